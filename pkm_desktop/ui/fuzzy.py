"""How well a few typed letters fit a name: for the command palette."""

from __future__ import annotations

import unicodedata


def score(typed: str, name: str) -> int:
    """0 when the letters do not occur in this order; else higher for starts of words and runs.

    Accents count for nothing: 'fuhrung' finds 'Führung', 'grosse' finds 'Größe'.
    """
    whole, name = _plain(typed).strip(), _plain(name)
    typed = whole.replace(" ", "")
    if not typed:
        return 1
    points, place, last = 1, 0, -2
    for letter in typed:
        found = _next(letter, name, place, last)
        if found < 0:
            return 0
        points += 8 if _starts_word(name, found) else 5 if found == last + 1 else 1
        last, place = found, found + 1
    if f" {whole}" not in f" {name}":
        return points
    as_words = 5 if f" {whole} " in f" {name} " else 0  # 'note 7' is not 'note 70'
    begins = 5 if name.startswith(whole) else 0
    return (8 * len(typed) + 1) * 10 + as_words + begins - len(name) // 8  # however its letters lie elsewhere


def _plain(text: str) -> str:
    """Without case and accents."""
    text = text.casefold()
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def _next(letter: str, name: str, place: int, last: int) -> int:
    """The next occurrence, preferring one that goes on where the last was or begins a word."""
    first = name.find(letter, place)
    if first < 0 or first == last + 1:
        return first
    found = first
    while found >= 0:
        if _starts_word(name, found):
            return found
        found = name.find(letter, found + 1)
    return first


def _starts_word(name: str, place: int) -> bool:
    return place == 0 or not name[place - 1].isalnum()
