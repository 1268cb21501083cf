"""A place that says nearly the same as a quote: words vote for places, the best few are aligned word by word.

The work is bounded: one pass over the text's words, a bounded number of votes, a handful of alignments.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pkm_desktop.core.sense.context import AROUND, Around, same_numbers, support, with_signs
from pkm_desktop.core.sense.versions import words_of

# A word, or one character of a script that is written without spaces.
_WORD = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0eff]"
    "|[^\\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0eff]+"
)
MOST_VOTES = 150_000
MOST_WORDS = 240  # of a quote; a longer one is found by its two ends
_TRIED = 5
_EDGE = 8  # words by which the edges of a passage are checked
_MOST_WORK = 30_000
_RIVAL = 600  # characters of a passage that are compared with other places
_RESEMBLES = 0.6  # of the letters of another place
_SHORTEST = 2  # words of a quote that can be recognised when changed


@dataclass(frozen=True)
class Place:
    """A stretch of the text, how alike it is to the quote (0 to 1), what its surroundings say (0 to 2)."""

    start: int
    end: int
    alike: float
    support: float

    @property
    def score(self) -> float:
        return self.alike + self.support / 2


@dataclass(frozen=True)
class _Words:
    """The words of a text, case folded, and where each stands."""

    folded: list[str]
    spans: list[tuple[int, int]]


def nearly(text: str, quote: str, around: Around) -> Place | None:
    """The one place of `text` that is the changed `quote`; None when there is none, or doubt."""
    words, wanted = _words(text), _words(quote)
    if len(wanted.folded) > MOST_WORDS:
        return _by_both_ends(text, words, quote=quote, wanted=wanted, around=around)
    return _near(text, words, quote=quote, around=around)


def rival(text: str, quote: str, around: Around, found: tuple[int, int]) -> bool:
    """Whether another place resembles the passage with its surroundings and is nearer to where it was.

    In a text that repeats itself the passage may be the edited one of two, and what is found the other one.
    """
    if around.start < 0:
        return False
    words = _words(text)
    wanted = _words(around.prefix + quote[:_RIVAL] + around.suffix).folded
    for low, high in _windows(wanted, words.folded):
        there = words.folded[low:high]
        if high <= low or _work(wanted, there) > _MOST_WORK:
            continue
        blocks = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()[:-1]
        same = sum(len(word) for block in blocks for word in wanted[block.a : block.a + block.size])
        if not blocks or same < _RESEMBLES * sum(map(len, wanted)):
            continue
        start = words.spans[low + blocks[0].b][0]
        end = words.spans[low + blocks[-1].b + blocks[-1].size - 1][1]
        at = start + len(around.prefix)
        elsewhere = end <= found[0] or start >= found[1]
        if elsewhere and abs(at - around.start) < abs(found[0] - around.start):
            return True
    return False


def alike(quote: str, other: str) -> float:
    """How much two passages have in common: 1 for the same words, 0 for nothing."""
    return _alike(words_of(quote).plain, words_of(other).plain)


def _near(text: str, words: _Words, *, quote: str, around: Around) -> Place | None:
    wanted = _words(quote)
    before, after = _words(around.prefix).folded[-6:], _words(around.suffix).folded[:6]
    extended = [*before, *wanted.folded, *after]
    quoted = range(len(before), len(before) + len(wanted.folded))
    places: list[Place] = []
    for low, high in _windows(extended, words.folded):
        place = _aligned(
            text, words, window=(low, high), wanted=extended, quoted=quoted, quote=quote, around=around
        )
        if place and all(place.start >= other.end or place.end <= other.start for other in places):
            places.append(place)
    places.sort(key=lambda place: -place.score)
    if not places or not _trusted(places[0], len(wanted.folded), around):
        return None
    if len(places) > 1 and places[1].score > places[0].score - 0.12:
        return None
    return places[0]


def _trusted(place: Place, words: int, around: Around) -> bool:
    """Whether a place is alike enough, given how much of its surroundings is as it was."""
    if around.unknown:
        return place.alike >= (0.8 if words >= 4 else 0.9)
    if words < _SHORTEST:
        return place.support >= 1.6 and place.alike >= 0.6
    if place.support >= 1.5:
        return place.alike >= 0.5
    if place.support >= 0.7:
        return place.alike >= (0.66 if words >= 5 else 0.75)
    return words >= 8 and place.alike >= 0.84


def _by_both_ends(text: str, words: _Words, *, quote: str, wanted: _Words, around: Around) -> Place | None:
    """A long quote: its first and its last words, each found with what stood around them."""
    half = MOST_WORDS // 2
    head_end, tail_start = wanted.spans[half - 1][1], wanted.spans[-half][0]
    after_head = Around(around.prefix, quote[head_end : head_end + AROUND], around.start)
    before_tail = Around(quote[max(0, tail_start - AROUND) : tail_start], around.suffix)
    head = _near(text, words, quote=quote[:head_end], around=after_head)
    tail = _near(text, words, quote=quote[tail_start:], around=before_tail) if head else None
    if not head or not tail:
        return None
    length = tail.end - head.start
    if not 0.6 * len(quote) <= length <= 1.6 * len(quote):
        return None
    return Place(
        head.start, tail.end, min(head.alike, tail.alike), support(text, head.start, tail.end, around)
    )


def _words(text: str) -> _Words:
    found = list(_WORD.finditer(text))
    return _Words([match[0].casefold() for match in found], [match.span() for match in found])


def _windows(wanted: Sequence[str], words: Sequence[str]) -> list[tuple[int, int]]:
    """Stretches of the text's words (from, to) that share most with the wanted words in their order."""
    votes = _votes(wanted, words)
    slack = max(6, len(wanted) // 3)
    buckets: dict[int, float] = defaultdict(float)
    for shift, weight in votes.items():
        buckets[shift // slack] += weight
    scored = {place: buckets[place] + buckets.get(place + 1, 0.0) for place in buckets}
    best = sorted(scored, key=lambda place: -scored[place])
    chosen: list[int] = []
    for place in best:
        if all(abs(place - other) > 1 for other in chosen):
            chosen.append(place)
        if len(chosen) == _TRIED:
            break
    return [
        (max(0, place * slack - slack), min(len(words), (place + 2) * slack + len(wanted) + slack))
        for place in chosen
    ]


def _votes(wanted: Sequence[str], words: Sequence[str]) -> dict[int, float]:
    """For each shift between the two: how much speaks for it, rare words most."""
    indexes: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(wanted):
        indexes[word].append(index)
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if word in indexes:
            places[word].append(place)
    votes: dict[int, float] = defaultdict(float)
    left = MOST_VOTES
    for word in sorted(places, key=lambda each: len(places[each]) * len(indexes[each])):
        left -= len(places[word]) * len(indexes[word])
        if left < 0:
            break
        weight = 1 / math.sqrt(len(places[word]))
        for place in places[word]:
            for index in indexes[word]:
                votes[place - index] += weight
    return votes


def _aligned(
    text: str,
    words: _Words,
    *,
    window: tuple[int, int],
    wanted: list[str],
    quoted: range,
    quote: str,
    around: Around,
) -> Place | None:
    """Where exactly, within a window of words, the quoted part of the wanted words stands."""
    low, high = window
    if _work(wanted, words.folded[low:high]) > _MOST_WORK:
        return None
    codes = SequenceMatcher(None, wanted, words.folded[low:high], autojunk=False).get_opcodes()
    first, last = low + _start(codes, quoted.start), low + _end(codes, quoted.stop)
    if last <= first:
        return None
    first, last = _sharpened(words.folded, first, last, wanted[quoted.start : quoted.stop])
    start, end = with_signs(text, words.spans[first][0], words.spans[last - 1][1], quote)
    alike = _alike(wanted[quoted.start : quoted.stop], words.folded[first:last])
    if not same_numbers(quote, text[start:end]):
        alike -= 0.1
    return Place(start, end, alike, support(text, start, end, around))


def _sharpened(words: list[str], first: int, last: int, quoted: list[str]) -> tuple[int, int]:
    """The edges moved by a few words to where the quote's own first and last words fit best.

    An alignment takes the first of several equal words ('the … the'), which may lie outside the passage.
    """
    head, tail = quoted[:_EDGE], quoted[-_EDGE:]

    def begins(at: int) -> float:
        return _alike(head, words[at : at + len(head)]) - 0.15 * (at != first)

    starts = range(max(0, first - _EDGE // 2), min(first + _EDGE, last))
    start = max(starts, key=lambda at: (begins(at), -abs(at - first)))

    def ends(at: int) -> float:
        return _alike(tail, words[max(start, at - len(tail)) : at]) - 0.15 * (at != last)

    stops = range(max(start + 1, last - _EDGE), min(last + _EDGE // 2, len(words)) + 1)
    return start, max(stops, key=lambda at: (ends(at), -abs(at - last)))


def _work(wanted: list[str], found: list[str]) -> int:
    """How many pairs of equal words an alignment has to weigh: few in a text, very many in a repetition."""
    there = Counter(found)
    return sum(count * there[word] for word, count in Counter(wanted).items())


_Codes = Sequence[tuple[str, int, int, int, int]]


def _start(codes: _Codes, index: int) -> int:
    """The word at which what corresponds to the wanted word `index` begins."""
    for tag, from_wanted, to_wanted, from_word, to_word in codes:
        if from_wanted <= index < to_wanted:
            if tag == "delete":
                return to_word
            if tag == "equal":
                return from_word + index - from_wanted
            return max(
                from_word, min(to_word, to_word - (to_wanted - index)) if index > from_wanted else from_word
            )
    return codes[-1][4] if codes else 0


def _end(codes: _Codes, index: int) -> int:
    """The word before which what corresponds to the wanted words up to `index` ends."""
    for tag, from_wanted, to_wanted, from_word, to_word in codes:
        if from_wanted < index <= to_wanted:
            if tag == "delete":
                return from_word
            if tag == "equal":
                return from_word + index - from_wanted
            return min(to_word, from_word + index - from_wanted) if index < to_wanted else to_word
    return 0


def _alike(wanted: list[str], found: list[str]) -> float:
    """1 for the same words, 0 for nothing in common; a changed word counts by its letters."""
    same = 0.0
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        if tag == "equal":
            same += sum(len(word) for word in wanted[a1:a2])
        elif tag == "replace" and max(a2 - a1, b2 - b1) <= 12:
            old, new = " ".join(wanted[a1:a2]), " ".join(found[b1:b2])
            letters = SequenceMatcher(None, old, new, autojunk=False).ratio()
            same += letters * min(len(old), len(new)) if letters > 0.6 else 0
    total = sum(map(len, wanted)) + sum(map(len, found))
    return min(1.0, 2 * same / total) if total else 0.0
