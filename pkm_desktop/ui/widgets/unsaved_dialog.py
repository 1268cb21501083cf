"""What is not saved, and why, before the window goes; the words can be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.ui.unsaved import Unsaved
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.words import words

LONGEST = 60  # characters of the words that are said


class UnsavedDialog(FormDialog):
    """`again` and `without` end it; Escape does, too, and the window stays."""

    def __init__(self, unsaved: Sequence[Unsaved], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsaved = tuple(unsaved)
        self.setWindowTitle(self.tr("Not saved yet"))
        self.said = words(self._sentence())
        any_words = bool(self._unsaved[0].text)
        self.copy = QPushButton(self.tr("&Copy the words"))
        self.copy.setVisible(any_words)
        self.copy.clicked.connect(self._copy)
        self.again = QPushButton(self.tr("&Try again"))
        self.again.setDefault(True)
        self.without = QPushButton(
            self.tr("&Quit without them") if any_words else self.tr("&Quit without it")
        )
        self.again.clicked.connect(self.accept)
        self.without.clicked.connect(self.accept)
        self._lay_out()
        self.again.setFocus()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.without)
        buttons.addWidget(self.again)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(16)
        box.addWidget(self.said)
        box.addLayout(buttons)
        self.setMinimumWidth(460)

    def _sentence(self) -> str:
        first, count = self._unsaved[0], len(self._unsaved)
        if not first.text:
            return first.why
        folded = " ".join(first.text[: LONGEST * 4].split())
        short = folded if len(folded) <= LONGEST else f"{folded[: LONGEST - 1]}…"
        one, many = (
            self.tr("“{text}” is not saved."),
            self.tr("{n} texts are not saved, the first: “{text}”."),
        )
        return f"{(one if count == 1 else many).format(text=short, n=count)} {first.why}".rstrip()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(one.text for one in self._unsaved))
