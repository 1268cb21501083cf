"""Bring in highlights and notes of other programs: Kindle, Hypothesis, Zotero."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.formats import Format
from pkm_desktop.core.commands.sense.noted_again import Again
from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.model.works import Work, WorkFile, WorkMark, WorkNote
from pkm_desktop.core.store.database import to_text
from pkm_desktop.core.store.sense import imported, vault_notes, works
from pkm_desktop.core.store.sense.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

LONGEST_QUOTE = 20_000  # characters
MOST_ERRORS = 100
_WHOLE_PAGES = ("hypothesis",)  # whose files hold all that is on a page
_SHELVES = {"kindle": "Kindle", "zotero": "Zotero"}


@dataclass(frozen=True)
class Placed:
    """What has become of one work."""

    item_id: int
    new: bool = False
    highlights: int = 0  # new or grown
    notes: int = 0
    known: int = 0
    tags: int = 0


def place(
    writing: Writing,
    work: Work,
    origin: str,
    *,
    again: Again | None = None,
    apart: frozenset[int] = frozenset(),
) -> Placed:
    """Keep a work with what is marked and noted in it; what `origin` has brought before is left alone.

    `again`: what that is, where it has been looked up. `apart`: items that it is not.
    """
    from pkm_desktop.core.seek.web import urls

    title = one_line(work.title) or "Without a title"
    url = urls.canonical(work.url) if urls.safe_url(work.url) else ""
    work = replace(work, title=title, url=url, authors=one_line(work.authors))
    key = urls.key(url)
    found = works.find(writing.db, key, title, apart=apart)
    number = found or _added(writing, work, key, origin)
    works.show(writing, number, work.state)
    tags = works.tag(writing, "item", number, _clean(work.tags)) if found is None else 0
    if again is None and (work.marks or work.notes):
        again = Again.of(writing, origin)
    bringing = _Bringing(writing, origin, number, again or Again(writing, origin))
    highlights = sum(bringing.mark(mark) for mark in work.marks)
    notes = sum(bringing.note(note) for note in work.notes)
    same = len(work.marks) + len(work.notes) - highlights - notes
    return Placed(number, found is None, highlights, notes, same, tags)


def _added(writing: Writing, work: Work, url_key: str, origin: str) -> int:
    from urllib.parse import urlsplit

    shelf = _SHELVES.get(origin, "")
    source = works.shelf(writing, shelf) if work.book and shelf else None
    site = work.site or urlsplit(work.url).hostname or shelf
    return works.add(writing, work, url_key=url_key, source_id=source, site=site)


@dataclass
class _Bringing:
    """The highlights and notes of one work on their way in."""

    writing: Writing
    origin: str
    item_id: int  # 0: on no item
    again: Again

    def mark(self, mark: WorkMark) -> bool:
        """Store a highlight, or let one grow; False if it is known."""
        quote = storable(mark.quote).strip()[:LONGEST_QUOTE]
        comment = storable(mark.comment).strip()
        if not quote:
            return False
        if mark.key in self.again.known:
            self.again.mark(mark, quote, comment, lambda: self._passage(mark, quote))
            number = self.again.known[mark.key][1]
            if number in works.present(self.writing.db, "highlight", [number]):
                works.tag(self.writing, "highlight", number, _clean(mark.tags))
            return False
        new = self._new(mark, quote, comment)
        self.again.said_of_mark(mark.key, self.again.known[mark.key][1], quote, comment)
        return new

    def _new(self, mark: WorkMark, quote: str, comment: str) -> bool:
        """Store a highlight that did not come before; False where there is the same one already."""
        there = works.marks(self.writing.db, self.item_id)
        same = next(
            (one for one in there if one.quote == quote and works.one_place(one.prefix, mark.prefix)), None
        )
        if same is not None:
            changed = bool(comment) and comment not in same.comment
            if changed:
                joined = f"{same.comment}\n\n{comment}".strip()
                works.grow_mark(self.writing, same.id, self._passage(mark, quote), joined)
            self._remember(mark.key, "highlight", same.id)
            return changed
        shorter = self._shorter(quote, there)
        if shorter is not None:
            works.grow_mark(self.writing, shorter.id, self._passage(mark, quote), comment or shorter.comment)
            self._remember(mark.key, "highlight", shorter.id)
            return True
        at = to_text(mark.at) or self.writing.stamp
        new = works.NewMark(self._passage(mark, quote), comment, mark.layer, at)
        number = works.add_mark(self.writing, self.item_id, new)
        works.tag(self.writing, "highlight", number, _clean(mark.tags))
        self._remember(mark.key, "highlight", number)
        return True

    def _shorter(self, quote: str, there: tuple[works.ThereMark, ...]) -> works.ThereMark | None:
        """The highlight brought from a Kindle that was widened there since: it is a part of this one."""
        if self.origin != "kindle":
            return None
        brought = {number for kind, number in self.again.known.values() if kind == "highlight"}
        return next((one for one in there if one.id in brought and one.quote in quote), None)

    def note(self, note: WorkNote) -> bool:
        """Store a note on the work; False if it is known or empty."""
        from pkm_desktop.core.sense.links import default_title, written_links

        body = storable(note.body).strip()
        if not body:
            return False
        if note.key in self.again.known:
            self.again.note(note, body)
            return False
        number = imported.next_id(self.writing.db, "note")
        title = one_line(note.title) or default_title(body)
        stored = StoredNote(
            number,
            "literature",
            title,
            body,
            self.item_id or None,
            note.at,
            note.at,
            links=written_links(body),
        )
        vault_notes.put(self.writing, [stored])
        works.tag(self.writing, "note", number, _clean(note.tags))
        self._remember(note.key, "note", number)
        self.again.said_of_note(note.key, number, body)
        return True

    def _passage(self, mark: WorkMark, quote: str) -> Passage:
        from pkm_desktop.core.sense.anchors import anchor

        prefix, suffix = storable(mark.prefix)[-200:], storable(mark.suffix)[:200]
        text = works.text(self.writing.db, self.item_id)
        if not text:
            return Passage(quote, prefix, suffix)
        found = anchor(text, quote, prefix=prefix, suffix=suffix, start=mark.start)
        return found if found.anchored else Passage(quote, prefix, suffix)

    def _remember(self, key: str, kind: str, number: int) -> None:
        self.again.brought(key, kind, number)


def _clean(names: tuple[str, ...]) -> list[str]:
    return [name for name in (tag_name(one)[:100].strip() for one in names[:100]) if name]


def bring_in_works(library: Library, file: WorkFile, path: Path, *, kind: str, origin: str) -> ImportedFile:
    """Keep what a file holds that was not brought before, in one step that can be undone."""
    marks = sum(len(work.marks) for work in file.works)
    label = f"Import {marks} highlight{'' if marks == 1 else 's'}" if marks else "Import references"
    with library.writing(label) as writing:
        again = Again.of(writing, origin)
        placed = [place(writing, work, origin, again=again) for work in file.works]
        alone = sum(_Bringing(writing, origin, 0, again).note(note) for note in file.notes)
        missing = _missing(again, file, placed) if origin in _WHOLE_PAGES else 0
    added, items = sum(one.highlights for one in placed), sum(one.new for one in placed)
    notes, tags = alone + sum(one.notes for one in placed), sum(one.tags for one in placed)
    return ImportedFile(
        str(path),
        kind,
        added=added,
        duplicate=sum(one.known for one in placed)
        + sum(1 for one in placed if not one.new and not one.highlights + one.notes + one.known),
        failed=file.failed,
        errors=file.errors[:MOST_ERRORS],
        items=items,
        notes=notes,
        tags=tags,
        undo=label if added or items or notes or again.updated else "",
        hints=(*file.hints, *again.hints(missing)),
    )


def _missing(again: Again, file: WorkFile, placed: Sequence[Placed]) -> int:
    keys = (mark.key for work in file.works for mark in work.marks)
    return again.missing([one.item_id for one in placed if not one.new], keys)


def _format(
    kind: str,
    label: str,
    recognise: Callable[[str, str], bool],
    read: Callable[[str], WorkFile],
    origin: str = "",
) -> Format:
    def known(head: bytes, path: Path) -> bool:
        return recognise(_decoded(head), path.name)

    def bring_in(library: Library, data: bytes, path: Path) -> ImportedFile:
        file = read(_decoded(data))
        if not file.works and not file.notes and not file.failed:
            raise ImportFileError("There is nothing in this file that can be brought in.")
        return bring_in_works(library, file, path, kind=kind, origin=origin or kind)

    return Format(kind, label, known, bring_in, brings="highlights")


def _decoded(data: bytes) -> str:
    from pkm_desktop.core.seek.text.encoding import decode_or_guess

    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 4:  # the head of a file may end within a character
            return data[: error.start].decode("utf-8-sig")
        return decode_or_guess(data).text


def mark_formats() -> tuple[Format, ...]:
    """The kinds of files with highlights and references; one import remembers what another has brought."""
    from pkm_desktop.core.sense.imports import hypothesis_rows, kindle, zotero

    return (
        _format("kindle", "Kindle's clippings", kindle.is_kindle, kindle.read_kindle),
        _format(
            "hypothesis",
            "Hypothesis' annotations",
            hypothesis_rows.is_hypothesis,
            hypothesis_rows.read_hypothesis,
        ),
        _format("ris", "references (RIS)", zotero.is_ris, zotero.read_ris, "zotero"),
        _format(
            "better-bibtex",
            "Zotero's items (Better BibTeX JSON)",
            zotero.is_better_bibtex,
            zotero.read_better_bibtex,
            "zotero",
        ),
        _format("csl", "references (CSL-JSON)", zotero.is_csl, zotero.read_csl, "zotero"),
    )
