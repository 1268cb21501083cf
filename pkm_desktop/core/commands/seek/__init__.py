"""Seek: follow, fetch, keep, decide."""
