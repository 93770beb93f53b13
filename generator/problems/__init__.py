"""Hold what is wrong with the content as data, word it, print it, fix it."""
