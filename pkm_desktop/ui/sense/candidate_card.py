"""One thing to connect with: its number, its title, the sentence that fits and the words in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pkm_desktop.core.model.notes import Related
from pkm_desktop.ui.sense.things import kind_name
from pkm_desktop.ui.widgets.elided_label import ElidedLabel


class CandidateCard(QFrame):
    """`pressed` by a click or Enter."""

    pressed = Signal()

    def __init__(self, number: int, found: Related, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidate")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        why = ", ".join(found.why)
        self.setAccessibleName(f"{number}: {found.title}")
        said = self.tr("In common: {}").format(why) if why else ""
        self.setAccessibleDescription(". ".join(part for part in (found.sentence, said) if part))
        key = QLabel(str(number))
        key.setProperty("role", "key")
        title = ElidedLabel(found.title or kind_name(found.ref.kind))
        font = QFont(title.font())
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(title)
        for text, tone in ((found.sentence, "muted"), (said, "faint")):
            if text:
                lines.addWidget(ElidedLabel(text, tone=tone))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(10)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
            return
        super().keyPressEvent(event)
