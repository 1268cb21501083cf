"""How a note reads, while it is being written."""

from __future__ import annotations

from functools import partial
from urllib.parse import unquote

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QImage, QImageReader, QResizeEvent
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands.sense import attaching, recall
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.html_view import HtmlView

OWN = "pkm:"  # addresses inside the library
WIDEST = 1600  # pixels
AFTER_MS = 120  # after the last key


class NotePreview(HtmlView):
    """Give it the body with `follow`; it renders off the window's thread and keeps its place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._face: QFont | None = None
        self._body = ""
        self._shown: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self.setAccessibleName(self.tr("The note as it reads"))

    def follow(self, body: str, *, at_once: bool = False) -> None:
        """Show this body soon, or at once; one that shows already is not asked for again."""
        self._body = body
        if at_once:
            self._shown = None
            self._ask()
        elif body != self._shown:
            self._timer.start()

    def dress(self, font: QFont) -> None:
        """In this type from now on."""
        self._face = font
        self.restyle()

    def _ask(self) -> None:
        self._timer.stop()
        library, body = self._desk.library, self._body
        self._shown = body
        self._desk.jobs.look("sense/note-html", lambda: recall.note_html(library, body), self._show)

    def _show(self, html: str) -> None:
        bar = self.verticalScrollBar()
        place, at_end = bar.value(), bar.value() >= bar.maximum() > 0
        self.show_html(html, self._face)
        bar.setValue(bar.maximum() if at_end else place)
        self.limit_pictures(max(self.viewport().width() - 4, 80))
        wanted = tuple(name for picture in self.pictures() if (name := attached_name(picture.url)))
        if wanted:
            library = self._desk.library
            self._desk.jobs.look("sense/note-pictures", partial(load, library, wanted), self._give)

    def _give(self, images: dict[str, QImage]) -> None:
        for picture in self.pictures():
            image = images.get(attached_name(picture.url))
            if image is not None:
                self.give_picture(picture.url, image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.limit_pictures(max(self.viewport().width() - 4, 80))


def attached_name(url: str) -> str:
    """The attachment that a picture of a note is; '' for pictures from elsewhere."""
    if not url.startswith(OWN):
        return ""
    return unquote(url.removeprefix(OWN).rpartition("/")[2])


def load(library: Library, names: tuple[str, ...]) -> dict[str, QImage]:
    """The attachments that are pictures, none of them larger than a page shows."""
    images = {}
    for name in names:
        try:
            reader = QImageReader(str(attaching.attachment_path(library, name)))
        except NotFound:
            continue
        reader.setAutoTransform(True)
        size = reader.size()
        if size.width() > WIDEST:
            reader.setScaledSize(size.scaled(WIDEST, WIDEST * 4, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        if not image.isNull():
            images[name] = image
    return images
