"""What the practice looks like, in honest numbers."""
