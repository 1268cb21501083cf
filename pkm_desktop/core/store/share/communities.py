"""Communities and the one digest series that each of them has."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.store.database import Connection, Writing

if TYPE_CHECKING:
    import sqlite3

_SELECT = """
SELECT c.*, d.id AS digest_id, d.title AS digest_title,
       (SELECT count(*) FROM issue WHERE issue.digest_id = d.id) AS issues
  FROM community c JOIN digest d ON d.id = (SELECT min(id) FROM digest WHERE community_id = c.id)
"""
_PLAIN = (
    "name", "kind", "rhythm", "recipients", "lang", "quote_limit", "openness", "outsiders", "naming",
    "domain", "practice", "charter_url", "archive_url", "text_licence", "opening", "closing", "template",
    "one_each",
)  # fmt: skip
_LISTS = ("topics", "never_tags", "targets", "skipped")


def communities(db: Connection) -> tuple[Community, ...]:
    """All communities by name."""
    return tuple(_community(row) for row in db.execute(f"{_SELECT} ORDER BY c.name_key"))


def community(db: Connection, community_id: int) -> Community:
    """One community; NotFound if there is none with this id."""
    row = db.execute(f"{_SELECT} WHERE c.id = ?", (community_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no community c{community_id} in this library.")
    return _community(row)


def find_community(db: Connection, name: str) -> Community | None:
    """The community of this name, however it is capitalised."""
    row = db.execute(f"{_SELECT} WHERE c.name_key = ?", (title_key(name),)).fetchone()
    return None if row is None else _community(row)


def add_community(writing: Writing, new: Community) -> int:
    """Store a community with its digest series; gives the id it got."""
    from pkm_desktop.core.store.tables import CommunityTable, DigestTable

    row = CommunityTable(**_columns(new), created=writing.stamp)
    writing.session.add(row)
    writing.flush()
    number = int(row.id or 0)
    writing.session.add(DigestTable(community_id=number, title=new.digest_title, created=writing.stamp))
    writing.flush()
    return number


def change_community(writing: Writing, changed: Community) -> None:
    """Store a community and the title of its series as given."""
    from pkm_desktop.core.store.tables import CommunityTable, DigestTable

    row = writing.session.get(CommunityTable, changed.id)
    series = writing.session.get(DigestTable, changed.digest_id)
    if row is None or series is None:
        raise NotFound(f"There is no community c{changed.id} in this library.")
    for name, value in _columns(changed).items():
        setattr(row, name, value)
    series.title = changed.digest_title
    writing.flush()


def change_skipped(writing: Writing, community_id: int, days: Iterable[str]) -> None:
    """Store the days of issues that are left out on purpose."""
    writing.db.execute("UPDATE community SET skipped = ? WHERE id = ?", ("\n".join(days), community_id))


def target_names(db: Connection) -> tuple[str, ...]:
    """The names of the ways out that the person has set up."""
    return tuple(row["name"] for row in db.execute("SELECT name FROM target ORDER BY name_key"))


def unknown_sources(db: Connection, numbers: Iterable[int]) -> tuple[int, ...]:
    """Those of the numbers that no source has."""
    rows = db.execute(
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM source)",
        (json.dumps(list(numbers)),),
    )
    return tuple(row["value"] for row in rows)


def issue_days(db: Connection) -> dict[int, tuple[str | None, int | None]]:
    """By community: when its newest issue left (SQL text), and the newest draft that never left."""
    rows = db.execute(
        """SELECT digest.community_id, max(issue.published) AS published,
                  max(CASE WHEN issue.published IS NULL AND issue.status IN ('draft', 'checked')
                      THEN issue.id END) AS draft
             FROM issue JOIN digest ON digest.id = issue.digest_id GROUP BY digest.community_id"""
    )
    return {row["community_id"]: (row["published"], row["draft"]) for row in rows}


def _columns(community: Community) -> dict[str, Any]:
    """What of a community stands in its row; lists of names are kept one a line."""
    values = {name: getattr(community, name) for name in _PLAIN}
    values.update((name, "\n".join(map(str, getattr(community, name)))) for name in _LISTS)
    values["never_sources"] = "\n".join(map(str, community.never_sources))
    return {**values, "name_key": title_key(community.name)}


def _community(row: sqlite3.Row) -> Community:
    values = {name: row[name] for name in (*_PLAIN, "id", "digest_id", "digest_title", "issues")}
    values.update((name, bool(row[name])) for name in ("outsiders", "one_each"))
    values.update((name, tuple(filter(None, row[name].split("\n")))) for name in _LISTS)
    values["never_sources"] = tuple(int(number) for number in row["never_sources"].split())
    return Community(**values)
