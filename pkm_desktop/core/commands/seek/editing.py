"""Correct what a source says of an item; make one of two items that are the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.store.database import stamp
from pkm_desktop.core.store.seek import item_edits
from pkm_desktop.core.store.sense import highlights, links, note_versions, notes

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

LONGEST = 1_000  # characters
_MERGED = Changes(items=True, notes=True, highlights=True, tags=True, issues=True)


def edit_item(
    library: Library,
    item_id: int,
    *,
    title: str | None = None,
    authors: str | None = None,
    published: datetime | None = None,
    site: str | None = None,
    as_source_says: bool = False,
) -> Outcome[Item]:
    """Correct title, authors, date or site of an item; None leaves a part, '' shows what the source says.

    What the source says later does not undo it; lists, search, digests and exports show it. With
    `as_source_says` every correction is taken back first. [[Links]] by the title follow it.
    """
    if published is not None and published.tzinfo is None:
        published = published.replace(tzinfo=UTC)
    said = {"title": title, "authors": authors, "site": site}
    given = {column: one_line(text) for column, text in said.items() if text is not None}
    for text in given.values():
        if len(text) > LONGEST:
            raise Rejected(f"This has at most {LONGEST} characters.", subject=text[:40] + "…")
    if published is not None:
        given["published"] = stamp(published)
    label = f"Edit “{_called(library, item_id)}”"
    with library.writing(label) as writing:
        item_edits.check_there(writing.db, (item_id,))
        turned = _edit(writing, item_id, given, as_source_says=as_source_says)
    return Outcome(browse.item(library, item_id), Changes(items=True, notes=turned), label)


def _called(library: Library, item_id: int) -> str:
    """An item as a person knows it."""
    with library.reading() as db:
        return links.title_of(db, Ref("item", item_id)) or f"i{item_id}"


def _edit(writing: Writing, item_id: int, given: Mapping[str, str], *, as_source_says: bool) -> bool:
    """Store a correction; True where links in notes followed the title."""
    from pkm_desktop.core.commands.sense.note_text import let_follow, linking

    ref = Ref("item", item_id)
    old = links.title_of(writing.db, ref) or ""
    notes = linking(writing, ref, old) if as_source_says or "title" in given else ()
    if as_source_says:
        item_edits.edit(writing, item_id, dict.fromkeys(item_edits.COLUMNS, ""))
    item_edits.edit(writing, item_id, given)
    let_follow(writing, ref, old, links.title_of(writing.db, ref) or "", notes=notes)
    return bool(notes)


def edited(library: Library, item_id: int) -> dict[str, str]:
    """What the person corrected of an item: column (title, authors, published, site) and value."""
    with library.reading() as db:
        found = item_edits.edited(db, item_id)
    return {column: text for column, text in found.items() if text and column != "title_key"}


def merge_items(library: Library, keep: int, other: int) -> Outcome[Item]:
    """Let an item take over all that hangs on another one that is the same: notes, highlights (found again
    in its text), tags, folders, lines of issues, links. The other leaves the lists and does not come back.
    Undo gives everything back.
    """
    if keep == other:
        raise Rejected("These are one item already.", subject=f"i{keep}")
    label = f"Merge “{_called(library, other)}” into “{_called(library, keep)}”"
    with library.writing(label) as writing:
        item_edits.check_there(writing.db, (keep, other))
        _carry_highlights(writing, keep, other)
        _turn_links(writing, keep, other)
        item_edits.hand_over(writing, keep, other)
    return Outcome(browse.item(library, keep), _MERGED, label)


def _carry_highlights(writing: Writing, keep: int, other: int) -> None:
    from pkm_desktop.core.sense.carrying import carry

    marks = highlights.highlights_of(writing.db, other)
    texts = [highlights.item_text(writing.db, number).text for number in (other, keep)]
    found = carry(texts[0], texts[1], [mark.passage for mark in marks])
    for mark, now in zip(marks, found, strict=True):
        item_edits.place(writing, mark.id, now.start, now.end)


def _turn_links(writing: Writing, keep: int, other: int) -> None:
    from pkm_desktop.core.commands.sense.note_text import connect_text
    from pkm_desktop.core.model.keys import title_key
    from pkm_desktop.core.sense.links import retitled

    for note in notes.notes_by_id(writing.db, item_edits.notes_linking(writing.db, other)):
        body = retitled(note.body, lambda target: title_key(target) == f"i{other}", f"i{keep}")
        if body != note.body:
            note_versions.keep(writing, note)
            notes.rewrite_body(writing, note.id, body)
            connect_text(writing, note.id, body)
