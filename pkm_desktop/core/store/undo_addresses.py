"""Where an item leads, noted for undo: of an item only that is the person's, the rest is as fetched."""

from __future__ import annotations

from pkm_desktop.core.store.database import Connection


def install(db: Connection) -> None:
    """To be called where the table `undo_now` is. A place that another item has taken since stays with it."""
    free = "NOT EXISTS (SELECT 1 FROM item AS other WHERE other.url_key="
    db.execute(
        "CREATE TEMP TRIGGER IF NOT EXISTS undo_item_address AFTER UPDATE OF url, url_key ON main.item "
        "WHEN (SELECT count(*) FROM undo_now) AND (old.url IS NOT new.url OR old.url_key IS NOT new.url_key) "
        "BEGIN INSERT INTO undo_entry(step_id, sql) SELECT step_id, "
        "'UPDATE item SET url=' || quote(old.url) || ',url_key=' || quote(old.url_key) "
        f"|| ' WHERE id=' || old.id || ' AND {free}' || quote(old.url_key) || ' AND other.id<>' || old.id "
        "|| ')' FROM undo_now; END"
    )
