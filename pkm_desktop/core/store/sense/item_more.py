"""What a person would miss of an item besides its words: read for handing out, and put back, by its name.

Every value is a tuple of texts, as front matter can hold it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.store.database import Connection, Writing
from pkm_desktop.core.store.sense import works

More = Mapping[str, tuple[str, ...]]
PUBLIC = frozenset({"updated", "words", "categories", "enclosures"})  # what anybody may know
_BETWEEN = " | "
_ROW = (
    "SELECT item.id, item.updated, item.words, item.categories, st.changed,"
    " nullif(coalesce(said.sort_at, item.sort_at), item.fetched) AS sorted,"
    " place.place, place.furthest, place.at, CASE source.kind WHEN 'book' THEN source.title END AS shelf,"
    " edit.title, edit.authors, edit.published, edit.site, said.title AS said_title,"
    " said.authors AS said_authors, said.published AS said_published, said.site AS said_site,"
    " brought.person, brought.why, brought.other_view, brought.via, brought.kind, brought.brought"
    " FROM item LEFT JOIN item_state st ON st.item_id = item.id"
    " LEFT JOIN reading_place place ON place.item_id = item.id"
    " LEFT JOIN source ON source.id = item.source_id"
    " LEFT JOIN item_edit edit ON edit.item_id = item.id LEFT JOIN item_said said ON said.item_id = item.id"
    " LEFT JOIN contribution brought ON brought.item_id = item.id"
    " WHERE item.id IN (SELECT value FROM json_each(?))"
)
_SINGLE = {  # name in front matter → column of the row above
    "updated": "updated", "words": "words", "changed": "changed", "sorted": "sorted", "shelf": "shelf",
    "reading-place": "place", "reading-furthest": "furthest", "reading-at": "at",
    "brought-by": "person", "brought-why": "why", "brought-other-view": "other_view", "brought-via": "via",
    "brought-as": "kind", "brought-on": "brought",
}  # fmt: skip
_EDITED = {"title": "title", "author": "authors", "published": "published", "source": "site"}
NAMES = (
    *_SINGLE,
    "categories",
    "folders",
    "enclosures",
    "corrected",
    *(f"original-{name}" for name in _EDITED),
)


def more_of(db: Connection, ids: Sequence[int]) -> dict[int, dict[str, tuple[str, ...]]]:
    """What else is known of items, by name; what there is nothing to say of is left out."""
    asked = (json.dumps(list(ids)),)
    found = {row["id"]: _of_row(row) for row in db.execute(_ROW, asked)}
    there = "WHERE item_id IN (SELECT value FROM json_each(?))"
    for row in db.execute(f"SELECT item_id, folder, added FROM filing {there} ORDER BY added, folder", asked):
        _append(found, row["item_id"], "folders", f"{row['added']} {row['folder']}")
    files = f"SELECT item_id, url, type, bytes, title FROM enclosure {there} ORDER BY position"
    for row in db.execute(files, asked):
        told = (row["url"], row["type"], str(row["bytes"]), row["title"])
        _append(found, row["item_id"], "enclosures", _BETWEEN.join(told))
    return found


def _append(found: dict[int, dict[str, tuple[str, ...]]], item_id: int, name: str, value: str) -> None:
    found[item_id][name] = (*found[item_id].get(name, ()), value)


def _of_row(row: Any) -> dict[str, tuple[str, ...]]:
    said: dict[str, tuple[str, ...]] = {
        name: (str(row[column]),) for name, column in _SINGLE.items() if row[column]
    }
    if row["categories"]:
        said["categories"] = tuple(row["categories"].split("\n"))
    edited = tuple(name for name, column in _EDITED.items() if row[column] is not None)
    if edited:
        said["corrected"] = edited
        said |= {
            f"original-{name}": (row[f"said_{_EDITED[name]}"],)
            for name in edited
            if row[f"said_{_EDITED[name]}"]
        }
    return said


def put_more(writing: Writing, item_id: int, more: More, read: Callable[[str], str]) -> None:
    """Say of a new item what `more_of` told of it. `read` makes SQL text of a moment, '' where it is none."""
    one = {name: storable(values[0]) for name, values in more.items() if values}
    _put_row(writing, item_id, one, more, read)
    _put_place(writing, item_id, one, read)
    for number, told in enumerate(more.get("enclosures", ())):
        url, kind, size, title = (*re.split(r" \|(?: |$)", storable(told), maxsplit=3), "", "", "")[:4]
        if not url.startswith(("http://", "https://")):
            continue
        writing.db.execute(
            "INSERT OR IGNORE INTO enclosure(item_id, position, url, type, bytes, title)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (item_id, number, url, kind, _number(size), title),
        )
    for told in more.get("folders", ()):
        added, _, folder = storable(told).partition(" ")
        writing.db.execute(
            "INSERT OR IGNORE INTO filing(item_id, folder, added) VALUES (?, ?, ?)",
            (item_id, folder, read(added) or writing.stamp),
        )
    _put_edit(writing, item_id, more, read)
    _put_contribution(writing, item_id, one, read)


def _put_row(
    writing: Writing, item_id: int, one: Mapping[str, str], more: More, read: Callable[[str], str]
) -> None:
    db = writing.db
    categories = "\n".join(filter(None, (one_line(storable(name)) for name in more.get("categories", ()))))
    values = (
        read(one.get("updated", "")),
        _number(one.get("words", "")),
        categories,
        read(one.get("sorted", "")),
    )
    db.execute(
        "UPDATE item SET updated = coalesce(nullif(?, ''), updated), words = max(words, ?), categories = ?,"
        " sort_at = coalesce(nullif(?, ''), sort_at) WHERE id = ?",
        (*values, item_id),
    )
    db.execute(
        "UPDATE item_state SET changed = coalesce(nullif(?, ''), changed),"
        " sort_at = (SELECT sort_at FROM item WHERE id = item_id) WHERE item_id = ?",
        (read(one.get("changed", "")), item_id),
    )
    shelf = one_line(one.get("shelf", ""))
    if shelf:
        works.put_on_shelf(writing, item_id, works.shelf(writing, shelf))


def _put_place(writing: Writing, item_id: int, one: Mapping[str, str], read: Callable[[str], str]) -> None:
    try:
        place, furthest = (float(one.get(f"reading-{name}") or 0) for name in ("place", "furthest"))
    except ValueError:
        return
    if 0 <= place <= 1 and 0 < max(place, furthest) <= 1:
        writing.db.execute(
            "INSERT OR IGNORE INTO reading_place(item_id, place, furthest, at) VALUES (?, ?, ?, ?)",
            (item_id, place, max(place, furthest), read(one.get("reading-at", "")) or writing.stamp),
        )


def _put_edit(writing: Writing, item_id: int, more: More, read: Callable[[str], str]) -> None:
    """Let the item be what its source says, and the correction lie over it."""
    db, edited = writing.db, [name for name in more.get("corrected", ()) if name in _EDITED]
    if not edited:
        return
    row = db.execute(
        "SELECT title, authors, published, source_title AS site FROM item WHERE id = ?", (item_id,)
    ).fetchone()
    now = {name: row[_EDITED[name]] for name in edited if row[_EDITED[name]] is not None}
    original = {name: storable("".join(more.get(f"original-{name}", ())[:1])) for name in edited}
    said = {
        _EDITED[name]: read(text) or None if name == "published" else text for name, text in original.items()
    }
    columns = {"site": "source_title"}
    for column, value in said.items():
        db.execute(f"UPDATE item SET {columns.get(column, column)} = ? WHERE id = ?", (value, item_id))
    db.execute(
        "UPDATE item SET title_key = ? WHERE id = ?", (title_key(said.get("title") or row["title"]), item_id)
    )
    new = {_EDITED[name]: value for name, value in now.items()}
    new |= {"title_key": title_key(new["title"])} if "title" in new else {}
    if new:
        places = ", ".join("?" for _ in new)
        db.execute(
            f"INSERT OR IGNORE INTO item_edit(item_id, {', '.join(new)}) VALUES (?, {places})",
            (item_id, *new.values()),
        )


def _put_contribution(
    writing: Writing, item_id: int, one: Mapping[str, str], read: Callable[[str], str]
) -> None:
    person = one_line(one.get("brought-by", ""))
    if person:
        told = [one.get(f"brought-{name}", "") for name in ("why", "other-view", "via")]
        kind = one_line(one.get("brought-as", "")) or "find"
        when = read(one.get("brought-on", "")) or writing.stamp
        writing.db.execute(
            "INSERT OR IGNORE INTO contribution(item_id, person, why, other_view, via, kind, brought)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (item_id, person, *told, kind, when),
        )


def _number(text: str) -> int:
    return min(int(text), 1 << 53) if text.isascii() and text.isdecimal() and len(text) < 18 else 0
