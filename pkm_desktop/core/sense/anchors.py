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
from pkm_desktop.core.sense.company import Sought, doubled, in_company, remembered_far, surely_here, unmoved
from pkm_desktop.core.sense.context import Around, support, with_signs
from pkm_desktop.core.sense.context import passage_at as passage_at
from pkm_desktop.core.sense.following import follow
from pkm_desktop.core.sense.vouching import vouched

Span = tuple[int, int]
MOST_PLACES = 3_000  # of one quote in one text
_CLEARLY = 2.5  # times as far from where the quote was: the other one is meant
_LOOKED_AT = 16  # places whose surroundings are compared letter by letter
_HEAD = 12  # pieces (words and what is between them) by which places are found
_UNMISTAKABLE = 32  # letters and digits: a passage of this length does not occur twice by chance
# What may be set differently: white space and invisible signs, dashes, quotation marks, dots. The classes do
# not overlap, so that a pattern made of them never has two readings (and never takes long).
_SPACE = "\\s\u00ad\u200b-\u200d\u2060\ufeff\ufffc"
_DASH = "\\-\u2010-\u2015\u2212"
_MARK = "'\"`\u00b4\u2018-\u201f\u2032\u2033\u00ab\u00bb"
_PIECES = re.compile(
    f"(?P<dash>[{_SPACE}]*[{_DASH}][{_SPACE}{_DASH}]*)|(?P<space>[{_SPACE}]+)|(?P<mark>[{_MARK}]+)"
    f"|(?P<dots>\u2026[.\u2026]*|\\.{{3}}[.\u2026]*)|(?P<text>[^{_SPACE}{_DASH}{_MARK}\u2026.]+|\\.)"
)
_LEAD = re.compile(f"^[{_SPACE}{_DASH}{_MARK}]*")
_PATTERNS = {
    "dash": f"[{_SPACE}]*[{_DASH}][{_SPACE}{_DASH}]*",
    "space": f"[{_SPACE}]*",
    "mark": f"[{_MARK}]+",
    "dots": "[.\u2026]+",
}


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
    sought = Sought(text, quote, around, tuple(places))
    if quote and (around.whole or remembered_far(around)):
        return _by_company(sought)
    found = _by_letters(text, quote, around, places)
    if not quote or around.unknown:
        return found
    if found.start == start and found.exact == quote and not doubled(sought, (found.start, found.end)):
        return found
    # A second opinion: what became of the quote's words, and of those around it.
    told = _by_words(text, quote, around)
    trusted = vouched(sought, found, told)
    return trusted or Passage(quote, prefix, suffix)


def _by_words(text: str, quote: str, around: Around) -> Passage:
    snippet, at = f"{around.prefix}{quote}{around.suffix}", len(around.prefix)
    was = Passage(quote, around.prefix, around.suffix, at, at + len(quote))
    return follow(snippet, text, (was,))[0]


def _by_company(sought: Sought) -> Passage:
    """The place to which the words around the passage went with it; else one where nearly nothing changed."""
    text, quote, around = sought.text, sought.quote, sought.around
    if unmoved(sought):
        return passage_at(text, around.start, around.start + len(quote))
    told = _by_words(text, quote, around)
    if told.anchored:
        trusted = told if around.whole or in_company(sought, told) else None
    else:
        found = _by_letters(text, quote, around, list(sought.places))
        trusted = found if found.anchored and surely_here(sought, found) else None
    return trusted or Passage(quote, around.prefix, around.suffix)


def _by_letters(text: str, quote: str, around: Around, places: list[Span]) -> Passage:
    """The place where the letters of the quote stand, or nearly; else the passage as it came."""
    best = _best(text, places, around)
    if best and (around.unknown or best.support >= 1.2):
        return passage_at(text, best.start, best.end)
    near = nearly(text, quote, around) if quote else None
    if near and (not best or _speaks_better(near, best)):
        return passage_at(text, near.start, near.end)
    if best and _certain(best, places, quote):
        return passage_at(text, best.start, best.end)
    return Passage(quote, around.prefix, around.suffix)


def _speaks_better(near: Place, best: _Found) -> bool:
    elsewhere = near.end <= best.start or near.start >= best.end
    return elsewhere and near.support >= 1.4 and near.support > best.support + 0.5


def _certain(best: _Found, places: list[Span], quote: str) -> bool:
    """Whether a place may be trusted though little around it is as it was."""
    length = sum(char.isalnum() for char in quote)
    if len(places) > 1:
        return best.support >= 0.75 and length >= 12
    if length >= _UNMISTAKABLE or (best.away == 0 and length >= 8):
        return True
    return best.support >= (0.5 if length >= 20 else 1.0 if length >= 16 else 1.2)


def _best(text: str, places: list[Span], around: Around) -> _Found | None:
    """The place with the best surroundings; None if another one is as good and not clearly farther away."""

    def seen(place: Span, *, closely: bool) -> _Found:
        away = abs(place[0] - around.start) if around.start >= 0 else 0
        return _Found(*place, support(text, *place, around, closely=closely), away)

    def order(found: _Found) -> tuple[float, int, int]:
        return -round(found.support, 1), found.away, found.start

    glimpsed = sorted((seen(place, closely=False) for place in places), key=order)
    nearest = sorted(glimpsed, key=lambda found: found.away)
    chosen = dict.fromkeys((found.start, found.end) for found in glimpsed[:_LOOKED_AT] + nearest[:_LOOKED_AT])
    found = sorted((seen(place, closely=True) for place in chosen), key=order)
    if len(found) > 1 and not around.unknown and _as_good(found[1], found[0]):
        return None
    return found[0] if found else None


def _as_good(second: _Found, first: _Found) -> bool:
    """Whether neither what stands around them nor where they are tells two places apart."""
    return second.support > first.support - 0.2 and second.away <= _CLEARLY * first.away + 8


def _places(text: str, quote: str) -> list[Span]:
    """Where the quote stands, but for white space, quotation marks and dashes."""
    found: dict[Span, None] = {}
    at = text.find(quote)
    while at >= 0 and len(found) < MOST_PLACES:
        found[at, at + len(quote)] = None
        at = text.find(quote, at + 1)
    patterns = _tolerant(quote)
    if patterns is None:
        return list(found)
    head, whole = patterns
    lead = quote[: len(quote) - len(_LEAD.sub("", quote))]
    known = {left for left, _ in found}
    for count, begin in enumerate(head.finditer(text)):
        match = whole.match(text, begin.start()) if begin.start() not in known else None
        if match:
            found[with_signs(text, match.start(), match.start(), lead)[0], match.end()] = None
        if count == MOST_PLACES:
            break
    return list(found)


def _tolerant(quote: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Patterns for the beginning and for all of the quote, with any white space and any glyph for a mark.

    Only where the beginning is found is the whole tried: a repetitive text does not multiply the work. None
    if the quote has no letters to go by.
    """
    quote = _LEAD.sub("", quote).strip("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffc")
    if not any(char.isalnum() for char in quote):
        return None
    parts = [_PATTERNS.get(piece.lastgroup or "") or re.escape(piece[0]) for piece in _PIECES.finditer(quote)]
    if parts[-1] == _PATTERNS["dash"]:
        parts[-1] = f"[{_SPACE}]*[{_DASH}]+"
    return re.compile(f"(?={''.join(parts[:_HEAD])})"), re.compile("".join(parts))
