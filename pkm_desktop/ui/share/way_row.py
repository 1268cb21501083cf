"""One way out in the list: its name, where it leads, and how the last try went."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.targets import Target
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import ways
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.words import say, words


class WayRow(QFrame):
    """Says what is wanted; the list does it."""

    test_wanted = Signal()
    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, target: Target, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{target.name}, {ways.about(target)}")
        self.says = words(small=True)
        self.says.hide()
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(ElidedLabel(target.name))
        text.addWidget(ElidedLabel(ways.about(target), tone="muted", middle=True))
        line = QHBoxLayout()
        line.setSpacing(6)
        icon = theme.icon(ways.ICONS.get(target.kind, "plug"), color="muted")
        line.addWidget(IconLabel(icon, 18), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(4)
        line.addLayout(text, 1)
        for name, signal in (
            (self.tr("Test"), self.test_wanted),
            (self.tr("Change…"), self.change_wanted),
            (self.tr("Remove"), self.remove_wanted),
        ):
            button = QPushButton(name)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {target.name}")
            button.clicked.connect(signal)
            line.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(4)
        box.addLayout(line)
        box.addWidget(self.says)

    def say(self, text: str, tone: str) -> None:
        """How a try went."""
        say(self.says, text, tone)
