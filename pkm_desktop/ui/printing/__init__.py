"""From the window to paper: what is open, laid out for pages, black on white."""
