"""What is known of saved links: which are to be asked, how they were found, which are dead or have moved."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from pkm_desktop.core.model.bookmarks import DeadLink
from pkm_desktop.core.model.link_checks import LinkCheck, SavedLink
from pkm_desktop.core.store.database import Connection, Writing, stamp, to_time

# Saved: decided for, or lying in a folder of bookmarks; what was dropped is nobody's concern.
_SAVED = (
    "item.url LIKE 'http%' AND (state.state IN ('kept', 'later') OR (state.state = 'new' AND EXISTS"
    " (SELECT 1 FROM filing WHERE filing.item_id = item.id)))"
)
_LINKS = f"""
  SELECT item.id, item.url, item.title, item.words, found.checked, found.verdict, found.http_status,
         found.moved_to, found.error, found.failures
    FROM item JOIN item_state AS state ON state.item_id = item.id
    LEFT JOIN link_check AS found ON found.item_id = item.id
   WHERE {_SAVED}"""
_ORDER = " ORDER BY found.checked IS NOT NULL, found.checked, item.id"


def due_links(
    db: Connection, *, settled_before: datetime, doubtful_before: datetime
) -> tuple[SavedLink, ...]:
    """The saved links to ask now: never asked ones first, then those asked longest ago.

    What is settled is asked again when that is long ago; what is doubtful, when it was before today.
    """
    rows = db.execute(
        f"{_LINKS} AND (found.checked IS NULL OR found.checked < ?"
        f" OR (found.verdict = 'unsure' AND found.checked < ?)){_ORDER}",
        (stamp(settled_before), stamp(doubtful_before)),
    )
    return tuple(_link(row) for row in rows)


def links_of(db: Connection, item_ids: Sequence[int]) -> tuple[SavedLink, ...]:
    """The saved links among these items, due or not."""
    sql = f"{_LINKS} AND item.id IN (SELECT value FROM json_each(?)){_ORDER}"
    return tuple(_link(row) for row in db.execute(sql, (json.dumps(list(item_ids)),)))


def put(writing: Writing, checks: Iterable[LinkCheck]) -> None:
    """Remember how links were found; of items that are gone meanwhile nothing."""
    writing.db.executemany(
        "INSERT INTO link_check(item_id, checked, verdict, http_status, moved_to, error, failures)"
        " SELECT id, ?, ?, ?, ?, ?, ? FROM item WHERE id = ? ON CONFLICT (item_id) DO UPDATE SET"
        " checked = excluded.checked, verdict = excluded.verdict, http_status = excluded.http_status,"
        " moved_to = excluded.moved_to, error = excluded.error, failures = excluded.failures",
        [
            (
                stamp(one.checked),
                one.verdict,
                one.http_status,
                one.moved_to,
                one.error,
                one.failures,
                one.item_id,
            )
            for one in checks
        ],
    )


def dead_links(db: Connection, item_ids: Sequence[int] | None = None) -> tuple[DeadLink, ...]:
    """Saved items whose links are dead or have moved, the dead ones first, by title."""
    sql = f"{_LINKS} AND found.verdict IN ('dead', 'moved')"
    given: tuple[str, ...] = ()
    if item_ids is not None:
        sql += " AND item.id IN (SELECT value FROM json_each(?))"
        given = (json.dumps(list(item_ids)),)
    rows = db.execute(f"{sql} ORDER BY found.verdict, item.title_key, item.id", given)
    return tuple(_dead(row) for row in rows)


def one_check(db: Connection, item_id: int) -> LinkCheck | None:
    """How the link of an item was found the last time; None when it never was asked."""
    row = db.execute("SELECT link_check.*, item_id AS id FROM link_check WHERE item_id = ?", (item_id,))
    found = row.fetchone()
    return _check(found) if found else None


def change_address(writing: Writing, item_id: int, *, url: str, url_key: str) -> None:
    """Let an item lead elsewhere; its highlights name the new address, too."""
    writing.db.execute("UPDATE item SET url = ?, url_key = ? WHERE id = ?", (url, url_key or None, item_id))
    writing.db.execute("UPDATE highlight SET item_url = ? WHERE item_id = ?", (url, item_id))


def _link(row: Any) -> SavedLink:
    return SavedLink(row["id"], row["url"], _check(row) if row["checked"] else None)


def _check(row: Any) -> LinkCheck:
    return LinkCheck(
        item_id=row["id"],
        verdict=row["verdict"],
        checked=datetime.fromisoformat(row["checked"]),
        http_status=row["http_status"],
        moved_to=row["moved_to"],
        error=row["error"],
        failures=row["failures"],
    )


def _dead(row: Any) -> DeadLink:
    return DeadLink(
        item_id=row["id"],
        title=row["title"],
        url=row["url"],
        verdict=row["verdict"],
        error=row["error"],
        http_status=row["http_status"],
        moved_to=row["moved_to"],
        words=row["words"],
        checked=to_time(row["checked"]),
    )
