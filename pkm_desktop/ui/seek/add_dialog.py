"""The Add dialog: addresses or files in, feeds to tick, a report in words at the end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from pkm_desktop.core.model.sources import Imported
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.add_strip import AddStrip
from pkm_desktop.ui.seek.follow_page import FollowPage
from pkm_desktop.ui.seek.import_page import ImportPage
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.tab_pages import TabPages

SIZE = QSize(640, 600)
ADDRESSES, FILES = 0, 1


class AddDialog(FormDialog):
    """Two pages: by address, and from files or a browser. Enter takes the next step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add"))
        size = roomy(SIZE)
        self.resize(size.boundedTo(parent.size() - QSize(40, 60)) if parent is not None else size)
        self.setMinimumWidth(440)
        self.strip = AddStrip(desk)
        self.follow = FollowPage(desk, self.strip)
        self.files = ImportPage(desk, self.strip)
        self._tabs = TabPages(self.tr("What to add from"))
        self._buttons = QStackedWidget()
        names = (self.tr("From the web"), self.tr("Files and browsers"))
        pages: tuple[FollowPage | ImportPage, ...] = (self.follow, self.files)
        for page, name in zip(pages, names, strict=True):
            page.layout().setContentsMargins(0, 14, 0, 0)  # type: ignore[union-attr]
            self._tabs.add(page, name)
            row = QWidget()
            row.setLayout(page.buttons())
            row.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
            self._buttons.addWidget(row)
        self._close = QPushButton(self.tr("Close"))
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self._tabs.turned.connect(self._show_page)
        self.follow.done.connect(self._came_in)
        self.files.imported.connect(self._imported)
        self.files.feeds.connect(self.look_for)
        self.follow.addresses.setFocus()

    def set_addresses(self, text: str) -> None:
        """Begin with these."""
        self._tabs.show_page(ADDRESSES)
        self.follow.set_addresses(text)

    def look_for(self, addresses: str) -> None:
        """Find the feeds at these addresses, to be followed."""
        self.set_addresses(addresses)
        self.follow.go()

    def show_files(self, paths: Sequence[Path] = ()) -> None:
        """Begin with files: these, or those yet to be chosen."""
        self._tabs.show_page(FILES)
        if paths:
            self.files.look_at(paths)

    def done(self, result: int) -> None:
        """Whoever leaves does not wait for an answer any more."""
        self.strip.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.strip.running():
            self.strip.stop()  # the first Escape ends the waiting, the second one the dialog
            return
        super().keyPressEvent(event)

    def _show_page(self, page: int) -> None:
        self._buttons.setCurrentIndex(page)
        self.strip.say("")
        for number, button in enumerate((self.follow.go_button, self.files.go_button)):
            button.setDefault(number == page)
        (self.follow.addresses if page == ADDRESSES else self.files.choose_button).setFocus()

    def _came_in(self, text: str) -> None:
        self._desk.window.toast(text, undo=True)
        self.accept()

    def _imported(self, result: Imported) -> None:
        if any(file.added for file in result.files):
            self._close.setText(self.tr("Done"))
        if result.sources:
            self._desk.actions.run("refresh")

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self._close)
        bottom.addWidget(self._buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._tabs, 1)
        column.addWidget(self.strip)
        column.addLayout(bottom)
