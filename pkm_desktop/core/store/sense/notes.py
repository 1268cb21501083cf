"""Notes: read and write them, their tags and their links."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import Note, Sharing
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time, utc_now
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.sense.search_details import tags_of

_NOTE = (
    "SELECT id, kind, title, body, item_id, confidentiality, created, updated, other_view, not_so_when,"
    " look_again, maturity FROM note"
)


def note(db: Connection, note_id: int) -> Note:
    """One note; NotFound if there is none of this id."""
    found = notes_by_id(db, [note_id])
    if not found:
        raise NotFound(f"There is no note n{note_id}.")
    return found[0]


def notes_by_id(db: Connection, ids: Sequence[int]) -> tuple[Note, ...]:
    """The notes of these ids, in this order; missing ones are left out."""
    rows = db.execute(f"{_NOTE} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))
    found = {each.id: each for each in _notes(db, rows.fetchall())}
    return tuple(found[number] for number in ids if number in found)


def recent_notes(db: Connection, *, limit: int, offset: int = 0) -> tuple[Note, ...]:
    """Notes, the last changed first."""
    rows = db.execute(f"{_NOTE} ORDER BY updated DESC, id DESC LIMIT ? OFFSET ?", (limit, offset))
    return _notes(db, rows.fetchall())


def notes_on(db: Connection, item_id: int) -> tuple[Note, ...]:
    """The notes on one item: why it matters first, then the oldest first."""
    rows = db.execute(f"{_NOTE} WHERE item_id = ? ORDER BY kind <> 'why', created, id", (item_id,))
    return _notes(db, rows.fetchall())


def why_note(db: Connection, item_id: int) -> Note | None:
    """What the person said an item matters for."""
    rows = db.execute(f"{_NOTE} WHERE item_id = ? AND kind = 'why'", (item_id,))
    found = _notes(db, rows.fetchall())
    return found[0] if found else None


def add_note(
    writing: Writing,
    *,
    kind: str,
    title: str,
    body: str,
    item_id: int | None = None,
    look_again: date | None = None,
) -> int:
    """Store a new note, private; returns its id."""
    values = {
        "kind": kind,
        "title": title,
        "title_key": title_key(title),
        "body": body,
        "item_id": item_id,
        "created": writing.stamp,
        "updated": writing.stamp,
        "sha256": fingerprint(body),
        "look_again": look_again.isoformat() if look_again else None,
    }
    names, places = ", ".join(values), ", ".join(f":{name}" for name in values)
    return int(writing.db.execute(f"INSERT INTO note({names}) VALUES ({places})", values).lastrowid or 0)


def change_note(
    writing: Writing, note_id: int, *, title: str | None = None, body: str | None = None, **parts: str | None
) -> None:
    """Change what is given of a note, and when it was last changed.

    `parts`: kind, other_view, not_so_when, look_again, as they are stored. In plain SQL: a session would take
    a third of the time that saving while somebody types may take.
    """
    values = {**parts, "updated": writing.stamp}
    if title is not None:
        values |= {"title": title, "title_key": title_key(title)}
    if body is not None:
        values |= {"body": body, "sha256": fingerprint(body)}
    assigned = ", ".join(f"{name} = :{name}" for name in values)
    writing.db.execute(f"UPDATE note SET {assigned} WHERE id = :id", {**values, "id": note_id})


def mark_notes(writing: Writing, note_ids: Sequence[int], confidentiality: str) -> None:
    """Say who may see these notes; they do not count as changed."""
    writing.db.execute(
        "UPDATE note SET confidentiality = ? WHERE id IN (SELECT value FROM json_each(?))",
        (confidentiality, json.dumps(list(note_ids))),
    )


def mark_maturity(writing: Writing, note_ids: Sequence[int], maturity: str) -> None:
    """Say how far these notes have been thought through; they do not count as changed."""
    writing.db.execute(
        "UPDATE note SET maturity = ? WHERE id IN (SELECT value FROM json_each(?))",
        (maturity, json.dumps(list(note_ids))),
    )


def bring_back(writing: Writing, note: Note) -> None:
    """Store a deleted note again, under its own id."""
    writing.db.execute(
        "INSERT INTO note(id, kind, title, title_key, body, item_id, confidentiality, created, updated,"
        " sha256, other_view, not_so_when, maturity)"
        " SELECT ?, ?, ?, ?, ?, (SELECT id FROM item WHERE id = ?), ?, ?, ?, ?, ?, ?, ?",
        (
            note.id,
            note.kind,
            note.title,
            title_key(note.title),
            note.body,
            note.item_id,
            note.confidentiality,
            to_text(note.created),
            writing.stamp,
            fingerprint(note.body),
            note.other_view,
            note.not_so_when,
            note.maturity,
        ),
    )


def rewrite_body(writing: Writing, note_id: int, body: str) -> None:
    """Replace a body after a rename elsewhere: the note does not count as changed by the person."""
    sql = "UPDATE note SET body = ?, sha256 = ? WHERE id = ?"
    writing.db.execute(sql, (body, fingerprint(body), note_id))


def remove_note(writing: Writing, note_id: int) -> None:
    """Delete a note with its links and tags."""
    from pkm_desktop.core.store.tables import NoteTable

    writing.session.delete(writing.session.get_one(NoteTable, note_id))
    writing.session.flush()


def sharing(db: Connection, ref: Ref) -> tuple[Sharing, ...]:
    """The issues in which an item, note or highlight went out, the newest first."""
    column = {"item": "item_id", "note": "note_id", "highlight": "highlight_id"}.get(ref.kind)
    if column is None:
        return ()
    rows = db.execute(
        "SELECT DISTINCT c.name, s.id, s.number, s.title, s.published FROM entry e"
        " JOIN issue s ON s.id = e.issue_id JOIN digest d ON d.id = s.digest_id"
        f" JOIN community c ON c.id = d.community_id WHERE e.{column} = ?"
        " AND s.status IN ('published', 'corrected') ORDER BY s.published DESC, s.id DESC",
        (ref.id,),
    )
    return tuple(
        Sharing(row["name"], row["id"], row["number"], row["title"], to_time(row["published"]))
        for row in rows
    )


def _notes(db: Connection, rows: Sequence[Any]) -> tuple[Note, ...]:
    ids = [row["id"] for row in rows]
    tags, links = tags_of(db, "note", ids), _targets(db, ids)
    return tuple(
        Note(
            row["id"],
            row["kind"],
            row["title"],
            row["body"],
            row["item_id"],
            to_time(row["created"]) or utc_now(),
            to_time(row["updated"]) or utc_now(),
            tags=tags.get(row["id"], ()),
            links=tuple(dict.fromkeys(links.get(row["id"], []))),
            confidentiality=row["confidentiality"],
            other_view=row["other_view"],
            not_so_when=row["not_so_when"],
            look_again=date.fromisoformat(row["look_again"]) if row["look_again"] else None,
            maturity=row["maturity"],
        )
        for row in rows
    )


def _targets(db: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    rows = db.execute(
        "SELECT note_id, target FROM note_link WHERE note_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(ids)),),
    )
    found: dict[int, list[str]] = {}
    for row in rows:
        found.setdefault(row["note_id"], []).append(row["target"])
    return found
