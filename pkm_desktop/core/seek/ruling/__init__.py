"""Rules of a person: what they match and ask for, and what is wrong with one."""
