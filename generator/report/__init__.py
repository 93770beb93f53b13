"""Report on the content, for editors."""
