"""A few answers side by side, one of which holds: kinds of replies, whether a name may be named."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from pkm_desktop.ui.widgets.flow import FlowLayout

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class ChoiceRow(QWidget):
    """`picked(name)` when the person chooses; `show_choice` tells what holds."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._names: list[str] = []
        self._flow = FlowLayout(self, 4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.idClicked.connect(lambda place: self.picked.emit(self._names[place]))

    def add(self, name: str, text: str, *, tip: str = "") -> QToolButton:
        """One more answer."""
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text.replace("&", ""))
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setProperty("facet", "true")
        self._group.addButton(button, len(self._names))
        self._names.append(name)
        self._flow.addWidget(button)
        return button

    @property
    def choice(self) -> str:
        """What holds, '' for nothing yet."""
        place = self._group.checkedId()
        return self._names[place] if place >= 0 else ""

    def show_choice(self, name: str) -> None:
        """Mark one without telling anybody."""
        self._group.setExclusive(False)
        for place, known in enumerate(self._names):
            self._group.button(place).setChecked(known == name)
        self._group.setExclusive(True)

    def offer(self, names: Sequence[str]) -> None:
        """Show only these, and the one that holds."""
        for place, name in enumerate(self._names):
            self._group.button(place).setVisible(name in names or name == self.choice)
        self._flow.invalidate()
        self.updateGeometry()

    def button(self, name: str) -> QToolButton:
        """The button of an answer."""
        found = self._group.button(self._names.index(name))
        assert isinstance(found, QToolButton)  # noqa: S101 (made in add)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        step = -step if self.isRightToLeft() and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) else step
        seen = [name for name in self._names if self.button(name).isVisibleTo(self)]
        here = next((at for at, name in enumerate(seen) if self.button(name).hasFocus()), 0)
        self.button(seen[(here + step) % len(seen)]).setFocus(Qt.FocusReason.TabFocusReason)
