"""Other programs' exports, one module per format: bytes in, bookmarks out. Pure."""
