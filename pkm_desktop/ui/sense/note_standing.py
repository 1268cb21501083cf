"""How settled a note is and who may see it: two quiet menus in its head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from pkm_desktop.core.commands.sense.confidentiality import CONFIDENTIALITY
from pkm_desktop.core.model.notes import MATURITIES, Note

Words = Callable[[str], tuple[str, str]]


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteStanding", text)


def maturity_words(maturity: str) -> tuple[str, str]:
    """What it is called, and what it means in a line."""
    words = {
        "half-baked": (_tr("Half-baked"), _tr("Just written down: may be wrong, may change")),
        "tested": (_tr("Tested"), _tr("Held against other sources or tried out, and it stood")),
        "settled": (_tr("Settled"), _tr("You rely on it, and would say so to others")),
    }
    return words.get(maturity, (maturity, ""))


def confidentiality_words(level: str) -> tuple[str, str]:
    """What it is called, and what it means in a line."""
    words = {
        "private": (_tr("Private"), _tr("For you alone: not even its title goes into an issue")),
        "team": (_tr("Team"), _tr("Its title and your line about it may go to teams; its text stays here")),
        "community": (
            _tr("Community"),
            _tr("Its title and your line about it may go to communities; its text stays here"),
        ),
        "public": (
            _tr("Public"),
            _tr("Its title and your line about it may be published to everybody; its text stays here"),
        ),
    }
    return words.get(level, (level, ""))


class NoteStanding(QWidget):
    """Two small buttons with a menu each; what is picked is told, the page has it stored."""

    maturity_picked = Signal(str)
    confidentiality_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.maturity, self.confidentiality = MATURITIES[0], CONFIDENTIALITY[0]
        self._ripe, self._open_to = self._button(), self._button()
        self._ripe.clicked.connect(self._offer_maturity)
        self._open_to.clicked.connect(self._offer_confidentiality)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._ripe)
        row.addWidget(self._open_to)

    def show_note(self, note: Note | None) -> None:
        """The standing of a note; a note that is to come, or why an item matters, has none of its own."""
        self.setVisible(note is not None and note.kind != "why")
        if note is not None:
            self.maturity, self.confidentiality = note.maturity, note.confidentiality
        self._name()

    def _name(self) -> None:
        ripe, ripe_means = maturity_words(self.maturity)
        level, level_means = confidentiality_words(self.confidentiality)
        for button, text, means in ((self._ripe, ripe, ripe_means), (self._open_to, level, level_means)):
            button.setText(text)
            button.setToolTip(means)
        self._ripe.setAccessibleName(_tr("How settled: {}").format(ripe))
        self._open_to.setAccessibleName(_tr("Who may see it: {}").format(level))

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("facet", "true")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _offer_maturity(self) -> None:
        self._offer(
            self._ripe, MATURITIES, self.maturity, words=maturity_words, picked=self.maturity_picked.emit
        )

    def _offer_confidentiality(self) -> None:
        self._offer(
            self._open_to,
            CONFIDENTIALITY,
            self.confidentiality,
            words=confidentiality_words,
            picked=self.confidentiality_picked.emit,
        )

    def _offer(
        self,
        button: QToolButton,
        names: Sequence[str],
        now: str,
        *,
        words: Words,
        picked: Callable[[str], None],
    ) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for name in names:
            label, means = words(name)
            entry = menu.addAction(label, partial(picked, name))
            entry.setToolTip(means)
            entry.setCheckable(True)
            entry.setChecked(name == now)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
