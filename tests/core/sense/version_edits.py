"""Kinds of edits that a page sees, each with passages that it touches and where they went."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.alignment import alike
from tests.core.sense import version_pairs as versions
from tests.core.sense.version_pairs import Change, Marked, Pair

AROUND = 128  # characters
_STILL_ITSELF = 0.75  # so much alike it is the passage, moved and edited
_WORD = re.compile(r"\w+")
Edit = Callable[[str, random.Random], list[Marked]]


def _changed(*changes: Change) -> Edit:
    """Random passages of a text, in a version that saw these changes."""

    def edit(text: str, dice: random.Random) -> list[Marked]:
        pairs: list[Pair] = [(char, at) for at, char in enumerate(text)]
        for change in changes:
            pairs = change(pairs, dice) or pairs
        return versions.placed(text, pairs, dice, "", marks=8, around=AROUND)

    return edit


def mixed(text: str, dice: random.Random) -> list[Marked]:
    """One to four changes of any kind."""
    return versions.marked(text, dice, marks=8, around=AROUND)


def _chosen(text: str, dice: random.Random) -> tuple[Passage, list[Pair]] | None:
    was = versions.somewhere(text, dice, AROUND)
    return (was, [(char, at) for at, char in enumerate(text)]) if was and len(was.exact) >= 30 else None


def quote_edited(text: str, dice: random.Random) -> list[Marked]:
    """A few words of the passage itself are changed, in a version with a banner and a footer or without."""
    chosen = _chosen(text, dice)
    if chosen is None:
        return []
    was, pairs = chosen
    edited = _words_changed(pairs[was.start : was.end], dice, dice.choice((0.05, 0.1, 0.2, 0.3)), text)
    pairs = [*pairs[: was.start], *edited, *pairs[was.end :]]
    if dice.random() < 0.5:
        pairs = versions.boilerplate(pairs, dice)
    return versions.traced(text, pairs, [was], "quote edited", least=0.6)


def _words_changed(pairs: list[Pair], dice: random.Random, share: float, text: str) -> list[Pair]:
    words, made, last = _WORD.findall(text), list[Pair](), 0
    for match in _WORD.finditer(versions.text_of(pairs)):
        made += pairs[last : match.start()]
        piece = pairs[match.start() : match.end()]
        if dice.random() < share:
            made += [(char, piece[0][1] if not at else None) for at, char in enumerate(dice.choice(words))]
        else:
            made += piece
        last = match.end()
    return [*made, *pairs[last:]]


def lookalike(text: str, dice: random.Random) -> list[Marked]:
    """The passage is gone, and elsewhere stands what resembles it: a third to six tenths of its words."""
    chosen = _chosen(text, dice)
    if chosen is None or 4 * len(chosen[0].exact) > len(text) - 800:
        return []  # of a text that is hardly more than the passage, the rest is the edited passage
    was, pairs = chosen
    share = dice.choice((0.4, 0.5, 0.65))
    other = [(char, None) for char, _ in _words_changed(pairs[was.start : was.end], dice, share, text)]
    if alike(was.exact, versions.text_of(other)) > _STILL_ITSELF:
        return []
    left = [*pairs[: was.start], *pairs[was.end :]]
    at = dice.randrange(len(left) + 1)
    while abs(at - was.start) < 200:
        at = dice.randrange(len(left) + 1)
    pairs = [*left[:at], *versions.new(" "), *other, *versions.new(" "), *left[at:]]
    return versions.traced(text, pairs, [was], "gone, a lookalike elsewhere", least=0.6)


def twin(text: str, dice: random.Random) -> list[Marked]:
    """The passage stood there twice; the marked one is gone, the other one still stands."""
    chosen = _chosen(text, dice)
    if chosen is None or len(text) < len(chosen[0].exact) + 1000:
        return []
    was, _ = chosen
    at = dice.randrange(len(text) + 1)
    while was.start - 300 < at < was.end + 300:
        at = dice.randrange(len(text) + 1)
    text = f"{text[:at]} {was.exact} {text[at:]}"
    shift = len(was.exact) + 2 if at <= was.start else 0
    start, end = was.start + shift, was.end + shift
    stood = Passage(was.exact, text[max(0, start - AROUND) : start], text[end : end + AROUND], start, end)
    pairs: list[Pair] = [(char, where) for where, char in enumerate(text)]
    if dice.random() < 0.5:  # or it still stands there, and so does its twin
        return versions.traced(text, versions.boilerplate(pairs, dice), [stood], "twins", least=0.6)
    pairs = [*pairs[:start], *pairs[end:]]
    return versions.traced(text, pairs, [stood], "gone, its twin elsewhere", least=0.6)


EDITS: dict[str, Edit] = {
    "one to four changes": mixed,
    "words edited": _changed(versions.words_edited),
    "sentences added and removed": _changed(versions.sentences_gone, versions.sentences_added),
    "paragraphs moved": _changed(versions.paragraphs_moved),
    "paragraphs removed": _changed(versions.paragraphs_gone),
    "reflowed": _changed(versions.paragraphs_joined, versions.reflowed, versions.hyphenated),
    "other glyphs": _changed(versions.other_glyphs, versions.ligatures),
    "boilerplate": _changed(versions.boilerplate),
    "boilerplate, words edited": _changed(versions.words_edited, versions.boilerplate),
    "the passage itself edited": quote_edited,
    "gone, with a lookalike elsewhere": lookalike,
    "of two the same, one gone or none": twin,
}
