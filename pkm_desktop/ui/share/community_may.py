"""The second page about a community: what they may get, and what never."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from pkm_desktop.core.model.communities import NAMING, OPENNESS, Community, of_kind
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.community_facts import Facts
from pkm_desktop.ui.share.form_page import FormPage
from pkm_desktop.ui.share.sources_field import SourcesField
from pkm_desktop.ui.share.tags_field import TagsField
from pkm_desktop.ui.widgets.spin_room import give_room

LICENCES = ("", "CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC0 1.0")


class MayPage(FormPage):
    """`use_kind` brings what communities of a kind usually may get."""

    def __init__(self, known: Community, facts: Facts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.openness = QComboBox()
        self.naming = QComboBox()
        self.outsiders = QCheckBox(self.tr("People outside our organisation read it"))
        self._fill()
        self._choose(known)
        self.topics = TagsField(known.topics, facts.tags, self.tr("facilitation, learning/at-work"))
        self.never_tags = TagsField(known.never_tags, facts.tags, self.tr("client, draft"))
        self.never_sources = SourcesField(theme, known.never_sources, facts.sources)
        self.quote_limit = QSpinBox(minimum=1, maximum=1000, value=known.quote_limit)
        give_room(self.quote_limit)
        self.quote_limit.setAccessibleName(self.tr("Longest quote, in words"))
        self.licence = self._licences(known.text_licence)
        self._add_rows()

    def _add_rows(self) -> None:
        self.row(self.tr("&Openness"), self.openness)
        self.wide(self.outsiders)
        self.row(self.tr("&Names"), self.naming, hint=self.tr("Of colleagues and clients, in your own words"))
        self.row(
            self.tr("&Topics"),
            self.topics,
            hint=self.tr("Tags they care for: what fits is suggested first, and says what it is about"),
        )
        self.row(self.tr("Never with the ta&gs"), self.never_tags)
        self.row(self.tr("Never anything &from"), self.never_sources, first=self.never_sources.add)
        limit = QHBoxLayout()
        limit.setSpacing(6)
        limit.addWidget(self.quote_limit)
        limit.addWidget(QLabel(self.tr("words")))
        limit.addStretch(1)
        self.row(self.tr("&Longest quote"), limit, first=self.quote_limit)
        self.row(self.tr("L&icence"), self.licence, hint=self.tr("Of what you write yourself"))

    def use_kind(self, kind: str) -> None:
        """Openness, naming and outsiders as communities of this kind usually have them."""
        self._choose(of_kind(Community(0, ""), kind))

    def values(self) -> dict[str, Any]:
        """What is filled in, by the parts of a Community."""
        return {
            "openness": self.openness.currentData(),
            "outsiders": self.outsiders.isChecked(),
            "naming": self.naming.currentData(),
            "topics": self.topics.tags,
            "never_tags": self.never_tags.tags,
            "never_sources": self.never_sources.numbers,
            "quote_limit": self.quote_limit.value(),
            "text_licence": self.licence.currentText().strip(),
        }

    def _fill(self) -> None:
        openness = (
            self.tr("Confidential: for these people only"),
            self.tr("Members: for everybody who belongs to it"),
            self.tr("Public: anybody may read it"),
        )
        naming = (
            self.tr("Names are fine"),
            self.tr("Only of people who have agreed"),
            self.tr("Nobody is named"),
        )
        for box, codes, texts in ((self.openness, OPENNESS, openness), (self.naming, NAMING, naming)):
            for code, text in zip(codes, texts, strict=True):
                box.addItem(text, code)

    def _choose(self, known: Community) -> None:
        self.openness.setCurrentIndex(self.openness.findData(known.openness))
        self.naming.setCurrentIndex(self.naming.findData(known.naming))
        self.outsiders.setChecked(known.outsiders)

    def _licences(self, licence: str) -> QComboBox:
        box = QComboBox(editable=True)
        box.addItems(list(dict.fromkeys((*LICENCES, licence))))
        box.setCurrentText(licence)
        box.setMinimumContentsLength(len(self.tr("None named")))  # Qt makes room for the list alone
        edit = box.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("None named"))
            edit.setAccessibleName(self.tr("Licence"))
        return box
