"""What a vault holds beside notes and items: their texts, former texts, dates of review, saved searches."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from pkm_desktop.core.model.vaults import FormerText, Review, VaultSearch
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time, utc_now
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.sense import note_versions


def with_text(db: Connection) -> frozenset[int]:
    """The items whose text is stored."""
    return frozenset(row[0] for row in db.execute("SELECT item_id FROM item_text WHERE html <> ''"))


def with_history(db: Connection) -> frozenset[int]:
    """The notes that said something else before; those that were deleted are not among them."""
    rows = db.execute("SELECT DISTINCT note_id FROM note_version WHERE note_id IN (SELECT id FROM note)")
    return frozenset(row[0] for row in rows)


def stored_text(db: Connection, item_id: int) -> tuple[str, str, datetime | None]:
    """HTML, origin and date of an item's text; '' where it is gone."""
    sql = "SELECT html, origin, fetched FROM item_text WHERE item_id = ?"
    row = db.execute(sql, (item_id,)).fetchone()
    return (row["html"], row["origin"], to_time(row["fetched"])) if row else ("", "page", None)


def former_texts(db: Connection, note_id: int) -> tuple[FormerText, ...]:
    """What a note said before, the newest first."""
    return tuple(FormerText(one.title, one.body, one.saved) for one in note_versions.versions(db, note_id))


def searches(db: Connection) -> tuple[VaultSearch, ...]:
    """The saved searches in their order."""
    rows = db.execute("SELECT name, query, created FROM saved_search ORDER BY position, id")
    return tuple(VaultSearch(row["name"], row["query"], to_time(row["created"])) for row in rows)


def reviews(db: Connection, kind: str) -> dict[int, Review]:
    """When the notes or highlights that were met as cards come back, by their ids."""
    rows = db.execute("SELECT target_id, due, gap_days, seen FROM review_card WHERE kind = ?", (kind,))
    return {row["target_id"]: Review(row["due"], row["gap_days"], to_time(row["seen"])) for row in rows}


def put_text(
    writing: Writing, item_id: int, html: str, body: str, *, origin: str, fetched: datetime | None
) -> bool:
    """Store the text of an item that has none; whether it had none."""
    cursor = writing.db.execute(
        "INSERT OR IGNORE INTO item_text(item_id, html, body, origin, fetched, sha256)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (item_id, html, body, origin, to_text(fetched) or writing.stamp, fingerprint(body)),
    )
    return cursor.rowcount > 0


def put_histories(writing: Writing, histories: Mapping[int, Sequence[FormerText]]) -> None:
    """Let notes have said something before, where nothing is known of that; the newest first."""
    there = json.dumps(list(histories))
    rows = writing.db.execute(
        "SELECT DISTINCT note_id FROM note_version WHERE note_id IN (SELECT value FROM json_each(?))",
        (there,),
    )
    known = {row[0] for row in rows}
    writing.db.executemany(
        "INSERT INTO note_version(note_id, title, body, saved, sha256) VALUES (?, ?, ?, ?, ?)",
        [
            (number, one.title, one.body, to_text(one.saved) or to_text(utc_now()), fingerprint(one.body))
            for number, former in histories.items()
            if number not in known
            for one in reversed(former)
        ],
    )


def put_searches(writing: Writing, wanted: Iterable[VaultSearch]) -> int:
    """Save the searches that are not saved yet, behind those that are; how many."""
    db = writing.db
    there = {(row["name"], row["query"]) for row in db.execute("SELECT name, query FROM saved_search")}
    new = [one for one in dict.fromkeys(wanted) if (one.name, one.query) not in there]
    db.executemany(
        "INSERT INTO saved_search(name, query, position, created)"
        " VALUES (?, ?, (SELECT coalesce(max(position), -1) + 1 FROM saved_search), ?)",
        [(one.name, one.query, to_text(one.created) or writing.stamp) for one in new],
    )
    return len(new)


def put_reviews(writing: Writing, kind: str, cards: Iterable[tuple[int, Review | None]]) -> None:
    """Say when notes or highlights come back, of which it is not known here."""
    writing.db.executemany(
        "INSERT OR IGNORE INTO review_card(kind, target_id, due, gap_days, seen) VALUES (?, ?, ?, ?, ?)",
        [(kind, number, one.due, one.gap_days, to_text(one.seen)) for number, one in cards if one],
    )
