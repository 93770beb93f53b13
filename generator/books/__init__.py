"""Make books that readers carry away: EPUB 3, from the same texts as the pages."""
