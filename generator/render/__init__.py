"""Hold what kinds of pages have in common: the view of the site, finished pages, drawings."""
