"""Formats that are built as values or trees (YAML, XML, JSON), not printed by a template alone."""
