"""Share: curate, check, hand over, and hear what comes back."""
