"""Beginnings for an empty note: one press puts its questions on the page."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pkm_desktop.core.commands.sense import growing
from pkm_desktop.core.model.thinking import Template
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.chips import Chip
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.core_words import retold


class TemplateRow(QWidget):
    """`picked(Template)` with the days in it filled in."""

    picked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filled = False
        self.setAccessibleName(self.tr("Begin with questions"))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words(self.tr("Write, or begin with questions:"), "muted", small=True))
        column.addWidget(self._chips)
        self.hide()

    def offer(self, wanted: bool) -> None:
        """Show it for an empty page, hide it otherwise."""
        self.setVisible(wanted)
        if wanted and not self._filled:
            self._filled = True
            library = self._desk.library
            self._desk.jobs.look("sense/templates", lambda: growing.templates(library), self._fill)

    def _fill(self, found: tuple[Template, ...]) -> None:
        for template in map(_in_words, found):
            if not template.body:
                continue
            chip = Chip(self._desk.theme, template.label.partition(":")[0], self._chips, plain=True)
            chip.setToolTip(template.label)
            chip.clicked.connect(partial(self._pick, template))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.updateGeometry()

    def _pick(self, template: Template, *ignored: object) -> None:
        self.picked.emit(template)


def _in_words(template: Template) -> Template:
    """With its name and its questions in the person's language; 'Look again:' stays, it is read again."""
    lines = template.body.split("\n")
    body = "\n".join(f"## {retold(line[3:])}" if line.startswith("## ") else line for line in lines)
    return replace(template, label=retold(template.label), body=body)
