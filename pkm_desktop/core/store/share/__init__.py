"""Rows of Share: communities, issues, what left and what came back."""
