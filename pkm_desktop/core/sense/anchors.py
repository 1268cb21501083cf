"""Where a quote sits in a text, and where it sits after the text has changed.

W3C Web Annotation: TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (start, end). First the
quote itself is looked for, whatever its white space, quotation marks and dashes; then a place that says
nearly the same. Rather no place than a wrong one: what stands around a passage has to speak for it, unless
the passage is unmistakable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.alignment import Place, nearly
from pkm_desktop.core.sense.context import AROUND, Around, support

Span = tuple[int, int]
MOST_PLACES = 5_000  # of one quote in one text
_UNMISTAKABLE = 32  # letters and digits: a passage of this length does not occur twice by chance
_SPACE = r"[\s\u00ad\u200b-\u200d\u2060\ufeff\ufffc]*"
_GLYPHS = (
    ("'\u2018\u2019\u201a\u201b\u2032\u00b4`", "['\u2018\u2019\u201a\u201b\u2032\u00b4`]"),
    (
        '"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb',
        "(?:[\"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]|''|``)",
    ),
    ("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212", f"{_SPACE}(?:[\u2010-\u2015\u2212]|-{{1,3}}){_SPACE}"),
    ("\u2026", r"(?:\u2026|\.\.\.|\. \. \.)"),
)
_GLYPH_OF = {glyph: pattern for glyphs, pattern in _GLYPHS for glyph in glyphs}
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffc")


@dataclass(frozen=True)
class _Found:
    """A place, how much its surroundings speak for it (0 to 2), and how far it is from where it was."""

    start: int
    end: int
    support: float
    away: int


def anchor(text: str, quote: str, *, prefix: str = "", suffix: str = "", start: int = -1) -> Passage:
    """Find `quote` in `text`; `prefix` and `suffix` stood around it, `start` is where it began ('' and -1:
    unknown).

    The passage's `exact` is the text as it stands there. When no place is certain, `start` and `end` are -1
    and the quote with its surroundings is handed back as it came.
    """
    quote = quote.strip()
    around = Around(prefix, suffix, start)
    places = _places(text, quote) if quote else []
    best = _best(text, places, around)
    if best and (around.unknown or best.support >= 1.2):
        return passage_at(text, best.start, best.end)
    near = nearly(text, quote, around) if quote else None
    if near and (not best or _speaks_better(near, best)):
        return passage_at(text, near.start, near.end)
    if best and _certain(best, places, quote):
        return passage_at(text, best.start, best.end)
    return Passage(quote, prefix, suffix)


def passage_at(text: str, start: int, end: int) -> Passage:
    """The passage between two characters, with what stands around it."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return Passage(text[start:end], before, after, start, end)


def _speaks_better(near: Place, best: _Found) -> bool:
    elsewhere = near.end <= best.start or near.start >= best.end
    return elsewhere and near.support >= 1.4 and near.support > best.support + 0.5


def _certain(best: _Found, places: list[Span], quote: str) -> bool:
    """Whether a place may be trusted though little around it is as it was."""
    length = sum(char.isalnum() for char in quote)
    if len(places) == 1:
        return length >= _UNMISTAKABLE or best.support >= 0.5 or (best.away == 0 and length >= 8)
    return best.support >= 0.75


def _best(text: str, places: list[Span], around: Around) -> _Found | None:
    """The place with the best surroundings; None if two are as good and no position tells them apart."""
    if not places:
        return None
    found = [
        _Found(
            left,
            right,
            support(text, left, right, around),
            abs(left - around.start) if around.start >= 0 else 0,
        )
        for left, right in places
    ]
    return max(found, key=lambda place: (round(place.support, 1), -place.away, -place.start))


def _places(text: str, quote: str) -> list[Span]:
    """Where the quote stands, but for white space, quotation marks and dashes."""
    exact: list[Span] = []
    at = text.find(quote)
    while at >= 0 and len(exact) < MOST_PLACES:
        exact.append((at, at + len(quote)))
        at = text.find(quote, at + 1)
    pattern = _tolerant(quote)
    if pattern is None:
        return exact
    loose = []
    for match in pattern.finditer(text):
        loose.append(match.span())
        if len(loose) == MOST_PLACES:
            break
    known = {left for left, _ in exact}
    return exact + [(left, right) for left, right in loose if left not in known]


def _tolerant(quote: str) -> re.Pattern[str] | None:
    """A pattern for the quote with any white space and any glyph for a mark; None if it has no letters."""
    words = ["".join(char for char in word if char not in _INVISIBLE) for word in quote.split()]
    words = [word for word in words if word]
    if not any(char.isalnum() for word in words for char in word):
        return None
    parts = [
        "".join(_GLYPH_OF.get(char) or re.escape(char) for char in word.replace("...", "…")) for word in words
    ]
    return re.compile(_SPACE.join(parts))
