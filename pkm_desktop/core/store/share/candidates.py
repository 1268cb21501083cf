"""What could go into an issue, and what an entry copies from the thing it is made of.

Of a note only its title is copied: its body is private, and nothing that leaves may hold it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Candidate, Entry
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import shown_title
from pkm_desktop.core.store.database import Connection, to_time
from pkm_desktop.core.store.sense.tags import families

if TYPE_CHECKING:
    import sqlite3

OFFERED_NOTES = ("permanent", "literature", "fleeting")

# Entries that count as gone to the community, or as waiting in one of its drafts.
_TAKEN = """
WITH taken AS (
  SELECT entry.item_id, entry.note_id, entry.url FROM entry
    JOIN issue ON issue.id = entry.issue_id JOIN digest ON digest.id = issue.digest_id
   WHERE digest.community_id = :community AND issue.status <> 'skipped'),
never_from AS (
  SELECT value AS source_id FROM json_each(:never_sources)
   UNION SELECT target_id FROM tagging
    WHERE kind = 'source' AND tag_id IN (SELECT value FROM json_each(:never_tags))),
never_item AS (
  SELECT target_id AS item_id FROM tagging
   WHERE kind = 'item' AND tag_id IN (SELECT value FROM json_each(:never_tags))
   UNION SELECT item_id FROM sighting WHERE source_id IN (SELECT source_id FROM never_from)
   UNION SELECT id FROM item WHERE source_id IN (SELECT source_id FROM never_from))
"""

_ITEMS = f"""{_TAKEN}
SELECT 'item' AS kind, item.id, item.title, item.excerpt, item.url, item.source_title AS source,
       item_state.changed AS moment,
       EXISTS (SELECT 1 FROM note WHERE item_id = item.id AND kind = 'why' AND body <> '') AS has_why,
       (SELECT count(*) FROM note WHERE item_id = item.id AND kind <> 'why') AS notes,
       (SELECT count(*) FROM highlight WHERE item_id = item.id) AS highlights,
       coalesce((SELECT person FROM contribution WHERE item_id = item.id), '') AS contributor
  FROM item_state JOIN item ON item.id = item_state.item_id
 WHERE item.id IN (SELECT item_id FROM item_state WHERE state = 'kept'
                    UNION SELECT item_id FROM note WHERE kind = 'why' AND item_id IS NOT NULL AND body <> '')
   AND item_state.state <> 'dropped' AND item.id NOT IN (SELECT item_id FROM never_item)
   AND item.id NOT IN (SELECT item_id FROM taken WHERE item_id IS NOT NULL)
   AND (item.url = '' OR item.url NOT IN (SELECT url FROM taken))
"""

_NOTES = f"""{_TAKEN}
SELECT 'note' AS kind, note.id, note.title, '' AS excerpt, '' AS url, '' AS source, note.updated AS moment,
       0 AS has_why, 1 AS notes, 0 AS highlights, '' AS contributor
  FROM note
 WHERE note.id NOT IN (SELECT target_id FROM tagging
        WHERE kind = 'note' AND tag_id IN (SELECT value FROM json_each(:never_tags)))
   AND coalesce(note.item_id, 0) NOT IN (SELECT item_id FROM never_item)
   AND note.kind IN ('{"', '".join(OFFERED_NOTES)}') AND note.title <> ''
   AND note.id NOT IN (SELECT note_id FROM taken WHERE note_id IS NOT NULL)
"""

_ELSEWHERE = """
SELECT entry.item_id, entry.note_id, community.name, issue.number
  FROM entry JOIN issue ON issue.id = entry.issue_id JOIN digest ON digest.id = issue.digest_id
  JOIN community ON community.id = digest.community_id
 WHERE community.id <> ? AND issue.status IN ('published', 'corrected')
 ORDER BY issue.published DESC
"""


def candidates(db: Connection, community: Community) -> tuple[Candidate, ...]:
    """Kept items, those of which it was said why they matter, and notes that this community has neither been
    sent nor has waiting in a draft.

    What it must never get is left out: things with such a tag (or one below it), things from such a source.
    """
    elsewhere = _sent_elsewhere(db, community.id)
    wanted = {
        "community": community.id,
        "never_tags": json.dumps(list(families(db, community.never_tags))),
        "never_sources": json.dumps(community.never_sources),
    }
    rows = [*db.execute(_ITEMS, wanted), *db.execute(_NOTES, wanted)]
    topics = _topics(db, community.topics)
    return tuple(_candidate(row, elsewhere, topics) for row in rows)


def first_lines(db: Connection, note_ids: Iterable[int]) -> dict[int, str]:
    """How these notes begin: by it one sees whether a title is only the first line of the text."""
    rows = db.execute(
        "SELECT id, substr(body, 1, 1000) AS beginning FROM note"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(note_ids)),),
    )
    return {row["id"]: row["beginning"] for row in rows}


def _topics(db: Connection, names: Sequence[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    """By item and note: which of these topics it has the tag of, or one below, itself or in a mark."""
    by_tag = families(db, names)
    rows = db.execute(
        "SELECT kind, target_id, tag_id FROM tagging WHERE kind IN ('item', 'note')"
        " AND tag_id IN (SELECT value FROM json_each(:tags))"
        " UNION SELECT 'item', highlight.item_id, tag_id FROM tagging"
        " JOIN highlight ON highlight.id = tagging.target_id"
        " WHERE kind = 'highlight' AND highlight.item_id IS NOT NULL"
        " AND tag_id IN (SELECT value FROM json_each(:tags))",
        {"tags": json.dumps(list(by_tag))},
    )
    found: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for row in rows:
        found[row["kind"], row["target_id"]].update(by_tag[row["tag_id"]])
    order = {name: place for place, name in enumerate(names)}
    return {thing: tuple(sorted(said, key=order.__getitem__)) for thing, said in found.items()}


def _sent_elsewhere(db: Connection, community_id: int) -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = {}
    for row in db.execute(_ELSEWHERE, (community_id,)):
        for kind in ("item", "note"):
            if row[f"{kind}_id"] is not None:
                found.setdefault((kind, row[f"{kind}_id"]), []).append(f"{row['name']} #{row['number']}")
    return found


def _candidate(
    row: sqlite3.Row,
    elsewhere: dict[tuple[str, int], list[str]],
    topics: dict[tuple[str, int], tuple[str, ...]],
) -> Candidate:
    moment = to_time(row["moment"])
    assert isinstance(moment, datetime)  # noqa: S101 (NOT NULL in the schema)
    return Candidate(
        kind=row["kind"],
        id=row["id"],
        title=shown_title(row["title"], row["excerpt"], row["url"]),
        source=row["source"],
        when=moment,
        has_why=bool(row["has_why"]),
        notes=row["notes"],
        highlights=row["highlights"],
        sent_elsewhere=tuple(elsewhere.get((row["kind"], row["id"]), ())),
        topics=topics.get((row["kind"], row["id"]), ()),
        contributor=row["contributor"],
    )


def material(db: Connection, ref: Ref) -> Entry:
    """A new entry for an item, a note or a highlight, with everything that is copied; not stored yet."""
    if ref.kind == "item":
        return _from_item(db, ref.id)
    if ref.kind == "note":
        row = db.execute("SELECT id, title FROM note WHERE id = ?", (ref.id,)).fetchone()
        return Entry(0, 0, "", title=_found(row, ref)["title"], note_id=ref.id)
    row = _found(db.execute("SELECT * FROM highlight WHERE id = ?", (ref.id,)).fetchone(), ref)
    if row["item_id"] is not None:
        return _from_item(db, row["item_id"])
    return Entry(0, 0, "", title=row["item_title"], url=row["item_url"])


def highlight_quote(db: Connection, highlight_id: int) -> tuple[int | None, str]:
    """The item a highlight was made in (None: gone) and the marked words."""
    ref = Ref("highlight", highlight_id)
    row = db.execute("SELECT item_id, exact FROM highlight WHERE id = ?", (highlight_id,)).fetchone()
    return _found(row, ref)["item_id"], row["exact"]


def _from_item(db: Connection, item_id: int) -> Entry:
    row = db.execute(
        """SELECT item.*, coalesce(why.body, '') AS why, coalesce(why.other_view, '') AS other_view,
                  coalesce(contribution.person, '') AS person, coalesce(contribution.why, '') AS their_why,
                  coalesce(contribution.other_view, '') AS their_view, coalesce(contribution.via, '') AS via,
                  coalesce(contribution.kind, 'find') AS entry_kind
             FROM item LEFT JOIN note AS why ON why.item_id = item.id AND why.kind = 'why'
             LEFT JOIN contribution ON contribution.item_id = item.id WHERE item.id = ?""",
        (item_id,),
    ).fetchone()
    row = _found(row, Ref("item", item_id))
    return Entry(
        id=0,
        position=0,
        section="",
        title=shown_title(row["title"], row["excerpt"]),
        url=row["url"],
        author=row["authors"],
        source=row["source_title"],
        why=row["why"] or row["their_why"],
        item_id=item_id,
        tags=_tags(db, item_id),
        published=to_time(row["published"]),
        other_view=row["other_view"] if row["why"] else row["their_view"],
        contributor=row["person"],
        via=row["via"],
        kind=row["entry_kind"],
        reach=_reach(db, item_id),
        lang=row["lang"],
        words=row["words"],
    )


def _reach(db: Connection, item_id: int) -> str:
    """'internal' where only sources have, or had, it that are closed to outsiders."""
    rows = db.execute(
        "SELECT reach FROM source WHERE id IN (SELECT source_id FROM sighting WHERE item_id = ?1"
        " UNION SELECT source_id FROM item WHERE id = ?1)"
        " UNION SELECT 'internal' FROM closed_item WHERE item_id = ?1",
        (item_id,),
    )
    return "internal" if [row["reach"] for row in rows] == ["internal"] else "external"


def _tags(db: Connection, item_id: int) -> tuple[str, ...]:
    rows = db.execute(
        """SELECT tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id
            WHERE tagging.kind = 'item' AND tagging.target_id = ? ORDER BY tag.name_key""",
        (item_id,),
    )
    return tuple(row["name"] for row in rows)


def _found(row: sqlite3.Row | None, ref: Ref) -> sqlite3.Row:
    if row is None:
        raise NotFound(f"There is no {ref.kind} {ref} in this library.")
    return row
