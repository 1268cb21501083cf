"""Somebody else changed the page: three texts to look at, then leave theirs, or put ours there."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.conflicts import PageConflict
from pkm_desktop.core.model.digests import Publication
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share.three_texts import side_by_side
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold

_WIDTH, _HEIGHT = 980, 640


class ThreeTexts(QTextBrowser):
    """Read only; it loads nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setProperty("paneled", True)
        self.setAccessibleName(self.tr("The three texts side by side"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is loaded, neither from the network nor from the disk."""


class ConflictDialog(FormDialog):
    """`over_wanted(publication id, what was seen)`: replace theirs, which has been looked at."""

    over_wanted = Signal(int, str)

    def __init__(self, desk: Desk, publication: Publication, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._publication = desk, publication
        self.conflict: PageConflict | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Somebody else changed “{place}”").format(place=publication.target))
        self.head = words(retold(publication.error))
        self.texts = ThreeTexts()
        self.says = words(
            self.tr("Nothing was written. Has the page changed once more by then, you are asked again."),
            "muted",
        )
        self.copy = QPushButton(self.tr("Copy their text"))
        self.leave = QPushButton(self.tr("Leave theirs"))
        self.over = QPushButton(self.tr("Put mine there"))
        self.over.setEnabled(False)
        self.leave.setDefault(True)
        for button in (self.copy, self.over):
            button.setAutoDefault(False)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.reject)
        self.over.clicked.connect(self._put)
        desk.theme.changed.connect(self._paint)
        library, number = desk.library, publication.id
        desk.jobs.look("share/conflict", lambda: _conflict(library, number), self._show, self._cannot)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.over)
        buttons.addWidget(self.leave)
        card = QFrame()
        card.setProperty("card", True)
        around = QVBoxLayout(card)
        around.setContentsMargins(6, 6, 6, 6)
        around.addWidget(self.texts)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.head)
        box.addWidget(card, 1)
        box.addWidget(self.says)
        box.addLayout(buttons)
        screen = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(_WIDTH, screen.width() - 40), min(_HEIGHT, screen.height() - 60))

    def _show(self, conflict: PageConflict) -> None:
        self.conflict = conflict
        self.over.setEnabled(True)
        self._paint()

    def _paint(self) -> None:
        if self.conflict is not None:
            self.texts.setHtml(side_by_side(self.conflict, self._desk.theme.tokens))

    def _cannot(self, error: PkmError) -> None:
        say(self.says, retold(error), "danger")

    def _copy(self) -> None:
        if self.conflict is not None:
            QGuiApplication.clipboard().setText(self.conflict.theirs)
            say(self.says, self.tr("Copied. You can merge the two by hand."))

    def _put(self) -> None:
        if self.conflict is not None:
            self.over_wanted.emit(self._publication.id, self.conflict.seen)
        self.accept()


def _conflict(library: Library, publication_id: int) -> PageConflict:
    from pkm_desktop.core.commands.share import conflicts

    return conflicts.conflict(library, publication_id)
