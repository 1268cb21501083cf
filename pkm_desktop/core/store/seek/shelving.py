"""Store what an import of bookmarks brings, thousands of pages at once: items, folders, tags, notes and
highlights, each row written once.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pkm_desktop.core.model.bookmarks import BookmarkedPage, Filing, Remark
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.store.database import Connection, Writing, to_text
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.sense import imported, tags


@dataclass(frozen=True)
class Mark:
    """A passage to be marked, with its place in the text (start -1: it has none)."""

    passage: Passage
    comment: str
    at: str  # when, as SQL text
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Placing:
    """One page on its way in. Only what is new stands in `page`, unless `fresh`."""

    item_id: int
    page: BookmarkedPage
    fresh: bool = False  # there is no such item yet
    shown: bool = False  # a list shows it already
    keep: bool = True  # put it into Kept or Later
    text: bool = False  # store the page's text


def next_item_id(db: Connection) -> int:
    """The id that the next item gets: ids are handed out here so that tags can be written before items, and
    each item's words are indexed once.
    """
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'item'").fetchone()
    return int(row["seq"] if row else 0) + 1


def put_pages(writing: Writing, placings: Sequence[Placing]) -> None:
    """Store pages with their folders, tags and texts."""
    _put_tags(writing, placings)
    _put_items(writing, [one for one in placings if one.fresh])
    _put_states(writing, placings)
    writing.db.executemany(
        "INSERT OR IGNORE INTO filing(item_id, folder, added) VALUES (?, ?, ?)",
        [
            (one.item_id, filed.folder, _when(writing, one, filed))
            for one in placings
            for filed in one.page.folders
        ],
    )
    _put_texts(writing, [one for one in placings if one.text])


def put_notes(writing: Writing, notes: Iterable[tuple[int | None, Remark, str | None]]) -> list[int]:
    """Store fleeting notes, each on its item (None: on none) and as old as its bookmark; their ids."""
    ids = []
    for item_id, remark, at in notes:
        when = at or writing.stamp
        cursor = writing.db.execute(
            "INSERT INTO note(kind, title, title_key, body, item_id, confidentiality, created, updated,"
            " sha256) VALUES ('fleeting', ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                remark.title,
                title_key(remark.title),
                remark.body,
                item_id,
                "public" if remark.public else "private",
                when,
                when,
                fingerprint(remark.body),
            ),
        )
        ids.append(int(cursor.lastrowid or 0))
        writing.db.executemany(
            "INSERT INTO note_link(note_id, target, target_key, context) VALUES (?, ?, ?, ?)",
            [(ids[-1], target, title_key(target), context) for target, context in remark.links],
        )
    return ids


def put_highlights(writing: Writing, item_id: int, marks: Iterable[Mark]) -> int:
    """Store highlights of one item, but those whose words are marked already; how many are new."""
    db = writing.db
    about = db.execute("SELECT title, url FROM item WHERE id = ?", (item_id,)).fetchone()
    there = {row["exact"] for row in db.execute("SELECT exact FROM highlight WHERE item_id = ?", (item_id,))}
    new = [mark for mark in marks if mark.passage.exact not in there]
    first = imported.next_id(db, "highlight")
    _tag(writing, "highlight", [(number, mark.tags) for number, mark in enumerate(new, first)])
    db.executemany(
        "INSERT INTO highlight(id, item_id, item_title, item_url, exact, prefix, suffix, start_at, end_at,"
        " layer, comment, created, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
        [
            (
                number,
                item_id,
                about["title"],
                about["url"],
                mark.passage.exact,
                mark.passage.prefix,
                mark.passage.suffix,
                mark.passage.start,
                mark.passage.end,
                mark.comment,
                mark.at,
                fingerprint(mark.passage.exact, mark.comment),
            )
            for number, mark in enumerate(new, first)
        ],
    )
    return len(new)


def tag_notes(writing: Writing, tagged: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Put tags on notes."""
    _tag(writing, "note", list(tagged))


def _tag(writing: Writing, kind: str, tagged: Sequence[tuple[int, Sequence[str]]]) -> None:
    ids = _tag_ids(writing, [name for _, names in tagged for name in names])
    writing.db.executemany(
        "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id) VALUES (?, ?, ?)",
        [(ids[_key(name)], kind, number) for number, names in tagged for name in names],
    )


def texts(db: Connection, item_ids: Sequence[int]) -> Mapping[int, str]:
    """The stored texts of these items."""
    rows = db.execute(
        "SELECT item_id, body FROM item_text WHERE item_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(item_ids)),),
    )
    return {row["item_id"]: row["body"] for row in rows}


def _put_items(writing: Writing, placings: Sequence[Placing]) -> None:
    writing.db.executemany(
        "INSERT INTO item(id, url, url_key, title, title_key, authors, published, fetched, sort_at, words,"
        " excerpt, source_title) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                one.item_id,
                one.page.url,
                one.page.url_key or None,
                one.page.title,
                one.page.title_key,
                one.page.authors,
                to_text(one.page.published),
                to_text(one.page.added) or writing.stamp,
                to_text(one.page.added) or writing.stamp,
                one.page.words,
                one.page.excerpt,
                one.page.site,
            )
            for one in placings
        ],
    )


def _put_states(writing: Writing, placings: Sequence[Placing]) -> None:
    """Into Kept, or Later what is still to be read. What the person has put into one of both stays there."""
    kept = [one for one in placings if one.keep]
    state = {True: "later", False: "kept"}
    writing.db.executemany(
        "INSERT INTO item_state(item_id, state, changed, sort_at)"
        " SELECT id, ?, ?, sort_at FROM item WHERE id = ?",
        [(state[one.page.unread], writing.stamp, one.item_id) for one in kept if not one.shown],
    )
    writing.db.executemany(
        "UPDATE item_state SET state = ?, due = NULL, changed = ?"
        " WHERE item_id = ? AND state IN ('new', 'dropped')",
        [(state[one.page.unread], writing.stamp, one.item_id) for one in kept if one.shown],
    )


def _put_texts(writing: Writing, placings: Sequence[Placing]) -> None:
    writing.db.executemany(
        "INSERT INTO item_text(item_id, html, body, origin, fetched, sha256) VALUES (?, ?, ?, 'page', ?, ?)",
        [
            (
                one.item_id,
                one.page.html,
                one.page.text,
                to_text(one.page.added) or writing.stamp,
                fingerprint(one.page.text),
            )
            for one in placings
        ],
    )
    writing.db.executemany(
        "UPDATE item SET words = ? WHERE id = ?", [(one.page.words, one.item_id) for one in placings]
    )


def _put_tags(writing: Writing, placings: Sequence[Placing]) -> None:
    ids = _tag_ids(writing, [name for one in placings for name in one.page.tags])
    writing.db.executemany(
        "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id) VALUES (?, 'item', ?)",
        [(ids[_key(name)], one.item_id) for one in placings for name in one.page.tags],
    )


def _tag_ids(writing: Writing, names: Sequence[str]) -> dict[str, int]:
    """The ids of the tags that these names mean, by the names' keys; those that do not exist are made."""
    db, wanted = writing.db, {_key(name): name for name in reversed(names)}
    meaning = {key: tags.meant(db, name) for key, name in wanted.items()} if _any_alias(db) else wanted
    made = {_key(name): tag_name(name) for name in reversed(meaning.values())}
    db.executemany(
        "INSERT OR IGNORE INTO tag(name, name_key) VALUES (?, ?)",
        [(name, key) for key, name in reversed(made.items())],
    )
    rows = db.execute(
        "SELECT id, name_key FROM tag WHERE name_key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(made)),),
    )
    ids = {row["name_key"]: row["id"] for row in rows}
    found: defaultdict[str, int] = defaultdict(int)
    found.update({key: ids[_key(name)] for key, name in meaning.items() if _key(name) in ids})
    return found


def _any_alias(db: Connection) -> bool:
    return db.execute("SELECT 1 FROM tag_alias LIMIT 1").fetchone() is not None


def _when(writing: Writing, placing: Placing, filed: Filing) -> str:
    return to_text(filed.added) or to_text(placing.page.added) or writing.stamp


def _key(name: str) -> str:
    return title_key(tag_name(name))
