"""Short, stable names of things: i123 an item, n45 a note, h6 a highlight, d7 an issue of a digest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pkm_desktop.core.errors import Rejected

KINDS = {
    "i": "item",
    "n": "note",
    "h": "highlight",
    "s": "source",
    "c": "community",
    "d": "issue",
    "e": "entry",
    "p": "publication",
    "r": "response",
    "t": "target",
    "o": "case",
    "u": "person",
}
LETTERS = {kind: letter for letter, kind in KINDS.items()}
_FORM = re.compile(r"([a-z])(\d{1,18})", re.ASCII)


@dataclass(frozen=True, order=True)
class Ref:
    """One thing in the library: its kind (a value of KINDS) and its number."""

    kind: str
    id: int

    def __str__(self) -> str:
        return f"{LETTERS[self.kind]}{self.id}"


def parse_ref(text: str, *kinds: str) -> Ref:
    """The thing a short id names; Rejected if the text is no id or of none of the `kinds` asked for."""
    match = _FORM.fullmatch(text.strip().lower())
    if not match or match[1] not in KINDS:
        raise Rejected(f"“{text}” is not an id.", hint="Ids look like i12, n3 or d1.")
    ref = Ref(KINDS[match[1]], int(match[2]))
    if kinds and ref.kind not in kinds:
        raise Rejected(f"{ref} is the id of {_a(ref.kind)}; this needs {' or '.join(map(_a, kinds))}.")
    return ref


def short_id(kind: str, number: int) -> str:
    """`short_id('item', 12)` is 'i12'."""
    return str(Ref(kind, number))


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
