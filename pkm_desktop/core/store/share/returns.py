"""What came back in numbers: per issue, per entry, per community; and the questions that stand open."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from pkm_desktop.core.model.responses import CameBack, EntryReturn, OpenQuestion, Returns
from pkm_desktop.core.store.database import Connection, to_time
from pkm_desktop.core.store.share.communities import community

if TYPE_CHECKING:
    import sqlite3

_OF = (
    " FROM response r JOIN issue i ON i.id = r.issue_id JOIN digest d ON d.id = i.digest_id"
    " WHERE d.community_id = ?"
)
_LEFT = "i.status NOT IN ('draft', 'checked') OR i.published IS NOT NULL"
# What we asked: the question of an issue, entries that are questions, and what is asked at an entry.
_ASKED = f"""
SELECT i.id AS issue_id, i.number, c.name AS community, i.published, NULL AS entry_id, i.question AS text
  FROM issue i JOIN digest d ON d.id = i.digest_id JOIN community c ON c.id = d.community_id
 WHERE trim(i.question) <> '' AND ({_LEFT}) AND (?1 IS NULL OR c.id = ?1)
   AND NOT EXISTS (SELECT 1 FROM response r WHERE r.issue_id = i.id AND r.entry_id IS NULL
                    AND r.kind = 'answer')
UNION ALL
SELECT i.id, i.number, c.name, i.published, e.id, CASE WHEN trim(e.ask) <> '' THEN e.ask ELSE e.title END
  FROM entry e JOIN issue i ON i.id = e.issue_id JOIN digest d ON d.id = i.digest_id
  JOIN community c ON c.id = d.community_id
 WHERE (e.kind = 'question' OR trim(e.ask) <> '') AND ({_LEFT}) AND (?1 IS NULL OR c.id = ?1)
   AND NOT EXISTS (SELECT 1 FROM response r WHERE r.entry_id = e.id AND r.kind = 'answer')
"""


def asked(db: Connection, now: datetime, community_id: int | None = None) -> tuple[OpenQuestion, ...]:
    """Our own questions in issues that have left, to which no answer came yet; the oldest first."""
    rows = db.execute(f"{_ASKED} ORDER BY 4, 1, 5", (community_id,))
    return tuple(_question(row, now) for row in rows)


def came_back(db: Connection, issue_id: int) -> CameBack:
    """The responses to one issue in numbers, entry by entry in their order."""
    counts: dict[str, int] = {}
    by_entry: dict[int, dict[str, int]] = {}
    rows = db.execute(
        "SELECT entry_id, kind, count(*) AS n FROM response WHERE issue_id = ? GROUP BY entry_id, kind"
        " ORDER BY kind",
        (issue_id,),
    )
    for row in rows:
        counts[row["kind"]] = counts.get(row["kind"], 0) + row["n"]
        if row["entry_id"] is not None:
            by_entry.setdefault(row["entry_id"], {})[row["kind"]] = row["n"]
    entries = db.execute("SELECT id, title FROM entry WHERE issue_id = ? ORDER BY position, id", (issue_id,))
    people, unanswered = db.execute(
        "SELECT count(DISTINCT person_id), count(*) FILTER (WHERE kind = 'question' AND answered IS NULL)"
        " FROM response WHERE issue_id = ?",
        (issue_id,),
    ).fetchone()
    listed = tuple(EntryReturn(row["id"], row["title"], by_entry.get(row["id"], {})) for row in entries)
    return CameBack(issue_id, counts, listed, people, unanswered)


def returns(db: Connection, community_id: int) -> Returns:
    """What a community gave back over all of its issues."""
    audience = community(db, community_id)
    counts = dict(
        db.execute(f"SELECT r.kind, count(*){_OF} GROUP BY 1 ORDER BY 1", (community_id,)).fetchall()
    )
    people, answered, latest, owed = db.execute(
        "SELECT count(DISTINCT r.person_id), count(DISTINCT r.issue_id), max(r.received),"
        f" count(*) FILTER (WHERE r.kind = 'question' AND r.answered IS NULL){_OF}",
        (community_id,),
    ).fetchone()
    issues = db.execute(
        "SELECT count(*) FROM issue i JOIN digest d ON d.id = i.digest_id"
        f" WHERE d.community_id = ? AND ({_LEFT})",
        (community_id,),
    ).fetchone()[0]
    cases, verified = db.execute(
        "SELECT count(*), count(*) FILTER (WHERE trim(evidence) <> '' AND trim(verified_by) <> '')"
        f" FROM success_case WHERE response_id IN (SELECT r.id{_OF})",
        (community_id,),
    ).fetchone()
    return Returns(
        community_id, audience.name, issues, answered, counts, people=people, open_questions=owed,
        cases=cases, verified=verified, by_value=_values(db, community_id), latest=to_time(latest),
    )  # fmt: skip


def _values(db: Connection, community_id: int) -> dict[int, int]:
    """How many responses and cases stand for each value cycle; a case counts in the place of its response."""
    return dict(
        db.execute(
            "SELECT coalesce((SELECT max(value_cycle) FROM success_case WHERE response_id = r.id),"
            f" r.value_cycle) AS cycle, count(*){_OF} AND cycle IS NOT NULL GROUP BY cycle ORDER BY cycle",
            (community_id,),
        ).fetchall()
    )


def _question(row: sqlite3.Row, now: datetime) -> OpenQuestion:
    moment = to_time(row["published"]) or now
    return OpenQuestion(
        issue_id=row["issue_id"],
        issue_number=row["number"],
        community=row["community"],
        text=row["text"].strip(),
        asked=moment,
        days=max(0, (now - moment).days),
        entry_id=row["entry_id"],
    )
