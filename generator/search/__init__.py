"""Let readers search the site: list what can be found, and index it."""
