"""The person's own keys: kept, compared, changed on a page of the settings."""
