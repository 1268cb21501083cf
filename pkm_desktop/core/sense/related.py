"""The key words of a text: those that say what it is about, by Whoosh's Bo1 model of term weights."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from pkm_desktop.core.model.common_words import COMMON_WORDS
from pkm_desktop.core.model.pairs import UNSPACED
from pkm_desktop.core.sense.pair_words import pair_places, terms
from pkm_desktop.core.sense.stem import WORD, bare, fold, stem

READ = 40_000  # characters of a text
_WEIGHED = 100  # words looked up in the index
_TITLE_COUNTS = 4
_SENTENCE = 240  # characters
_END = re.compile(r"[.!?…](?=\s)|[。！？\n]")
MOST_WORK = 20_000  # things that all the words together stand in: what ranking them costs


def key_words(
    title: str,
    text: str,
    counts: Callable[[str], tuple[int, int]],
    things: int,
    *,
    most: int = 12,
    least: int = 2,
) -> tuple[tuple[str, str], ...]:
    """(word, stem) of the words that tell this text from the others, the most telling first.

    `counts` gives for a stem the number of things it stands in and how often it stands in all; `things` is
    the number of things in the library. A word in fewer than `least` things (nothing but the text itself)
    cannot relate and is left out.
    """
    from whoosh.classify import Bo1Model

    often, shown = _counted(title, text)
    model = Bo1Model(max(things, 1), max(things, 1))
    total = sum(often.values())
    scored = []
    for each, weight in often.most_common(_WEIGHED):
        in_things, in_all = counts(each)
        if least <= in_things <= max(2, things // 3):
            scored.append((model.score(weight, in_all, total), each, in_things))
    chosen, work = [], 0
    for _, each, in_things in sorted(scored, reverse=True):
        if work + in_things <= MOST_WORK:
            work += in_things
            chosen.append((shown[each], each))
    return tuple(chosen[:most])


def _counted(title: str, text: str) -> tuple[Counter[str], dict[str, str]]:
    """How often each stem stands in the text, and a word that has it."""
    often: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for part, weight in ((title, _TITLE_COUNTS), (text[:READ], 1)):
        for found in WORD.findall(fold(part)):
            word = bare(found)
            if len(word) > 2 and word not in COMMON_WORDS and not _is_no_word(word):
                each = stem(word)
                often[each] += weight
                shown.setdefault(each, word)
    return often, shown


def _is_no_word(word: str) -> bool:
    return word.isdigit() or bool(UNSPACED.search(word))


def shared(text: str, words: tuple[tuple[str, str], ...], *, most: int = 5) -> tuple[str, ...]:
    """Those of the key words that the text has, the most telling first."""
    return meeting("", text, words)[0][:most]


def meeting(
    title: str, text: str, words: tuple[tuple[str, str], ...], *, source: str = ""
) -> tuple[tuple[str, ...], str]:
    """(those of the words of `key_words` that title or text have, the sentence of the text with most of
    them). Of `key_pairs` it has what goes along with them in the `source` they are from.
    """
    text = text[:READ]
    paired, in_title = pair_places(text, words), pair_places(title, words)
    places = sorted((*_places(fold(text), words), *paired))
    have = {each for _, each in (*places, *_places(fold(title), words))}
    ends = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    best, sentence = (0, 0.0), ""
    place = 0
    for start, end in zip(ends, ends[1:], strict=False):
        inside = []
        while place < len(places) and places[place][0] < end:
            inside.append(places[place])
            place += 1
        distinct = len({each for _, each in inside})
        if inside and (distinct, -0.001 * (end - start)) > best:
            best, sentence = (distinct, -0.001 * (end - start)), _cut(text, start, end, inside[0][0])
    spaced = (word for word, each in words if each in have and not UNSPACED.search(each))
    told = dict.fromkeys((*spaced, *terms(title, in_title, source), *terms(text, paired, source)))
    return tuple(told), sentence


def _places(folded: str, words: tuple[tuple[str, str], ...]) -> list[tuple[int, str]]:
    """Where words with these stems stand: (place, stem) in order. Only what begins right is stemmed."""
    stems = {each for _, each in words if not UNSPACED.search(each)}
    if not stems:
        return []
    begins = sorted(
        {re.escape(each[:-1] if len(each) > 3 else each) for each in stems}, key=len, reverse=True
    )
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(begins)})\w*")
    known: dict[str, str] = {}
    found = []
    for match in pattern.finditer(folded):
        word = match[0]
        each = known.get(word) or known.setdefault(word, stem(bare(word)))
        if each in stems:
            found.append((match.start(), each))
    return found


def _cut(text: str, start: int, end: int, place: int) -> str:
    """A sentence in one line, cut around the place of the first word in it where it is too long."""
    if end - start > _SENTENCE:
        first = max(start, place - _SENTENCE // 3)
        last = min(end, first + _SENTENCE)
        said = " ".join(text[first:last].split())
        return f"{'…' if first > start else ''}{said}{'…' if last < end else ''}"
    return " ".join(text[start:end].split())
