"""How long undecided and dropped items stay, with what that would mean today in figures."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.settings.settings_rows import Row, Section, number
from pkm_desktop.ui.widgets.words import words

SETTLE_MS = 300


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


def retention_section(desk: Desk) -> Section:
    """Two numbers, what they would do, and a button that does it now."""
    title = _tr("What leaves by itself")
    days, never = _tr(" days"), _tr("Never")
    rows = (
        Row(
            title,
            _tr("Drop undecided items after"),
            number(desk.preferences, "keep_days", days, zero=never),
            _tr("Counted from the day they came in. It can be undone. A source may have its own number."),
        ),
        Row(
            title,
            _tr("Remove dropped items after"),
            number(desk.preferences, "remove_days", days, zero=never),
            _tr("They leave the library for good and do not come back with the next fetch."),
        ),
    )
    return Section(title, rows, TidyBox(desk), _tr("retention tidy keep remove old items"))


class TidyBox(QWidget):
    """What the present numbers mean, asked anew after each change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.figures = words(tone="muted")
        safe = words(
            _tr("What you kept, put aside, tagged, highlighted, noted or shared is never touched."),
            "muted",
            small=True,
        )
        self.now_button = QPushButton(_tr("Tidy up now"))
        self.now_button.setAutoDefault(False)
        self.now_button.clicked.connect(self.tidy)
        row = QHBoxLayout()
        row.addWidget(self.figures, 1)
        row.addWidget(self.now_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(safe)
        column.addLayout(row)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.ask)
        desk.preferences.changed.connect(self._changed)
        self.ask()

    def ask(self) -> None:
        """Count what would go."""
        self._desk.jobs.look("settings/tidy", partial(_preview, self._desk.library), self._show)

    def tidy(self) -> None:
        """Do it now instead of once a day."""
        run = partial(_tidy, self._desk.library)
        self._desk.jobs.work(run, title=_tr("Tidying up"), then=self._done)

    def _changed(self, settings: Settings) -> None:
        self._settle.start()

    def _show(self, found: Any) -> None:
        settings = self._desk.settings
        self.now_button.setEnabled(bool(found.expired or found.removed))
        if not (found.expired or found.removed):
            never = not settings.keep_days and not settings.remove_days
            text = _tr("Nothing leaves by itself.") if never else _tr("Today nothing would go.")
            self.figures.setText(text)
            return
        text = _tr("Today {expired} would be dropped and {removed} removed.")
        locale = QLocale()
        self.figures.setText(
            text.format(expired=locale.toString(found.expired), removed=locale.toString(found.removed))
        )

    def _done(self, done: Any) -> None:
        text = _tr("{expired} dropped, {removed} removed").format(expired=done.expired, removed=done.removed)
        self._desk.window.toast(text, undo=bool(done.expired))
        self.ask()


def _preview(library: Library) -> Any:
    from pkm_desktop.core.commands.seek import retention

    return retention.preview_tidy(library)


def _tidy(library: Library, on_progress: Progress, stop: Stop) -> Any:
    from pkm_desktop.core.commands.seek import retention

    return retention.tidy(library, on_progress=on_progress, stop=stop)
