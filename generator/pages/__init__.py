"""Write the pages of the site: one module a kind of page, its template beside it."""
