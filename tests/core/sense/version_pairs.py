"""Pairs of versions of real texts, with what becomes of every character: the dice a page is thrown with."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pkm_desktop.core.model.notes import Passage

Pair = tuple[str, int | None]  # a character, and where it stood before (None: it is new)
Change = Callable[[list[Pair], random.Random], list[Pair]]
_LENGTHS = (9, 15, 22, 30, 45, 70, 120, 250, 600, 2000)
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?。！？\n]+(?:[.!?。！？]+[\s\"'”’)]*|\n+|$)")
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\n))+\n*")
_GLYPHS = {
    '"': "“", "'": "’", "-": "–", "“": '"', "”": '"', "’": "'", "—": "-", "–": "--", "…": "...", "«": '"',
    "»": '"', "\u00a0": " ", "ﬁ": "fi",
}  # fmt: skip
_LIGATURES = (("ffi", "ﬃ"), ("fi", "ﬁ"), ("fl", "ﬂ"))


@dataclass(frozen=True)
class Marked:
    """A passage of the first version, and where it stands in the second; None if it is gone."""

    was: Passage
    place: tuple[int, int] | None
    now: str
    told: str  # what was done to the text
    before: str  # the first version


def text_of(pairs: Sequence[Pair]) -> str:
    return "".join(char for char, _ in pairs)


def new(text: str) -> list[Pair]:
    return [(char, None) for char in text]


def _pieces(pattern: re.Pattern[str], pairs: list[Pair]) -> list[list[Pair]]:
    text, found, last = text_of(pairs), list[list[Pair]](), 0
    for match in pattern.finditer(text):
        found += [pairs[last : match.start()]] if match.start() > last else []
        found.append(pairs[match.start() : match.end()])
        last = match.end()
    return [*found, *([pairs[last:]] if last < len(pairs) else [])]


def _joined(pieces: Sequence[Sequence[Pair]]) -> list[Pair]:
    return [pair for piece in pieces for pair in piece]


def sentences_gone(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    share = dice.choice((0.03, 0.1, 0.2))
    return _joined([piece for piece in _pieces(_SENTENCE, pairs) if dice.random() > share])


def sentences_added(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    text, made = text_of(pairs), list[Pair]()
    for piece in _pieces(_SENTENCE, pairs):
        if dice.random() < 0.08:
            words = dice.choices(_WORD.findall(text) or ["so"], k=dice.randrange(4, 18))
            made += new(" ".join(words).capitalize() + ". ")
        made += piece
    return made


def sentences_moved(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    pieces = _pieces(_SENTENCE, pairs)
    for _ in range(max(1, len(pieces) // 20)):
        piece = pieces.pop(dice.randrange(len(pieces)))
        pieces.insert(dice.randrange(len(pieces) + 1), piece)
    return _joined(pieces)


def paragraphs_moved(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    pieces = _pieces(_PARAGRAPH, pairs)
    for _ in range(max(1, len(pieces) // 6)):
        piece = pieces.pop(dice.randrange(len(pieces)))
        pieces.insert(dice.randrange(len(pieces) + 1), piece)
    return _joined(pieces)


def paragraphs_gone(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    return _joined([piece for piece in _pieces(_PARAGRAPH, pairs) if dice.random() > 0.2])


def paragraphs_split(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    made = list[Pair]()
    for piece in _pieces(_SENTENCE, pairs):
        made += [*piece, *(new("\n\n") if dice.random() < 0.2 else [])]
    return made


def paragraphs_joined(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    return _joined([
        new(" ") if set(text_of(piece)) == {"\n"} and dice.random() < 0.7 else piece
        for piece in _pieces(re.compile(r"\n+"), pairs)
    ])  # fmt: skip


def reflowed(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    width, column, made = dice.choice((40, 72)), 0, list[Pair]()
    for char, was in pairs:
        turned = "\n" if char == " " and column > width else char
        column = 0 if turned == "\n" else column + 1
        made.append((turned, was))
    return made


def hyphenated(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    sign = dice.choice(("\u00ad", "-\n", "\u00ad\n"))
    made = list[Pair]()
    for piece in _pieces(_WORD, pairs):
        cut = len(piece) // 2
        long = len(piece) > 7 and text_of(piece).isalpha() and dice.random() < 0.06
        made += [*piece[:cut], *new(sign), *piece[cut:]] if long else piece
    return made


def other_glyphs(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    made = list[Pair]()
    for char, was in pairs:
        glyphs = _GLYPHS.get(char, char)
        glyphs = "\u00a0" if char == " " and dice.random() < 0.05 else glyphs
        made += [(glyph, was) for glyph in glyphs]
    return made


def ligatures(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    text, made, at = text_of(pairs), list[Pair](), 0
    while at < len(pairs):
        for letters, sign in _LIGATURES:
            if text.startswith(letters, at):
                made.append((sign, pairs[at][1]))
                at += len(letters)
                break
        else:
            made.append(pairs[at])
            at += 1
    return made


def decomposed(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    return [(sign, was) for char, was in pairs for sign in unicodedata.normalize("NFD", char)]


def words_edited(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    share, made = dice.choice((0.01, 0.03, 0.06)), list[Pair]()
    words = _WORD.findall(text_of(pairs)) or ["word"]
    for piece in _pieces(_WORD, pairs):
        roll = dice.random() if text_of(piece[:1]).isalnum() and dice.random() < share else 1.0
        if roll < 0.35:
            made += [(char, piece[0][1] if not at else None) for at, char in enumerate(dice.choice(words))]
        elif roll < 0.55:
            made += piece[:0]
        elif roll < 0.75:
            made += [*piece, *new(" " + dice.choice(words))]
        elif roll < 1:
            at = dice.randrange(len(piece))
            made += [*piece[:at], (dice.choice("aeiou"), piece[at][1]), *piece[at + 1 :]]
        else:
            made += piece
    return made


def numbers_changed(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    return [
        (dice.choice("0123456789"), was) if char in "0123456789" and dice.random() < 0.08 else (char, was)
        for char, was in pairs
    ]


def boilerplate(pairs: list[Pair], dice: random.Random) -> list[Pair]:
    text = text_of(pairs)
    head = new("Home | About | Subscribe | Log in\nShare this page\n\n")
    if dice.random() < 0.5 and len(text) > 400:
        at = dice.randrange(len(text) - 300)  # a teaser: words of the text itself
        head += new(text[at : at + dice.randrange(40, 160)] + "…\n\n")
    return [*head, *pairs, *new("\n\nRelated posts\nAll rights reserved. Privacy. Imprint.")]


CHANGES: tuple[Change, ...] = (
    sentences_gone, sentences_added, sentences_moved, paragraphs_moved, paragraphs_gone, paragraphs_split,
    paragraphs_joined, reflowed, hyphenated, other_glyphs, ligatures, decomposed, words_edited,
    numbers_changed, boilerplate,
)  # fmt: skip


def changed(text: str, dice: random.Random) -> tuple[list[Pair], str]:
    """Another version of a text, by one to four changes."""
    pairs: list[Pair] = [(char, at) for at, char in enumerate(text)]
    chosen = dice.sample(CHANGES, dice.choice((1, 1, 2, 3, 4)))
    for change in chosen:
        pairs = change(pairs, dice) or pairs
    return pairs, " ".join(change.__name__ for change in chosen)


def somewhere(text: str, dice: random.Random, around: int) -> Passage | None:
    """A random passage, mostly of whole words, with `around` characters of what stands beside it."""
    length = dice.choice(_LENGTHS)
    start = dice.choice((0, len(text) - length, *(dice.randrange(max(1, len(text) - length)),) * 20))
    start, end = max(0, start), min(len(text), max(0, start) + dice.randrange(length * 3 // 4, length + 3))
    if dice.random() < 0.9:
        while start > 0 and end - start < 3000 and text[start - 1].isascii() and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isascii() and text[end].isalnum():
            end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if sum(map(str.isalnum, text[start:end])) < 6:
        return None
    return Passage(
        text[start:end], text[max(0, start - around) : start], text[end : end + around], start, end
    )


def marked(text: str, dice: random.Random, *, marks: int, around: int) -> list[Marked]:
    """Random passages of a text and where they stand in one changed version of it."""
    pairs, told = changed(text, dice)
    return placed(text, pairs, dice, told, marks=marks, around=around)


def placed(
    text: str, pairs: list[Pair], dice: random.Random, told: str, *, marks: int, around: int
) -> list[Marked]:
    """Random passages of a text and where they stand in this version of it."""
    chosen = (somewhere(text, dice, around) for _ in range(marks))
    return traced(text, pairs, [one for one in chosen if one is not None], told, least=0.6)


def traced(
    text: str, pairs: list[Pair], passages: Sequence[Passage], told: str, *, least: float
) -> list[Marked]:
    """Where these passages stand now; those are left out of which neither enough is there nor all gone."""
    now, made = text_of(pairs), list[Marked]()
    where: dict[int, list[int]] = {}
    for place, (_, was) in enumerate(pairs):
        if was is not None:
            where.setdefault(was, []).append(place)
    for one in passages:
        at = [place for old in range(one.start, one.end) for place in where.get(old, ())]
        kept = sum(old in where for old in range(one.start, one.end)) / (one.end - one.start)
        if kept >= least and max(at) - min(at) <= 1.6 * len(one.exact) + 20:
            made.append(Marked(one, (min(at), max(at) + 1), now, told, text))
        elif kept <= 0.1:
            made.append(Marked(one, None, now, told, text))
    return made


def verdict(mark: Marked, found: Passage) -> str:
    """right | missed (it is there) | absent (rightly not found) | wrong (somewhere else)."""
    if not found.anchored:
        return "missed" if mark.place else "absent"
    if mark.place is None:
        return "wrong"
    start, end = mark.place
    shared = min(found.end, end) - max(found.start, start)
    return "right" if shared >= 0.7 * (max(found.end, end) - min(found.start, start)) else "wrong"
