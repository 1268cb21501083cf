"""The rules of the inbox: their list, the editor, and what a rule would do before it does it."""
