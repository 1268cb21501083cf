"""How thoughts attach to text and are found again."""
