"""Frozen values that travel between the store, the commands and the two front doors."""
