"""The key words of scripts written without blanks: pairs of neighbouring characters stand for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from pkm_desktop.core.model.pairs import UNSPACED, runs

READ = 40_000  # characters of a text
_LOOKED_UP = 80  # pairs
_TITLE_COUNTS = 4
_GRAMMAR = re.compile("[\u3041-\u309f\u30fc]+")  # two hiragana are an ending more often than a word
_RARE, _FEW = 0.2, 5  # a pair in a larger share of such texts tells nothing, unless these are few
_MOST_THINGS = 1500  # that one pair stands in: what ranking them costs
_MOST_TERMS = 5
_LONGEST = 4  # characters of what is taken for a word
_MOST_PLACES = 200


def key_pairs(
    title: str, text: str, counts: Callable[[str, int], int], things: int, *, most: int = 24, least: int = 2
) -> tuple[tuple[str, str], ...]:
    """The pairs that tell this text from the others, the most telling first, in the form of `key_words`.

    `counts` gives the number of things a pair stands in (not above a bound); `things` is the number of those
    with such text at all.
    """
    from whoosh.classify import Bo1Model

    often = _counted(title, text[:READ])
    if not often:
        return ()
    model, total = Bo1Model(max(things, 1), max(things, 1)), sum(often.values())
    bound = min(max(_FEW, int(things * _RARE)), _MOST_THINGS)
    known = [(pair, weight, counts(pair, bound)) for pair, weight in often.most_common(_LOOKED_UP)]
    scored = [
        (model.score(weight, in_things, total), pair)
        for pair, weight, in_things in known
        if least <= in_things <= bound
    ]
    return tuple((pair, pair) for _, pair in sorted(scored, reverse=True)[:most])


def _counted(title: str, text: str) -> Counter[str]:
    often: Counter[str] = Counter()
    for part, weight in ((title, _TITLE_COUNTS), (text, 1)):
        for run in runs(part):
            for place in range(len(run) - 1):
                often[run[place : place + 2]] += weight
    return Counter({pair: number for pair, number in often.items() if not _GRAMMAR.fullmatch(pair)})


def pair_places(text: str, words: Sequence[tuple[str, str]]) -> list[tuple[int, str]]:
    """Where such pairs stand: (place, pair) in order; they may overlap."""
    pairs = [re.escape(each) for _, each in words if UNSPACED.search(each)]
    if not pairs:
        return []
    return [(match.start(), match[1]) for match in re.finditer(f"(?=({'|'.join(pairs)}))", text)]


def terms(text: str, places: Sequence[tuple[int, str]], source: str) -> tuple[str, ...]:
    """What stands around these places in both texts, the longest first: what one would call the words."""
    found: list[str] = []
    upto = 0
    for place, pair in places[:_MOST_PLACES]:
        if place + len(pair) <= upto:
            continue
        start, end = place, place + len(pair)
        while end - start < _LONGEST and end < len(text) and _goes_on(text[start : end + 1], source):
            end += 1
        while end - start < _LONGEST and start > 0 and _goes_on(text[start - 1 : end], source, at=0):
            start -= 1
        found.append(text[start:end])
        upto = end
    told: list[str] = []
    for term in sorted(dict.fromkeys(found), key=len, reverse=True):
        if not any(term in longer for longer in told):
            told.append(term)
    return tuple(told[:_MOST_TERMS])


def _goes_on(term: str, source: str, *, at: int = -1) -> bool:
    return bool(UNSPACED.match(term[at])) and term in source


def weight(shared: Sequence[str]) -> int:
    """How many key words such words stand for: each pair of a longer one counts."""
    return sum(max(1, len(word) - 1) if UNSPACED.search(word) else 1 for word in shared)
