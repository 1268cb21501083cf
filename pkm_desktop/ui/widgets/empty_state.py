"""What a view shows when there is nothing yet: what goes here, and the next step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pkm_desktop.ui.widgets.action_buttons import ActionButton, DoorButton
from pkm_desktop.ui.widgets.icon_label import IconLabel

ICON = 40
WIDEST = 420


class EmptyState(QWidget):
    """Icon, title, a sentence, and up to three actions; the first is the one to take.

    With `doors` the actions are large buttons below each other, each with its status tip as explanation.
    """

    def __init__(
        self,
        icon: QIcon,
        title: str,
        text: str,
        actions: Sequence[QAction] = (),
        *,
        doors: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._title = QLabel(title)
        self._title.setProperty("role", "heading")
        self._text = QLabel(text)
        self._text.setProperty("tone", "muted")
        self._icon = IconLabel(icon, ICON)
        block = QWidget()
        middle = QVBoxLayout(block)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(8)
        middle.addStretch(2)
        middle.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            middle.addWidget(label)
        middle.addSpacing(8)
        steps = _doors(actions) if doors else _row(actions)
        middle.addLayout(steps)
        block.setMaximumWidth(max(WIDEST, steps.sizeHint().width()))
        middle.addStretch(3)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addStretch()
        outer.addWidget(block, 10)
        outer.addStretch()

    def say(self, title: str, text: str) -> None:
        """Other words: no results instead of nothing yet."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)


def _row(actions: Sequence[QAction]) -> QBoxLayout:
    row = QHBoxLayout()
    row.addStretch()
    for place, action in enumerate(actions):
        row.addWidget(ActionButton(action, primary=place == 0))
    row.addStretch()
    return row


def _doors(actions: Sequence[QAction]) -> QBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for action in actions:
        column.addWidget(DoorButton(action))
    return column
