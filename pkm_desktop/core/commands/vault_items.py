"""Items that stand in a vault as pages, and what notes are about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.noting_in import Placed, place
from pkm_desktop.core.model.vaults import ItemPage, VaultNote
from pkm_desktop.core.model.works import Work, WorkMark
from pkm_desktop.core.store import vault_notes
from pkm_desktop.core.store.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

ORIGIN = "vault-items"


@dataclass
class PlacedPages:
    """The items of a vault's pages: `ids` by path; `by_name` by address or title."""

    ids: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)
    added: int = 0
    highlights: int = 0


def put_pages(writing: Writing, pages: Sequence[ItemPage]) -> PlacedPages:
    """Keep the items of these pages that are not there yet, with their highlights and tags."""
    found = PlacedPages()
    for page in pages:
        _take(found, page.path, place(writing, _work(page), ORIGIN))
        found.by_name[_item_name(page.url, page.title)] = found.ids[page.path]
    return found


def _take(found: PlacedPages, path: str, placed: Placed) -> None:
    found.ids[path] = placed.item_id
    found.added += placed.new
    found.highlights += placed.highlights


def _work(page: ItemPage) -> Work:
    marks = tuple(
        WorkMark(
            f"{page.url or page.title}\n{one.quote}", one.quote, one.comment, layer=one.layer, at=page.added
        )
        for one in page.marks
    )
    return Work(
        page.title,
        page.url,
        page.authors,
        site=page.site,
        published=page.published,
        added=page.added,
        state=page.state,
        tags=page.tags,
        marks=marks,
    )


def _item_name(url: str, title: str) -> str:
    return url or f"title:{title}"


def on_items(
    writing: Writing, notes: Iterable[VaultNote], stored: Mapping[str, StoredNote], items: PlacedPages
) -> dict[str, StoredNote]:
    """The notes with the items they are about; an item no page tells of is made. Of each item only one note
    says why it matters.
    """
    found, with_why = dict(stored), set(vault_notes.items_with_why(writing.db))
    for note in notes:
        if note.path not in found:
            continue
        item_id = _item_of(writing, note, items)
        one = replace(found[note.path], item_id=item_id)
        own_why = vault_notes.notes(writing.db, [one.id]).get(one.id)
        if one.kind == "why" and (item_id is None or item_id in with_why) and own_why is None:
            one = replace(one, kind="literature" if item_id else "fleeting")
        if one.kind == "why" and item_id is not None:
            with_why.add(item_id)
        found[note.path] = one
    return found


def _item_of(writing: Writing, note: VaultNote, items: PlacedPages) -> int | None:
    extras = note.extras
    if not extras.item and not extras.item_title:
        return None
    url = extras.item if not extras.item.startswith("title:") else ""
    title = extras.item_title or extras.item.removeprefix("title:")
    name = _item_name(url, title)
    if name not in items.by_name:
        placed = place(writing, Work(title, url), ORIGIN)
        items.by_name[name] = placed.item_id
        items.added += placed.new
    return items.by_name[name]
