"""Bring the checks and the words of the generator to the windows of editors' programs, by their protocol (LSP)."""
