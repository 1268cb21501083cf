"""Feeds: found, read in all their dialects, told apart entry by entry, and when to look again."""
