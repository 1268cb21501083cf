"""Two versions of a text side by side: which word of the first is which word of the second.

Runs of words that both versions have exactly once are the fixed points (as in patience diff); the longest
chain of them in the same order comes first, what lies between is compared word by word, and then again with
what is left, so that what moved is found as well. The work is bounded: a few passes over the words, and no
comparison of long stretches that repeat themselves.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

_SPACELESS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0eff"
# Signs on letters that are left out as often as written; and scripts whose vowels are signs on letters.
_POINTS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_WITH_SIGNS = "\u0900-\u0963\u0966-\u0dff"
_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_LETTER = f"(?:[^\\W_{_SPACELESS}]|[{_POINTS}{_WITH_SIGNS}])"
# A word, a hyphen at the end of a line and all; or one character of a script that is written without blanks.
_WORD = re.compile(f"[{_SPACELESS}]|{_LETTER}+(?:(?:\u00ad\\s?|-\n|[{_UNSEEN}]+){_LETTER}+)*")
_INSIDE = re.compile(f"[\u00ad{_UNSEEN}{_POINTS}\\-\\s]")
MOST_WORDS = 200_000  # of a text; what is longer is not compared
_ROUNDS = 5
_RUN = 4  # words of a fixed point
_MOST_PAIRS = 40_000  # pairs of equal words that one comparison weighs
_LONGEST_GAP = 3_000  # words on each side

Block = tuple[int, int, int]  # from which word of the first, of the second, how many


@dataclass(frozen=True)
class Words:
    """The words of a text in their plainest form, and where each stands."""

    plain: list[str]
    spans: list[tuple[int, int]]


def words_of(text: str) -> Words:
    """The words of a text: without case, marks, ligatures and hyphenation."""
    found = list(_WORD.finditer(text))
    return Words([_plain(match[0]) for match in found], [match.span() for match in found])


def _plain(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    return _INSIDE.sub("", unicodedata.normalize("NFKD", word)).casefold()


def aligned(old: list[str], new: list[str]) -> list[int]:
    """For each old word the new one it became, -1 for none."""
    to, taken = [-1] * len(old), bytearray(len(new))
    if max(len(old), len(new)) > MOST_WORDS:
        return to
    for turn in range(_ROUNDS):
        blocks = _chain(_blocks(old, new, to, taken))
        if not blocks and turn:
            break
        for block in blocks:
            _assign(block, to, taken)
        ends: list[Block] = [(0, 0, 0), *blocks, (len(old), len(new), 0)] if not turn else blocks
        for before, after in zip(ends, ends[1:], strict=False):
            _fill(old, new, (before, after), to=to, taken=taken)
    return to


def _assign(block: Block, to: list[int], taken: bytearray) -> None:
    first, other, length = block
    to[first : first + length] = range(other, other + length)
    taken[other : other + length] = b"\1" * length


def _once(words: list[str], is_free: list[bool]) -> dict[tuple[str, ...], int]:
    """The runs of free words that stand there exactly once, and where."""
    runs: dict[tuple[str, ...], int] = {}
    free = 0
    for place, (word_free, run) in enumerate(
        zip(is_free[_RUN - 1 :], zip(*(words[shift:] for shift in range(_RUN)), strict=False), strict=False)
    ):
        if place == 0:
            free = next((n for n in range(_RUN) if not is_free[_RUN - 1 - n]), _RUN)
        else:
            free = free + 1 if word_free else 0
        if free >= _RUN:
            runs[run] = -1 if run in runs else place
    return runs


def _blocks(old: list[str], new: list[str], to: list[int], taken: bytearray) -> list[Block]:
    """Equal stretches around the runs that both have exactly once among what is left."""
    theirs = _once(new, [not each for each in taken])
    blocks, upto = list[Block](), 0
    for run, first in _once(old, [each < 0 for each in to]).items():
        other = theirs.get(run, -1)
        if first < upto or other < 0 or first < 0:
            continue
        low, high = 0, _RUN
        while (
            first - low > upto
            and other - low > 0
            and old[first - low - 1] == new[other - low - 1]
            and to[first - low - 1] < 0
            and not taken[other - low - 1]
        ):
            low += 1
        while (
            first + high < len(old)
            and other + high < len(new)
            and old[first + high] == new[other + high]
            and to[first + high] < 0
            and not taken[other + high]
        ):
            high += 1
        blocks.append((first - low, other - low, low + high))
        upto = first + high
    return blocks


def _chain(blocks: list[Block]) -> list[Block]:
    """The heaviest blocks that follow one another in both texts."""
    best: list[tuple[int, int]] = []  # (end in the second text, weight so far), both growing
    ways: list[tuple[int, int, int]] = []  # per block: weight, block before, its end
    at: list[int] = []  # the block behind each entry of `best`
    for number, (_, other, length) in enumerate(blocks):
        place = bisect_left(best, (other + 1, 0)) - 1
        weight = length + (best[place][1] if place >= 0 else 0)
        ways.append((weight, at[place] if place >= 0 else -1, other + length))
        end = other + length
        spot = bisect_left(best, (end, 0))
        if spot and best[spot - 1][1] >= weight:
            continue
        stop = spot
        while stop < len(best) and best[stop][1] <= weight:
            stop += 1
        best[spot:stop], at[spot:stop] = [(end, weight)], [number]
    chosen, number = list[Block](), at[-1] if at else -1
    while number >= 0:
        chosen.append(blocks[number])
        number = ways[number][1]
    return chosen[::-1]


def _fill(
    old: list[str], new: list[str], around: tuple[Block, Block], *, to: list[int], taken: bytearray
) -> None:
    """Compare what lies between two fixed points word by word, where that is not too much."""
    (first, other, length), (stop, end, _) = around
    low, start = first + length, other + length
    if not (0 < stop - low <= _LONGEST_GAP and 0 < end - start <= _LONGEST_GAP):
        return
    mine, theirs = old[low:stop], new[start:end]
    if any(each >= 0 for each in to[low:stop]) or any(taken[start:end]):
        return
    there = Counter(theirs)
    if sum(count * there[word] for word, count in Counter(mine).items()) > _MOST_PAIRS:
        return
    for block in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
        if block.size:
            _assign((low + block.a, start + block.b, block.size), to, taken)
