"""Draw the images that stand for pages where they are shared, and the site's icon for home screens."""
