"""Behind run.py: making .venv, system libraries, tests and checks. Standard library only."""
