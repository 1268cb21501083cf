"""Texts written for the tests of highlights: an article, and the many ways a page changes under a reader."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

ARTICLE = (Path(__file__).parents[2] / "data" / "sense" / "article.txt").read_text(encoding="utf-8")
OTHER = (
    "Bread for beginners. Mix flour, water and salt; wait a day. The dough will be sticky, and that "
    "is right. Fold it four times during the first three hours, then leave it alone in a cool place "
    "until the morning."
)
BANNER = "Home | About | Subscribe | Log in\nShare this page with your friends\n\n"
FOOTER = "\n\nRelated posts\n" + OTHER + "\nAll rights reserved. Privacy. Imprint."
_OTHER_WORDS = ["quietly", "lantern", "harbour", "seven", "almost", "copper", "window", "early"]


@dataclass(frozen=True)
class Version:
    """A later state of a text: its characters, and for each where it stood in the first state (or None)."""

    text: str
    origin: tuple[int | None, ...]

    def place_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the passage of the first state stands now; None if more than half of it is gone."""
        at = [place for place, was in enumerate(self.origin) if was is not None and start <= was < end]
        return (at[0], at[-1] + 1) if len(at) * 2 > end - start else None


def first(text: str) -> Version:
    return Version(text, tuple(range(len(text))))


def _made(parts: list[tuple[str, int | None]]) -> Version:
    return Version("".join(char for char, _ in parts), tuple(was for _, was in parts))


def _pairs(version: Version) -> list[tuple[str, int | None]]:
    return list(zip(version.text, version.origin, strict=True))


def with_boilerplate(version: Version) -> Version:
    added = [(char, None) for char in BANNER]
    return _made([*added, *_pairs(version), *((char, None) for char in FOOTER)])


def reflowed(version: Version) -> Version:
    """Lines broken after 60 characters, paragraphs with one line break."""
    parts: list[tuple[str, int | None]] = []
    column = 0
    for char, was in _pairs(version):
        if char == "\n" and parts and parts[-1][0] == "\n":
            continue
        if char == " " and column > 60:
            char = "\n"
        column = 0 if char == "\n" else column + 1
        parts.append((char, was))
    return _made(parts)


def with_other_glyphs(version: Version) -> Version:
    table = {'"': "“", "'": "’", "–": "--", ";": ";"}
    parts: list[tuple[str, int | None]] = []
    for char, was in _pairs(version):
        first_glyph, *more = table.get(char, char)
        parts += [(first_glyph, was), *((glyph, None) for glyph in more)]
    return _made(parts)


def edited(version: Version, dice: random.Random, *, share: float) -> Version:
    """A share of the words replaced, dropped, or followed by a new one."""
    pairs, parts, last = _pairs(version), [], 0
    for match in re.finditer(r"\w+", version.text):
        if dice.random() > share:
            continue
        parts += pairs[last : match.start()]
        last = match.end()
        other = dice.choice(_OTHER_WORDS)
        what = dice.randrange(3)
        if what == 0:
            parts += [(char, pairs[match.start()][1] if not at else None) for at, char in enumerate(other)]
        elif what == 1:
            parts += [*pairs[match.start() : match.end()], *((char, None) for char in " " + other)]
    return _made([*parts, *pairs[last:]])


def without(version: Version, start: int, end: int) -> Version:
    """Without the paragraphs in which the passage stands."""
    keep: list[tuple[str, int | None]] = []
    for paragraph in re.finditer(r"(?:[^\n]|\n(?!\n))+\n*", version.text):
        pairs = _pairs(version)[paragraph.start() : paragraph.end()]
        if not any(was is not None and start <= was < end for _, was in pairs):
            keep += pairs
    return _made(keep)
