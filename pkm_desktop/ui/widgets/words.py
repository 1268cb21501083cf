"""Labels for text that is not ours: plain, wrapped, in one of the tones of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy

from pkm_desktop.ui.widgets.telling import tell

SMALL = 0.93  # of the interface font
ALOUD = ("warn", "danger", "accent")  # tones in which it is said what came of something


def words(text: str = "", tone: str = "", *, role: str = "", small: bool = False) -> QLabel:
    """A label that wraps and may be marked with the mouse."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumSize(QSize(10, 1))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    for name, value in (("tone", tone), ("role", role)):
        if value:
            label.setProperty(name, value)
    if small:
        make_small(label)
    return label


def make_small(label: QLabel) -> None:
    """The size of hints and second lines."""
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * SMALL)
    label.setFont(font)


def say(label: QLabel, text: str, tone: str = "muted") -> None:
    """Another text in another tone; none at all hides the label. A screen reader is told what came of it."""
    label.setProperty("tone", tone)
    label.style().polish(label)
    fresh = text != label.text()
    label.setText(text)
    label.setVisible(bool(text))
    if fresh and tone in ALOUD and label.isVisible():
        tell(label, text)
