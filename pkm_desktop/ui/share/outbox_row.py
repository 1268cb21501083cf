"""One mail of the outbox: for whom, how it stands, and what a person can say or do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Delivery
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import states
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.core_words import retold

_SIGNS = {
    "queued": ("clock", "muted"),
    "sending": ("send", "accent"),
    "refused": ("circle-alert", "danger"),
    "failed": ("circle-alert", "warn"),
    "unknown": ("circle-alert", "warn"),
    "sent": ("check", "ok"),
}


class OutboxRow(QFrame):
    """Says what is wanted; the dialog does it."""

    arrived = Signal()
    lost = Signal()
    dropped = Signal()
    again = Signal()

    def __init__(self, mail: Delivery, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mail = mail
        state = states.mail_words(mail)
        self.setAccessibleName(f"{mail.recipient}: {state}")
        icon, tone = _SIGNS.get(mail.state, ("mail", "muted"))
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(ElidedLabel(mail.recipient))
        if mail.error:
            text.addWidget(words(retold(mail.error), "muted", small=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        line.addWidget(IconLabel(theme.icon(icon, 16, tone), 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(text, 1)
        told = plain_label(state, tone="muted")
        told.setContentsMargins(0, 2, 0, 0)
        line.addWidget(told, 0, Qt.AlignmentFlag.AlignTop)
        if mail.state == "unknown":
            self._button(line, self.tr("It arrived"), self.arrived)
            self._button(line, self.tr("It did not"), self.lost)
        elif mail.state != "sending":
            if mail.state in ("refused", "failed"):
                self._button(line, self.tr("Try again"), self.again)
            self._button(line, self.tr("Give it up"), self.dropped)

    def _button(self, line: QHBoxLayout, text: str, signal: object) -> None:
        button = QPushButton(text)
        button.setProperty("link", True)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{text}: {self.mail.recipient}")
        button.clicked.connect(signal)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
