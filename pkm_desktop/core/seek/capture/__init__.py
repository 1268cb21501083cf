"""The door through which a browser hands over pages."""
