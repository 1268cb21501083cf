"""One way out in the publish dialog: ticked, on its way, verified or why not, and what to do with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Publication
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.icon_label import IconLabel

_ICON = 16


class PublishRow(QFrame):
    """`asked(what, publication)` with 'open', 'folder' or 'copy'."""

    asked = Signal(str, object)
    ticked = Signal()

    def __init__(self, name: str, label: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._theme = theme
        self.publication: Publication | None = None
        self.tick = QCheckBox(label)
        self.tick.toggled.connect(self.ticked)
        self._icon = IconLabel(theme.icon("circle", _ICON, "muted"), _ICON)
        self._icon.hide()
        self.state = plain_label(tone="muted")
        self.where = plain_label(tone="muted", wrap=True)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.where.setIndent(24)
        self.where.hide()
        self._buttons = {
            "open": self._button("mail", self.tr("Open draft in mail program")),
            "folder": self._button("folder-open", self.tr("Show in folder")),
            "copy": self._button("copy", self.tr("Copy")),
        }
        self._lay_out()

    def _button(self, icon: str, text: str) -> QPushButton:
        button = LabelledButton(self._theme.icon(icon), text, size=_ICON)
        button.setProperty("flat", True)
        button.setAccessibleName(f"{text}: {self.tick.text()}")
        button.hide()
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.tick, 1)
        line.addWidget(self._icon)
        line.addWidget(self.state)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 0, 0)
        tools.setSpacing(2)
        for what, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, what=what: self.asked.emit(what, self.publication))
            tools.addWidget(button)
        tools.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(4)
        box.addLayout(line)
        box.addWidget(self.where)
        box.addLayout(tools)

    def wait(self) -> None:
        """It is on its way."""
        self._say("clock", "muted", self.tr("Pending"))

    def refuse(self) -> None:
        """Nothing came of it; it can be tried again."""
        self._say("circle-alert", "danger", self.tr("Not sent"))

    def show_publication(self, publication: Publication) -> None:
        """How it went, and what can be done with what came out."""
        self.publication = publication
        when = wording.moment(publication.done)
        texts = {
            "verified": ("circle-check", "ok", self.tr("Verified {when}").format(when=when)),
            "sent": ("check", "ok", self.tr("Sent {when}").format(when=when)),
            "failed": ("circle-alert", "danger", self.tr("Not sent")),
        }
        self._say(*texts.get(publication.state, ("clock", "muted", self.tr("Pending"))))
        out = publication.state in ("verified", "sent")
        self.where.setText(publication.url if out else publication.error)
        self.where.setVisible(bool(self.where.text()))
        file = Path(publication.url) if out and publication.url else None
        self._buttons["open"].setVisible(bool(file and publication.format == "eml"))
        self._buttons["folder"].setVisible(file is not None)
        self._buttons["copy"].setVisible(bool(file and publication.format not in ("eml", "page")))

    def _say(self, icon: str, tone: str, text: str) -> None:
        self._icon.set_icon(self._theme.icon(icon, _ICON, tone))
        self._icon.show()
        self.state.setText(text)
        self.setAccessibleName(f"{self.tick.text()}: {text}")
