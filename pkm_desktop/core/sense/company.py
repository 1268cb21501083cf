"""Whether a place found for a passage may be trusted by the words that stood around it, where many are known.

The bounds are measured (`run.py bench highlights`): each is where right places end and wrong ones begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.alignment import alike, rival
from pkm_desktop.core.sense.context import Around, bare_text, sides, stood_beside
from pkm_desktop.core.sense.versions import words_of

FAR = 64  # characters on one side: so much has to be remembered
_LITTLE = 8  # letters and digits: a side with fewer says nothing, the text began or ended there
_KEPT = 0.45  # of the words on the better side are there still
_SAME = 0.95
_MOST_COMPARED = 40  # places where the passage's own words stand
_LEAD, _LEAD_PART = 0.04, 0.4  # by how much less another place may have lost; of what this one has lost
_DISTANT = 0.9  # the worse side, if another place is nearer to where the passage was
_CLOSE, _HALF, _ALL_AROUND = 32, 0.5, 0.7  # characters beside it; as they were; or else the words farther off
_SHORT = 32  # letters and digits of a passage
_SHORT_SIDES, _LONG_SIDE = (0.7, 0.95), 0.6  # of an edited passage
_REWRITTEN, _REWRITTEN_SIDE = 0.7, 0.3
_WHOLE_TEXT = 0.7  # as alike: a passage around which nothing was
_QUARTER = 4
_MOST_OF_IT, _HARDLY_CHANGED = 0.8, 0.8  # of a text: a passage of that length has no double in it
_PATTERN = 3  # one in so many changed words
_SURE = 0.8
_HARDLY_LIKE = 0.7
_COPIES_KEPT = 0.55  # of the worse side, where a passage had copies
_VERY_SHORT = 20  # letters and digits
_UNIQUE, _FEW = 24, 12  # letters and digits of a passage that stood there once and does so still
_LONG, _LONG_ALIKE, _VERY_LONG = 300, 0.7, 1000
_NEAR_IT, _SOME_OF_BOTH = 1.4, 0.4  # of the letters beside it, both sides together; of the words farther off
_BESIDE_IT, _ALIKE_BESIDE_IT = 0.8, 0.6  # one side, beside a long passage that has changed
_BOTH_SIDES, _BOTH_CLOSE, _ALIKE_BETWEEN = (0.8, 0.85), 0.8, 0.65  # of a passage that stood there once
_MIDDLE, _MIDDLE_ALIKE, _MIDDLE_SIDE = 120, 0.75, 0.65  # letters and digits of a changed passage
_ONE_SIDE, _OTHER_SIDE = 0.8, 0.3
_NUMBER = re.compile(r"\d+")
Span = tuple[int, int]


@dataclass(frozen=True)
class Sought:
    """A passage that is looked for in a text, and every place where its very words stand there."""

    text: str
    quote: str
    around: Around
    places: tuple[Span, ...]


def remembered_far(around: Around) -> bool:
    """Whether enough is remembered of what stood around a passage to tell its place by it."""
    return max(len(around.prefix), len(around.suffix)) >= FAR


def in_company(sought: Sought, found: Passage) -> bool:
    """Whether enough of what stood around the passage stands around this place, and around no other."""
    low, high = _beside(sought, (found.start, found.end))
    like = alike(sought.quote, found.exact)
    if _whole(sought, like):
        return True
    close = _close(sought, (found.start, found.end))
    if low < _ALL_AROUND and _another_number(sought.quote, found.exact):
        return False
    if stood_beside(sought.quote, sought.around, found):
        return False
    if _itself(sought, found, like, near=max(close)) or _told_from_copies(sought, found):
        return True
    return _told_by_company(sought, found, like, beside=(low, high), close=close)


def _told_by_company(
    sought: Sought, found: Passage, like: float, *, beside: tuple[float, float], close: tuple[float, float]
) -> bool:
    (low, high), near = beside, max(close)
    distinct = not _another_as_good(sought, found, lost=2 - low - high) and not a_sibling(sought, found)
    if not sought.around.copied and _between(close, low) and like >= _HARDLY_LIKE:
        return distinct
    if sought.around.once(sought.quote) and _stood_once(sought, like, beside=beside, close=close):
        return distinct
    if (high < _KEPT and near < _SAME) or (near < _HALF and low < _ALL_AROUND):
        return False
    if sought.around.copied and low < (_COPIES_KEPT if _two_sided(sought.around) else _DISTANT):
        return False
    if like < _SAME and not _edited_here(sought, like, beside):
        return False
    near_enough = low >= _DISTANT
    return distinct and (
        near_enough or not rival(sought.text, sought.quote, sought.around, (found.start, found.end))
    )


def _stood_once(
    sought: Sought, like: float, *, beside: tuple[float, float], close: tuple[float, float]
) -> bool:
    """Whether a passage that stood in its text once is told, though edited, by one side or both."""
    (low, high), near = beside, max(close)
    if like >= _ALIKE_BETWEEN and _on_both_sides(close, beside):
        return True
    if like >= _HARDLY_LIKE and low >= _BOTH_SIDES[0] and near >= _BOTH_SIDES[1] and sum(close) >= _NEAR_IT:
        return True
    if like >= _HARDLY_LIKE and min(close) >= _SAME and low >= _SOME_OF_BOTH:
        return True
    letters = sum(map(str.isalnum, sought.quote))
    return like >= _MIDDLE_ALIKE and letters >= _VERY_SHORT and high >= _SAME and near >= _SAME


def _told_from_copies(sought: Sought, found: Passage) -> bool:
    """Whether those characters stand beside it, and beside no other copy, that told it from its copies."""
    place = (found.start, found.end)
    if not sought.around.copied or place not in sought.places or len(sought.places) > _MOST_COMPARED:
        return False
    left, right, both = sought.around.telling(sought.quote)
    there = {each: _close(sought, each) for each in sought.places}
    asked: list[list[Span]] = []
    if left:
        asked.append([each for each, two in there.items() if two[0] >= 1])
    if right:
        asked.append([each for each, two in there.items() if two[1] >= 1])
    if both:
        asked.append([each for each, two in there.items() if min(two) >= 1])
    return [place] in asked and all(place in each or not each for each in asked)


def _on_both_sides(close: tuple[float, float], beside: tuple[float, float]) -> bool:
    """Whether nearly all that stood on both sides stands there."""
    return min(close) >= _BOTH_CLOSE and beside[0] >= _BOTH_SIDES[0] and beside[1] >= _BOTH_SIDES[1]


def _itself(sought: Sought, found: Passage, like: float, *, near: float) -> bool:
    """Whether a passage that stood in its text once is told by its own words, whatever is around it now."""
    if not sought.around.once(sought.quote) or len(sought.places) > 1:
        return False
    letters = sum(map(str.isalnum, sought.quote))
    if sought.places:
        alone = letters >= _UNIQUE or (letters >= _FEW and near >= _HALF)
        return alone and (found.start, found.end) in sought.places
    if letters < _LONG or a_sibling(sought, found):
        return False
    if letters >= _VERY_LONG:
        return like >= _ALIKE_BESIDE_IT
    beside = _beside(sought, (found.start, found.end))[1] >= _BESIDE_IT
    return like >= (_ALIKE_BESIDE_IT if beside else _LONG_ALIKE)


def _another_number(quote: str, other: str) -> bool:
    """Whether a short passage has other numbers than it had: page 12 is not page 1."""
    short = sum(map(str.isalnum, quote)) < _MIDDLE
    return short and _NUMBER.findall(quote) != _NUMBER.findall(other)


def _between(close: tuple[float, float], low: float) -> bool:
    """Whether the letters on both sides are those that were there."""
    return min(close) >= _SAME and low >= _SHORT_SIDES[0]


def surely_here(sought: Sought, found: Passage) -> bool:
    """Whether hardly anything around a place has changed."""
    place = (found.start, found.end)
    little = min(*_close(sought, place), *_beside(sought, place)) >= _SURE
    return little and in_company(sought, found)


def unmoved(sought: Sought) -> bool:
    """Whether the passage stands where it stood, with all that stood around it."""
    text, around, start = sought.text, sought.around, sought.around.start
    end = start + len(sought.quote)
    return (
        start >= 0
        and text[start:end] == sought.quote
        and text[max(0, start - len(around.prefix)) : start] == around.prefix
        and text[end : end + len(around.suffix)] == around.suffix
        and not doubled(sought, (start, end))
    )


def doubled(sought: Sought, place: Span) -> bool:
    """Whether the passage stands elsewhere with the same letters beside it: as in a summary on top."""
    others = [each for each in sought.places if each[1] <= place[0] or each[0] >= place[1]]
    return any(min(_close(sought, each)) >= _SAME for each in others[:_MOST_COMPARED])


def _whole(sought: Sought, like: float) -> bool:
    """Whether the passage was all of its text and is a good part of this one, or is most of this one."""
    if like >= _HARDLY_CHANGED and len(sought.quote) > _MOST_OF_IT * len(sought.text):
        return True
    nothing = all(len(bare_text(side)) < _LITTLE for side in (sought.around.prefix, sought.around.suffix))
    return nothing and like >= _WHOLE_TEXT and _QUARTER * len(sought.quote) > len(sought.text)


def _beside(sought: Sought, place: Span) -> tuple[float, float]:
    """How much of the words on the worse and on the better side is there still (0 to 1)."""
    text, around, (start, end) = sought.text, sought.around, place
    before = text[max(0, start - _reach(around.prefix)) : start]
    after = text[end : end + _reach(around.suffix)]
    low, high = sorted(_said(around, (_share(around.prefix, before), _share(around.suffix, after))))
    return low, high


def _close(sought: Sought, place: Span) -> tuple[float, float]:
    """How much of the letters right beside the passage is as it was."""
    around = Around(sought.around.prefix[-_CLOSE:], sought.around.suffix[:_CLOSE])
    return _said(sought.around, sides(sought.text, *place, around))


def _reach(side: str) -> int:
    return int(1.5 * len(side)) + 20


def _said(around: Around, both: tuple[float, float]) -> tuple[float, float]:
    """What two sides say; where one had no words, the other speaks for both."""
    left, right = (len(bare_text(side)) >= _LITTLE for side in (around.prefix, around.suffix))
    if left and right:
        return both
    return (both[0], both[0]) if left else (both[1], both[1]) if right else (0.0, 0.0)


def _two_sided(around: Around) -> bool:
    return all(len(bare_text(side)) >= _LITTLE for side in (around.prefix, around.suffix))


def _share(was: str, now: str) -> float:
    first, other = words_of(was).plain, words_of(now).plain
    if not first:
        return 0.0 if other else 1.0
    blocks = SequenceMatcher(None, first, other, autojunk=False).get_matching_blocks()
    same = sum(len(word) for block in blocks for word in first[block.a : block.a + block.size])
    return same / sum(map(len, first))


def _edited_here(sought: Sought, like: float, beside: tuple[float, float]) -> bool:
    """Whether a passage whose words have changed is this one: the shorter, the more has to speak for it."""
    low, high = beside
    if like < _REWRITTEN and low < _REWRITTEN_SIDE:
        return False
    letters = sum(map(str.isalnum, sought.quote))
    if not sought.around.once(sought.quote):
        if letters < _MIDDLE and low < (_MIDDLE_SIDE if like < _MIDDLE_ALIKE else _OTHER_SIDE):
            return False
        if letters < _LONG and high < _ONE_SIDE:
            return False
    if letters < _SHORT:
        return low >= _SHORT_SIDES[0] and high >= _SHORT_SIDES[1]
    return high >= _LONG_SIDE


def _another_as_good(sought: Sought, found: Passage, *, lost: float) -> bool:
    """Whether around another place with the very words there is nearly as much as around this one."""
    others = [place for place in sought.places if place[1] <= found.start or place[0] >= found.end]
    if len(others) > _MOST_COMPARED:
        others = sorted(others, key=lambda place: -_glimpse(sought, place))[:_MOST_COMPARED]
    lead = max(_LEAD, _LEAD_PART * lost)
    return any(2 - sum(_beside(sought, place)) - lost < lead for place in others)


def _glimpse(sought: Sought, place: Span) -> float:
    return sum(sides(sought.text, *place, sought.around, closely=False))


def a_sibling(sought: Sought, found: Passage) -> bool:
    """Whether the same word stands for the same other one again and again: the next entry of a list, made
    after the same pattern."""
    text, around = sought.text, sought.around
    parts = (
        (around.prefix, text[max(0, found.start - len(around.prefix)) : found.start]),
        (sought.quote, found.exact),
        (around.suffix, text[found.end : found.end + len(around.suffix)]),
    )
    swapped = [pair for was, now in parts for pair in _swapped(words_of(was).plain, words_of(now).plain)]
    again = [pair for pair in swapped if swapped.count(pair) > 1 or (pair[1], pair[0]) in swapped]
    return _PATTERN * len(again) > len(swapped)


def _swapped(was: Sequence[str], now: Sequence[str]) -> list[tuple[str, str]]:
    """The words that stand for others, one for one."""
    codes = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    pairs = [
        zip(was[a:b], now[c:d], strict=True)
        for tag, a, b, c, d in codes
        if tag == "replace" and b - a == d - c
    ]
    return [pair for each in pairs for pair in each]
