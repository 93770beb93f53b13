"""Read and write text: both languages, dates, spelling, the small Markdown of authors."""
