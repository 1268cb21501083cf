"""The Practice stage: the week in honest numbers."""
