"""What is shown of the things a search has found: title, text, where they are from, tags."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import Match
from pkm_desktop.core.store.database import Connection, to_time

_BODY = 300_000  # characters of a text that are read for its snippet

# What a hit shows, for each kind: id, title, body, url, source, time.
_DETAILS = {
    "item": "SELECT i.id, i.title, substr(coalesce(t.body, i.excerpt), 1, :most) AS body, i.url,"
    " coalesce(s.title, i.source_title) AS source, i.sort_at AS at FROM item i"
    " JOIN item_state st ON st.item_id = i.id"  # an arrival that was undone is in no list
    " LEFT JOIN item_text t ON t.item_id = i.id LEFT JOIN source s ON s.id = i.source_id",
    "note": "SELECT n.id, CASE WHEN n.title <> '' THEN n.title ELSE coalesce(i.title, '') END AS title,"
    " substr(rtrim(n.body || char(10) || n.other_view || char(10) || n.not_so_when, char(10)), 1, :most)"
    " AS body,"
    " coalesce(i.url, '') AS url, coalesce(i.title, '') AS source,"
    " n.updated AS at FROM note n LEFT JOIN item i ON i.id = n.item_id",
    "highlight": "SELECT h.id, h.item_title AS title,"
    " h.exact || CASE h.comment WHEN '' THEN '' ELSE char(10) || h.comment END AS body,"
    " h.item_url AS url, coalesce(i.source_title, '') AS source, h.created AS at"
    " FROM highlight h LEFT JOIN item i ON i.id = h.item_id",
    "issue": "SELECT s.id, s.title, t.body, '' AS url, c.name AS source,"
    " coalesce(s.published, s.updated) AS at"
    " FROM issue s JOIN digest d ON d.id = s.digest_id JOIN community c ON c.id = d.community_id"
    " JOIN doc ON doc.kind = 'issue' AND doc.target_id = s.id JOIN doc_text t ON t.id = doc.id",
}
_LETTER = {"item": "i", "note": "n", "highlight": "h", "issue": "s"}


def details(db: Connection, scored: Sequence[tuple[Ref, float]]) -> tuple[Match, ...]:
    """The things named, with title, text and tags, in the order given."""
    found: dict[Ref, Match] = {}
    for kind, sql in _DETAILS.items():
        scores = {ref.id: score for ref, score in scored if ref.kind == kind}
        if not scores:
            continue
        tags = tags_of(db, kind, tuple(scores))
        chosen = f"{sql} WHERE {_LETTER[kind]}.id IN (SELECT value FROM json_each(:ids))"
        for row in db.execute(chosen, {"ids": json.dumps(list(scores)), "most": _BODY}):
            found[Ref(kind, row["id"])] = Match(
                Ref(kind, row["id"]),
                row["title"],
                row["body"],
                url=row["url"],
                source=row["source"],
                when=to_time(row["at"]),
                score=round(scores[row["id"]], 4),
                tags=tags.get(row["id"], ()),
            )
    return tuple(found[ref] for ref, _ in scored if ref in found)


def tags_of(db: Connection, kind: str, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The tags of things of one kind, by id, in alphabetical order."""
    rows = db.execute(
        "SELECT tagging.target_id AS id, tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id"
        " WHERE tagging.kind = ? AND tagging.target_id IN (SELECT value FROM json_each(?))"
        " ORDER BY tag.name_key",
        (kind, json.dumps(list(ids))),
    )
    tags: dict[int, tuple[str, ...]] = {}
    for row in rows:
        tags[row["id"]] = (*tags.get(row["id"], ()), row["name"])
    return tags
