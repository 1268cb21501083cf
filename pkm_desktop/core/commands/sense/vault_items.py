"""Items that stand in a vault as pages, and what notes are about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.noting_in import place
from pkm_desktop.core.commands.sense.vault_brought import BroughtText, put_text
from pkm_desktop.core.commands.sense.vault_marks import bring_marks, by_page
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.model.vaults import ItemPage, VaultNote
from pkm_desktop.core.model.works import Work
from pkm_desktop.core.store.database import to_text
from pkm_desktop.core.store.sense import imported, item_more, vault_notes, works
from pkm_desktop.core.store.sense.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection, Writing

ORIGIN = "vault-items"


@dataclass
class PlacedPages:
    """The items of a vault's pages: `ids` by path; `by_name` by address or title, `by_number` by what they
    were in the library they come from.
    """

    ids: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)
    by_number: dict[int, int] = field(default_factory=dict)
    added: int = 0
    highlights: int = 0
    updated: int = 0  # highlights
    kept: int = 0  # highlights that were changed in both places, and are as they were here
    texts: int = 0
    marks: dict[tuple[str, int], int] = field(default_factory=dict)  # page, number there → number here


def put_pages(
    writing: Writing, pages: Sequence[ItemPage], origin: str, texts: Mapping[int, BroughtText]
) -> PlacedPages:
    """Keep the items of these pages that are not there yet, with their texts, highlights and tags.

    `origin`: under which name the library remembers their vault; `texts` by the items' numbers there.
    """
    found = PlacedPages()
    known = imported.things(writing.db, ORIGIN)
    brought = by_page(known)
    for page in pages:
        key = f"{origin}\t{page.path}"
        if not page.gone:
            _put_item(writing, page, found, known.get(key, ("", 0))[1])
            imported.remember(writing, ORIGIN, [(key, "item", found.ids[page.path])])
            found.texts += put_text(writing, found.ids[page.path], texts.get(page.number))
        marks = bring_marks(writing, page, found.ids.get(page.path), key=key, before=brought.get(key, {}))
        found.highlights += marks.added
        found.updated += marks.updated
        found.kept += marks.kept
        found.marks |= {(page.path, number): here for number, here in marks.ids.items()}
    return found


def _put_item(writing: Writing, page: ItemPage, found: PlacedPages, before: int) -> None:
    there = _there(writing.db, page, before, set(found.ids.values()))
    work = _work(page)
    if there is None:
        there = place(writing, work, ORIGIN, apart=frozenset(found.ids.values())).item_id
        found.added += works.since(writing.db, there, page.read, page.due)
        item_more.put_more(writing, there, page.more, _stamp)
    found.ids[page.path] = found.by_number[page.number] = there
    found.by_name.setdefault(_item_name(page.url, page.title), there)


def _there(db: Connection, page: ItemPage, before: int, taken: set[int]) -> int | None:
    """The item that this page brought before, or that it was written of in this very library."""
    if before in works.present(db, "item", [before]):
        return before
    same = works.is_item(db, page.number, page.url, one_line(page.title))
    return page.number if same and page.number not in taken else None


def _work(page: ItemPage) -> Work:
    return Work(
        page.title,
        page.url,
        page.authors,
        page.book,
        site=page.site,
        published=page.published,
        added=page.added,
        state=page.state,
        tags=page.tags,
        excerpt=page.excerpt,
        lang=page.lang,
    )


def _stamp(written: str) -> str:
    from pkm_desktop.core.sense.vault.moments import moment

    return to_text(moment(written)) or ""


def _item_name(url: str, title: str) -> str:
    return url or f"title:{title}"


def on_items(
    writing: Writing, notes: Iterable[VaultNote], stored: Mapping[str, StoredNote], items: PlacedPages
) -> dict[str, StoredNote]:
    """The notes with the items they are about; an item no page tells of is made. Of each item only one note
    says why it matters.
    """
    found, with_why = dict(stored), set(vault_notes.items_with_why(writing.db))
    own_whys = vault_notes.notes(writing.db, [one.id for one in stored.values() if one.kind == "why"])
    for note in notes:
        if note.path not in found:
            continue
        item_id = _item_of(writing, note, items)
        one = replace(found[note.path], item_id=item_id)
        if one.kind == "why" and (item_id is None or item_id in with_why) and one.id not in own_whys:
            one = replace(one, kind="literature" if item_id else "fleeting")
        if one.kind == "why" and item_id is not None:
            with_why.add(item_id)
        found[note.path] = one
    return found


def _item_of(writing: Writing, note: VaultNote, items: PlacedPages) -> int | None:
    extras = note.extras
    if not extras.item and not extras.item_title:
        return None
    if extras.page in items.by_number:
        return items.by_number[extras.page]
    url = extras.item if not extras.item.startswith("title:") else ""
    title = extras.item_title or extras.item.removeprefix("title:")
    name = _item_name(url, title)
    if name not in items.by_name:
        placed = place(writing, Work(title, url), ORIGIN)
        items.by_name[name] = placed.item_id
        items.added += placed.new
    return items.by_name[name]
