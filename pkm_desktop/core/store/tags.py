"""Tags: one namespace over items, notes, highlights and sources; names compare without case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.database import Connection, Writing

TAGGABLE = ("item", "note", "highlight", "source")
LONGEST = 100
MOST_AT_ONCE = 100  # with each tag the words of a thing are indexed anew


def all_tags(db: Connection) -> tuple[Tag, ...]:
    """Every tag with the number of things that carry it, in alphabetical order."""
    rows = db.execute(
        "SELECT tag.name, count(tagging.target_id) AS count FROM tag"
        " LEFT JOIN tagging ON tagging.tag_id = tag.id GROUP BY tag.id ORDER BY tag.name_key"
    )
    return tuple(Tag(row["name"], row["count"]) for row in rows)


def exists(db: Connection, name: str) -> bool:
    """Whether there is a tag of this name."""
    return bool(db.execute("SELECT 1 FROM tag WHERE name_key = ?", (_key(name),)).fetchone())


def missing(db: Connection, refs: Sequence[Ref]) -> list[Ref]:
    """Those of the things that the library does not have."""
    return [
        ref
        for ref in refs
        if ref.kind not in TAGGABLE
        or not db.execute(f"SELECT 1 FROM {ref.kind} WHERE id = ?", (ref.id,)).fetchone()
    ]


def add_tags(writing: Writing, refs: Sequence[Ref], names: Iterable[str]) -> int:
    """Put tags on things; tags that do not exist yet are made. Returns how many things gained one."""
    wanted = list(names)
    if len(wanted) > MOST_AT_ONCE:
        raise Rejected(f"At most {MOST_AT_ONCE} tags can be put on at once.")
    gained: set[Ref] = set()
    for tag_id in [_make(writing, name) for name in wanted]:
        for ref in refs:
            cursor = writing.db.execute(
                "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id) VALUES (?, ?, ?)",
                (tag_id, ref.kind, ref.id),
            )
            if cursor.rowcount > 0:
                gained.add(ref)
    return len(gained)


def remove_tags(writing: Writing, refs: Sequence[Ref], names: Iterable[str]) -> int:
    """Take tags off things; a tag nothing carries any more goes. Returns how many things lost one."""
    lost: set[Ref] = set()
    for name in names:
        tag_id = _id(writing.db, name)
        for ref in refs:
            cursor = writing.db.execute(
                "DELETE FROM tagging WHERE tag_id = ? AND kind = ? AND target_id = ?",
                (tag_id, ref.kind, ref.id),
            )
            if cursor.rowcount > 0:
                lost.add(ref)
        writing.db.execute(
            "DELETE FROM tag WHERE id = ? AND NOT EXISTS (SELECT 1 FROM tagging WHERE tag_id = tag.id)",
            (tag_id,),
        )
    return len(lost)


def rename(writing: Writing, old: str, new: str) -> int:
    """Give a tag, and the tags below it ('old/…'), another name; a tag of that name takes its things over.

    Returns how many things carry the new name through it.
    """
    name, depth = _checked(new), tag_name(old).count("/") + 1
    tags = _with_those_below(writing.db, old)
    if not tags:
        raise _unknown(old)
    if _key(name).startswith(f"{_key(old)}/"):
        tags.reverse()  # 'a' becomes 'a/b': first 'a/b' has to become 'a/b/b'
    return sum(_move(writing, tag_id, "/".join([name, *full.split("/")[depth:]])) for tag_id, full in tags)


def merge(writing: Writing, old: str, into: str) -> int:
    """Let `into` take over everything that carries `old`. Returns how many things that were."""
    tag_id = _id(writing.db, old)
    if _key(old) == _key(into):
        raise Rejected(f"“{tag_name(old)}” and “{tag_name(into)}” are one tag already.")
    return _move(writing, tag_id, _checked(into))


def delete(writing: Writing, name: str) -> int:
    """Take a tag off everything. Returns how many things carried it."""
    tag_id = _id(writing.db, name)
    count = _count(writing.db, tag_id)
    writing.db.execute("DELETE FROM tag WHERE id = ?", (tag_id,))
    return count


def _move(writing: Writing, tag_id: int, name: str) -> int:
    """Let the tag have `name`, or, where another tag has it, hand everything over to that one."""
    db, count = writing.db, _count(writing.db, tag_id)
    other = db.execute("SELECT id FROM tag WHERE name_key = ?", (_key(name),)).fetchone()
    if other is None or other["id"] == tag_id:
        db.execute("UPDATE tag SET name = ?, name_key = ? WHERE id = ?", (name, _key(name), tag_id))
        return count
    db.execute(
        "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id)"
        " SELECT ?, kind, target_id FROM tagging WHERE tag_id = ?",
        (other["id"], tag_id),
    )
    db.execute("DELETE FROM tag WHERE id = ?", (tag_id,))
    return count


def _make(writing: Writing, name: str) -> int:
    name = _checked(name)
    row = writing.db.execute("SELECT id FROM tag WHERE name_key = ?", (_key(name),)).fetchone()
    if row:
        return int(row["id"])
    sql = "INSERT INTO tag(name, name_key) VALUES (?, ?)"
    return int(writing.db.execute(sql, (name, _key(name))).lastrowid or 0)


def _id(db: Connection, name: str) -> int:
    row = db.execute("SELECT id FROM tag WHERE name_key = ?", (_key(name),)).fetchone()
    if row is None:
        raise _unknown(name)
    return int(row["id"])


def _with_those_below(db: Connection, name: str) -> list[tuple[int, str]]:
    """A tag and those below it, 'a/b' and 'a/b/c' after 'a'. ('0' comes right after '/'.)"""
    key = _key(name)
    rows = db.execute(
        "SELECT id, name FROM tag WHERE name_key = ? OR (name_key >= ? AND name_key < ?) ORDER BY name_key",
        (key, key + "/", key + "0"),
    )
    return [(row["id"], row["name"]) for row in rows.fetchall()]


def _count(db: Connection, tag_id: int) -> int:
    return int(db.execute("SELECT count(*) FROM tagging WHERE tag_id = ?", (tag_id,)).fetchone()[0])


def _checked(name: str) -> str:
    """A name a tag can have."""
    clean = tag_name(name)
    if not clean:
        raise Rejected("A tag needs a name.")
    if len(clean) > LONGEST:
        raise Rejected(f"A tag has at most {LONGEST} characters.", subject=clean[:30] + "…")
    return clean


def _key(name: str) -> str:
    return title_key(tag_name(name))


def _unknown(name: str) -> NotFound:
    return NotFound(f"There is no tag “{tag_name(name)}”.", hint="`tags` lists all there are.")
