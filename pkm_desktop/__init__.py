"""PKM Desktop: personal knowledge mastery as one practice: seek, sense, share."""

__version__ = "0.1.0"
