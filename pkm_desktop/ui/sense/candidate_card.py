"""One thing to connect with: its number, its title, the sentence that fits and the words in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pkm_desktop.core.model.notes import Related
from pkm_desktop.ui.sense.things import kind_name
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.press_card import PressCard
from pkm_desktop.ui.words.core_words import retold


class CandidateCard(PressCard):
    """`clicked` by the mouse, Space or Enter."""

    def __init__(self, number: int, found: Related, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidate")
        why = ", ".join(map(retold, found.why))
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
        for text, tone in ((found.sentence, "muted"), (said, "muted")):
            if text:
                lines.addWidget(ElidedLabel(text, tone=tone))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(10)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
