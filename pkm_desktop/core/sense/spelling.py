"""A better spelling for a word that is not in the library: Whoosh's Levenshtein automata over its words."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import product

from pkm_desktop.core.sense.stem import WORD, bare, fold, stem

SHORTEST = 4  # characters: shorter words have too many neighbours
LONGEST = 24  # characters: the automaton of a longer word takes long to build
MOST_TRIED = 400
MOST_WALKED = 4000
MOST_UNKNOWN = 2  # letters of a word that are tried one by one
_LETTERS = "abcdefghijklmnopqrstuvwxyzßæøþðđħłœŧ"
MOST_FOUND = 48  # stems that one word stands for


def near_stems(word: str, next_stem: Callable[[str], str | None]) -> tuple[tuple[int, str], ...]:
    """(distance, stem) of the index's stems within one edit (two for long words) of the word's own stem.

    `next_stem` gives the first stem at or after a text. The first letter is taken as right.
    """
    from whoosh.automata.lev import levenshtein_automaton

    own = stem(bare(fold(word)))
    if not SHORTEST - 1 <= len(own) <= LONGEST:
        return ()
    for distance in (1, 2) if len(own) > SHORTEST else (1,):
        automaton = levenshtein_automaton(own, distance, prefix=1).to_dfa()
        near = [found for found in _accepted(automaton, next_stem) if found != own]
        if near:
            return tuple((distance, found) for found in near)
    return ()


def stems_within(word: str, distance: int, next_stem: Callable[[str], str | None]) -> tuple[str, ...]:
    """The index's stems at most so many letters away from the word's own, which comes first."""
    from whoosh.automata.lev import levenshtein_automaton

    own = stem(bare(fold(word)))
    automaton = levenshtein_automaton(own, distance, prefix=1).to_dfa()
    return (own, *(found for found in _accepted(automaton, next_stem) if found != own))[:MOST_FOUND]


def words_like(pattern: str, next_stem: Callable[[str], str | None]) -> tuple[str, ...]:
    """Words of the index that fit a pattern with ? for a letter and * for any letters inside."""
    folded = bare(fold(pattern))
    if "*" not in folded and folded.count("?") <= MOST_UNKNOWN:
        words = ("".join(letters) for letters in product(*(_LETTERS if c == "?" else c for c in folded)))
        by_stem = {stem(word): word for word in words}
        return tuple(word for each, word in by_stem.items() if next_stem(each) == each)[:MOST_FOUND]
    head, tail = re.split(r"[?*]", folded)[0], re.split(r"[?*]", folded)[-1]
    middle = folded[: len(folded) - len(tail)]
    before = re.compile("".join({"?": ".", "*": ".*"}.get(char, re.escape(char)) for char in middle))
    found: list[str] = []
    at = next_stem(head)
    for _ in range(MOST_WALKED):
        if at is None or not at.startswith(head) or len(found) == MOST_FOUND:
            break
        if word := _word_of(at, before, tail):
            found.append(word)
        at = next_stem(at + "\0")
    return tuple(found)


def _word_of(at: str, before: re.Pattern[str], tail: str) -> str:
    """A word with this stem that begins like `before` and ends in `tail`: the stem has lost its end."""
    for length in range(len(tail) + 1):
        root = at[: len(at) - length]
        if at.endswith(tail[:length]) and before.fullmatch(root) and stem(root + tail) == at:
            return root + tail
    return ""


def _accepted(automaton: object, next_stem: Callable[[str], str | None]) -> list[str]:
    """The words of a sorted list that the automaton takes, leaping over stretches without any."""
    found: list[str] = []
    wanted = automaton.next_valid_string("")  # type: ignore[attr-defined]
    for _ in range(MOST_TRIED):
        at = next_stem(wanted) if wanted else None
        if at is None:
            break
        if at == wanted:
            found.append(at)
            at += "\0"
        wanted = automaton.next_valid_string(at)  # type: ignore[attr-defined]
    return found


def surface(text: str, wanted: str, typed: str) -> str:
    """The word of the text with the stem `wanted` most like `typed`, in lower case; '' if none has it."""
    found = {
        text[match.start() : match.end()].lower()
        for match in WORD.finditer(fold(text))
        if match[0][:1] == wanted[:1] and stem(bare(match[0])) == wanted
    }
    return max(sorted(found), key=lambda word: SequenceMatcher(None, word, typed).ratio(), default="")
