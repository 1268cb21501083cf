"""Who is to be told how a job ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.words.job_words import Told

Then = Callable[[Any], None]
Failed = Callable[[PkmError], None]
Words = Callable[[Any], Told]
Again = Callable[[], object]


@dataclass(frozen=True)
class Reply:
    """Who is to be told how a job ended, on the GUI thread."""

    then: Then | None = None
    failed: Failed | None = None
    initiator: object = None
    toast: bool = False
    writes: bool = False
    job: int = 0
    title: str = ""
    words: Words | None = None
    again: Again | None = None
    still_wanted: Stop = field(default=lambda: True)


def tell(listener: Callable[[Any], None] | None, value: Any) -> None:
    """Call it, unless it belongs to a widget that is gone by now."""
    owner = getattr(getattr(listener, "func", listener), "__self__", None)
    if listener is not None and not (isinstance(owner, QObject) and not isValid(owner)):
        listener(value)
