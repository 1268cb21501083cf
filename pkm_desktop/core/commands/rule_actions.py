"""What rules do to items: on arrival, and later when a person asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing


def rule_on_arrivals(writing: Writing, item_ids: Sequence[int]) -> int:
    """Let the rules act on what has just come in, in the same transaction; how many items they hit."""
    return 0
