"""Words inside longer ones: 'Wissen' and 'Management' in 'Wissensmanagement', but no 'Wissen' in 'Gewissen'.

A longer word counts where what is left of it can be a word, perhaps with a letter or two that join them. A
short word stands in many by chance: unless one begins with it, what is left has to be a word of the library.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pkm_desktop.core.model.long_words import plain
from pkm_desktop.core.sense.stem import stem

SHORTEST = 4  # letters of a word that is looked for inside others
_LEFT = 3  # letters at least of what else a word is made of
_NO_NAMES = ("iger", "ige", "igen", "iges", "icher", "iche", "ichen", "isch", "ische", "ischen")
_TELLING = 6  # letters of a word that hardly stands in others by chance
_VOWELS = frozenset("aeiouyøæ")
_JOINTS = ("", "s", "es", "n", "en", "ns", "ens", "er", "e", "o")
_ENDS = frozenset(
    ("", "s", "e", "n", "en", "er", "es", "em", "ern", "ar", "or", "arna", "et", "ets", "t", "in", "innen")
)
_NO_BEGINNINGS = frozenset(("ver", "ent", "zer", "emp", "miss", "ont", "för", "for"))  # these change a word
_NO_ENDS = frozenset(  # these make another word of one, not a longer one
    (
        *("schaft", "schaften", "schaftlich", "schaftliche", "schaftlichen", "schaftler", "heit", "heiten"),
        *(
            "keit",
            "keiten",
            "lich",
            "liche",
            "lichen",
            "licher",
            "haft",
            "hafte",
            "haften",
            "bar",
            "bare",
            "sam",
        ),
        *("same", "ung", "ungen", "ungs", "isch", "ische", "ischen", "chen", "lein", "tum", "igkeit", "igen"),
        *(
            "lijk",
            "lijke",
            "heid",
            "heden",
            "het",
            "heter",
            "hed",
            "lig",
            "liga",
            "ende",
            "enden",
            "eren",
            "iert",
        ),
    )
)


def needles(word: str, kin: Iterable[str]) -> tuple[str, ...]:
    """What a word is looked for by inside others: itself and its other forms."""
    found = dict.fromkeys(map(plain, (word, *kin)))
    return tuple(each for each in found if len(each) >= SHORTEST and not each.endswith(_NO_NAMES))


def rests(longer: str, needle: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """What may be left of a longer word: for each way a choice of words for each of the other parts.

    One of every choice has to be a word of the library; nothing has to where no choice is left open.
    """
    ways: list[tuple[tuple[str, ...], ...]] = []
    at = longer.find(needle)
    while at >= 0:
        before, behind = longer[:at], longer[at + len(needle) :]
        at = longer.find(needle, at + 1)
        if before.endswith("c"):  # of a ch, ck or sch
            continue
        others = []
        if before:
            others.append(_before(before))
        if behind not in _ENDS:
            others.append(_behind(behind))
        if others and all(others):
            ways.append(() if _is_surely(needle, before, behind) else tuple(others))
    return tuple(ways)


def _is_surely(needle: str, before: str, behind: str) -> bool:
    """Whether what is left is long enough to be a word, and the place no chance."""
    if (before and not _is_wordlike(before)) or (behind not in _ENDS and not _is_wordlike(behind)):
        return False
    if len(needle) >= _TELLING or not before:
        return True
    return behind in _ENDS and needle[0] not in _VOWELS


def _is_wordlike(text: str) -> bool:
    return len(text) > _LEFT and not _VOWELS.isdisjoint(text)


def _before(text: str) -> tuple[str, ...]:
    found = {text.removesuffix(joint) for joint in _JOINTS if text.endswith(joint)}
    return tuple(sorted(each for each in found if len(each) >= _LEFT and each not in _NO_BEGINNINGS))


def _behind(text: str) -> tuple[str, ...]:
    begun = {text.removeprefix(joint) for joint in _JOINTS if text.startswith(joint)}
    if not begun.isdisjoint(_NO_ENDS):
        return ()
    found = {each.removesuffix(end) for each in begun for end in _ENDS if each.endswith(end)}
    return tuple(sorted(each for each in found if len(each) >= _LEFT and each not in _NO_ENDS))


def terms(ways: Iterable[Sequence[Sequence[str]]]) -> set[str]:
    """All that has to be looked up, as the index has it."""
    return {stem(word) for way in ways for choice in way for word in choice}


def is_made(ways: Iterable[Sequence[Sequence[str]]], known: Iterable[str]) -> bool:
    """Whether for one of the ways all other parts are words that are known."""
    words = set(known)
    return any(all(any(stem(word) in words for word in choice) for choice in way) for way in ways)
