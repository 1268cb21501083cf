"""Names in the order people expect: 'Episode 2' before 'Episode 10'."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_FIGURES = re.compile(r"(\d+)")


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """What to sort names by: figures by their value, letters without regard to case and accents."""
    plain = "".join(sign for sign in normalize("NFKD", name.casefold()) if not combining(sign))
    parts = (part for part in _FIGURES.split(plain) if part)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


def path_key(path: str) -> tuple[tuple[tuple[int, int, str], ...], ...]:
    """The same for a folder in a folder: 'Work/2' stands below 'Work'."""
    return tuple(natural_key(part) for part in path.split("/"))
