"""Preview the site while its content is written: each page is made when it is asked for, and follows what changes."""
