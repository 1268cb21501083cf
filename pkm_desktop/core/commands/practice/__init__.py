"""Practice: the week and what it says of oneself."""
