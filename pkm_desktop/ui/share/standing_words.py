"""Words that stand in every issue of a community, greyed on the sheet; press them to change them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from pkm_desktop.ui.widgets.press_card import PressCard
from pkm_desktop.ui.widgets.words import words


class StandingWords(PressCard):
    """Hidden where there are none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standingWords")
        self._name = name
        self._words = words(tone="faint")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 2, 1, 2)
        column.addWidget(self._words)
        self.setToolTip(self.tr("Stands in every issue for them. Press to change it."))
        self.hide()

    def text(self) -> str:
        """What it shows."""
        return self._words.text()

    def show_words(self, text: str) -> None:
        """Show them, or nothing."""
        self._words.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")
        self.setVisible(bool(text))
