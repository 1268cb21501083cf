"""Topics: tags with what one wants of them; and what the tags of similar things are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from pkm_desktop.core.model.notes import Topic
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.vaults import VaultTag
from pkm_desktop.core.store.database import Connection, Writing, to_time
from pkm_desktop.core.store.sense.search_details import tags_of
from pkm_desktop.core.store.sense.tags import carriers, family

LOOKED_AT = 200  # of the newest things from a source
_OF = "SELECT target_id FROM tagging WHERE kind = '{}' AND tag_id IN (SELECT value FROM json_each(:tags))"
_MARKED = (
    "SELECT created AS at FROM highlight WHERE id IN ({highlight}) OR item_id IN ({item})"
    " UNION ALL SELECT updated FROM note WHERE id IN ({note}) OR item_id IN ({item})"
)
_SENT = (
    "SELECT s.published AS at FROM entry e JOIN issue s ON s.id = e.issue_id WHERE s.published IS NOT NULL"
    " AND (e.item_id IN ({item}) OR e.note_id IN ({note}) OR e.highlight_id IN ({highlight}))"
)
_ARRIVED = "SELECT fetched AS at FROM item WHERE id IN ({item})"


def all_topics(db: Connection) -> tuple[Topic, ...]:
    """The tags one works on, in alphabetical order."""
    names = [row["name"] for row in db.execute("SELECT name FROM tag WHERE topic = 1 ORDER BY name_key")]
    return tuple(topic(db, name) for name in names)


def topic(db: Connection, name: str) -> Topic:
    """What is known of a tag as a topic; NotFound where there is no such tag."""
    members = family(db, name)
    ids = [number for number, _ in members]
    counts = carriers(db, ids)
    row = db.execute(
        "SELECT name, scope_note, learning_question, business_goal FROM tag WHERE id = ?", (ids[0],)
    ).fetchone()
    sought, sensed, shared = (_newest(db, sql, ids) for sql in (_ARRIVED, _MARKED, _SENT))
    return Topic(
        row["name"],
        row["scope_note"],
        row["learning_question"],
        row["business_goal"],
        counts["item"],
        counts["note"],
        counts["highlight"],
        shared[1],
        to_time(sought[0]),
        to_time(sensed[0]),
        to_time(shared[0]),
    )


def told(db: Connection) -> tuple[VaultTag, ...]:
    """The tags with other names or with something said of them, and those that nothing carries."""
    aliases: dict[int, list[str]] = {}
    for row in db.execute("SELECT tag_id, name FROM tag_alias ORDER BY name_key"):
        aliases.setdefault(row["tag_id"], []).append(row["name"])
    rows = db.execute(
        "SELECT id, name, topic, scope_note, learning_question, business_goal FROM tag"
        " WHERE topic = 1 OR scope_note || learning_question || business_goal <> ''"
        " OR id IN (SELECT tag_id FROM tag_alias) OR id NOT IN (SELECT tag_id FROM tagging)"
        " ORDER BY name_key"
    )
    return tuple(
        VaultTag(
            row["name"],
            tuple(aliases.get(row["id"], ())),
            bool(row["topic"]),
            row["scope_note"],
            row["learning_question"],
            row["business_goal"],
        )
        for row in rows
    )


def _newest(db: Connection, sql: str, tag_ids: Sequence[int]) -> tuple[str | None, int]:
    """The newest moment among what the statement finds for these tags, and how many there are."""
    parts = {kind: _OF.format(kind) for kind in ("item", "note", "highlight")}
    counted = f"SELECT max(at) AS newest, count(*) AS count FROM ({sql.format(**parts)})"
    row = db.execute(counted, {"tags": json.dumps(list(tag_ids))}).fetchone()
    return row["newest"], row["count"]


def change(writing: Writing, tag_id: int, said: dict[str, str | int]) -> None:
    """Say something else of a tag: `said` by column."""
    assigned = ", ".join(f"{column} = ?" for column in said)
    writing.db.execute(f"UPDATE tag SET {assigned} WHERE id = ?", (*said.values(), tag_id))


def tags_of_source(db: Connection, item_id: int) -> tuple[int, Counter[str]]:
    """How many of the newest items from an item's source have a tag, and which tags how often."""
    rows = db.execute(
        "SELECT item.id FROM item WHERE source_id = (SELECT source_id FROM item WHERE id = ?1) AND id <> ?1"
        " AND EXISTS (SELECT 1 FROM tagging WHERE kind = 'item' AND target_id = item.id)"
        f" ORDER BY sort_at DESC LIMIT {LOOKED_AT}",
        (item_id,),
    ).fetchall()
    return len(rows), tag_counts(db, [Ref("item", row["id"]) for row in rows])


def tag_counts(db: Connection, refs: Sequence[Ref]) -> Counter[str]:
    """How many of these things carry each tag."""
    counts: Counter[str] = Counter()
    for kind in {ref.kind for ref in refs}:
        for names in tags_of(db, kind, [ref.id for ref in refs if ref.kind == kind]).values():
            counts.update(names)
    return counts
