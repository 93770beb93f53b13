"""Name what every content folder has."""

SITE_FILE = "site.yml"
SITE_ID = "site"
