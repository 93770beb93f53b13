"""Write the site for machines: one module for each format."""
