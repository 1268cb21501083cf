"""Whether the first round was made: one look at whether rows are there, however many."""

from __future__ import annotations

from pkm_desktop.core.model.beginning import FirstSteps
from pkm_desktop.core.store.database import Connection

_ASK = """
SELECT EXISTS (SELECT 1 FROM source) OR EXISTS (SELECT 1 FROM item) AS followed,
       EXISTS (SELECT 1 FROM item_state WHERE state = 'kept') AS kept,
       EXISTS (SELECT 1 FROM note) AS noted,
       EXISTS (SELECT 1 FROM issue WHERE published IS NOT NULL) AS shared
"""


def first_steps(db: Connection) -> FirstSteps:
    """The steps as they are taken now."""
    row = db.execute(_ASK).fetchone()
    return FirstSteps(*(bool(row[name]) for name in ("followed", "kept", "noted", "shared")))
