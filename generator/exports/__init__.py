"""Write the site for machines: one module a format."""
