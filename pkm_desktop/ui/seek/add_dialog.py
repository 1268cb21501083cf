"""The Add dialog: addresses or a file in, feeds to tick, a report in words at the end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.sources import Followed, FoundFeed, Imported
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.add_report import (
    Looked,
    Pages,
    addresses_in,
    followed_words,
    imported_words,
    looked_words,
    saved_words,
)
from pkm_desktop.ui.seek.adding import Work, follow_work, import_work, look_work, save_work
from pkm_desktop.ui.seek.sidebar_rows import folders_of

WIDTH = 520
URL = Qt.ItemDataRole.UserRole


class AddDialog(QDialog):
    """Enter looks for feeds first, and follows the ticked ones when they are there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add"))
        self.setMinimumWidth(WIDTH)
        self._addresses = _AddressEdit(self)
        self._found = QListWidget()
        self._found.setObjectName("foundFeeds")
        self._found.setAccessibleName(self.tr("Feeds found"))
        self._found.setMaximumHeight(180)
        self._found.itemChanged.connect(self._name_button)
        self._folder = QComboBox()
        self._folder.setEditable(True)
        self._folder.setAccessibleName(self.tr("Folder"))
        self._folder.lineEdit().setPlaceholderText(self.tr("No folder"))  # type: ignore[union-attr]
        self._says = QLabel()
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setWordWrap(True)
        self._says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._go = QPushButton()
        self._page = QPushButton(self.tr("Save this page"))
        self._file = QPushButton(self.tr("Choose a file…"))
        self._lay_out()
        self._addresses.textChanged.connect(self._forget)
        self._go.clicked.connect(self.go)
        self._page.clicked.connect(self.save_pages)
        self._file.clicked.connect(self.choose_file)
        desk.jobs.look("add/folders", lambda: _folders(desk), self._offer_folders)
        self._forget()

    def set_addresses(self, text: str) -> None:
        """Begin with these."""
        self._addresses.setPlainText(text)
        self._addresses.selectAll()

    def go(self) -> None:
        """Look for feeds; once they are there, follow the ticked ones."""
        chosen = self._ticked()
        given = addresses_in(self._addresses.toPlainText())
        if self._found.count() and chosen:
            work = follow_work(self._desk.library, chosen, self._folder.currentText())
            self._start(work, self.tr("Following"), self._followed)
        elif given:
            self._start(look_work(self._desk.library, given), self.tr("Looking for feeds"), self._looked)

    def save_pages(self) -> None:
        """Keep the pages at these addresses as items."""
        given = addresses_in(self._addresses.toPlainText())
        if given:
            self._start(save_work(self._desk.library, given), self.tr("Saving"), self._saved)

    def choose_file(self) -> None:
        """Take addresses from a file of another program."""
        dialog = QFileDialog(self, self.tr("Choose a file"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = [self.tr("Subscriptions (*.opml *.xml)"), self.tr("All files (*)")]
        dialog.setNameFilters(kinds)
        dialog.filesSelected.connect(lambda names: self.import_files([Path(name) for name in names]))
        dialog.open()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring in these files."""
        self._start(import_work(self._desk.library, paths), self.tr("Bringing in"), self._imported)

    def done(self, result: int) -> None:
        """Whoever leaves does not wait for an answer any more."""
        if self._job:
            self._desk.jobs.cancel(self._job)
        super().done(result)

    def _start(self, work: Work, title: str, then: object) -> None:
        self._busy(True)
        self._say(title + "…")
        self._job = self._desk.jobs.work(work, title=title, then=then, failed=self._failed)  # type: ignore[arg-type]

    def _looked(self, looked: Looked) -> None:
        self._busy(False)
        self._say(looked_words(looked), "warn")
        self._found.clear()
        for feed in looked.feeds:
            self._found.addItem(self._feed_item(feed, ticked=len(looked.feeds) == 1 or bool(feed.entries)))
        if looked.feeds and not self._ticked():
            self._found.item(0).setCheckState(Qt.CheckState.Checked)
        self._found.setVisible(bool(looked.feeds))
        self._name_button()
        self.adjustSize()
        self._go.setFocus()

    def _followed(self, result: Followed) -> None:
        self._busy(False)
        self._found.clear()
        self._found.hide()
        self._say(followed_words(result), "warn" if result.failed else "muted")
        if result.added and not result.failed:
            self._desk.window.toast(followed_words(result), undo=True)
            self.accept()

    def _saved(self, pages: Pages) -> None:
        self._busy(False)
        self._say(saved_words(pages), "warn" if pages.failed else "muted")
        if pages.saved and not pages.failed:
            self._desk.window.toast(saved_words(pages))
            self.accept()

    def _imported(self, result: Imported) -> None:
        self._busy(False)
        self._say(imported_words(result), "muted" if result.sources else "warn")
        if result.sources:
            self._desk.actions.run("refresh")

    def _failed(self, error: PkmError) -> None:
        self._busy(False)
        self._say(str(error), "warn")

    def _feed_item(self, feed: FoundFeed, *, ticked: bool) -> QListWidgetItem:
        entries = self.tr("{} entries").format(feed.entries) if feed.entries else ""
        text = " · ".join(part for part in (feed.title or feed.url, entries) if part)
        item = QListWidgetItem(text)
        item.setToolTip(feed.url)
        item.setData(URL, feed.url)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        return item

    def _ticked(self) -> list[str]:
        items = [self._found.item(row) for row in range(self._found.count())]
        return [str(item.data(URL)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _forget(self) -> None:
        """Other addresses: look again."""
        self._found.clear()
        self._found.hide()
        self._say("")
        self._name_button()

    def _name_button(self) -> None:
        count = len(self._ticked())
        words = self.tr("Follow") if count == 1 else self.tr("Follow {}").format(count)
        self._go.setText(words if count else self.tr("Find feeds"))
        given = bool(addresses_in(self._addresses.toPlainText()))
        self._go.setEnabled(given and (bool(count) or not self._found.count()))
        self._page.setEnabled(given)

    def _busy(self, busy: bool) -> None:
        for widget in (self._go, self._page, self._file, self._addresses):
            widget.setEnabled(not busy)
        if not busy:
            self._job = 0
            self._name_button()

    def _say(self, text: str, tone: str = "muted") -> None:
        self._says.setProperty("tone", tone)
        self._says.style().polish(self._says)
        self._says.setText(text)
        self._says.setVisible(bool(text))

    def _offer_folders(self, folders: list[str]) -> None:
        text = self._folder.currentText()
        self._folder.clear()
        self._folder.addItems(["", *folders])
        self._folder.setCurrentText(text)

    def _lay_out(self) -> None:
        words = QLabel(self.tr("Paste the address of a site, a feed or a page, or several, one a line."))
        words.setWordWrap(True)
        words.setBuddy(self._addresses)
        folder = QHBoxLayout()
        label = QLabel(self.tr("Into the folder"))
        label.setBuddy(self._folder)
        folder.addWidget(label)
        folder.addWidget(self._folder, 1)
        self._go.setDefault(True)
        self._go.setProperty("primary", "true")
        buttons = QHBoxLayout()
        buttons.addWidget(self._file)
        buttons.addStretch()
        buttons.addWidget(self._page)
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (words, self._addresses, self._found):
            column.addWidget(widget)
        column.addLayout(folder)
        column.addWidget(self._says)
        column.addStretch()
        column.addLayout(buttons)


class _AddressEdit(QPlainTextEdit):
    """Some lines of addresses; Enter presses the button, Shift+Enter makes a new line."""

    def __init__(self, dialog: AddDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.setPlaceholderText("https://")
        self.setAccessibleName(dialog.tr("Addresses"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 18)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._dialog.go()
            return
        super().keyPressEvent(event)


def _folders(desk: Desk) -> list[str]:
    from pkm_desktop.core.commands import browse

    return folders_of(browse.sources(desk.library))
