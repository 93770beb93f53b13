"""Let readers find what the site holds: what can be found, and the index by which it is."""
