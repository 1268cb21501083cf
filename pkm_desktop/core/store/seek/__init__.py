"""Rows of Seek: sources, items, rules, bookmarks."""
