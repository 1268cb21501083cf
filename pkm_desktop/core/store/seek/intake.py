"""Put what a feed brought into the library, one document at once.

Everything here runs on the driver in bulk: ORM objects take some fifteen times as long for a large feed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from pkm_desktop.core.model.intake import Arrivals, Incoming, Reanchor
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.database import Connection, Writing, stamp, to_text
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.seek import enclosures, item_edits, item_text
from pkm_desktop.core.store.sense import pairs, word_facts

SortTime = Callable[[datetime | None, datetime], datetime]
_ITEM = (
    "id, url, url_key, title, title_key, authors, published, updated, fetched, sort_at, lang, words, excerpt,"
    " source_id, source_title, content_sha256, categories"
)
_STAGE = (
    "CREATE TEMP TABLE IF NOT EXISTS arriving"
    f"({_ITEM.replace('id', 'id INTEGER PRIMARY KEY', 1)}, html, body, sha256)",
    # The text goes first, so that the search index takes in each item once, whole. Only when the statement
    # ends has each to have the other.
    "CREATE TEMP TRIGGER IF NOT EXISTS text_first BEFORE INSERT ON main.item"
    " WHEN EXISTS (SELECT 1 FROM arriving WHERE id = NEW.id) BEGIN"
    " INSERT INTO item_text(item_id, html, body, origin, fetched, sha256)"
    " SELECT id, html, body, 'feed', fetched, sha256 FROM arriving WHERE id = NEW.id; END",
)
_ON_STAGE = f"INSERT INTO arriving VALUES ({', '.join('?' * (len(_ITEM.split(',')) + 3))})"
_AT_ONCE = 50  # rows on the stage, which is memory


def take_in(
    writing: Writing,
    source_id: int,
    title: str,
    arrivals: Arrivals,
    *,
    sort_time: SortTime,
    reanchor: Reanchor,
) -> tuple[int, ...]:
    """Write what a document of this source brought; the ids of the items that are new to the person.

    A text that carries highlights gives way to the new one only if every quote is found in that, too.
    """
    # Feeds begin with the newest entry; among those without a date the highest id is shown first.
    new = arrivals.new[::-1]
    added = _add(writing, source_id, title, new, sort_time)
    _show(writing, arrivals.shown_again)
    for item_id, entry in arrivals.changed:
        _change(writing, item_id, entry, reanchor)
    _renew_markup(writing, arrivals.same)
    enclosures.renew(writing, (*arrivals.changed, *arrivals.same))
    carried = list(zip(added, new, strict=True)) + list(arrivals.sighted)
    _note_sightings(writing, source_id, carried)
    _adopt(writing, source_id, title, [item_id for item_id, _ in arrivals.sighted])
    arrived = [*added, *arrivals.shown_again]
    activity.record_many(writing, "arrived", "item", arrived)
    return tuple(arrived)


def _add(
    writing: Writing, source_id: int, title: str, entries: Sequence[Incoming], sort_time: SortTime
) -> list[int]:
    if not entries:
        return []
    db = writing.db
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'item'").fetchone()
    first = (row["seq"] if row else 0) + 1
    ids = list(range(first, first + len(entries)))
    times = [stamp(sort_time(entry.published, writing.now)) for entry in entries]
    with pairs.by_hand(writing):
        _put_items(
            db,
            [
                (item_id, *_said(entry), writing.stamp, time, *_measured(entry), source_id, title)
                + (entry.content_sha256, "\n".join(entry.categories))
                + (entry.html, entry.text, fingerprint(entry.text))
                for item_id, entry, time in zip(ids, entries, times, strict=True)
            ],
        )
    texts = list(zip(ids, map(_words_of, entries), strict=True))
    pairs.add_items(writing, texts)
    word_facts.add_items(writing, texts)
    db.executemany(
        "INSERT INTO item_state(item_id, changed, sort_at) VALUES (?, ?, ?)",
        [(item_id, writing.stamp, time) for item_id, time in zip(ids, times, strict=True)],
    )
    enclosures.put(writing, list(zip(ids, entries, strict=True)))
    return ids


def _put_items(db: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Write items with their texts, many in one statement: at its end the search index puts all away."""
    for statement in _STAGE:
        db.execute(statement)
    for start in range(0, len(rows), _AT_ONCE):
        db.executemany(_ON_STAGE, rows[start : start + _AT_ONCE])
        db.execute(f"INSERT INTO item({_ITEM}) SELECT {_ITEM} FROM arriving")
        db.execute("DELETE FROM arriving")


def _words_of(entry: Incoming) -> str:
    """What of an entry is searched for."""
    return f"{entry.title}\n{entry.text or entry.excerpt}\n{entry.authors}"


def _said(entry: Incoming) -> tuple[Any, ...]:
    return (
        entry.url,
        entry.url_key or None,
        entry.title,
        entry.title_key,
        entry.authors,
        to_text(entry.published),
        to_text(entry.updated),
    )


def _measured(entry: Incoming) -> tuple[Any, ...]:
    return (entry.lang, entry.words, entry.excerpt)


def _show(writing: Writing, item_ids: Sequence[int]) -> None:
    """Items whose arrival was undone are new again."""
    writing.db.executemany(
        "INSERT INTO item_state(item_id, changed, sort_at) SELECT id, ?, sort_at FROM item WHERE id = ?",
        [(writing.stamp, item_id) for item_id in item_ids],
    )


def _change(writing: Writing, item_id: int, entry: Incoming, reanchor: Reanchor) -> None:
    db = writing.db
    edited = item_edits.as_the_source_says(writing, item_id)
    db.execute(
        "UPDATE item SET title = ?, title_key = ?, authors = ?, updated = coalesce(?, updated),"
        " content_sha256 = ?, url = CASE WHEN ? = '' THEN url ELSE ? END, published = coalesce(published, ?),"
        " categories = CASE WHEN ? = '' THEN categories ELSE ? END"
        " WHERE id = ?",
        (
            entry.title,
            entry.title_key,
            entry.authors,
            to_text(entry.updated),
            entry.content_sha256,
            entry.url,
            entry.url,
            to_text(entry.published),
            *["\n".join(entry.categories)] * 2,
            item_id,
        ),
    )
    item_edits.put_back(writing, edited)
    if entry.url_key:  # unless another item is known by that address already
        db.execute("UPDATE OR IGNORE item SET url_key = ? WHERE id = ?", (entry.url_key, item_id))
    if item_text.origin(db, item_id) != "feed":  # the person fetched the whole page: that is worth more
        return
    replaced = item_text.replace(
        writing, item_id, entry.html, entry.text, reanchor=reanchor, only_if_whole=True
    )
    if replaced:
        db.execute(
            "UPDATE item SET lang = ?, words = ?, excerpt = ? WHERE id = ?", (*_measured(entry), item_id)
        )


def _renew_markup(writing: Writing, same: Sequence[tuple[int, Incoming]]) -> None:
    """Pictures and links may change under words that stay: take them over without a fuss."""
    writing.db.executemany(
        "UPDATE item_text SET html = ? WHERE item_id = ? AND origin = 'feed' AND html <> ? AND body = ?",
        [(entry.html, item_id, entry.html, entry.text) for item_id, entry in same],
    )


def _note_sightings(writing: Writing, source_id: int, carried: Sequence[tuple[int, Incoming]]) -> None:
    """Remember under which guid this source carries each item: one line per item and source."""
    writing.db.executemany(
        "DELETE FROM sighting WHERE item_id = ? AND source_id = ?",
        [(item_id, source_id) for item_id, _ in carried],
    )
    writing.db.executemany(
        "INSERT INTO sighting(item_id, source_id, guid, url_as_seen, seen_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (source_id, guid) DO UPDATE SET item_id = excluded.item_id, seen_at = excluded.seen_at",
        [(item_id, source_id, entry.guid, entry.url, writing.stamp) for item_id, entry in carried],
    )


def _adopt(writing: Writing, source_id: int, title: str, item_ids: Sequence[int]) -> None:
    """Items of a source that was unfollowed and is followed again belong to it again."""
    writing.db.executemany(
        "UPDATE item SET source_id = ? WHERE id = ? AND source_id IS NULL AND source_title = ?",
        [(source_id, item_id, title) for item_id in item_ids],
    )
