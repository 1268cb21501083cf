"""The stored copy of an item's text, and the highlights that sit in it."""

from __future__ import annotations

from pkm_desktop.core.model.intake import Reanchor
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.store.database import Connection, Writing
from pkm_desktop.core.store.fingerprint import fingerprint


def origin(db: Connection, item_id: int) -> str:
    """Where an item's text came from: feed | page | manual; 'feed' for an item without a text."""
    row = db.execute("SELECT origin FROM item_text WHERE item_id = ?", (item_id,)).fetchone()
    return str(row["origin"]) if row else "feed"


def replace(
    writing: Writing,
    item_id: int,
    html: str,
    body: str,
    *,
    reanchor: Reanchor,
    source: str = "feed",
    only_if_whole: bool = False,
) -> bool:
    """Put a new text in the place of the old one, moving the item's highlights to where their quotes are now.

    `only_if_whole`: leave everything as it is (and return False) where a quote would be lost. Else a
    highlight whose quote is gone keeps its words without a place.
    """
    moved = _moved(writing.db, item_id, body, reanchor)
    if only_if_whole and not all(passage.anchored for _, passage, was in moved if was):
        return False
    writing.db.execute(
        "INSERT INTO item_text(item_id, html, body, origin, fetched, sha256) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (item_id) DO UPDATE SET html = excluded.html, body = excluded.body,"
        " origin = excluded.origin, fetched = excluded.fetched, sha256 = excluded.sha256",
        (item_id, html, body, source, writing.stamp, fingerprint(body)),
    )
    writing.db.executemany(
        "UPDATE highlight SET prefix = ?, suffix = ?, start_at = ?, end_at = ? WHERE id = ?",
        [(p.prefix, p.suffix, p.start, p.end, number) for number, p, _ in moved if p.anchored],
    )
    writing.db.executemany(
        "UPDATE highlight SET start_at = -1, end_at = -1 WHERE id = ?",
        [(number,) for number, passage, was in moved if was and not passage.anchored],
    )
    return True


def _moved(db: Connection, item_id: int, body: str, reanchor: Reanchor) -> list[tuple[int, Passage, bool]]:
    """Each highlight of the item: its id, where its quote is in `body`, and whether it had a place before."""
    rows = db.execute(
        "SELECT id, exact, prefix, suffix, start_at, end_at FROM highlight WHERE item_id = ?", (item_id,)
    ).fetchall()
    if not rows:
        return []
    old = db.execute("SELECT body FROM item_text WHERE item_id = ?", (item_id,)).fetchone()
    was = [
        Passage(row["exact"], row["prefix"], row["suffix"], row["start_at"], row["end_at"]) for row in rows
    ]
    found = reanchor(old["body"] if old else "", body, was)
    return [(row["id"], now, before.anchored) for row, now, before in zip(rows, found, was, strict=True)]
