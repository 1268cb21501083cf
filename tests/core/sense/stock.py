"""Items for tests that need some text to think about."""

from __future__ import annotations

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.store import health


def put_item(library: Library, title: str, body: str) -> int:
    """An item with a text, as a refresh would leave it; returns its id."""
    with library.writing() as writing:
        number = writing.db.execute(
            "INSERT INTO item(title, title_key, url, fetched, sort_at, excerpt) VALUES (?, ?, ?, ?, ?, ?)",
            (title, title_key(title), "https://example.org/a", writing.stamp, writing.stamp, body[:100]),
        ).lastrowid
        writing.db.execute(
            "INSERT INTO item_text VALUES (?, '', ?, 'feed', ?, '')", (number, body, writing.stamp)
        )
        sql = "INSERT INTO item_state(item_id, changed, sort_at) VALUES (?, ?, ?)"
        writing.db.execute(sql, (number, writing.stamp, writing.stamp))
    return int(number or 0)


def index_is_whole(library: Library) -> bool:
    with library.writing() as writing:
        unfinished = writing.db.execute("SELECT count(*) FROM doc WHERE indexed = 0").fetchone()[0]
        return health.index_is_sound(writing) and not unfinished
