"""The words between query and list: what could not be used, what was perhaps meant, what to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pkm_desktop.ui.sense.things import Shelf
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold


class FoundHints(QWidget):
    """`meant(query)` when the better spelling was taken."""

    meant = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._better = ""
        self._said = words("", "muted")
        self._meant = QPushButton()
        self._meant.setProperty("link", "true")
        self._meant.setProperty("align", "start")
        self._meant.clicked.connect(lambda: self.meant.emit(self._better))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(2)
        column.addWidget(self._said)
        column.addWidget(self._meant)
        self.hide()

    def show_shelf(self, found: Shelf, asked: str, place: str) -> None:
        """The words for an answer; nothing is shown where there is nothing to say."""
        said = retold(found.hint)
        if not found.things and not said and not found.did_you_mean:
            said = self._nothing(asked, place)
        self._better = found.did_you_mean
        self._meant.setText(self.tr("Did you mean: {}?").format(self._better.replace("&", "&&")))
        self._meant.setVisible(bool(self._better))
        say(self._said, said)
        self.setVisible(bool(said or self._better))

    def _nothing(self, asked: str, place: str) -> str:
        if asked.strip():
            return self.tr("Nothing found. Fewer words, or prefix* find more.")
        empty = {
            "notes": self.tr("No note yet. Ctrl+Shift+N begins one; [[ in it connects it with others."),
            "highlights": self.tr(
                "Nothing marked yet. Mark words in the reader and press H; they gather here."
            ),
            "orphans": self.tr("Every note is connected with another one."),
            "half-read": self.tr("Nothing lies half-read."),
            "without-why": self.tr("Everything you kept says why it matters."),
            "fleeting": self.tr("No fleeting note waits to be thought through."),
        }
        return empty.get(place, self.tr("Nothing here yet. What you keep, mark and write gathers here."))
