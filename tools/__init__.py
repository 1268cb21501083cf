"""Behind run.py: making .venv, system libraries, tests and checks, with the standard library alone."""
