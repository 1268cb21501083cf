"""Rows of Practice: weeks, measures, yields."""
