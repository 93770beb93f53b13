"""Know which translations agree."""
