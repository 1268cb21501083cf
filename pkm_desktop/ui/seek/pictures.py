"""The pictures of the open article: loaded when the person allows it, decoded off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader
from shiboken6 import isValid

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.reader_view import ReaderView
from pkm_desktop.ui.words.core_words import retold

MOST = 60  # pictures of one article
WIDEST = 2_000  # pixels: more is scaled down while it is decoded
FORMATS = ("png", "jpeg", "jpg", "jfif", "gif", "webp", "bmp")  # nothing that can hold instructions
AFTER_MS = 400  # on the screen: who leafs through loads nothing


class Pictures(QObject):
    """Fills in the pictures of one article; `loaded(count, failed)` when all were tried."""

    arrived = Signal(int, str, QImage)  # item, address, picture
    loaded = Signal(int, int)

    def __init__(self, desk: Desk, view: ReaderView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        self._item: Item | None = None
        self._job = 0
        self._done: set[str] = set()
        self._clock = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._clock.timeout.connect(self.load)
        self.arrived.connect(self._arrived)

    def open(self, item: Item) -> None:
        """Another article is shown, or the same one anew."""
        if self._item is None or self._item.row.id != item.row.id:
            self.leave()
        self._item = item
        if item.images and self.missing():
            self._clock.start()

    def leave(self) -> None:
        """The article is shown no longer: what is still on its way is not needed."""
        self._clock.stop()
        if self._job:
            self._desk.jobs.cancel(self._job)
        self._job, self._item, self._done = 0, None, set()
        self._view.forget_pictures()

    def missing(self) -> tuple[str, ...]:
        """The addresses of pictures that are not on the page yet."""
        urls = (picture.url for picture in self._view.pictures())
        return tuple(dict.fromkeys(url for url in urls if _loadable(url) and url not in self._done))[:MOST]

    def load(self) -> None:
        """Load what is missing."""
        item, urls = self._item, self.missing()
        if item is None or not urls or self._job:
            return
        work = partial(self._fetch, self._desk.library, item.row.id, urls)
        title = self.tr("Loading pictures")
        self._job = self._desk.jobs.work(work, title=title, then=self._over, failed=self._failed)

    def _fetch(
        self, library: Library, item_id: int, urls: Sequence[str], on_progress: Progress, stop: Stop
    ) -> tuple[int, int]:
        """In the work lane: each picture is handed to the page as soon as it is there."""
        from pkm_desktop.core.commands.seek import pictures

        failed = 0
        for place, url in enumerate(urls):
            if stop():
                break
            on_progress(place, len(urls), "")
            try:
                image = decoded(pictures.picture(library, item_id, url, once=True, stop=stop) or b"")
            except PkmError:
                image = QImage()  # it stays a placeholder; the others are loaded all the same
            failed += image.isNull()
            if not image.isNull() and isValid(self):
                self.arrived.emit(item_id, url, image)
        return len(urls) - failed, failed

    def _arrived(self, item_id: int, url: str, image: QImage) -> None:
        if self._item is not None and self._item.row.id == item_id:
            self._done.add(url)
            self._view.give_picture(url, image)

    def _over(self, counts: tuple[int, int]) -> None:
        self._job = 0
        self.loaded.emit(*counts)

    def _failed(self, error: PkmError) -> None:
        self._job = 0
        self._desk.window.toast(retold(error))


def decoded(data: bytes) -> QImage:
    """The picture in these bytes, at most WIDEST across; a null image where there is none we show."""
    store = QByteArray(data)
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()).decode("ascii", "replace") not in FORMATS:
        return QImage()
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > WIDEST:
        share = WIDEST / max(size.width(), size.height())
        reader.setScaledSize(QSize(max(1, round(size.width() * share)), max(1, round(size.height() * share))))
    return reader.read()


def _loadable(url: str) -> bool:
    return url.startswith(("http://", "https://"))
