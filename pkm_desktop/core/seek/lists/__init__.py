"""Lists of subscriptions and bookmarks, read and written."""
