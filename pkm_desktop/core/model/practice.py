"""What happened in the library over a stretch of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Event:
    """Something a person did: append-only, local, the ground for undo labels and honest numbers."""

    at: datetime
    verb: str  # arrived | kept | dropped | later | read | tagged | highlighted | noted | curated | published
    kind: str
    id: int
    detail: str = ""


@dataclass(frozen=True)
class Week:
    """One week of the practice, Monday to Sunday, as plain counts."""

    monday: date
    arrived: int = 0
    decided: int = 0
    kept: int = 0
    read: int = 0
    highlighted: int = 0
    noted: int = 0
    shared: int = 0
    issues: int = 0
