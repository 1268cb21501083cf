"""Bookmarks: items a person has saved elsewhere, the folders they lie in, and what an import has brought.

Each thing that an import brings (a tag, a folder, a note) is remembered by a short hash. The next import of
the same file leaves it alone, also where the person has taken it away since; undoing the import forgets it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pkm_desktop.core.model.bookmarks import BookmarkFolder, Filing
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.store.database import Connection, Writing, to_time

_ORIGIN = "bookmarks"
_GIVEN = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class KnownPage:
    """An item that a bookmark may be. `shown` is False where its coming in was undone."""

    item_id: int
    shown: bool
    has_text: bool
    brought: frozenset[str]  # hashes of what imports have brought to it


@dataclass(frozen=True)
class Kept:
    """A bookmark as it is handed out."""

    item_id: int
    url: str
    title: str
    folder: str
    added: datetime | None
    unread: bool
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    public: bool = False


def known_pages(
    db: Connection, url_keys: Sequence[str], title_keys: Sequence[str]
) -> dict[tuple[str, str], KnownPage]:
    """The items that have these addresses, and those without an address that have these titles: by
    ('url', key) and ('title', key).
    """
    rows = db.execute(
        "SELECT item.id, item.url_key, item.title_key, st.item_id AS shown, tx.item_id AS has_text"
        " FROM item LEFT JOIN item_state AS st ON st.item_id = item.id"
        " LEFT JOIN item_text AS tx ON tx.item_id = item.id"
        f" WHERE item.url_key IN {_GIVEN} OR (item.url_key IS NULL AND item.title_key IN {_GIVEN})"
        " ORDER BY item.id DESC",
        (json.dumps(list(url_keys)), json.dumps(list(title_keys))),
    ).fetchall()
    brought = _brought(db, [row["id"] for row in rows])
    return {
        ("url", row["url_key"]) if row["url_key"] else ("title", row["title_key"]): KnownPage(
            row["id"],
            row["shown"] is not None,
            row["has_text"] is not None,
            brought.get(row["id"], frozenset()),
        )
        for row in rows
    }


def _brought(db: Connection, item_ids: Sequence[int]) -> dict[int, frozenset[str]]:
    """What imports have brought to these items: a row for each import, its hashes behind the item's id."""
    rows = db.execute(
        "SELECT target_id, key FROM imported_thing WHERE origin = ? AND kind = 'item'"
        f" AND target_id IN {_GIVEN}",
        (_ORIGIN, json.dumps(list(item_ids))),
    )
    found: defaultdict[int, set[str]] = defaultdict(set)
    for row in rows:
        found[row["target_id"]].update(row["key"].split()[1:])
    return {item_id: frozenset(hashes) for item_id, hashes in found.items()}


def remember_pages(writing: Writing, brought: Iterable[tuple[int, Iterable[str]]]) -> None:
    """Note what this import has brought to each item."""
    _remember(writing, "item", ((item_id, f"{item_id} {' '.join(hashes)}") for item_id, hashes in brought))


def remember_notes(writing: Writing, brought: Iterable[tuple[int, str]]) -> None:
    """Note that these notes, which are on no item, came by this import."""
    _remember(writing, "note", brought)


def _remember(writing: Writing, kind: str, things: Iterable[tuple[int, str]]) -> None:
    writing.db.executemany(
        "INSERT OR IGNORE INTO imported_thing(origin, key, kind, target_id) VALUES (?, ?, ?, ?)",
        [(_ORIGIN, key, kind, number) for number, key in things],
    )


def known_notes(db: Connection) -> frozenset[str]:
    """The hashes of the notes without an item that imports have brought."""
    rows = db.execute("SELECT key FROM imported_thing WHERE origin = ? AND kind = 'note'", (_ORIGIN,))
    return frozenset(row["key"] for row in rows)


def shelves(db: Connection) -> tuple[BookmarkFolder, ...]:
    """Every folder with how many bookmarks lie in it, in the order of their names."""
    rows = db.execute(
        "SELECT folder, count(*) AS items FROM filing JOIN item_state USING (item_id)"
        " WHERE state <> 'dropped' GROUP BY folder"
    )
    found = [BookmarkFolder(row["folder"], row["items"]) for row in rows]
    return tuple(sorted(found, key=lambda shelf: [title_key(part) for part in shelf.folder.split("/")]))


def filings(db: Connection, item_ids: Sequence[int]) -> dict[int, tuple[Filing, ...]]:
    """The folders each of these items lies in; nothing for an item that is no bookmark."""
    rows = db.execute(
        f"SELECT item_id, folder, added FROM filing WHERE item_id IN {_GIVEN} ORDER BY folder",
        (json.dumps(list(item_ids)),),
    )
    found: defaultdict[int, list[Filing]] = defaultdict(list)
    for row in rows:
        found[row["item_id"]].append(Filing(row["folder"], to_time(row["added"])))
    return {item_id: tuple(all_) for item_id, all_ in found.items()}


def put_in(writing: Writing, item_ids: Sequence[int], folder: str) -> int:
    """Let these items lie in this folder and no other, bookmarked when they were; how many have moved."""
    db, moved = writing.db, 0
    for item_id in dict.fromkeys(item_ids):
        there = db.execute("SELECT folder, added FROM filing WHERE item_id = ?", (item_id,)).fetchall()
        if [row["folder"] for row in there] == [folder]:
            continue
        added = min((row["added"] for row in there), default=writing.stamp)
        db.execute("DELETE FROM filing WHERE item_id = ?", (item_id,))
        db.execute("INSERT INTO filing(item_id, folder, added) VALUES (?, ?, ?)", (item_id, folder, added))
        moved += 1
    return moved


def rename_shelf(writing: Writing, old: str, new: str) -> int:
    """Give a folder, with those below it, another path; one that is there takes its bookmarks over.

    Returns how many bookmarks lie under the new path through it.
    """
    db = writing.db
    rows = db.execute(
        "SELECT item_id, folder, added FROM filing"
        " WHERE folder = ? OR substr(folder, 1, length(?) + 1) = ? || '/'",
        (old, old, old),
    ).fetchall()
    db.executemany(
        "DELETE FROM filing WHERE item_id = ? AND folder = ?",
        [(row["item_id"], row["folder"]) for row in rows],
    )
    db.executemany(
        "INSERT OR IGNORE INTO filing(item_id, folder, added) VALUES (?, ?, ?)",
        [(row["item_id"], new + row["folder"][len(old) :], row["added"]) for row in rows],
    )
    return len(rows)


def kept(db: Connection, *, private_notes: bool = False) -> tuple[Kept, ...]:
    """Every kept page with an address, once for each folder. Of notes only those that may leave: the why,
    and what is not private; all of them where `private_notes` is asked for.
    """
    rows = db.execute(
        "SELECT item.id, item.url, item.title, st.state, coalesce(filing.folder, '') AS folder,"
        " coalesce(filing.added, item.fetched) AS added"
        " FROM item_state AS st JOIN item ON item.id = st.item_id"
        " LEFT JOIN filing ON filing.item_id = item.id"
        " WHERE st.state IN ('kept', 'later') AND item.url_key IS NOT NULL"
    ).fetchall()
    tags, notes = _tags(db), _notes(db, private_notes=private_notes)
    public = _public(db)
    return tuple(
        Kept(
            row["id"],
            row["url"],
            row["title"],
            row["folder"],
            to_time(row["added"]),
            row["state"] == "later",
            tuple(tags.get(row["id"], ())),
            tuple(notes.get(row["id"], ())),
            row["id"] in public,
        )
        for row in rows
    )


def _tags(db: Connection) -> dict[int, list[str]]:
    rows = db.execute(
        "SELECT target_id, name FROM tagging JOIN tag ON tag.id = tagging.tag_id WHERE kind = 'item'"
        " ORDER BY tag.name_key"
    )
    return _grouped(rows.fetchall())


def _notes(db: Connection, *, private_notes: bool) -> dict[int, list[str]]:
    rows = db.execute(
        "SELECT item_id, body FROM note WHERE item_id IS NOT NULL"
        " AND (:all OR kind = 'why' OR confidentiality <> 'private') ORDER BY kind <> 'why', created, body",
        {"all": private_notes},
    )
    return _grouped(rows.fetchall())


def _public(db: Connection) -> frozenset[int]:
    """Items with words that were written to be shared."""
    rows = db.execute(
        "SELECT DISTINCT item_id FROM note WHERE item_id IS NOT NULL AND"
        " (kind = 'why' OR confidentiality <> 'private')"
    )
    return frozenset(row["item_id"] for row in rows)


def _grouped(rows: Sequence[Sequence[object]]) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for number, text in rows:
        found[int(str(number))].append(str(text))
    return found
