"""A small card with a title and a line or two; a click or Enter opens what it stands for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.widgets.cutting import broken
from pkm_desktop.ui.widgets.press_card import PressCard

NARROWEST = 120  # pixels of a line in a card; wider words are broken


class Card(PressCard):
    """`opened(ref)`; with `add_act` a small button does one more thing, `acted(ref)`."""

    opened = Signal(Ref)
    acted = Signal(Ref)

    def __init__(
        self, ref: Ref, title: str, line: str, parent: QWidget | None = None, *, over: str = ""
    ) -> None:
        super().__init__(parent)
        self._ref = ref
        self.setProperty("card", "true")
        self.clicked.connect(lambda: self.opened.emit(ref))
        self.setAccessibleName(f"{over} {title}".strip())
        self.setAccessibleDescription(line)
        self._top = QHBoxLayout()
        self._top.setSpacing(4)
        self._top.addWidget(plain_label(title, strong=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        if over:
            column.addWidget(plain_label(over, tone="accent"))
        column.addLayout(self._top)
        if line:
            column.addWidget(plain_label(line, tone="muted"))

    def add_act(self, icon: QIcon, text: str) -> None:
        """One more thing to do with it."""
        button = QToolButton()
        button.setIcon(icon)
        button.setIconSize(QSize(14, 14))
        button.setToolTip(text)
        button.setAccessibleName(f"{text}: {self.accessibleName()}")
        button.setAccessibleDescription(self.accessibleDescription())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.acted.emit(self._ref))
        self._top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


def plain_label(text: str, *, strong: bool = False, tone: str = "") -> QLabel:
    """Foreign words, wrapped."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if tone:
        label.setProperty("tone", tone)
    if strong:
        font = QFont(label.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
    label.setText(broken(label.fontMetrics(), text, NARROWEST))
    return label
