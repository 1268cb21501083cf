"""Names of files that begin with a moment by which links know them: '202601011230 Title'."""

from __future__ import annotations

import re

_MARK = re.compile(r"(\d{12}(?:\d\d)?|\d{8}T\d{4,6})(?:[ _.–-]+(.*))?")


def mark(stem: str) -> str:
    """The id a file's name begins with; '' for none."""
    match = _MARK.fullmatch(stem)
    return match[1] if match else ""


def without_mark(stem: str) -> str:
    """The title that is left of a file's name; the id itself where there is no other."""
    match = _MARK.fullmatch(stem)
    return (match[2] or stem) if match else stem
