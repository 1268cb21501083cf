"""What the window says: languages, plurals, dates, core's sentences."""
