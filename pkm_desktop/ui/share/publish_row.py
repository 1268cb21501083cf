"""One way out in the publish dialog: ticked, on its way, verified or why not, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Publication
from pkm_desktop.ui.links import may_open
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import states
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.elided_check import ElidedCheck
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.words import say, words

_ICON = 16
_INDENT = 24


@dataclass(frozen=True)
class Way:
    """A way out as the dialog lists it. `kind` is what the check has to know: a format, or a target's."""

    name: str
    label: str
    kind: str
    about: str = ""
    configured: bool = False


class PublishRow(QFrame):
    """`asked(what, publication)`: what is one of the names of `buttons`."""

    asked = Signal(str, object)
    ticked = Signal()

    def __init__(self, way: Way, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = way
        self.name = way.name
        self._theme = theme
        self.publication: Publication | None = None
        self.tick = ElidedCheck(way.label)
        self.tick.toggled.connect(self._on_tick)
        self._icon = IconLabel(theme.icon("circle", _ICON, "muted"), _ICON)
        self._icon.hide()
        self.state = plain_label(tone="muted")
        self.about = ElidedLabel(way.about, tone="muted", middle=True)
        self.about.setVisible(bool(way.about))
        self.where = words(tone="muted", small=True)
        self.where.hide()
        self.buttons = {
            "open": self._button("mail", self.tr("Open draft in mail program")),
            "folder": self._button("folder-open", self.tr("Show in folder")),
            "copy": self._button("copy", self.tr("Copy")),
            "page": self._button("external-link", self.tr("Open the page")),
            "conflict": self._button("columns-2", self.tr("Look at both texts…")),
            "arrived": self._button("check", self.tr("It arrived")),
            "lost": self._button("x", self.tr("It did not")),
            "retry": self._button("rotate-ccw", self.tr("Try again")),
            "outbox": self._button("inbox", self.tr("Open the outbox…")),
            "setup": self._button("settings", self.tr("Change this way out…")),
            "try": self._button("mail", self.tr("Send it to me first")),
        }
        self._lay_out()

    def _button(self, icon: str, text: str) -> QPushButton:
        button = LabelledButton(self._theme.icon(icon), text, size=_ICON)
        button.setProperty("flat", True)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{text}: {self.tick.whole}")
        button.hide()
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.tick, 1)
        line.addWidget(self._icon)
        line.addWidget(self.state)
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 0)
        below.setSpacing(2)
        self._tools = QWidget()
        tools = FlowLayout(self._tools)
        for what, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, what=what: self.asked.emit(what, self.publication))
            tools.addWidget(button)
        below.addWidget(self.about)
        below.addWidget(self.where)
        below.addWidget(self._tools)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 7, 12, 7)
        box.setSpacing(2)
        box.addLayout(line)
        box.addLayout(below)
        self._tools.hide()

    def _on_tick(self) -> None:
        self._show_tools()
        self.ticked.emit()

    def wait(self) -> None:
        """It is to go, and its turn has not come."""
        self._say("clock", "muted", self.tr("Waiting"))
        self.where.hide()

    def go(self, words_: str = "") -> None:
        """It is on its way."""
        self._say("send", "accent", words_ or self.tr("On its way…"))

    def refuse(self) -> None:
        """Nothing came of it; it can be tried again."""
        self._say("circle-alert", "danger", self.tr("Not sent"))

    def tell(self, text: str, *, good: bool) -> None:
        """How a test of it went."""
        say(self.where, text, "accent" if good else "danger")

    def show_publication(self, publication: Publication) -> None:
        """How it went, and what can be done about it."""
        self.publication = publication
        look = states.look(publication)
        self._say(look.icon, look.tone, look.text)
        say(self.where, states.sentence(publication), look.text_tone)
        self._show_tools()

    def _show_tools(self) -> None:
        wanted = self._wanted()
        for what, button in self.buttons.items():
            button.setVisible(what in wanted)
        self._tools.setVisible(bool(wanted))

    def _wanted(self) -> set[str]:
        found = self.publication
        wanted = {"try"} if self.way.kind == "smtp" and self.tick.isChecked() else set()
        if found is None:
            return wanted
        if found.state in states.ARRIVED:
            return wanted | self._after_arrival(found)
        if found.deliveries:
            wanted |= {"outbox"}
        if found.state == "unknown":
            return wanted | ({"page"} if may_open(found.url) else set()) | {"arrived", "lost"}
        if found.state == "conflict":
            return wanted | {"conflict"} | ({"page"} if may_open(found.url) else set())
        return wanted | ({"retry", "setup"} if self.way.configured and found.id else self._setup())

    def _after_arrival(self, found: Publication) -> set[str]:
        wanted = {"outbox"} if any(mail.state != "sent" for mail in found.deliveries) else set()
        if may_open(found.url):
            return wanted | {"page"}
        if not found.url or self.way.configured:
            return wanted | ({"folder"} if found.url and self.way.kind == "folder" else set())
        if found.format == "eml":
            return wanted | {"open", "folder"}
        return wanted | ({"folder"} if found.format in states.NOT_FOR_CLIPBOARD else {"folder", "copy"})

    def _setup(self) -> set[str]:
        return {"setup"} if self.way.configured else set()

    def file(self) -> Path | None:
        """The file that came out, if one did."""
        found = self.publication
        return Path(found.url) if found and found.state in states.ARRIVED and found.url else None

    def _say(self, icon: str, tone: str, text: str) -> None:
        self._icon.set_icon(self._theme.icon(icon, _ICON, tone))
        self._icon.show()
        self.state.setText(text)
        self.setAccessibleName(f"{self.tick.whole}: {text}")
