"""Going anywhere by its name: sources, tags, notes, items, communities."""
