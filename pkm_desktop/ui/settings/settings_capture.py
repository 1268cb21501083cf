"""Saving from outside the window: the bookmark for the browser, and the folder that is watched."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.capture_door import CaptureDoor
from pkm_desktop.ui.desk import Desk, Preferences
from pkm_desktop.ui.settings.settings_rows import Row, Section, number, switch
from pkm_desktop.ui.widgets.words import say, words


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


def capture_section(desk: Desk, door: CaptureDoor) -> Section:
    """The switch, the port, the bookmark, and the watched folder."""
    title = _tr("Saving from elsewhere")
    rows = (
        Row(
            title,
            _tr("Let the browser save pages here"),
            switch(desk.preferences, "capture"),
            _tr("Only this computer can reach it, only with your bookmark, and it can only add."),
        ),
        Row(title, _tr("Port"), number(desk.preferences, "capture_port", "", zero=_tr("One that is free"))),
        Row(
            title,
            _tr("Watched folder"),
            FolderField(desk.preferences, "watch_folder"),
            _tr("Bookmark files, lists of feeds and mails that you put there are taken in; the files stay."),
        ),
    )
    return Section(title, rows, BookmarkBox(desk, door), _tr("bookmarklet capture watch folder"))


class BookmarkBox(QWidget):
    """The bookmark to drag to the browser's bar, while the door is open."""

    def __init__(self, desk: Desk, door: CaptureDoor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._door = desk, door
        self.mark = BookmarkButton(_tr("Save to PKM"))
        self.mark.setIcon(desk.theme.icon("bookmark"))
        self.copy_button = QPushButton(_tr("Copy"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self.copy)
        self.says = words(tone="muted", small=True)
        row = QHBoxLayout()
        row.addWidget(self.mark)
        row.addWidget(self.copy_button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.says)
        door.moved.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show how the door stands."""
        bookmark = self._door.bookmark
        self.mark.use(bookmark)
        for widget in (self.mark, self.copy_button):
            widget.setVisible(bool(bookmark))
        if bookmark:
            text = _tr(
                "Drag this button to the bookmarks bar of the browser. There it saves the page you read; "
                "what you have selected there becomes a highlight. It listens on {address}."
            )
            say(self.says, text.format(address=self._door.address))
        else:
            say(self.says, self._door.trouble, "warn")

    def copy(self) -> None:
        """The bookmark's address, to be pasted into a new bookmark."""
        QApplication.clipboard().setText(self._door.bookmark)
        self._desk.window.status(_tr("Copied. Make a new bookmark in the browser with it as its address."))


class BookmarkButton(QPushButton):
    """A button that can be dragged into a browser, where it becomes a bookmark."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(f" {title}", parent)
        self._title, self._address = title, ""
        self._pressed: QPoint | None = None
        self.setAutoDefault(False)
        self.setAccessibleName(title)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(_tr("Drag this to the bookmarks bar of your browser"))

    def use(self, address: str) -> None:
        """What the bookmark shall be."""
        self._address = address

    def load(self) -> QMimeData:
        """What is dragged: an address and its title, in the forms browsers understand."""
        data = QMimeData()
        data.setUrls([QUrl(self._address, QUrl.ParsingMode.TolerantMode)])
        data.setText(self._address)
        data.setHtml(f'<a href="{escape(self._address)}">{escape(self._title)}</a>')
        data.setData("text/x-moz-url", f"{self._address}\n{self._title}".encode("utf-16-le"))
        return data

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = QApplication.startDragDistance()
        start = self._pressed
        if start is None or (event.position().toPoint() - start).manhattanLength() < far:
            return
        self._pressed = None
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(self.load())
        drag.setPixmap(self.grab())
        drag.setHotSpot(start)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.LinkAction)


class FolderField(QWidget):
    """A folder to choose; none at all is fine."""

    def __init__(self, preferences: Preferences, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._name = preferences, name
        self.line = QLineEdit()
        self.line.setPlaceholderText(_tr("None"))
        self.line.setMinimumWidth(220)
        self.line.setAccessibleName(_tr("Watched folder"))
        choose = QPushButton(_tr("Choose…"))
        choose.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(choose)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(lambda: self.take(self.line.text()))
        choose.clicked.connect(self._choose)
        preferences.changed.connect(self.follow)
        self.follow(preferences.current)

    def follow(self, settings: Settings) -> None:
        """Show what is in force."""
        self.line.setText(str(getattr(settings, self._name)))

    def take(self, folder: str) -> None:
        """This folder from now on, if there is one of this name; '' for none."""
        path = folder.strip()
        if path and not Path(path).expanduser().is_dir():
            self.line.setText(str(getattr(self._preferences.current, self._name)))
            return
        self._preferences.change(**{self._name: str(Path(path).expanduser()) if path else ""})

    def _choose(self) -> None:
        dialog = QFileDialog(self, _tr("Watched folder"), self.line.text() or str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take)
        dialog.open()
