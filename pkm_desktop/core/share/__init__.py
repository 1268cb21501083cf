"""How a digest is made and leaves."""
