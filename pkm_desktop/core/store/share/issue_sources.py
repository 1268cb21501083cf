"""Which sources an issue draws on, as far as outsiders may know of them."""

from __future__ import annotations

from pkm_desktop.core.model.digests import IssueSource
from pkm_desktop.core.store.database import Connection

_OF_ISSUE = """
SELECT source.title, CASE source.login WHEN '' THEN coalesce(source.feed_url, '') ELSE '' END AS feed_url,
       source.site_url
  FROM entry
  JOIN item ON item.id = entry.item_id
  JOIN source ON source.id = item.source_id
 WHERE entry.issue_id = ? AND entry.reach = 'external' AND source.reach = 'external' AND source.kind = 'feed'
 GROUP BY source.id
 ORDER BY min(entry.position), source.id
"""


def issue_sources(db: Connection, issue_id: int) -> tuple[IssueSource, ...]:
    """The external feeds of an issue's items, in the order of its entries, each once."""
    rows = db.execute(_OF_ISSUE, (issue_id,))
    return tuple(IssueSource(row["title"], row["feed_url"], row["site_url"]) for row in rows)
