"""A row of the sidebar as a value."""

from __future__ import annotations

from dataclasses import field

from PySide6.QtGui import QIcon

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class NavRow:
    """One row. `open` is True or False for a row that unfolds others, None for one that does not."""

    key: str  # what `picked` hands out
    label: str
    icon: QIcon = field(default_factory=QIcon, compare=False)
    count: str = ""  # "128", "14 Nov"; shown at the right edge
    level: int = 0
    heading: bool = False
    warn: bool = False
    urgent: bool = False  # the count in the warn colour
    open: bool | None = None
    tail: str = ""  # the end of the label that is never cut: " #38"
    aside: str = ""  # a word in the warn colour behind the label where there is room for it: "draft"
    spoken: str = ""  # for screen readers, where label and count do not say it
    tip: str = ""

    def accessible(self) -> str:
        """What a screen reader says."""
        return self.spoken or ", ".join(part for part in (self.label, self.aside, self.count) if part)
