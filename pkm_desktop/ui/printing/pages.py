"""The pages of a text put onto a printer or into a PDF file, one in each step."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPainter, QPalette, QTextBlock

from pkm_desktop.ui.printing.laying_out import ON_PAPER, PAPER, PaperText, laid_out
from pkm_desktop.ui.printing.printed import Printed
from pkm_desktop.ui.widgets.runs_behind import Run, paint_runs, runs

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

INCH = 96  # pixels, as in CSS
FOOT = 34  # pixels at the lower edge of a page, for its number
_TAIL = 16  # bytes
_INK = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText)


class PrintError(Exception):
    """The printer or the file did not take it."""


def put_on_paper(printed: Printed, printer: QPrinter, reading: QFont) -> Iterator[tuple[int, int]]:
    """Print it; gives how many pages are done, of how many (0: not known yet). PrintError if it cannot be."""
    scale = printer.resolution() / INCH
    sheet = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    page = QSizeF(int(sheet.width() / scale), int(sheet.height() / scale) - FOOT)  # a layout counts so
    font = QFont(reading)
    font.setPixelSize(round(reading.pixelSize() * ON_PAPER))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "locl"):  # nobody finds words with letters of another form in a PDF
        font.setFeature(QFont.Tag(feature), 0)
    document = PaperText()
    for growing in laid_out(printed, font, page):
        document = growing
        yield 0, 0
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintError
    try:
        painter.scale(scale, scale)
        yield from _pages(painter, printer, document, page)
    finally:
        painter.end()
    if printer.outputFileName() and not _is_whole(Path(printer.outputFileName())):
        raise PrintError


def _is_whole(file: Path) -> bool:
    """Whether a PDF was written to its end (ISO 32000-1, 7.5.5): Qt says nothing of a disk that was full."""
    try:
        with file.open("rb") as written:
            written.seek(-_TAIL, os.SEEK_END)
            return b"%%EOF" in written.read(_TAIL)
    except OSError:
        return False


def _pages(
    painter: QPainter, printer: QPrinter, document: PaperText, page: QSizeF
) -> Iterator[tuple[int, int]]:
    behind = runs(document, _blocks(document))
    count = document.pageCount()
    first, last = printer.fromPage() or 1, min(printer.toPage() or count, count)
    for number in range(first, last + 1):
        if number > first and not printer.newPage():
            raise PrintError
        _page(painter, document, behind, number, page)
        _foot(painter, document.defaultFont(), f"{number} / {count}", page)
        yield number - first + 1, last - first + 1


def _page(painter: QPainter, document: PaperText, behind: list[Run], number: int, page: QSizeF) -> None:
    size = document.pageSize()
    part = QRectF(0, (number - 1) * size.height(), size.width(), size.height())
    painter.save()
    painter.scale(page.width() / size.width(), page.height() / size.height())
    painter.translate(0, -part.top())
    painter.setClipRect(part)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    paint_runs(painter, (run for run in behind if run.box.intersects(part)), PAPER)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = part
    context.palette = _palette()
    document.documentLayout().draw(painter, context)
    painter.restore()


def _foot(painter: QPainter, font: QFont, words: str, page: QSizeF) -> None:
    small = QFont(font)
    small.setPixelSize(11)
    painter.setFont(small)
    painter.setPen(QColor(PAPER.muted))
    box = QRectF(0, page.height() + FOOT / 2, page.width(), FOOT / 2)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)


def _palette() -> QPalette:
    """Black ink, whatever the colours of the window are."""
    palette = QPalette()
    for role in _INK:
        palette.setColor(role, QColor(PAPER.text))
    palette.setColor(QPalette.ColorRole.Dark, QColor(PAPER.line))
    return palette


def _blocks(document: PaperText) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
