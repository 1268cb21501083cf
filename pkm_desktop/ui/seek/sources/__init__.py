"""Looking after sources: the page that lists them, their health, and what is set for each."""
