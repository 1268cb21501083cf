"""The lines of an issue, and which of them a community has been sent before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.digests import Entry
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time

if TYPE_CHECKING:
    import sqlite3

_EARLIER = """
SELECT entry.id, issue.number
  FROM entry
  JOIN issue own ON own.id = entry.issue_id
  JOIN digest own_series ON own_series.id = own.digest_id
  JOIN digest ON digest.community_id = own_series.community_id
  JOIN issue ON issue.digest_id = digest.id AND issue.id <> own.id
   AND issue.status IN ('published', 'corrected')
  JOIN entry sent ON sent.issue_id = issue.id
   AND (sent.item_id = entry.item_id OR sent.note_id = entry.note_id
        OR (sent.url = entry.url AND sent.url <> ''))
 WHERE entry.issue_id = ?
 GROUP BY entry.id, issue.id ORDER BY issue.number
"""


def entries(db: Connection, issue_id: int) -> tuple[Entry, ...]:
    """The entries of an issue in their order, each with the earlier issues that brought the same thing."""
    earlier: dict[int, list[str]] = {}
    for entry_id, number in db.execute(_EARLIER, (issue_id,)):
        earlier.setdefault(entry_id, []).append(f"#{number}")
    rows = db.execute(
        "SELECT entry.*, note.confidentiality FROM entry LEFT JOIN note ON note.id = entry.note_id"
        " WHERE issue_id = ? ORDER BY position, entry.id",
        (issue_id,),
    )
    return tuple(_entry(row, tuple(earlier.get(row["id"], ()))) for row in rows)


def issue_of_entry(db: Connection, entry_id: int) -> int:
    """The issue an entry stands in; NotFound if there is no such entry."""
    row = db.execute("SELECT issue_id FROM entry WHERE id = ?", (entry_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no entry e{entry_id} in this library.")
    return int(row[0])


def add_entry(writing: Writing, issue_id: int, new: Entry) -> int:
    """Store an entry with its copies; gives the id it got."""
    from pkm_desktop.core.store.tables import EntryTable

    row = EntryTable(
        issue_id=issue_id,
        item_id=new.item_id,
        note_id=new.note_id,
        highlight_id=new.highlight_id,
        section=new.section,
        position=new.position,
        title=new.title,
        url=new.url,
        author=new.author,
        source=new.source,
        published=to_text(new.published),
        why=new.why,
        quote=new.quote,
        via=new.via,
        tags="\n".join(new.tags),
        kind=new.kind,
        other_view=new.other_view,
        contributor=new.contributor,
        ask=new.ask,
        reach=new.reach,
        lang=new.lang,
        words=new.words,
    )
    writing.session.add(row)
    writing.flush()
    return int(row.id or 0)


def change_entry(writing: Writing, entry_id: int, **values: Any) -> None:
    """Store columns of an entry, such as title, why, quote, section, via, kind."""
    from pkm_desktop.core.store.tables import EntryTable

    row = writing.session.get(EntryTable, entry_id)
    if row is None:
        raise NotFound(f"There is no entry e{entry_id} in this library.")
    for name, value in values.items():
        setattr(row, name, value)
    writing.flush()


def place_entries(writing: Writing, placed: Iterable[Entry]) -> None:
    """Store section and position of entries; only what changed is written."""
    writing.flush()
    writing.db.executemany(
        "UPDATE entry SET section = ?1, position = ?2 WHERE id = ?3 AND (section <> ?1 OR position <> ?2)",
        [(entry.section, entry.position, entry.id) for entry in placed],
    )


def delete_entry(writing: Writing, entry_id: int) -> None:
    """Take one entry out of its issue."""
    writing.flush()
    writing.db.execute("DELETE FROM entry WHERE id = ?", (entry_id,))


def _entry(row: sqlite3.Row, sent_before: tuple[str, ...]) -> Entry:
    return Entry(
        id=row["id"],
        position=row["position"],
        section=row["section"],
        title=row["title"],
        url=row["url"],
        author=row["author"],
        source=row["source"],
        why=row["why"],
        quote=row["quote"],
        via=row["via"],
        item_id=row["item_id"],
        note_id=row["note_id"],
        highlight_id=row["highlight_id"],
        tags=tuple(filter(None, row["tags"].split("\n"))),
        published=to_time(row["published"]),
        sent_before=sent_before,
        kind=row["kind"],
        other_view=row["other_view"],
        contributor=row["contributor"],
        ask=row["ask"],
        reach=row["reach"],
        lang=row["lang"],
        words=row["words"],
        confidentiality=row["confidentiality"] or "",
    )
