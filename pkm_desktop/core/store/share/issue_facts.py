"""What the library knows of the entries of an issue, for the checks before it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.link_checks import LinkCheck
from pkm_desktop.core.store.database import Connection, to_time
from pkm_desktop.core.store.sense import tags as tag_store

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

# What may carry the tags of an entry. Joined as one list: with OR the whole of `tagging` would be read.
_TAGS = """
WITH carrier(id, kind, target_id) AS (
  SELECT id, 'item', item_id FROM entry WHERE issue_id = ?1 AND item_id IS NOT NULL
  UNION ALL SELECT id, 'note', note_id FROM entry WHERE issue_id = ?1 AND note_id IS NOT NULL
  UNION ALL SELECT id, 'highlight', highlight_id FROM entry WHERE issue_id = ?1 AND highlight_id IS NOT NULL
  UNION ALL SELECT entry.id, 'source', sighting.source_id FROM entry
    JOIN sighting ON sighting.item_id = entry.item_id WHERE entry.issue_id = ?1)
SELECT DISTINCT carrier.id, tag.name, tag.name_key FROM carrier
  JOIN tagging ON tagging.kind = carrier.kind AND tagging.target_id = carrier.target_id
  JOIN tag ON tag.id = tagging.tag_id
 ORDER BY carrier.id, tag.name_key
"""
_SOURCES = """
SELECT DISTINCT entry.id, source.id AS source_id, source.title, source.reach FROM entry
  JOIN sighting ON sighting.item_id = entry.item_id
  JOIN source ON source.id = sighting.source_id
 WHERE entry.issue_id = ? ORDER BY entry.id, source.id
"""
_LINKS = """
SELECT entry.id, link_check.* FROM entry JOIN link_check ON link_check.item_id = entry.item_id
 WHERE entry.issue_id = ? AND entry.url <> ''
"""


def quotes(db: Connection, issue_id: int) -> dict[int, tuple[str, ...]]:
    """By entry with a quote: the stored texts it must come from (the highlight, the item's text).

    Where the quote is the highlight to the letter, the text is not read.
    """
    rows = db.execute(
        """SELECT entry.id, highlight.exact,
                  CASE WHEN highlight.exact = entry.quote THEN NULL ELSE item_text.body END AS body
             FROM entry
             LEFT JOIN highlight ON highlight.id = entry.highlight_id
             LEFT JOIN item_text ON item_text.item_id = entry.item_id
            WHERE entry.issue_id = ? AND entry.quote <> ''""",
        (issue_id,),
    )
    return {row["id"]: tuple(filter(None, (row["exact"], row["body"]))) for row in rows}


def tags(db: Connection, issue_id: int) -> dict[int, tuple[str, ...]]:
    """By entry: the tags that its item, note and highlight have today, and those of the item's sources."""
    found: dict[int, list[str]] = {}
    for row in db.execute(_TAGS, (issue_id,)):
        found.setdefault(row["id"], []).append(row["name"])
    return {number: tuple(names) for number, names in found.items()}


def never_tags(db: Connection, community: Community) -> tuple[str, ...]:
    """The tags a community is never sent, as they are called today (an alias stands for its tag)."""
    return tuple(dict.fromkeys(tag_store.meant(db, name) for name in community.never_tags))


def sources(db: Connection, issue_id: int) -> tuple[dict[int, dict[int, str]], frozenset[int]]:
    """By entry: id and title of the sources that carry its item; and the entries with an internal one.

    Something that is also on the open web is not internal.
    """
    carried: dict[int, dict[int, str]] = {}
    reaches: dict[int, set[str]] = {}
    for row in db.execute(_SOURCES, (issue_id,)):
        carried.setdefault(row["id"], {})[row["source_id"]] = row["title"]
        reaches.setdefault(row["id"], set()).add(row["reach"])
    return carried, frozenset(number for number, found in reaches.items() if found == {"internal"})


def links(db: Connection, issue_id: int) -> dict[int, LinkCheck]:
    """By entry: how the link of its item was found the last time."""
    return {row["id"]: _check(row) for row in db.execute(_LINKS, (issue_id,))}


def target_kinds(db: Connection, names: Iterable[str]) -> tuple[str, ...]:
    """What the usual ways out of a community are: kinds of configured targets; other names as they are."""
    kinds = {row["name"]: row["kind"] for row in db.execute("SELECT name, kind FROM target")}
    return tuple(kinds.get(name, name) for name in names)


def _check(row: sqlite3.Row) -> LinkCheck:
    return LinkCheck(
        item_id=row["item_id"],
        verdict=row["verdict"],
        checked=_moment(row["checked"]),
        http_status=row["http_status"],
        moved_to=row["moved_to"],
        error=row["error"],
        failures=row["failures"],
    )


def _moment(text: str) -> datetime:
    moment = to_time(text)
    assert moment is not None  # noqa: S101 (NOT NULL in the schema)
    return moment
