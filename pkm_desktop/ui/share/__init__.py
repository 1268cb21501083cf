"""The Share stage: communities, composer, preview."""
