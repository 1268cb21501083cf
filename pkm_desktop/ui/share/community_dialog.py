"""Who would care? Name a community, say what kind it is, and promise a rhythm or none."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.communities import COMMUNITY_KINDS, Community
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.rhythm import DAYS, KINDS, WEEKS, Rhythm, read_rhythm


@dataclass(frozen=True)
class CommunityWish:
    """What the person filled in."""

    name: str
    digest_title: str
    kind: str
    rhythm: str
    recipients: str
    lang: str
    quote_limit: int


LANGUAGES = {"en": "English", "de": "Deutsch"}  # those the digest's own words exist in


class CommunityDialog(QDialog):
    """Adds a community, or edits the one given. `wished` comes when confirmed; `refuse` keeps it open."""

    wished = Signal(object)  # CommunityWish

    def __init__(self, community: Community | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit community") if community else self.tr("Who would care?"))
        known = community or Community(0, "")
        self.name = QLineEdit(known.name, placeholderText=self.tr("Facilitators"))
        self.digest_title = QLineEdit(known.digest_title, placeholderText=self.tr("Friday finds"))
        self.kinds = {kind: QRadioButton(text) for kind, text in self._kind_texts().items()}
        self.kinds[known.kind].setChecked(True)
        self.recipients = QLineEdit(known.recipients)
        self.recipients.setPlaceholderText(
            self.tr("facilitators@example.org, or several with commas between")
        )
        self._make_languages(known.lang)
        self.quote_limit = QSpinBox(minimum=5, maximum=500, value=known.quote_limit)
        self.trouble = plain_label(tone="danger", wrap=True)
        self.trouble.hide()
        self._promised = known.rhythm  # it may be one that these fields cannot show: monthly:15
        self._make_rhythm(read_rhythm(known.rhythm))
        self._make_buttons(self.tr("Save") if community else self.tr("Add community"))
        self._lay_out()
        self.name.textChanged.connect(self._check)
        self._check()

    def _kind_texts(self) -> dict[str, str]:
        texts = (
            self.tr("Team: people who share a task and its results"),
            self.tr("Community of practice: people who share a craft and learn from each other"),
            self.tr("Network: anyone who follows what you publish"),
        )
        return dict(zip(COMMUNITY_KINDS, texts, strict=True))

    def _make_languages(self, lang: str) -> None:
        self.lang = QComboBox()
        for code, name in ({lang: lang} | LANGUAGES).items():
            self.lang.addItem(name, code)
        self.lang.setCurrentIndex(self.lang.findData(lang))

    def _make_rhythm(self, rhythm: Rhythm) -> None:
        self.every = QComboBox()
        for kind, text in zip(
            KINDS, (self.tr("No promise"), self.tr("Every week"), self.tr("Every month")), strict=True
        ):
            self.every.addItem(text, kind)
        self.week = QComboBox()
        for week, text in zip(WEEKS, (self.tr("the first"), self.tr("the last")), strict=True):
            self.week.addItem(text, week)
        self.day = QComboBox()
        for number, day in enumerate(DAYS, start=1):
            self.day.addItem(QLocale().standaloneDayName(number), day)
        for box, value in ((self.every, rhythm.kind), (self.week, rhythm.week), (self.day, rhythm.day)):
            box.setCurrentIndex(box.findData(value))
        self.every.setAccessibleName(self.tr("Rhythm"))
        self.week.setAccessibleName(self.tr("Which week of the month"))
        self.day.setAccessibleName(self.tr("Day of the week"))
        self.every.currentIndexChanged.connect(self._show_rhythm)
        self._show_rhythm()

    def _make_buttons(self, confirm: str) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        self.confirm = self.buttons.addButton(confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        self.confirm.setProperty("primary", True)
        self.confirm.setDefault(True)
        self.buttons.accepted.connect(self._wish)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        kinds = QVBoxLayout()
        kinds.setSpacing(8)
        for kind in self.kinds.values():
            kinds.addWidget(kind)
        rhythm = QHBoxLayout()
        for choice in (self.every, self.week, self.day):
            rhythm.addWidget(choice)
        rhythm.addStretch(1)
        limit = QHBoxLayout()
        limit.addWidget(self.quote_limit)
        limit.addWidget(QLabel(self.tr("words")))
        limit.addStretch(1)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("Name of the &digest"), self.digest_title)
        form.addRow(self.tr("Kind"), kinds)
        form.addRow(self.tr("R&hythm"), rhythm)
        form.addRow(self.tr("&Recipients"), self.recipients)
        form.addRow(self.tr("Lan&guage"), self.lang)
        form.addRow(self.tr("&Longest quote"), limit)
        for row, field in ((rhythm, self.every), (limit, self.quote_limit)):
            label = form.labelForField(row)
            if isinstance(label, QLabel):
                label.setBuddy(field)
        self.quote_limit.setAccessibleName(self.tr("Longest quote, in words"))
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(16)
        box.addLayout(form)
        box.addWidget(self.trouble)
        box.addWidget(self.buttons)
        self.setMinimumWidth(560)

    def _show_rhythm(self) -> None:
        kind = self.every.currentData()
        self.week.setVisible(kind == "monthly")
        self.day.setVisible(kind != "")

    def _check(self) -> None:
        self.confirm.setEnabled(bool(self.name.text().strip()))

    def wish(self) -> CommunityWish:
        """What is filled in right now."""
        rhythm = Rhythm(self.every.currentData(), self.day.currentData(), self.week.currentData())
        return CommunityWish(
            name=self.name.text().strip(),
            digest_title=self.digest_title.text().strip(),
            kind=next(kind for kind, button in self.kinds.items() if button.isChecked()),
            rhythm=self._promised if rhythm == read_rhythm(self._promised) else str(rhythm),
            recipients=self.recipients.text().strip(),
            lang=self.lang.currentData(),
            quote_limit=self.quote_limit.value(),
        )

    def refuse(self, why: str) -> None:
        """It could not be stored: say why and let the person mend it."""
        self.trouble.setText(why)
        self.trouble.show()
        self.confirm.setEnabled(True)
        self.name.setFocus()

    def _wish(self) -> None:
        self.confirm.setEnabled(False)
        self.wished.emit(self.wish())
