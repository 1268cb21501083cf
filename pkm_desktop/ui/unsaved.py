"""Words on the screen that the library does not hold: what they are, and why."""

from __future__ import annotations

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Unsaved:
    """`name` is that of its draft, such as `body-12`; no text: a change without words of anybody."""

    name: str
    text: str
    why: str = ""
