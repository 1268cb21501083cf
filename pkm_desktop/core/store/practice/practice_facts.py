"""What the measures are counted from: kept items, entries that left, notes and their links, questions."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from pkm_desktop.core.model.practice_facts import (
    AskedQuestion,
    KeptItem,
    NoteFact,
    SentEntry,
    SentIssue,
    SharedWhy,
)
from pkm_desktop.core.store.database import Connection, stamp, to_time

_KEPT = """
  SELECT st.item_id,
         (SELECT coalesce(sum(length(trim(body))), 0) FROM note WHERE note.item_id = st.item_id) +
         (SELECT coalesce(sum(length(trim(comment))), 0) FROM highlight WHERE highlight.item_id = st.item_id),
         (SELECT coalesce(sum(length(exact)), 0) FROM highlight WHERE highlight.item_id = st.item_id)
    FROM item_state AS st WHERE st.state = 'kept' AND st.item_id IN
         (SELECT target_id FROM event WHERE at >= ? AND at < ? AND verb = 'kept' AND kind = 'item')
   ORDER BY st.item_id"""
_SENT = """
  SELECT issue.published, entry.why, coalesce(item.excerpt, '') AS excerpt, entry.item_id, entry.note_id,
         (SELECT group_concat(DISTINCT source_id) FROM sighting WHERE item_id = entry.item_id) AS sources
    FROM entry JOIN issue ON issue.id = entry.issue_id LEFT JOIN item ON item.id = entry.item_id
   WHERE issue.published >= ? AND issue.published < ? ORDER BY issue.published, entry.id"""
# The last time before it left: what was put back and kept again was kept again.
_KEPT_AT = """
  SELECT e.target_id, e.at FROM event AS e WHERE e.verb = 'kept' AND e.kind = 'item' AND e.target_id IN
    (SELECT entry.item_id FROM entry JOIN issue ON issue.id = entry.issue_id
      WHERE issue.published >= ? AND issue.published < ?)"""
_NOTES = "SELECT id, created, confidentiality IN ('community', 'public') AS open FROM note ORDER BY id"
# A link means a note by its title, with or without a '#heading', or by its id.
_LINKS = """
  SELECT note_link.note_id AS source, note.id AS target FROM note_link
    JOIN note ON note.title_key <> '' AND note.title_key = CASE instr(target_key, '#')
           WHEN 0 THEN target_key ELSE substr(target_key, 1, instr(target_key, '#') - 1) END
   WHERE note.id <> note_link.note_id
   UNION
  SELECT note_link.note_id, note.id FROM note_link JOIN note ON target_key = 'n' || note.id
   WHERE note.id <> note_link.note_id"""
_EDITED = "SELECT target_id, at FROM event WHERE at >= ? AND at < ? AND verb = 'edited' AND kind = 'note'"
_USED = """
  SELECT entry.note_id, issue.published FROM entry JOIN issue ON issue.id = entry.issue_id
   WHERE entry.note_id IS NOT NULL AND issue.published IS NOT NULL"""
_ISSUES = """
  SELECT issue.published, digest.community_id, EXISTS (SELECT 1 FROM response AS r WHERE r.issue_id = issue.id
           AND r.kind IN ('answer', 'question', 'link', 'used', 'correction')) AS answered
    FROM issue JOIN digest ON digest.id = issue.digest_id
   WHERE issue.published >= ? AND issue.published < ? ORDER BY issue.published, issue.id"""


def kept_items(db: Connection, start: datetime, end: datetime) -> tuple[KeptItem, ...]:
    """What was kept from `start` up to `end` and is kept still, with how much is said about it."""
    return tuple(KeptItem(*row) for row in db.execute(_KEPT, (stamp(start), stamp(end))))


def sent_entries(db: Connection, start: datetime, end: datetime) -> tuple[SentEntry, ...]:
    """The entries of the issues that left from `start` up to `end`."""
    given = (stamp(start), stamp(end))
    rows = db.execute(_SENT, given).fetchall()
    if not rows:
        return ()
    kept_at = defaultdict[int, list[str]](list)
    for item_id, moment in db.execute(_KEPT_AT, given):
        kept_at[item_id].append(moment)
    return tuple(
        SentEntry(
            sent=_time(row["published"]),
            why=row["why"],
            excerpt=row["excerpt"],
            kept=to_time(max((at for at in kept_at[row["item_id"]] if at <= row["published"]), default=None)),
            sources=tuple(sorted(int(number) for number in (row["sources"] or "").split(",") if number)),
            item_id=row["item_id"],
            note_id=row["note_id"],
        )
        for row in rows
    )


def shared_whys(db: Connection, start: datetime, end: datetime, limit: int) -> tuple[SharedWhy, ...]:
    """The newest reasons that readers got for something that anybody can open."""
    rows = db.execute(
        "SELECT entry.title, entry.url, entry.why FROM entry JOIN issue ON issue.id = entry.issue_id"
        " WHERE issue.published >= ? AND issue.published < ? AND trim(entry.why) <> '' AND entry.url <> ''"
        " AND entry.reach = 'external' ORDER BY issue.published DESC, entry.position LIMIT ?",
        (stamp(start), stamp(end), limit),
    )
    return tuple(SharedWhy(*row) for row in rows)


def note_facts(db: Connection, start: datetime, end: datetime) -> tuple[NoteFact, ...]:
    """All notes with their links and uses; edits are those from `start` up to `end`."""
    rows = db.execute(_NOTES).fetchall()
    created = {row["id"]: _time(row["created"]) for row in rows}
    to, by = defaultdict[int, list[datetime]](list), defaultdict[int, list[datetime]](list)
    for source, target in db.execute(_LINKS):
        to[source].append(created[target])
        by[target].append(created[source])
    edited = _moments(db, _EDITED, stamp(start), stamp(end))
    used = _moments(db, _USED)
    return tuple(
        NoteFact(
            row["id"],
            created[row["id"]],
            open=bool(row["open"]),
            links_to=tuple(sorted(to.get(row["id"], ()))),
            linked_by=tuple(sorted(by.get(row["id"], ()))),
            edited=tuple(edited.get(row["id"], ())),
            used=tuple(used.get(row["id"], ())),
        )
        for row in rows
    )


def sent_issues(db: Connection, start: datetime, end: datetime) -> tuple[SentIssue, ...]:
    """The issues that left from `start` up to `end`; thanks, votes and opt-outs are no answer."""
    rows = db.execute(_ISSUES, (stamp(start), stamp(end)))
    return tuple(
        SentIssue(_time(row["published"]), row["community_id"], bool(row["answered"])) for row in rows
    )


def asked_questions(db: Connection, start: datetime, end: datetime) -> tuple[AskedQuestion, ...]:
    """The questions of readers that came from `start` up to `end`."""
    rows = db.execute(
        "SELECT received, answered FROM response WHERE kind = 'question' AND received >= ? AND received < ?"
        " ORDER BY received, id",
        (stamp(start), stamp(end)),
    )
    return tuple(AskedQuestion(_time(asked), to_time(answered)) for asked, answered in rows)


def _moments(db: Connection, sql: str, *given: str) -> dict[int, list[datetime]]:
    found = defaultdict[int, list[datetime]](list)
    for number, at in db.execute(sql, given):
        found[number].append(_time(at))
    return {number: sorted(moments) for number, moments in found.items()}


def _time(text: str) -> datetime:
    moment = to_time(text)
    assert moment is not None  # noqa: S101 (NOT NULL where it is asked for)
    return moment
