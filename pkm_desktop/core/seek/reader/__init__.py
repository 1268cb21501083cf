"""The process of its own in which foreign documents are read."""
