"""Tags renamed, made one, taken away, and given other names; what lies below a tag goes with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.store.database import Connection, Writing
from pkm_desktop.core.store.sense.tags import checked, family, find, id_of, make, meant

if TYPE_CHECKING:
    from pkm_desktop.core.model.vaults import VaultTag

_JOINED = ", ".join(  # what is said of two tags is said of the one they become
    f"{part} = CASE WHEN tag.{part} IN ('', gone.{part}) THEN gone.{part}"
    f" WHEN gone.{part} = '' THEN tag.{part} ELSE tag.{part} || char(10) || gone.{part} END"
    for part in ("scope_note", "learning_question", "business_goal")
)


def new_names(db: Connection, old: str, new: str) -> dict[str, str]:
    """What a tag and those below it will be called; NotFound where there is no such tag."""
    name, former = checked(meant(db, checked(new))), meant(db, old)
    if title_key(name) == title_key(former):  # its case, or one of its aliases
        name = checked(new)
    depth = former.count("/") + 1
    return {full: checked("/".join([name, *full.split("/")[depth:]])) for _, full in family(db, old)}


def conflicts(db: Connection, names: dict[str, str]) -> tuple[str, ...]:
    """Those of the new names that another tag has: it takes the things over."""
    own = {title_key(name) for name in names}
    return tuple(new for new in names.values() if title_key(new) not in own and find(db, new) is not None)


def rename(writing: Writing, old: str, new: str) -> None:
    """Give a tag, and the tags below it, another name; a tag of that name takes its things over."""
    names = new_names(writing.db, old, new)
    tags = family(writing.db, old)
    _tell_communities(writing, names)
    if title_key(checked(new)).startswith(f"{title_key(meant(writing.db, old))}/"):
        tags.reverse()  # 'a' becomes 'a/b': first 'a/b' has to become 'a/b/b'
    for tag_id, full in tags:
        _move(writing, tag_id, names[full])


def _tell_communities(writing: Writing, names: dict[str, str]) -> None:
    """What a community cares for, or must never get, stays what it is under its new name."""
    now = {title_key(was): name for was, name in names.items()}

    def renamed(line: str) -> str:
        return now.get(title_key(meant(writing.db, line)), line)

    for row in writing.db.execute("SELECT id, topics, never_tags FROM community").fetchall():
        lists = [row[column].split("\n") for column in ("topics", "never_tags")]
        told = ["\n".join(dict.fromkeys(map(renamed, filter(None, lines)))) for lines in lists]
        if told != [row["topics"], row["never_tags"]]:
            sql = "UPDATE community SET topics = ?, never_tags = ? WHERE id = ?"
            writing.db.execute(sql, (*told, row["id"]))


def delete(writing: Writing, name: str) -> None:
    """Take a tag and those below it off everything."""
    for tag_id, _ in family(writing.db, name):
        writing.db.execute("DELETE FROM tag WHERE id = ?", (tag_id,))


def add_alias(writing: Writing, name: str, alias: str) -> None:
    """Let `alias` mean the tag. Rejected where it is the name, or an alias, of another."""
    tag_id, alias = id_of(writing.db, name), checked(alias)
    key, db = title_key(alias), writing.db
    if db.execute("SELECT 1 FROM tag WHERE name_key = ?", (key,)).fetchone():
        raise Rejected(f"“{alias}” is a tag itself.", hint="Merge it, with an alias, instead.")
    row = db.execute(
        "SELECT tag.id, tag.name FROM tag_alias JOIN tag ON tag.id = tag_alias.tag_id"
        " WHERE tag_alias.name_key = ?",
        (key,),
    ).fetchone()
    if row and row["id"] != tag_id:
        raise Rejected(f"“{alias}” means “{row['name']}” already.")
    if row is None:
        sql = "INSERT INTO tag_alias(tag_id, name, name_key) VALUES (?, ?, ?)"
        db.execute(sql, (tag_id, alias, key))


def bring(writing: Writing, tags: Iterable[VaultTag]) -> None:
    """Take over what a vault says of its tags, where nothing else is said here."""
    for tag in tags:
        tag_id = make(writing, tag.name)
        writing.db.execute(
            "UPDATE tag SET topic = max(topic, ?), scope_note = coalesce(nullif(scope_note, ''), ?),"
            " learning_question = coalesce(nullif(learning_question, ''), ?),"
            " business_goal = coalesce(nullif(business_goal, ''), ?) WHERE id = ?",
            (tag.topic, tag.scope_note, tag.learning_question, tag.business_goal, tag_id),
        )
        for alias in tag.aliases:
            if find(writing.db, alias) is None:
                add_alias(writing, tag.name, alias)


def remove_alias(writing: Writing, alias: str) -> bool:
    """Let a name mean nothing any more; whether it was an alias."""
    key = title_key(tag_name(alias))
    return writing.db.execute("DELETE FROM tag_alias WHERE name_key = ?", (key,)).rowcount > 0


def _move(writing: Writing, tag_id: int, name: str) -> None:
    """Let the tag have `name`, or, where another tag has it, hand everything over to that one."""
    db, key = writing.db, title_key(name)
    other = db.execute("SELECT id FROM tag WHERE name_key = ?", (key,)).fetchone()
    if other is None or other["id"] == tag_id:
        db.execute("DELETE FROM tag_alias WHERE name_key = ?", (key,))
        db.execute("UPDATE tag SET name = ?, name_key = ? WHERE id = ?", (name, key, tag_id))
        return
    db.execute(
        "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id)"
        " SELECT ?, kind, target_id FROM tagging WHERE tag_id = ?",
        (other["id"], tag_id),
    )
    db.execute("UPDATE tag_alias SET tag_id = ? WHERE tag_id = ?", (other["id"], tag_id))
    db.execute(
        f"UPDATE tag SET topic = max(tag.topic, gone.topic), {_JOINED}"
        " FROM tag AS gone WHERE gone.id = ? AND tag.id = ?",
        (tag_id, other["id"]),
    )
    db.execute("DELETE FROM tag WHERE id = ?", (tag_id,))
