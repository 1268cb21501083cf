"""The lines of a text that show why it was found, with the words to mark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from pkm_desktop.core.model.search import Words
from pkm_desktop.core.sense.stem import WORD, bare, fold, stem

Span = tuple[int, int]
Finder = Callable[[str], Iterable[Span]]  # folded text -> where the words stand, in order
SLICES = (2_500, 30_000, 200_000)  # characters that are looked through: more only while a word is missing
MOST_MARKS = 40
_SHARED = 4  # letters that longer words share with the word they are made with
_STEMMED_TAIL = 2  # a stem and its word differ in the last letters: 'happi' for 'happy'
_GO_ON = re.compile(r"[^\W_]*(?:[\u0300-\u036f]+[^\W_]*)*")
_TO_FOLD = re.compile(r"\s\s|[^\S ]")
_BETWEEN = re.compile(r"[\W_]+")


def snippet(text: str, words: Sequence[Words], *, width: int = 240) -> tuple[str, tuple[Span, ...]]:
    """About `width` characters of `text` around most of the words, white space folded, and what to mark.

    Words are recognised as the index does: by stem, whatever their case and accents.
    """
    found = occurrences(text, words)
    start, end = _window(text, found, width)
    inside = [(left, right) for left, right, _ in found if start <= left and right <= end]
    cut, marks = _folded(text, start, end, _merged(inside))
    before, after = "… " if start else "", " …" if end < len(text.rstrip()) else ""
    return before + cut + after, tuple((left + len(before), right + len(before)) for left, right in marks)


def occurrences(text: str, words: Sequence[Words]) -> list[tuple[int, int, int]]:
    """Where the words stand: (start, end, number of the word in `words`), in order of the text.

    Not everywhere in a long text: as far as it takes to meet each word.
    """
    finders = [_finder(word) for word in words]
    found: list[tuple[int, int, int]] = []
    for length in SLICES:
        folded = fold(text[:length])
        found = [(left, right, number) for number, find in enumerate(finders) for left, right in find(folded)]
        if len(text) <= length or len({number for _, _, number in found}) == len(finders):
            break
    return sorted(found)


@lru_cache(maxsize=128)
def _finder(words: Words) -> Finder:
    """How to find one word, or several side by side. Kept: every hit of a query is asked for the same."""
    plain = replace(words, weight=1.0, kin=(), parts=(), single=())
    others = [_finder(replace(plain, text=form)) for form, _ in words.kin]
    if words.parts:
        others.append(_longer(frozenset(map(stem, words.parts)), shortest_common(words)))
    if others:
        finders = [_finder(plain), *others]
        return lambda folded: sorted({span for find in finders for span in find(folded)})
    if words.piece:
        wanted = fold(words.text)
        return lambda folded: _pieces(folded, wanted)
    typed = [bare(word) for word in WORD.findall(fold(words.text))]
    if not typed:
        return lambda folded: ()
    stems = [stem(word) for word in typed]
    begins = typed[-1] if words.begins else ""
    as_typed = tuple(typed)
    fits = lru_cache(maxsize=1024)(
        lambda found: found == as_typed or _fits(tuple(map(bare, found)), stems, begins)
    )
    head = _head(stems[0])
    return lambda folded: _phrases(folded, head, len(stems), fits)


def _longer(stems: frozenset[str], inside: Sequence[str]) -> Finder:
    """How to find longer words that are made with one."""
    pattern = re.compile(rf"[^\W_]*(?:{'|'.join(map(re.escape, inside))}){_GO_ON.pattern}")

    def find(folded: str) -> Iterator[Span]:
        found = (match for match in pattern.finditer(folded) if stem(bare(match[0])) in stems)
        return ((match.start(), match.end()) for match in islice(found, MOST_MARKS))

    return find


def shortest_common(words: Words) -> tuple[str, ...]:
    """Pieces of which every longer word has one: the beginning of the word that was asked for."""
    head = bare(fold(words.text))[:_SHARED]
    if all(head in part for part in words.parts):
        return (head,)
    return tuple(part[:_SHARED] for part in words.parts)


def _pieces(folded: str, wanted: str) -> Iterator[Span]:
    place = -1
    for _ in range(MOST_MARKS):
        place = folded.find(wanted, place + 1)
        if place < 0 or not wanted:
            return
        yield place, place + len(wanted)


def _phrases(folded: str, head: str, number: int, fits: Callable[[tuple[str, ...]], bool]) -> Iterator[Span]:
    """Where so many words that fit stand side by side, the first of them beginning with `head`."""
    count = upto = 0
    for match in _beginning(head, folded.isascii()).finditer(folded):
        place = match.start()
        if place < upto:
            continue
        found, upto = [match[0]], match.end()
        if number > 1:
            found, upto = _words_at(folded, place, number)
        if len(found) == number and fits(tuple(found)):
            yield place, upto
            count += 1
            if count == MOST_MARKS:
                return


@lru_cache(maxsize=256)
def _beginning(head: str, ascii_only: bool) -> re.Pattern[str]:
    """A word that begins so. The pattern begins with the letters themselves, which are quickly found, and
    looks back from there.
    """
    begin = re.escape(head)
    if ascii_only:
        return re.compile(rf"{begin}(?<![a-z0-9]{begin})[a-z0-9]*")
    return re.compile(rf"{begin}(?<![^\W_]{begin})(?<![\u0300-\u036f]{begin}){_GO_ON.pattern}")


def _head(stem_: str) -> str:
    """What all words of a stem begin with."""
    return stem_[: max(1, len(stem_) - _STEMMED_TAIL)]


def _words_at(folded: str, place: int, number: int) -> tuple[list[str], int]:
    """So many words from here on, as far as there are, and the end of the first of them if they are fewer."""
    found: list[str] = []
    start, first_end = place, place
    while len(found) < number:
        match = _GO_ON.match(folded, start)
        if match is None or match.end() == start:
            return found, first_end
        found.append(match[0])
        first_end = first_end if len(found) > 1 else match.end()
        if len(found) == number:
            return found, match.end()
        gap = _BETWEEN.match(folded, match.end())
        if gap is None:
            return found, first_end
        start = gap.end()
    return found, start


def _fits(found: tuple[str, ...], stems: list[str], begins: str) -> bool:
    """Whether the words have these stems; the last may instead just begin like `begins`."""
    *first, last = zip(map(stem, found), stems, strict=True)
    return all(left == right for left, right in first) and (
        last[0] == last[1] or bool(begins and found[-1].startswith(begins))
    )


def _window(text: str, found: list[tuple[int, int, int]], width: int) -> Span:
    """Start and end of the stretch that shows most different words, the first such."""
    best, start = (0, 0), 0
    most = (len({number for _, _, number in found}), 3)  # nothing later can be better than this
    reach = width * 3 // 4
    for place, (left, _, _) in enumerate(found):
        inside = [number for _, end, number in found[place : place + MOST_MARKS] if end <= left + reach]
        score = (len(set(inside)), min(len(inside), 3))
        if score > best:
            best, start = score, left
            if best >= most:
                break
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
    whole = text[start:end]
    if not _TO_FOLD.search(whole) and not whole.startswith(" "):
        return whole.rstrip(), [(left - start, right - start) for left, right in spans]
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
