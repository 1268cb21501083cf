"""Readers of highlights and references that other programs export."""
