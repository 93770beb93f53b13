"""The pictures that stand for a page where it is shared, and the site's sign on a phone's home screen."""
