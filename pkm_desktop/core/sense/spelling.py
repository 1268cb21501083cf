"""A better spelling for a word that is not in the library: Whoosh's Levenshtein automata over its words."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher

from pkm_desktop.core.sense.stem import WORD, bare, fold, stem

SHORTEST = 4  # characters: shorter words have too many neighbours
LONGEST = 24  # characters: the automaton of a longer word takes long to build
MOST_TRIED = 400


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
