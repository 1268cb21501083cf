"""What a muted source brings: taken in, so that nothing is lost, but never put before the person."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pkm_desktop.core.store.database import Writing

NAME = "Muted source"  # what an item says when it is asked why it is not in the inbox


def drop_arrivals(writing: Writing, source_id: int, item_ids: Sequence[int]) -> int:
    """Drop what has just come from a source if that is muted; how many items.

    What a rule or the person has decided about meanwhile is left alone.
    """
    db = writing.db
    if not item_ids or not db.execute("SELECT 1 FROM source WHERE id = ? AND muted", (source_id,)).fetchone():
        return 0
    rows = db.execute(
        "SELECT item_id FROM item_state WHERE state = 'new' AND item_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(item_ids)),),
    )
    new = [row["item_id"] for row in rows]
    db.executemany(
        "UPDATE item_state SET state = 'dropped', changed = ? WHERE item_id = ?",
        [(writing.stamp, item_id) for item_id in new],
    )
    db.executemany(
        "INSERT INTO rule_hit(item_id, rule_id, rule_name, did, at) VALUES (?, NULL, ?, 'drop', ?)",
        [(item_id, NAME, writing.stamp) for item_id in new],
    )
    return len(new)
