"""Tags: one namespace over items, notes, highlights and sources; names compare without case.

'a/b' lies below 'a' and goes where 'a' goes. An alias means its tag wherever a name is asked for.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.database import Connection, Writing

TAGGABLE = ("item", "note", "highlight", "source")
LONGEST = 100
MOST_AT_ONCE = 100  # with each tag the words of a thing are indexed anew
_EMPTY = (  # nothing carries it, and nobody wrote a word about it
    "NOT EXISTS (SELECT 1 FROM tagging WHERE tag_id = tag.id) AND topic = 0 AND scope_note = ''"
    " AND NOT EXISTS (SELECT 1 FROM tag_alias WHERE tag_id = tag.id)"
)


def all_tags(db: Connection) -> tuple[Tag, ...]:
    """Every tag with the number of things that carry it, in alphabetical order."""
    counts: dict[int, Counter[str]] = {}
    for row in db.execute("SELECT tag_id, kind, count(*) AS count FROM tagging GROUP BY tag_id, kind"):
        counts.setdefault(row["tag_id"], Counter())[row["kind"]] = row["count"]
    aliases: dict[int, list[str]] = {}
    for row in db.execute("SELECT tag_id, name FROM tag_alias ORDER BY name_key"):
        aliases.setdefault(row["tag_id"], []).append(row["name"])
    found = list[Tag]()
    for row in db.execute("SELECT id, name, topic FROM tag ORDER BY name_key"):
        count = counts.get(row["id"], Counter())
        also = tuple(aliases.get(row["id"], ()))
        found.append(
            Tag(
                row["name"],
                count.total(),
                items=count["item"],
                notes=count["note"],
                highlights=count["highlight"],
                sources=count["source"],
                aliases=also,
                topic=bool(row["topic"]),
            )
        )
    return tuple(found)


def exists(db: Connection, name: str) -> bool:
    """Whether there is a tag of this name, or one that it is an alias of."""
    return find(db, name) is not None


def find(db: Connection, name: str) -> int | None:
    """The tag a name means: its own, or an alias of it, also where that is the beginning ('ml/vision')."""
    row = db.execute("SELECT id FROM tag WHERE name_key = ?", (_key(meant(db, name)),)).fetchone()
    return int(row["id"]) if row else None


def meant(db: Connection, name: str) -> str:
    """The name of the tag that a name stands for; itself where it is no alias."""
    parts = tag_name(name).split("/")
    for count in range(len(parts), 0, -1):
        key = _key("/".join(parts[:count]))
        if db.execute("SELECT 1 FROM tag WHERE name_key = ?", (key,)).fetchone():
            break
        row = db.execute(
            "SELECT tag.name FROM tag_alias JOIN tag ON tag.id = tag_alias.tag_id"
            " WHERE tag_alias.name_key = ?",
            (key,),
        ).fetchone()
        if row:
            return "/".join([row["name"], *parts[count:]])
    return "/".join(parts)


def missing(db: Connection, refs: Sequence[Ref]) -> list[Ref]:
    """Those of the things that the library does not have."""
    there: set[Ref] = set()
    for kind in TAGGABLE:
        ids = json.dumps([ref.id for ref in refs if ref.kind == kind])
        rows = db.execute(f"SELECT id FROM {kind} WHERE id IN (SELECT value FROM json_each(?))", (ids,))
        there |= {Ref(kind, row["id"]) for row in rows}
    return [ref for ref in refs if ref not in there]


def add_tags(writing: Writing, refs: Sequence[Ref], names: Iterable[str]) -> int:
    """Put tags on things; tags that do not exist yet are made. Returns how many things gained one."""
    wanted = list(names)
    if len(wanted) > MOST_AT_ONCE:
        raise Rejected(f"At most {MOST_AT_ONCE} tags can be put on at once.")
    gained: set[Ref] = set()
    for tag_id in [make(writing, name) for name in wanted]:
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
        tag_id = id_of(writing.db, name)
        for ref in refs:
            cursor = writing.db.execute(
                "DELETE FROM tagging WHERE tag_id = ? AND kind = ? AND target_id = ?",
                (tag_id, ref.kind, ref.id),
            )
            if cursor.rowcount > 0:
                lost.add(ref)
        writing.db.execute(f"DELETE FROM tag WHERE id = ? AND {_EMPTY}", (tag_id,))
    return len(lost)


def make(writing: Writing, name: str) -> int:
    """The tag of this name, made where there is none yet."""
    name = checked(meant(writing.db, checked(name)))
    row = writing.db.execute("SELECT id FROM tag WHERE name_key = ?", (_key(name),)).fetchone()
    if row:
        return int(row["id"])
    sql = "INSERT INTO tag(name, name_key) VALUES (?, ?)"
    return int(writing.db.execute(sql, (name, _key(name))).lastrowid or 0)


def id_of(db: Connection, name: str) -> int:
    """The tag a name means; NotFound if it means none."""
    found = find(db, name)
    if found is None:
        raise _unknown(name)
    return found


def family(db: Connection, name: str) -> list[tuple[int, str]]:
    """A tag and those below it, 'a/b' and 'a/b/c' after 'a'; NotFound where there is neither.

    '0' comes right after '/'.
    """
    key = _key(meant(db, name))
    rows = db.execute(
        "SELECT id, name FROM tag WHERE name_key = ? OR (name_key >= ? AND name_key < ?) ORDER BY name_key",
        (key, key + "/", key + "0"),
    ).fetchall()
    if not rows:
        raise _unknown(name)
    return [(row["id"], row["name"]) for row in rows]


def families(db: Connection, names: Iterable[str]) -> dict[int, tuple[str, ...]]:
    """The tags that these names mean, with those below them: by tag the names it belongs to.

    Names that mean no tag (yet) are left out.
    """
    found: dict[int, tuple[str, ...]] = {}
    for name in names:
        key = _key(meant(db, name))
        for row in db.execute(
            "SELECT id FROM tag WHERE name_key = ? OR (name_key >= ? AND name_key < ?)",
            (key, key + "/", key + "0"),
        ):
            found[row["id"]] = (*found.get(row["id"], ()), name)
    return found


def carriers(db: Connection, tag_ids: Sequence[int]) -> Counter[str]:
    """How many things of each kind carry one of these tags."""
    rows = db.execute(
        "SELECT kind, count(DISTINCT target_id) AS count FROM tagging"
        " WHERE tag_id IN (SELECT value FROM json_each(?)) GROUP BY kind",
        (json.dumps(list(tag_ids)),),
    )
    return Counter({row["kind"]: row["count"] for row in rows})


def tagged_notes(db: Connection, tag_ids: Sequence[int]) -> list[int]:
    """The notes that carry one of these tags."""
    rows = db.execute(
        "SELECT DISTINCT target_id AS id FROM tagging WHERE kind = 'note'"
        " AND tag_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(tag_ids)),),
    )
    return [row["id"] for row in rows]


def checked(name: str) -> str:
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
