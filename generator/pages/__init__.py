"""Write the pages of the site: one module for each kind of page, its template in `templates/`."""
