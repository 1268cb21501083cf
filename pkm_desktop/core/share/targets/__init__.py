"""The ways out: one module each, listed in one tuple."""
