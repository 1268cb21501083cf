"""Sense: read, mark, think, connect, find again."""
