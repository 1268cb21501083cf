"""The lines of a text that show why it was found, with the words to mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pkm_desktop.core.model.search import Words
from pkm_desktop.core.sense.stem import WORD, bare, fold, stem

Span = tuple[int, int]
READ = 200_000  # characters of a text that are looked through
MOST_MARKS = 80
_STEMMED_TAIL = 2  # a stem and its word differ in the last letters: 'happi' for 'happy'


def snippet(text: str, words: Sequence[Words], *, width: int = 240) -> tuple[str, tuple[Span, ...]]:
    """About `width` characters of `text` around most of the words, white space folded, and what to mark.

    Words are recognised as the index does: by stem, whatever their case and accents.
    """
    found = occurrences(text[:READ], words)
    start, end = _window(text, found, width)
    inside = [(left, right) for left, right, _ in found if start <= left and right <= end]
    cut, marks = _folded(text, start, end, _merged(inside))
    before, after = "… " if start else "", " …" if end < len(text.rstrip()) else ""
    return before + cut + after, tuple((left + len(before), right + len(before)) for left, right in marks)


def occurrences(text: str, words: Sequence[Words]) -> list[tuple[int, int, int]]:
    """Where the words stand: (start, end, number of the word in `words`), in order of the text."""
    folded = fold(text)
    found = []
    for number, word in enumerate(words):
        spans = _pieces(folded, word.text) if word.piece else _phrase(folded, word)
        found += [(left, right, number) for left, right in spans]
    return sorted(found)


def _pieces(folded: str, piece: str) -> Iterable[Span]:
    wanted, place = fold(piece), -1
    for _ in range(MOST_MARKS):
        place = folded.find(wanted, place + 1)
        if place < 0 or not wanted:
            return
        yield place, place + len(wanted)


def _phrase(folded: str, words: Words) -> Iterable[Span]:
    """Spans of one word, or of several side by side."""
    typed = [bare(word) for word in WORD.findall(fold(words.text))]
    stems = [stem(word) for word in typed]
    if not stems:
        return
    heads = [re.escape(word[: max(1, len(word) - _STEMMED_TAIL)]) for word in stems]
    pattern = r"[\W_]+".join(rf"({head}(?:[^\W_]|[\u0300-\u036f])*)" for head in heads)
    known: dict[tuple[str, ...], bool] = {}
    count = 0
    for match in re.finditer(rf"(?<![^\W_]){pattern}", folded):
        found = match.groups()
        if found not in known:
            known[found] = _fits([bare(word) for word in found], stems, typed[-1] if words.begins else "")
        if known[found]:
            yield match.span()
            count += 1
        if count == MOST_MARKS:
            return


def _fits(found: list[str], stems: list[str], begins: str) -> bool:
    """Whether the words have these stems; the last may instead just begin like `begins`."""
    *first, last = zip(map(stem, found), stems, strict=True)
    return all(left == right for left, right in first) and (
        last[0] == last[1] or bool(begins and found[-1].startswith(begins))
    )


def _window(text: str, found: list[tuple[int, int, int]], width: int) -> Span:
    """Start and end of the stretch that shows most different words, the first such."""
    best, start = (0, 0), 0
    for place, (left, _, _) in enumerate(found):
        inside = [number for begin, end, number in found[place : place + 40] if end <= left + width * 3 // 4]
        score = (len(set(inside)), min(len(inside), 3))
        if score > best:
            best, start = score, left
    start = _word_start(text, max(0, start - width // 4)) if start > width // 4 else 0
    if start + width >= len(text):
        return start, len(text)
    cut = text.rfind(" ", start + width // 2, start + width)
    return start, cut if cut > 0 else start + width


def _word_start(text: str, place: int) -> int:
    """The next start of a sentence or else of a word after `place`."""
    sentence = re.search(r"(?<=[.!?。])\s+|\n\s*", text[place : place + 50])
    if sentence:
        return place + sentence.end()
    space = text.find(" ", place, place + 30)
    return place if space < 0 else space + 1


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for left, right in spans:
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _folded(text: str, start: int, end: int, spans: list[Span]) -> tuple[str, list[Span]]:
    """The stretch with each run of white space as one space, and the spans moved along."""
    cut, marks, place = "", [], start
    for left, right in spans:
        cut += _plain(text[place:left], cut)
        begin = len(cut)
        cut += _plain(text[left:right], cut)
        marks.append((begin, len(cut)))
        place = right
    return (cut + _plain(text[place:end], cut)).rstrip(), marks


def _plain(text: str, before: str) -> str:
    folded = re.sub(r"\s+", " ", text)
    return folded[1:] if folded.startswith(" ") and (not before or before.endswith(" ")) else folded
