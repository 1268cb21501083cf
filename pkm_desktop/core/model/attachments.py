"""Files that belong to the library."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Attachment:
    """A file kept in the library. `name`: as notes name it, unique without regard to case."""

    id: int
    name: str
    type: str  # media type
    bytes: int
    sha256: str
    added: datetime
