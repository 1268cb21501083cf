"""The Seek stage: sources, inbox, reader."""
