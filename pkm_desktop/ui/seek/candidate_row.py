"""One candidate for a connection: its number, its title, the sentence that fits, and why it is offered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pkm_desktop.core.model.notes import Related
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.hits_popup import ICONS
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.press_card import PressCard
from pkm_desktop.ui.widgets.words import make_small, words

TITLE, SENTENCE = 70, 150  # characters


class CandidateRow(PressCard):
    """Foreign and own text alike: plain. A click links it; the keys stay with the box around."""

    def __init__(self, theme: Theme, number: int, related: Related, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.related = related
        self.setProperty("row", "true")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key = QLabel(str(number))
        key.setProperty("role", "key")
        title = ElidedLabel(_short(related.title, TITLE))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._state = QLabel()
        self._state.setProperty("tone", "accent")
        make_small(self._state)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(key)
        head.addWidget(IconLabel(theme.icon(ICONS.get(related.ref.kind, "file"), color="muted"), 14))
        head.addWidget(title, 1)
        head.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(head)
        for text, tone in ((_short(related.sentence, SENTENCE), ""), (self._reason(), "muted")):
            if text:
                label = words(text, tone or "muted", small=True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
                column.addWidget(label)
        self.setAccessibleName(f"{number}: {related.title}")
        self.setAccessibleDescription(related.sentence)

    def say(self, relation: str) -> None:
        """How it is linked; '' while it is not."""
        self._state.setText(f"✓ {relation}" if relation else "")

    def height_for(self, width: int) -> int:
        """Pixels it needs at this width."""
        layout = self.layout()
        if layout is None:
            return 0
        wrapped = layout.totalHeightForWidth(width)  # -1 where nothing in it wraps
        return wrapped if wrapped >= 0 else layout.totalSizeHint().height()

    def choose(self, chosen: bool) -> None:
        """Whether the keys are at it."""
        self.setProperty("chosen", "true" if chosen else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def _reason(self) -> str:
        if not self.related.why:
            return ""
        return self.tr("Both speak of: {}").format(", ".join(self.related.why[:5]))


def _short(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
