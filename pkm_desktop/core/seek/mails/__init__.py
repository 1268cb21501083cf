"""Mails: newsletters and replies, from files and mailboxes, as plain words."""
