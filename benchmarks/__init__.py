"""Measurements: how long people wait, and beside what."""
