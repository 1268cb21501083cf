"""The first page about a community: who they are."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.communities import COMMUNITY_KINDS, Community
from pkm_desktop.ui.share.form_page import FormPage
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.digest_languages import LANGUAGES


class WhoPage(FormPage):
    """`kind_chosen(kind)` when the person says what kind they are."""

    kind_chosen = Signal(str)

    def __init__(self, known: Community, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(known.name, placeholderText=self.tr("Facilitators"))
        self.digest_title = QLineEdit(known.digest_title, placeholderText=self.tr("Friday finds"))
        self.kinds = {kind: QRadioButton(text) for kind, text in self._kind_texts().items()}
        self.kinds[known.kind].setChecked(True)
        self.domain = QLineEdit(known.domain, placeholderText=self.tr("What it is about"))
        self.practice = QLineEdit(known.practice, placeholderText=self.tr("What they do together"))
        self.charter = QLineEdit(known.charter_url, placeholderText="https://…")
        self.lang = self._languages(known.lang)
        self.row(self.tr("&Name"), self.name)
        self.row(
            self.tr("&Digest"), self.digest_title, hint=self.tr("What their series of letters is called")
        )
        self.row(self.tr("Kind"), self._kind_rows(), first=self.kinds[known.kind])
        self.row(self.tr("D&omain"), self.domain)
        self.row(self.tr("&Practice"), self.practice)
        self.row(self.tr("&Charter"), self.charter, hint=self.tr("The page that says what they agreed on"))
        self.row(
            self.tr("&Language"), self.lang, hint=self.tr("Of headings and standing words in the digest")
        )
        for kind, button in self.kinds.items():
            button.clicked.connect(lambda _checked=False, kind=kind: self.kind_chosen.emit(kind))

    @property
    def kind(self) -> str:
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def values(self) -> dict[str, Any]:
        """What is filled in, by the parts of a Community."""
        return {
            "name": self.name.text().strip(),
            "digest_title": self.digest_title.text().strip(),
            "kind": self.kind,
            "domain": self.domain.text().strip(),
            "practice": self.practice.text().strip(),
            "charter_url": self.charter.text().strip(),
            "lang": self._language(),
        }

    def _kind_texts(self) -> dict[str, str]:
        texts = (self.tr("Team"), self.tr("Community of practice"), self.tr("Network"))
        return dict(zip(COMMUNITY_KINDS, texts, strict=True))

    def _kind_rows(self) -> QVBoxLayout:
        said = (
            self.tr("Share a task and its results: confidential, names are fine"),
            self.tr("Share a craft and learn from each other: for members, names with consent"),
            self.tr("Anybody who follows what you publish: public, no names"),
        )
        box = QVBoxLayout()
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(1)
        for button, text in zip(self.kinds.values(), said, strict=True):
            hint = words(text, "muted", small=True)
            hint.setContentsMargins(20, 0, 0, 5)
            button.setAccessibleDescription(text)
            box.addWidget(button)
            box.addWidget(hint)
        return box

    def _languages(self, lang: str) -> QComboBox:
        box = QComboBox(editable=True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for code in dict.fromkeys((*LANGUAGES, lang)):
            name = LANGUAGES.get(code)
            box.addItem(f"{name} ({code})" if name else code, code)
        box.setCurrentIndex(box.findData(lang))
        edit = box.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.tr("Language"))
        return box

    def _language(self) -> str:
        """The code of the language chosen, or one that was typed."""
        text = self.lang.currentText().strip()
        place = self.lang.findText(text)
        return str(self.lang.itemData(place)) if place >= 0 else text
