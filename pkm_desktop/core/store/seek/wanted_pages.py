"""Items whose source is read in full, and whose page is still to be fetched."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pkm_desktop.core.store import activity
from pkm_desktop.core.store.database import Connection, Writing, stamp

PATIENCE = timedelta(days=7)  # what came earlier stays as the feed gave it
AGAIN = timedelta(hours=1)  # before a page that failed is tried once more
TRIES = 2
_TRIED = "page tried"
_SETTLED = "settled"  # the page was read, and the feed's text is the better one

_WANTED = f"""
  SELECT item.id, item.url, item.title, item_text.body, source.feed_url, source.title AS source_title
    FROM item
    JOIN source ON source.id = item.source_id
    JOIN item_text ON item_text.item_id = item.id AND item_text.origin = 'feed'
    JOIN item_state ON item_state.item_id = item.id AND item_state.state <> 'dropped'
    LEFT JOIN (SELECT target_id, count(*) AS tries, max(at) AS last, max(detail) AS detail FROM event
                WHERE at >= :since AND verb = '{_TRIED}' AND kind = 'item' GROUP BY target_id) AS tried
           ON tried.target_id = item.id
   WHERE source.full_text = 1 AND source.id IN (SELECT value FROM json_each(:sources))
     AND item.fetched >= :since AND item.url <> ''
     AND (tried.tries IS NULL
          OR (tried.tries < {TRIES} AND tried.detail <> '{_SETTLED}' AND tried.last <= :again))
   ORDER BY item.fetched DESC, item.sort_at DESC, item.id DESC LIMIT :limit"""  # noqa: S608 - own constants


@dataclass(frozen=True)
class WantedPage:
    """An item whose page is wanted, and what the feed said of it."""

    item_id: int
    url: str
    title: str
    text: str
    feed_url: str
    source: str


def wanted(db: Connection, source_ids: Sequence[int], now: datetime, *, limit: int) -> tuple[WantedPage, ...]:
    """The newest items of these sources that have the feed's text only and whose page is to be tried now."""
    values = {
        "sources": json.dumps(list(source_ids)),
        "since": stamp(now - PATIENCE),
        "again": stamp(now - AGAIN),
        "limit": limit,
    }
    rows = db.execute(_WANTED, values)
    return tuple(
        WantedPage(
            row["id"], row["url"], row["title"], row["body"], row["feed_url"] or "", row["source_title"]
        )
        for row in rows
    )


def tried(writing: Writing, item_id: int, *, settled: bool) -> None:
    """Remember that a page was tried in vain; `settled`: it was read and need not be tried again."""
    activity.record(writing, _TRIED, "item", item_id, _SETTLED if settled else "")
