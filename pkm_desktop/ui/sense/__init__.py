"""The Sense stage: library, notes, connections."""
