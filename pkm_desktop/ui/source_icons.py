"""The icons of sources on the tiles: fetched in the background, read off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from pkm_desktop.core.model.changes import Outcome

SIDE = 64  # pixels: sharp on a tile of 28 at twice the density
LEAST = 8  # pixels of a side; smaller is a mark that counts visitors, no icon
SETTLE_MS = 8_000  # what was followed just now is read first
LIGHT_PLATE, DARK_PLATE = "#ffffff", "#3c4248"
Known = dict[str, tuple[Path, int]]


class SourceIcons(QObject):
    """Keeps `theme.tiles` as the library and the settings have it."""

    def __init__(self, desk: Desk, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self._on = desk.settings.source_icons
        self._known: Known = {}
        self._job = 0
        self._drawn: dict[str, QPixmap] = {}
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._ask_whether)
        desk.jobs.changed.connect(self._heard)
        desk.jobs.finished.connect(self._over)
        desk.theme.tiles.changed.connect(self._draw_again)
        self.look()
        self._settle.start()

    def use(self, settings: Settings) -> None:
        """Switched off, all tiles are initials at once, and nothing is fetched."""
        if settings.source_icons != self._on:
            self._on = settings.source_icons
            self.look()
            self._settle.start()

    def look(self) -> None:
        """Read from the disk what is new there."""
        if not self._on:
            self._known, self._drawn = {}, {}
            self._desk.theme.tiles.use({})
            return
        library, known = self._desk.library, dict(self._known)

        def ask() -> tuple[Known, dict[str, QImage]]:
            from pkm_desktop.core.commands.seek import site_icons

            there = site_icons.kept_icons(library)
            fresh = {
                title: drawn(place) for title, (place, _) in there.items() if known.get(title) != there[title]
            }
            return there, {title: image for title, image in fresh.items() if image is not None}

        self._desk.jobs.look("window/icons", ask, self._show)

    def fetch(self) -> None:
        """Ask the sites that are due."""
        if self._job or not self._on:
            return
        library = self._desk.library

        def run(on_progress: Progress, stop: Stop) -> Outcome[int]:
            from pkm_desktop.core.commands.seek import site_icons

            return site_icons.fetch_icons(library, on_progress=on_progress, stop=stop)

        self._job = self._desk.jobs.work(
            run, title=self.tr("Fetching icons of sites"), failed=lambda error: None, initiator=self
        )

    def _show(self, answer: tuple[Known, dict[str, QImage]]) -> None:
        there, fresh = answer
        if not self._on or (there == self._known and not fresh):
            return
        self._known = there
        kept = {title: picture for title, picture in self._drawn.items() if title in there}
        self._drawn = {**kept, **{title: QPixmap.fromImage(image) for title, image in fresh.items()}}
        self._desk.theme.tiles.use(self._drawn)

    def _ask_whether(self) -> None:
        library = self._desk.library

        def ask() -> bool:
            from pkm_desktop.core.commands.seek import site_icons

            return bool(site_icons.wanted(library, limit=1))

        if self._on and not self._job:
            self._desk.jobs.look("window/icons-due", ask, lambda due: self.fetch() if due else None)

    def _heard(self, changes: Changes, initiator: object) -> None:
        if changes.sources:
            self.look()
            if initiator is not self:
                self._settle.start()

    def _over(self, job: int) -> None:
        if job == self._job:
            self._job = 0

    def _draw_again(self) -> None:
        for view in self._window.findChildren(QAbstractItemView):
            view.viewport().update()


def drawn(place: Path) -> QImage | None:
    """The icon in a file as a square picture, on a plate where it would not show; None if unreadable."""
    try:
        data = place.read_bytes()
    except OSError:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) == b"svg":
        reader.setScaledSize(reader.size().scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    elif reader.imageCount() > 1:
        _turn_to_best(reader)
    image = reader.read()
    if image.isNull() or min(image.width(), image.height()) < LEAST:
        return None
    return _on_plate(image)


def _turn_to_best(reader: QImageReader) -> None:
    """Of several sizes in one file the smallest that is sharp, else the largest."""
    sizes: list[tuple[int, int]] = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        sizes.append((reader.size().width(), number))
    sharp = [each for each in sizes if each[0] >= SIDE // 2]
    reader.jumpToImage(min(sharp)[1] if sharp else max(sizes)[1])


def _on_plate(image: QImage) -> QImage | None:
    """In a square; what is see-through stands on white if it is dark, on grey if it is light."""
    small = image.convertToFormat(QImage.Format.Format_ARGB32).scaled(
        QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    cover, light = _measured(small)
    if cover < 0.03:
        return None  # nothing to be seen
    made = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    place = QRectF((SIDE - small.width()) / 2, (SIDE - small.height()) / 2, small.width(), small.height())
    if cover < 0.95 and not 0.35 < light < 0.85:
        painter.fillRect(made.rect(), QColor(LIGHT_PLATE if light <= 0.35 else DARK_PLATE))
        place = QRectF(made.rect().adjusted(6, 6, -6, -6))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, small)
    painter.end()
    return made


def _measured(image: QImage) -> tuple[float, float]:
    """How much of a picture is covered, and how light that is (0 to 1)."""
    tiny = image.scaled(
        16, 16, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    cover = light = 0.0
    for x in range(16):
        for y in range(16):
            colour = tiny.pixelColor(x, y)
            cover += colour.alphaF()
            light += colour.alphaF() * colour.lightnessF()
    return cover / 256, light / cover if cover else 0.0
