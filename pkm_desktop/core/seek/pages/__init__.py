"""Pages: the article in them, and what they say about themselves."""
