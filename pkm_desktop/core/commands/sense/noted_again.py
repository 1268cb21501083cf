"""What an import has brought before and brings again: changed there, here, in both places, or gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.model.works import WorkMark, WorkNote
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.sense import imported, vault_notes, works

if TYPE_CHECKING:
    from collections.abc import Callable

    from pkm_desktop.core.store.database import Writing

_SAID = "said"  # the kind of rows that remember what a thing said, there and here
_BETWEEN = "\n"


@dataclass
class Again:
    """What `origin` has brought, and what has become of that in a further import."""

    writing: Writing
    origin: str
    known: dict[str, tuple[str, int]] = field(default_factory=dict)
    said: dict[str, tuple[str, str]] = field(default_factory=dict)  # key → fingerprints there and here
    updated: int = 0
    kept: int = 0  # changed in both places: ours stay
    _ours: set[str] = field(default_factory=set)  # the keys of what was left as it is here

    @classmethod
    def of(cls, writing: Writing, origin: str) -> Again:
        """All that the library remembers of an origin."""
        found = cls(writing, origin)
        for key, (kind, number) in imported.things(writing.db, origin).items():
            if kind == _SAID:
                name, there, here = key.rsplit(_BETWEEN, 2)
                found.said[name] = there, here
            else:
                found.known[key] = kind, number
        return found

    def brought(self, key: str, kind: str, number: int) -> None:
        """Remember a thing that came."""
        self.known[key] = kind, number
        imported.remember(self.writing, self.origin, [(key, kind, number)])

    def mark(self, mark: WorkMark, quote: str, comment: str, passage: Callable[[], Passage]) -> None:
        """A highlight that came before: let it say what it says there now, unless it was changed here."""
        number = self.known[mark.key][1]
        ours = works.mark(self.writing.db, number)
        here = _of_mark(ours) if ours else ""
        if ours and self._takes(mark.key, fingerprint(quote, comment)[:16], here):
            if ours.quote != quote:
                works.grow_mark(self.writing, number, passage(), comment)
            works.remark(self.writing, number, comment, ours.layer)
            self.updated += 1
        self.said_of_mark(mark.key, number, quote, comment)

    def said_of_mark(self, key: str, number: int, quote: str, comment: str) -> None:
        """Remember what a highlight says, there and here."""
        ours = works.mark(self.writing.db, number)
        self._remember(key, fingerprint(quote, comment)[:16], _of_mark(ours) if ours else "")

    def note(self, note: WorkNote, body: str) -> None:
        """A note that came before: as `mark`; what it said stays in its history."""
        from pkm_desktop.core.sense.links import written_links

        number = self.known[note.key][1]
        ours = vault_notes.notes(self.writing.db, [number]).get(number)
        if ours and self._takes(note.key, fingerprint(body)[:16], ours.mark):
            changed = replace(ours, body=body, updated=self.writing.now, links=written_links(body))
            vault_notes.change(self.writing, [changed])
            self.updated += 1
        self.said_of_note(note.key, number, body)

    def said_of_note(self, key: str, number: int, body: str) -> None:
        """Remember what a note says, there and here."""
        ours = vault_notes.notes(self.writing.db, [number]).get(number)
        self._remember(key, fingerprint(body)[:16], ours.mark if ours else "")

    def _takes(self, key: str, there: str, here: str) -> bool:
        """Whether it changed there, and only there."""
        before = self.said.get(key)
        if before is None or before[0] == there:
            self._ours.add(key)
            return False
        if before[1] != here:
            self.kept += 1
            self._ours.add(key)
        return before[1] == here

    def _remember(self, key: str, there: str, here: str) -> None:
        before = self.said.get(key)
        if before is not None:
            imported.forget(self.writing, self.origin, [_BETWEEN.join([key, *before])])
            here = before[1] if key in self._ours else here  # what was changed here stays changed here
        imported.remember(self.writing, self.origin, [(_BETWEEN.join([key, there, here]), _SAID, 0)])
        self.said[key] = there, here

    def missing(self, item_ids: Sequence[int], keys: Iterable[str]) -> int:
        """How many highlights of these items that it has brought are not among those of now."""
        there, now = works.marks_of(self.writing.db, item_ids), set(keys)
        return sum(
            kind == "highlight" and number in there and key not in now
            for key, (kind, number) in self.known.items()
        )

    def hints(self, missing: int) -> tuple[str, ...]:
        """What the person ought to know of it."""
        return tuple(
            f"{_things(count)} {words}"
            for count, words in (
                (self.updated, f"had changed there and {_was(self.updated)} updated here."),
                (self.kept, f"had changed both there and here; yours {_was(self.kept)} kept."),
                (missing, f"brought before {_is(missing)} not in this file any more; nothing was deleted."),
            )
            if count
        )


def _of_mark(ours: works.ThereMark) -> str:
    return fingerprint(ours.quote, ours.comment)[:16]


def _things(count: int) -> str:
    return "1 annotation" if count == 1 else f"{count} annotations"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
