"""What a rule matches. Pure."""
