"""Files that belong to the library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Attachment:
    """A file kept in the library. `name`: as notes name it, unique without regard to case."""

    id: int
    name: str
    type: str  # media type
    bytes: int
    sha256: str
    added: datetime
