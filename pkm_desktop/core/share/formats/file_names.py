"""What the file of a format is called where its reader makes something of the name."""

from __future__ import annotations

import unicodedata

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share.compose import file_name
from pkm_desktop.core.share.layout import series_number

_SIGNS = " -–_,()’&+"
_JOINERS = "\u200c\u200d"  # part of the spelling in Persian and Indic scripts
_BYTES = 120
_RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}


def plain_name(issue: Issue) -> str:
    """'facilitators-38'."""
    return file_name(issue.community.name, issue.number)


def dated_name(issue: Issue) -> str:
    """'2026-01-09-facilitators-38', as Jekyll wants it."""
    day = f"{issue.published.date().isoformat()}-" if issue.published else ""
    return f"{day}{plain_name(issue)}"


def note_name(issue: Issue) -> str:
    """'Friday finds 38 – Making sense in company': a name that people read, without a sign that links or
    file systems take for theirs.
    """
    series, title = series_number(issue), issue.title
    named = readable(f"{series} – {title}" if title and title != series else series)
    return named or plain_name(issue)


def readable(text: str) -> str:
    """Letters, digits and a few signs of a text, at most 120 bytes, a file name on every system."""
    folded = unicodedata.normalize("NFC", text)
    kept = "".join(letter if _harmless(letter) else " " for letter in folded)
    short = " ".join(kept.split()).encode()[:_BYTES].decode(errors="ignore").strip(" -–_,")
    return f"{short}_" if short.casefold() in _RESERVED else short


def _harmless(letter: str) -> bool:
    return letter in _SIGNS or letter in _JOINERS or unicodedata.category(letter)[0] in "LMN"
