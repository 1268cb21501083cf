"""Communities and the one digest series that each of them has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.digests import Community
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.store.database import Connection, Writing

if TYPE_CHECKING:
    import sqlite3

_SELECT = """
SELECT c.id, c.name, c.kind, c.rhythm, c.recipients, c.lang, c.quote_limit,
       d.id AS digest_id, d.title AS digest_title,
       (SELECT count(*) FROM issue WHERE issue.digest_id = d.id) AS issues
  FROM community c JOIN digest d ON d.id = (SELECT min(id) FROM digest WHERE community_id = c.id)
"""


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

    row = CommunityTable(
        name=new.name,
        name_key=title_key(new.name),
        kind=new.kind,
        rhythm=new.rhythm,
        recipients=new.recipients,
        lang=new.lang,
        quote_limit=new.quote_limit,
        created=writing.stamp,
    )
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
    row.name, row.name_key = changed.name, title_key(changed.name)
    row.kind, row.rhythm, row.recipients = changed.kind, changed.rhythm, changed.recipients
    row.lang, row.quote_limit = changed.lang, changed.quote_limit
    series.title = changed.digest_title
    writing.flush()


def _community(row: sqlite3.Row) -> Community:
    return Community(**{name: row[name] for name in row.keys()})  # noqa: SIM118 (a row iterates its values)
