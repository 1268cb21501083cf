"""Before somebody is left out: what happens, and that it cannot be undone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.ui.share.labels import plain_label


class LeavingNotice(QFrame):
    """Stands in the page, never in the way. `agreed` or `cancelled`."""

    agreed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leavingNotice")
        self.words = plain_label(wrap=True)
        self.leave = QPushButton(self.tr("Leave them out"))
        self.leave.clicked.connect(self.agreed)
        self.keep = QPushButton(self.tr("Cancel"))
        self.keep.setProperty("flat", "true")
        self.keep.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 10)
        box.setSpacing(8)
        box.addWidget(self.words)
        box.addLayout(buttons)
        self.hide()

    def ask(self, address: str, community: str) -> None:
        """Say what would happen to an address; without one, that it is needed."""
        self.leave.setEnabled(bool(address))
        if address:
            words = self.tr(
                "{address} goes off the recipients of {community}, and is forgotten everywhere in this"
                " library. Only a sign is kept, to know it if it is put back. This cannot be undone."
            )
        else:
            words = self.tr("Say whose address asks to be left out: write it into the field “From” first.")
        self.words.setText(words.format(address=address, community=community))
        self.show()
        (self.leave if address else self.keep).setFocus()
