"""Everything that is set for one source, and how it is doing. Applied as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.sources import Funnel, Login, Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.login_fields import LoginFields
from pkm_desktop.ui.seek.sources.health_box import HealthBox
from pkm_desktop.ui.seek.sources.source_form import Edits, SourceForm
from pkm_desktop.ui.widgets.cutting import short_words
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.tab_pages import TabPages
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold

SIZE = QSize(620, 640)


class Doings(Protocol):
    """What the dialog asks for besides saving."""

    def fetch(self, sources: Sequence[Source]) -> object:
        """Fetch these now."""

    def resume(self, sources: Sequence[Source]) -> object:
        """Ask these again."""

    def copy_address(self, source: Source) -> None:
        """The address of the feed, to the clipboard."""

    def look_up(self, source: Source, then: Callable[[tuple[Source, Funnel]], None]) -> None:
        """The source as it is now, and what became of its items."""


class SourceDialog(FormDialog):
    """Pages for what it is, what is fetched, its login, and its health."""

    def __init__(self, desk: Desk, source: Source, doings: Doings, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._doings, self.source = desk, doings, source
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Source"))
        self.resize(roomy(SIZE).boundedTo(parent.size() - QSize(40, 40)))
        self.form = SourceForm(desk, source)
        self.login = LoginFields(desk)
        self.login.show_stored(source.login, source.login_name)
        self.health = HealthBox(desk.theme, desk.library.clock)
        self.health.show_source(source)
        self._says = words(tone="warn")
        self._says.hide()
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setDefault(True)
        self.save_button.setProperty("primary", "true")
        self.save_button.clicked.connect(self.save)
        self._lay_out()
        self.health.fetch_button.clicked.connect(lambda: doings.fetch((self.source,)))
        self.health.resume_button.clicked.connect(lambda: doings.resume((self.source,)))
        desk.jobs.changed.connect(self._on_changed)
        self._look()
        self.form.title.setFocus()

    def save(self) -> None:
        """Apply what was changed, and go."""
        edits, login = self.form.edits(), self._new_login()
        if not edits and login == "same":
            self.accept()
            return
        self.save_button.setEnabled(False)
        command = partial(_apply, self._desk.library, self.source.id, edits, login)
        self._desk.jobs.change(command, toast=True, then=self._saved, failed=self._failed)

    def _saved(self, _: object) -> None:
        self.accept()

    def _failed(self, error: PkmError) -> None:
        self.save_button.setEnabled(True)
        say(self._says, retold(error), "warn")

    def _new_login(self) -> Login | str | None:
        """A login, None for none any more, 'same' where nothing was typed."""
        kind = self.login.kind.currentData()
        if not kind:
            return None if self.source.login else "same"
        made = self.login.login() if self.login.secret.text() else None
        return made or "same"

    def _look(self) -> None:
        self._doings.look_up(self.source, self._looked)

    def _looked(self, found: tuple[Source, Funnel]) -> None:
        source, funnel = found
        if source.id == self.source.id:
            self.health.show_source(source)
            self.health.show_funnel(funnel)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.sources or changes.items:
            self._look()

    def _lay_out(self) -> None:
        tabs = TabPages(self.tr("What is set for this source"))
        for name, page in (
            (self.tr("About"), self.form.about_page()),
            (self.tr("Fetching"), self.form.fetching_page()),
            (self.tr("Login"), _padded(self.login)),
            (self.tr("Health"), _padded(self.health)),
        ):
            tabs.add(_scrolled(page, name), name)
        buttons = QHBoxLayout()
        copy = QPushButton(self._desk.theme.icon("copy"), self.tr(" Copy the address"))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: self._doings.copy_address(self.source))
        copy.setVisible(bool(self.source.feed_url))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(tabs, 1)
        column.addWidget(self._says)
        column.addLayout(buttons)

    def _head(self) -> QHBoxLayout:
        text = QVBoxLayout()
        text.setSpacing(1)
        name = words(short_words(self.source.title), role="heading")
        text.addWidget(name)
        if self.source.feed_url:
            text.addWidget(ElidedLabel(self.source.feed_url, tone="muted", middle=True))
        head = QHBoxLayout()
        head.setSpacing(12)
        tile = self._desk.theme.tiles.icon(self.source.title)
        head.addWidget(IconLabel(tile, 28), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(text, 1)
        return head


def _apply(library: Library, source_id: int, edits: Edits, login: Login | str | None) -> Outcome[Source]:
    """First the login, which may be refused; then the rest as one step."""
    from pkm_desktop.core.commands.seek import browse, follow

    changes, undo, source = Changes(), "", browse.source(library, source_id)
    if login != "same":
        outcome = follow.set_login(library, source_id, login)  # type: ignore[arg-type]
        changes, undo, source = outcome.changes, outcome.undo, outcome.value
    if edits:
        outcome = follow.edit_source(library, source_id, **edits)
        changes, undo, source = changes | outcome.changes, outcome.undo or undo, outcome.value
    return Outcome(source, changes, undo)


def _padded(inside: QWidget) -> QWidget:
    page = QWidget()
    page.setProperty("plain", "true")
    column = QVBoxLayout(page)
    column.setContentsMargins(2, 16, 12, 8)
    column.addWidget(inside)
    column.addStretch()
    return page


def _scrolled(page: QWidget, name: str) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    area.setWidget(page)
    return area
