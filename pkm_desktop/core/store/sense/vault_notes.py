"""Notes of a vault in the library, thousands at once: each row written once, and read for handing out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import WrittenLink
from pkm_desktop.core.model.vaults import Extras
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time, utc_now
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.sense.search_details import tags_of


@dataclass(frozen=True)
class StoredNote:
    """A note as the library has it, or shall have it."""

    id: int
    kind: str
    title: str
    body: str
    item_id: int | None = None
    created: datetime | None = None
    updated: datetime | None = None
    tags: tuple[str, ...] = ()
    links: tuple[WrittenLink, ...] = ()
    extras: Extras = Extras()

    @property
    def mark(self) -> str:
        """By which it is seen whether the note was changed since."""
        return fingerprint(self.title, self.body)[:16]


_SELECT = (
    "SELECT id, kind, title, body, item_id, confidentiality, created, updated, other_view, not_so_when,"
    " maturity, look_again FROM note"
)


def notes(db: Connection, ids: Iterable[int]) -> dict[int, StoredNote]:
    """The notes of these ids that there are, without their links and tags."""
    rows = db.execute(f"{_SELECT} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))
    return {row["id"]: _stored(row, ()) for row in rows}


def all_notes(db: Connection, *, confidentialities: Sequence[str] = ()) -> list[StoredNote]:
    """Every note (of these confidentialities) with its tags, the oldest first."""
    rows = db.execute(
        f"{_SELECT} WHERE ? = '[]' OR confidentiality IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(confidentialities)),) * 2,
    ).fetchall()
    tags = tags_of(db, "note", [row["id"] for row in rows])
    return [_stored(row, tags.get(row["id"], ())) for row in rows]


def _stored(row: Mapping[str, str], tags: Sequence[str]) -> StoredNote:
    extras = Extras(
        int(row["id"]),
        confidentiality=row["confidentiality"],
        maturity=row["maturity"],
        other_view=row["other_view"],
        not_so_when=row["not_so_when"],
        look_again=row["look_again"] or "",
    )
    item = row["item_id"]
    return StoredNote(
        int(row["id"]),
        row["kind"],
        row["title"],
        row["body"],
        None if item is None else int(item),
        to_time(row["created"]) or utc_now(),
        to_time(row["updated"]) or utc_now(),
        tuple(tags),
        extras=extras,
    )


def put(writing: Writing, new: Sequence[StoredNote]) -> None:
    """Store new notes under their ids."""
    writing.db.executemany(
        "INSERT INTO note(id, kind, title, title_key, body, item_id, confidentiality, created, updated,"
        " sha256, other_view, not_so_when, maturity, look_again)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                one.id,
                one.kind,
                one.title,
                title_key(one.title),
                one.body,
                one.item_id,
                one.extras.confidentiality,
                to_text(one.created) or writing.stamp,
                to_text(one.updated) or writing.stamp,
                fingerprint(one.body),
                one.extras.other_view,
                one.extras.not_so_when,
                one.extras.maturity,
                one.extras.look_again or None,
            )
            for one in new
        ],
    )
    _put_links(writing, new)


def change(writing: Writing, changed: Sequence[StoredNote]) -> None:
    """Let notes say something else; what they said stays in their history."""
    before = notes(writing.db, [one.id for one in changed])
    writing.db.executemany(
        "INSERT INTO note_version(note_id, title, body, saved, sha256) VALUES (?, ?, ?, ?, ?)",
        [
            (old.id, old.title, old.body, to_text(old.updated), fingerprint(old.body))
            for old in before.values()
        ],
    )
    writing.db.executemany(
        "UPDATE note SET kind = ?, title = ?, title_key = ?, body = ?, sha256 = ?, updated = ? WHERE id = ?",
        [
            (
                one.kind if one.extras.number else before[one.id].kind,  # no other program knows of it
                one.title,
                title_key(one.title),
                one.body,
                fingerprint(one.body),
                to_text(one.updated) or writing.stamp,
                one.id,
            )
            for one in changed
        ],
    )
    writing.db.executemany(
        "UPDATE note SET confidentiality = ?, maturity = ?, other_view = ?, not_so_when = ?, look_again = ?"
        " WHERE id = ?",
        [
            (*one.extras.own[:-1], one.extras.look_again or None, one.id)
            for one in changed
            if one.extras.number and one.extras.own != before[one.id].extras.own
        ],
    )
    writing.db.execute(
        "DELETE FROM note_link WHERE note_id IN (SELECT value FROM json_each(?))",
        (json.dumps([one.id for one in changed]),),
    )
    _put_links(writing, changed)


def _put_links(writing: Writing, stored: Sequence[StoredNote]) -> None:
    writing.db.executemany(
        "INSERT INTO note_link(note_id, target, target_key, context, relation, reason)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (one.id, link.target, title_key(link.target), link.context, link.relation, link.reason)
            for one in stored
            for link in one.links
        ],
    )


def items_with_why(db: Connection) -> frozenset[int]:
    """Items of which it was said why they matter: a second time cannot be."""
    rows = db.execute("SELECT item_id FROM note WHERE kind = 'why' AND item_id IS NOT NULL")
    return frozenset(row["item_id"] for row in rows)
