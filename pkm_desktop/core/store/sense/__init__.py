"""Rows of Sense: highlights, notes, tags, links, and the index over all."""
