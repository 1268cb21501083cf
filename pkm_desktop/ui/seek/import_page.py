"""Bring in what other programs hold: files of any known kind, a folder of them, a browser's bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Imported
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.add_report import import_report, imported_words
from pkm_desktop.ui.seek.add_strip import AddStrip
from pkm_desktop.ui.seek.adding import Work, browser_work, import_work
from pkm_desktop.ui.seek.examining import Seen, examine, kinds, seen_words
from pkm_desktop.ui.seek.report_box import ReportBox
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.words import words

if TYPE_CHECKING:
    from pkm_desktop.core.model.bookmarks import BrowserProfile

SHOWN = 200  # files in the list; the others are brought in all the same


class ImportPage(QWidget):
    """`imported(Imported)` when files or a browser were taken in, `feeds(addresses)` for files to follow."""

    imported = Signal(object)
    feeds = Signal(str)

    def __init__(self, desk: Desk, strip: AddStrip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._strip = desk, strip
        self.chosen: tuple[Seen, ...] = ()
        self.choose_button = QPushButton(self.tr("Choose files…"))
        self.folder_button = QPushButton(self.tr("Choose a folder…"))
        self.folders_as = QComboBox()
        for text, value in (
            (self.tr("Folders"), "folders"),
            (self.tr("Tags"), "tags"),
            (self.tr("Folders and tags"), "both"),
        ):
            self.folders_as.addItem(text, value)
        self.report = ReportBox()
        self.go_button = QPushButton(self.tr("Bring in"))
        self.go_button.setProperty("primary", "true")
        self.go_button.setEnabled(False)
        self._browsers = QVBoxLayout()
        self._browsers.setSpacing(6)
        self._files = QScrollArea(widgetResizable=True)
        self._lay_out()
        self.choose_button.clicked.connect(self.choose_files)
        self.folder_button.clicked.connect(self.choose_folder)
        self.go_button.clicked.connect(self.go)
        strip.busy.connect(self._busy)
        desk.jobs.look("add/browsers", partial(_browsers, desk), self._offer_browsers)

    def choose_files(self) -> None:
        """Ask for files of another program."""
        dialog = self._dialog(self.tr("Choose files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(kinds())
        dialog.filesSelected.connect(lambda names: self.look_at([Path(name) for name in names]))
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder full of files."""
        dialog = self._dialog(self.tr("Choose a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.look_at([Path(name)]))
        dialog.open()

    def look_at(self, paths: Sequence[Path]) -> None:
        """See what these files and folders are, before anything is taken in."""
        self.report.show_report("")

        library = self._desk.library

        def look(on_progress: Progress, stop: Stop) -> tuple[Seen, ...]:
            return tuple(examine(library, paths, on_progress, stop))

        self._strip.run(look, self.tr("Looking into the files"), self.offer)

    def offer(self, seen: tuple[Seen, ...]) -> None:
        """Show what is there, ready to be taken in."""
        self.chosen = seen
        self._files.setWidget(self._list(seen))
        self._files.setVisible(bool(seen))
        usable = any(file.usable for file in seen)
        self.go_button.setEnabled(usable)
        self._choice.setVisible(any(file.foldered for file in seen))
        follow = self._files.findChild(QPushButton)  # beside a file that is a feed
        (self.go_button if usable else follow or self.choose_button).setFocus()

    def go(self) -> None:
        """Take in the files on the list."""
        paths = [file.path for file in self.chosen]
        if paths and not self._strip.running():
            self._start(import_work(self._desk.library, paths, self._folders()))

    def take_browser(self, profile: BrowserProfile) -> None:
        """Take in the bookmarks of a browser; it may be running meanwhile."""
        if not self._strip.running():
            self._start(browser_work(self._desk.library, Path(profile.path), self._folders()))

    def buttons(self) -> QHBoxLayout:
        """The row of buttons of this page."""
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.go_button)
        return row

    def _start(self, work: Work) -> None:
        self._strip.run(work, self.tr("Bringing in"), self._taken)

    def _folders(self) -> str:
        return str(self.folders_as.currentData())

    def show_result(self, result: Imported) -> None:
        """What came of an import, row by row."""
        failed = any(file.failed for file in result.files)
        self._strip.say(imported_words(result), "warn" if failed else "muted")
        self.report.show_report(import_report(result))

    def _taken(self, result: Imported) -> None:
        self.chosen = ()
        self._files.hide()
        self._choice.hide()
        self.go_button.setEnabled(False)
        self.show_result(result)
        self.imported.emit(result)

    def _busy(self, busy: bool) -> None:
        for widget in (self.choose_button, self.folder_button, self.folders_as, self._here):
            widget.setEnabled(not busy)
        self.go_button.setEnabled(not busy and any(file.usable for file in self.chosen))

    def _list(self, seen: Sequence[Seen]) -> QWidget:
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for file in seen[:SHOWN]:
            column.addWidget(self._row(file))
        if len(seen) > SHOWN:
            column.addWidget(words(self.tr("… and {} more").format(len(seen) - SHOWN), "muted"))
        column.addStretch()
        return inside

    def _row(self, file: Seen) -> QWidget:
        row = QWidget()
        sign = "folder" if file.path.is_dir() else "file-text" if file.usable else "triangle-alert"
        icon = self._desk.theme.icon(sign, color="muted" if file.usable else "warn")
        name = ElidedLabel(file.path.name, middle=True)
        about = words(seen_words(file), "muted" if file.usable else "warn", small=True)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(name)
        text.addWidget(about)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(IconLabel(icon, 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(text, 1)
        if file.feed:
            line.addWidget(self._follow_button(file))
        return row

    def _follow_button(self, file: Seen) -> QPushButton:
        button = QPushButton(self.tr("Follow…"))
        button.setAutoDefault(False)
        button.setAccessibleDescription(f"{file.path.name}, {file.feed}")
        button.clicked.connect(
            lambda: self.feeds.emit("\n".join(each.feed for each in self.chosen if each.feed))
        )
        return button

    def _offer_browsers(self, profiles: tuple[BrowserProfile, ...]) -> None:
        for profile in profiles:
            words_ = self.tr("{browser}: {profile}").format(browser=profile.name, profile=profile.profile)
            button = QPushButton(words_ if profile.profile else profile.name)
            button.setIcon(self._desk.theme.icon("globe"))
            button.setAutoDefault(False)
            button.setProperty("align", "start")
            button.setAccessibleDescription(self.tr("Bring in the bookmarks of this browser"))
            button.clicked.connect(partial(self.take_browser, profile))
            self._browsers.addWidget(button)
        self._here.setVisible(bool(profiles))

    def _dialog(self, title: str) -> QFileDialog:
        place = QStandardPaths.StandardLocation.DownloadLocation
        start = QStandardPaths.writableLocation(place)
        dialog = QFileDialog(self, title, start if Path(start).is_dir() else str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _lay_out(self) -> None:
        intro = words(
            self.tr(
                "Feeds, bookmarks, saved pages, highlights and newsletters from other programs and services. "
                "What each file is, is found out from its content. What you have already is not added again."
            )
        )
        buttons = QHBoxLayout()
        for button in (self.choose_button, self.folder_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        self._here = QWidget()
        browsers = QVBoxLayout(self._here)
        browsers.setContentsMargins(0, 4, 0, 0)
        browsers.setSpacing(6)
        title = QLabel(self.tr("From a browser on this computer"))
        title.setProperty("role", "heading")
        browsers.addWidget(title)
        browsers.addLayout(self._browsers)
        self._here.hide()
        self._choice = QWidget()
        choice = QHBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.tr("Folders of bookmarks become"))
        label.setBuddy(self.folders_as)
        choice.addWidget(label)
        choice.addWidget(self.folders_as)
        choice.addStretch()
        self._files.setObjectName("foundFeeds")
        self._files.setAccessibleName(self.tr("Files to bring in"))
        self._files.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(intro)
        column.addLayout(buttons)
        column.addWidget(self._files, 1)
        column.addWidget(self._choice)
        column.addWidget(self._here)
        column.addWidget(self.report, 1)
        column.addStretch()


def _browsers(desk: Desk) -> tuple[BrowserProfile, ...]:
    from pkm_desktop.core.commands import bookmarking

    return bookmarking.browsers(desk.library)
