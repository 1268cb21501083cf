"""The line below an entry's title: what it is to its readers as a quiet word, then whose it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pkm_desktop.core.model.digests import Entry
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.words.local_forms import dotted


class Byline(QWidget):
    """A find needs no word. `kind_pressed` when the word is."""

    kind_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QPushButton(self)
        self.kind.setAutoDefault(False)
        self.kind.setObjectName("entryKind")
        self.kind.setToolTip(self.tr("What this is to them"))
        self.kind.clicked.connect(self.kind_pressed)
        self.credit = plain_label(tone="muted", wrap=True)
        self.credit.setMinimumWidth(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 2)
        row.setSpacing(6)
        row.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.credit, 1)

    def show_entry(self, entry: Entry, otherwise: str) -> None:
        """Show kind and credit; `otherwise` stands where there is no credit."""
        word = wording.kind_label(entry.kind)
        self.kind.setText(word)
        self.kind.setAccessibleName(self.tr("Kind: {kind}").format(kind=word))
        self.kind.setVisible(entry.kind != "find")
        self.credit.setText(_credit(entry) or otherwise)
        self.setVisible(entry.kind != "find" or bool(self.credit.text()))

    def set_read_only(self, sent: bool) -> None:
        self.kind.setEnabled(not sent)


def _credit(entry: Entry) -> str:
    return dotted(entry.author if entry.author != entry.source else "", entry.source)
