"""The fields of a source; `edits` gives what was changed, as edit_source takes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.sidebar_rows import folders_of
from pkm_desktop.ui.seek.sources.source_words import tier_name
from pkm_desktop.ui.widgets.spin_room import give_room
from pkm_desktop.ui.widgets.words import words

Edits = dict[str, Any]  # what edit_source takes

TIERS = ("must", "normal", "noise", "probation")
TRIAL_DAYS = 30
INTERVALS = (0, 15, 30, 60, 180, 360, 720, 1440, 10080)  # minutes; 0: as set for all
KEPT = (0, -1, 7, 14, 30, 90, 365)  # days; 0: as set for all, -1: never dropped


class SourceForm:
    """Builds two pages; every field knows what the source says now."""

    def __init__(self, desk: Desk, source: Source) -> None:
        self._desk, self._source = desk, source
        self.title = QLineEdit(source.title)
        self.folder = QComboBox()
        self.folder.setEditable(True)
        self.folder.addItem(source.folder)
        self.folder.lineEdit().setPlaceholderText(self._tr("No folder"))  # type: ignore[union-attr]
        self.why = QPlainTextEdit(source.why_followed)
        self.why.setTabChangesFocus(True)
        self.why.setPlaceholderText(self._tr("What do I hope to get from it?"))
        self.why.setFixedHeight(self.why.fontMetrics().lineSpacing() * 3 + 20)
        self.tier = _choice([(tier_name(tier), tier) for tier in TIERS], source.tier)
        today = desk.library.clock().date()
        self.until = QDateEdit(_qdate(source.probation_until or today + timedelta(days=TRIAL_DAYS)))
        self.until.setCalendarPopup(True)
        self.until.setAccessibleName(self._tr("On probation until"))
        self.reach = _choice(
            [(self._tr("May be shared with anybody"), "external"), (self._tr("Internal only"), "internal")],
            source.reach,
        )
        self.muted = QCheckBox(self._tr("Keep its items out of the inbox"))
        self.muted.setChecked(source.muted)
        self.interval = _choice(
            [(self._interval(n), n) for n in _with(INTERVALS, source.interval_minutes)],
            source.interval_minutes,
        )
        self.full_text = QCheckBox(self._tr("Fetch the whole article of everything that arrives"))
        self.full_text.setChecked(source.full_text)
        self.images = QCheckBox(self._tr("Load its pictures from the network"))
        self.images.setChecked(source.images)
        self.keep_days = _choice(
            [(self._days(n), n) for n in _with(KEPT, source.keep_days)], source.keep_days
        )
        self.most_unread = QSpinBox(minimum=0, maximum=10_000, value=source.most_unread)
        self.most_unread.setSpecialValueText(self._tr("All"))
        for box in (self.most_unread, self.until):
            give_room(box)
        self.tier.currentIndexChanged.connect(self._fit)
        self._fit()
        desk.jobs.look("source/folders", self._folders, self._offer_folders)

    def edits(self) -> Edits:
        """What differs from the source as it was."""
        now = {
            "title": self.title.text().strip(),
            "folder": self.folder.currentText().strip().strip("/"),
            "why_followed": self.why.toPlainText().strip(),
            "tier": self.tier.currentData(),
            "reach": self.reach.currentData(),
            "muted": self.muted.isChecked(),
            "interval_minutes": self.interval.currentData(),
            "full_text": self.full_text.isChecked(),
            "images": self.images.isChecked(),
            "keep_days": self.keep_days.currentData(),
            "most_unread": self.most_unread.value(),
        }
        changed = {name: value for name, value in now.items() if value != getattr(self._source, name)}
        if now["tier"] == "probation":
            day = self.until.date()
            until = date(day.year(), day.month(), day.day())
            if "tier" in changed or until != self._source.probation_until:
                changed |= {"tier": "probation", "probation_until": until}
        return changed

    def about_page(self) -> QWidget:
        """What it is to the person."""
        tier = QHBoxLayout()
        tier.addWidget(self.tier)
        tier.addWidget(self.until)
        tier.addStretch()
        return _page(
            (self._tr("Title"), self.title, ""),
            (self._tr("Folder"), self.folder, self._tr("A slash makes a folder in a folder: Work/Research")),
            (self._tr("Why I follow it"), self.why, ""),
            (
                self._tr("How much it matters"),
                tier,
                self._tr("Must comes first in a grouped inbox, noise late."),
            ),
            (
                self._tr("Reach"),
                self.reach,
                self._tr("What is internal is held back from digests for outsiders."),
            ),
            ("", self.muted, self._tr("They can still be read here and found by a search.")),
        )

    def fetching_page(self) -> QWidget:
        """What is fetched, and how much of it stays."""
        return _page(
            (
                self._tr("Look for new things"),
                self.interval,
                self._tr("Never more often than the feed allows."),
            ),
            ("", self.full_text, self._tr("For feeds that give only the beginning. Takes longer.")),
            ("", self.images, self._tr("Whoever keeps the pictures learns that you read them.")),
            (
                self._tr("Undecided items stay"),
                self.keep_days,
                self._tr("Older ones are dropped. What you kept, tagged or marked is never touched."),
            ),
            (
                self._tr("At most unread"),
                self.most_unread,
                self._tr("So many of the newest stay in the inbox; the others are dropped."),
            ),
        )

    def _fit(self) -> None:
        self.until.setVisible(self.tier.currentData() == "probation")

    def _folders(self) -> list[str]:
        from pkm_desktop.core.commands.seek import browse

        return folders_of(browse.sources(self._desk.library))

    def _offer_folders(self, folders: list[str]) -> None:
        text = self.folder.currentText()
        self.folder.clear()
        self.folder.addItems(list(dict.fromkeys(["", *folders])))
        self.folder.setCurrentText(text)

    def _interval(self, minutes: int) -> str:
        if not minutes:
            return self._tr("As often as all others")
        if minutes % 1440 == 0:
            days = minutes // 1440
            return self._tr("Every day") if days == 1 else self._tr("Every {} days").format(days)
        if minutes % 60 == 0:
            hours = minutes // 60
            return self._tr("Every hour") if hours == 1 else self._tr("Every {} hours").format(hours)
        return self._tr("Every {} minutes").format(minutes)

    def _days(self, days: int) -> str:
        if days == 0:
            return self._tr("As long as all others")
        if days < 0:
            return self._tr("Until I decide")
        return self._tr("1 day") if days == 1 else self._tr("{} days").format(days)

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("SourceForm", text)


def _page(*rows: tuple[str, QWidget | QHBoxLayout, str]) -> QWidget:
    """Fields below each other, each with a line that explains it."""
    page = QWidget()
    page.setProperty("plain", "true")
    grid = QGridLayout(page)
    grid.setContentsMargins(2, 16, 12, 8)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for name, field, hint in rows:
        line = grid.rowCount()
        label = QLabel(name)
        side = (
            Qt.AlignmentFlag.AlignTop if isinstance(field, QPlainTextEdit) else Qt.AlignmentFlag.AlignVCenter
        )
        grid.addWidget(label, line, 0, side)
        first: QWidget | None
        if isinstance(field, QHBoxLayout):
            grid.addLayout(field, line, 1)
            item = field.itemAt(0)
            first = item.widget() if item is not None else None
        else:
            grid.addWidget(field, line, 1)
            first = field
        _name(label, first, name, hint)
        if hint:
            grid.addWidget(words(hint, "muted", small=True), line + 1, 1)
        grid.setRowMinimumHeight(line + 2, 8)
        grid.addWidget(QWidget(), line + 2, 0)
    grid.setRowStretch(grid.rowCount(), 1)
    return page


def _name(label: QLabel, field: QWidget | None, name: str, hint: str) -> None:
    """For screen readers; a check box says its own words."""
    if field is None:
        return
    if name:
        label.setBuddy(field)
        field.setAccessibleName(name)
    field.setAccessibleDescription(hint)


def _choice(values: Sequence[tuple[str, Any]], current: Any) -> QComboBox:
    box = QComboBox()
    for text, value in values:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(current), 0))
    return box


def _with(values: Sequence[int], current: int) -> list[int]:
    """The usual values, and the one that is set."""
    return list(values) if current in values else [*values, current]


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
