"""Keys by which names are compared: one form for titles, tags and people's names."""

from __future__ import annotations

import unicodedata

from pkm_desktop.core.model.text import one_line


def title_key(text: str) -> str:
    """NFC, case-folded, white space folded: 'Die  Größe' and 'die grösse' are one name (TR15, TR21)."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def tag_name(text: str) -> str:
    """A tag as shown: no leading '#', NFC, nothing unseen, white space folded, 'a/b' without empty parts."""
    parts = unicodedata.normalize("NFC", text).strip().lstrip("#").split("/")
    return "/".join(filter(None, map(one_line, parts)))
