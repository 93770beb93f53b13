"""Tie the records together: addresses, references, glossary links, checks over the whole."""
