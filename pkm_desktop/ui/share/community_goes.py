"""The third page about a community: when and how its issues go out."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.communities import Community
from pkm_desktop.ui.share.community_facts import Facts
from pkm_desktop.ui.share.form_page import FormPage, LinesField
from pkm_desktop.ui.share.rhythm_field import RhythmField
from pkm_desktop.ui.widgets.flow import FlowLayout

_OFTEN = ("eml", "page", "markdown", "mediawiki", "dokuwiki")  # of the file formats


class GoesPage(FormPage):
    """Rhythm, recipients, ways out, template and standing words."""

    def __init__(self, known: Community, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rhythm = RhythmField(known.rhythm)
        self.recipients = LinesField(
            known.recipients,
            self.tr("facilitators@example.org, or several with commas between"),
        )
        self.one_each = QCheckBox(self.tr("A mail of their own for everybody"))
        self.one_each.setChecked(known.one_each)
        self.ways = {name: QCheckBox(label.replace("&", "&&")) for name, label in facts.ways}
        for name, box in self.ways.items():
            box.setChecked(name in known.targets)
        self._files = facts.files
        self._gone = tuple(name for name in known.targets if name not in self.ways)
        self.template = self._templates(known.template, facts)
        self.opening = LinesField(known.opening, self.tr("A sentence that stands under every title"))
        self.closing = LinesField(known.closing, self.tr("What stands at the end of every issue"))
        self.archive = QLineEdit(known.archive_url, placeholderText="https://…")
        self._add_rows()

    def _add_rows(self) -> None:
        self.row(self.tr("R&hythm"), self.rhythm, first=self.rhythm.every)
        self.row(
            self.tr("&Recipients"),
            self.recipients,
            hint=self.tr("Addresses, or the one address of a list"),
        )
        self.wide(self.one_each)
        self.row(self.tr("Usual &ways out"), self._way_boxes(), first=next(iter(self.ways.values()), None))
        self.row(self.tr("&Template"), self.template)
        self.row(self.tr("O&pening"), self.opening)
        self.row(self.tr("&Closing"), self.closing)
        self.row(self.tr("&Archive"), self.archive, hint=self.tr("Where all issues can be read"))

    def values(self) -> dict[str, Any]:
        """What is filled in, by the parts of a Community."""
        ticked = tuple(name for name, box in self.ways.items() if box.isChecked())
        return {
            "rhythm": self.rhythm.text,
            "recipients": self.recipients.text,
            "one_each": self.one_each.isChecked(),
            "targets": ticked + self._gone,
            "template": self.template.currentData(),
            "opening": self.opening.text,
            "closing": self.closing.text,
            "archive_url": self.archive.text().strip(),
        }

    def _way_boxes(self) -> QVBoxLayout:
        """Those set up, ticked or often used; the others when asked for."""
        inside = QWidget()
        flow = FlowLayout(inside, 10)
        files = [name for name in self.ways if name in self._files and name not in _OFTEN]
        self.more = QPushButton(self.tr("More file formats"))
        self.more.setProperty("link", "true")
        self.more.setAutoDefault(False)
        for name, box in self.ways.items():
            flow.addWidget(box)
            box.setVisible(name not in files or box.isChecked())
        flow.addWidget(self.more)
        self.more.clicked.connect(self._show_all)
        around = QVBoxLayout()
        around.setContentsMargins(0, 4, 0, 0)
        around.addWidget(inside)
        return around

    def _show_all(self) -> None:
        for box in self.ways.values():
            box.show()
        self.more.hide()

    def _templates(self, chosen: str, facts: Facts) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Built in"), "")
        for name in dict.fromkeys((*facts.templates, *filter(None, [chosen]))):
            box.addItem(name, name)
        box.setCurrentIndex(box.findData(chosen))
        return box
