"""Who would care? Who they are, what they may get, and how it goes out, on three pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from pkm_desktop.core.model.communities import Community, of_kind
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.community_facts import Facts
from pkm_desktop.ui.share.community_goes import GoesPage
from pkm_desktop.ui.share.community_may import MayPage
from pkm_desktop.ui.share.community_who import WhoPage
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.tab_pages import TabPages
from pkm_desktop.ui.words.digest_languages import usual_language

PAGES = WHO, MAY, GOES = (0, 1, 2)
_CONFIRM = ("Ctrl+Return", "Ctrl+Enter")
_SIZE = QSize(640, 610)
_ROOM = QSize(40, 80)  # left of the window around it


class CommunityDialog(FormDialog):
    """Adds a community, or edits the one of the facts.

    `wished` brings the parts that differ when confirmed; `refuse` keeps it open. `rhythm_asked(text)` wants
    to know the days, told with `say_days` or `say_no_days`.
    """

    wished = Signal(object)  # dict of parts of a Community
    rhythm_asked = Signal(str)

    def __init__(
        self, theme: Theme, facts: Facts | None = None, parent: QWidget | None = None, *, page: int = WHO
    ) -> None:
        super().__init__(parent)
        facts = facts or Facts()
        self._known = facts.community
        known = facts.community or of_kind(Community(0, "", lang=usual_language()), "cop")
        self.setWindowTitle(self.tr("Edit community") if facts.community else self.tr("Who would care?"))
        self.who = WhoPage(known)
        self.may = MayPage(known, facts, theme)
        self.goes = GoesPage(known, facts)
        self.pages = TabPages(self.tr("Pages about the community"))
        for part, title in (
            (self.who, self.tr("Who they are")),
            (self.may, self.tr("What they may get")),
            (self.goes, self.tr("How it goes out")),
        ):
            self.pages.add(part, title)
        self.trouble = plain_label(tone="danger", wrap=True)
        self.trouble.hide()
        self._make_buttons(self.tr("Save") if facts.community else self.tr("Add community"))
        self._lay_out()
        self._connect()
        self.pages.show_page(page)
        self._check()
        self.who.name.setFocus()

    def _make_buttons(self, confirm: str) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.confirm = self.buttons.addButton(confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        self.confirm.setProperty("primary", True)
        self.confirm.setDefault(True)
        self.buttons.accepted.connect(self._wish)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.pages, 1)
        box.addWidget(self.trouble)
        box.addWidget(self.buttons)
        parent = self.parentWidget()
        size = roomy(_SIZE)
        self.resize(size.boundedTo(parent.window().size() - _ROOM) if parent else size)

    def _connect(self) -> None:
        self.who.name.textChanged.connect(self._check)
        self.who.kind_chosen.connect(self.may.use_kind)
        self.goes.rhythm.changed.connect(self.rhythm_asked)
        for keys in _CONFIRM:
            QShortcut(QKeySequence(keys), self).activated.connect(self.confirm.click)

    def ask_days(self) -> None:
        """Ask for the days of the rhythm as it stands."""
        self.rhythm_asked.emit(self.goes.rhythm.text)

    def say_days(self, days: Sequence[date]) -> None:
        """The days that the rhythm names."""
        self.goes.rhythm.say_next(days)

    def say_no_days(self, why: object) -> None:
        """Why the rhythm names none."""
        self.goes.rhythm.say_trouble(str(why))

    def _check(self) -> None:
        self.confirm.setEnabled(bool(self.who.name.text().strip()))

    def wish(self) -> dict[str, Any]:
        """What is filled in right now, where it differs from what is known; of a new one all of it."""
        values = {**self.who.values(), **self.may.values(), **self.goes.values()}
        if self._known is None:
            return values
        known = self._known
        return {name: value for name, value in values.items() if value != getattr(known, name)}

    def refuse(self, why: str) -> None:
        """It could not be stored: say why and let the person mend it."""
        self.trouble.setText(why)
        self.trouble.show()
        self.confirm.setEnabled(True)

    def _wish(self) -> None:
        self.confirm.setEnabled(False)
        self.trouble.hide()
        self.wished.emit(self.wish())
