"""The checks of an issue, by theme; `core/share/check.py` runs them all."""
