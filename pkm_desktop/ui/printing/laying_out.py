"""A text laid out for paper, step by step: black on white, in the face the person reads in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from pkm_desktop.ui.look.tokens import LIGHT
from pkm_desktop.ui.printing.printed import Marked, Printed
from pkm_desktop.ui.widgets.html_style import PICTURE, Picture, dress, stylesheet, without_pictures

# Ink: greys of a printer keep the layers of marks apart by their lines, as on the screen.
PAPER = replace(
    LIGHT, text="#000000", muted="#404040", faint="#404040", accent="#000000", line="#9a9a9a", chip="#eeeeee",
    window="#f1f1f1", highlight="#ffe27a",
)  # fmt: skip
ON_PAPER = 15 / 17  # the usual 17 pixels of the screen become 11 points
AT_ONCE = 200  # blocks laid out in one step
NARROWEST = 1.7  # how many times smaller everything is printed at most, for the sake of a wide table
CELL_EDGES = 28  # pixels beside the words of a cell
MEASURED = 2_000  # cells
LONELY = 40  # headings at the end of a page that are taken over to the next one
_A_FEW = 40  # pictures named in one step
_TALLEST = 0.9  # of the page: a picture
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_UNDERLINES = {2: QTextCharFormat.UnderlineStyle.SingleUnderline, 3: QTextCharFormat.UnderlineStyle.DotLine}
_GROUNDS = {2: PAPER.highlight_2, 3: PAPER.highlight_3}
_GONE = "\ufffc"


class PaperText(QTextDocument):
    """Loads nothing by itself, neither from the network nor from the disk."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None


def laid_out(printed: Printed, font: QFont, page: QSizeF) -> Iterator[PaperText]:
    """The document, again and again while it grows; whole in the end. `page` in pixels of 1/96 inch."""
    document = PaperText()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    if not printed.dressed:
        document.setDefaultStyleSheet(stylesheet(PAPER, font))
    document.setPageSize(page)
    yield from _write(document, printed, font, page)
    yield from _settled(document)
    share = min(_widest(document) / page.width(), NARROWEST)
    if share > 1:  # a table of many columns: smaller, before its words would be broken
        document.setPageSize(QSizeF(int(page.width() * share), int(page.height() * share)))
        yield from _settled(document)
    for block in _lonely_headings(document):
        form = QTextBlockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(block).mergeBlockFormat(form)
        yield from _settled(document)
    yield document


def _write(document: PaperText, printed: Printed, font: QFont, page: QSizeF) -> Iterator[PaperText]:
    first, *rest = printed.plain or [()]
    body, pictures = without_pictures(_paragraphs(first) if first else printed.html)
    _give(document, pictures, printed.pictures, page)
    head, lines = _head(printed)
    document.setHtml(body if printed.dressed else f"<body>{head}{body}</body>")
    yield document
    for helping in rest:
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertHtml(_paragraphs(helping))
        yield document
    if printed.dressed:
        _clear_ground(document)
    else:
        dress(document, font)
    start = document.findBlockByNumber(lines).position()
    _mark(document, printed.marks(document.toRawText()[start:]), start)
    yield document
    yield from _name_missing(document, pictures, printed.pictures)


def _head(printed: Printed) -> tuple[str, int]:
    """The lines at the head as HTML, and how many blocks they are."""
    title, *rest = [escape(line) for line in printed.head if line] or [""]
    if not title:
        return "", 0
    said = "".join(f'<p class="caption" style="margin:0 0 2px 0">{line}</p>' for line in rest[:-1])
    last = f'<p class="caption" style="margin:0 0 20px 0">{rest[-1]}</p>' if rest else ""
    return f'<h1 style="margin-top:0">{title}</h1>{said}{last}', 1 + len(rest)


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>".replace("\n", "<br>") for text in texts)


def _give(
    document: PaperText, pictures: Sequence[Picture], given: Mapping[str, QImage], page: QSizeF
) -> None:
    """Each picture in its own size, none larger than the page, with all its pixels."""
    for number, picture in enumerate(pictures):
        image = QImage(given.get(picture.url, QImage()))
        if not image.isNull():
            tall = image.height() / (_TALLEST * page.height())
            image.setDevicePixelRatio(max(1.0, image.width() / page.width(), tall))
            document.addResource(_IMAGE, QUrl(f"{PICTURE}{number}"), image)


def _mark(document: PaperText, marks: Iterable[Marked], start: int) -> None:
    """Marked passages as grounds; `start` is where the text begins behind its head."""
    cursor = QTextCursor(document)
    for mark in marks:
        form = QTextCharFormat()
        form.setBackground(QColor(_GROUNDS.get(mark.layer, PAPER.highlight)))
        if mark.layer in _UNDERLINES:
            form.setUnderlineStyle(_UNDERLINES[mark.layer])
        cursor.setPosition(start + mark.start)
        cursor.setPosition(start + mark.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


def _name_missing(
    document: PaperText, pictures: Sequence[Picture], given: Mapping[str, QImage]
) -> Iterator[PaperText]:
    """What a picture says about itself in the place of one that is not kept."""
    cursor, found = document.find(_GONE), 0
    while not cursor.isNull():
        number = cursor.charFormat().toImageFormat().name().removeprefix(PICTURE)
        if number.isdecimal() and given.get(pictures[int(number)].url, QImage()).isNull():
            words = pictures[int(number)].words
            cursor.insertText(f"[{words}]" if words else "", QTextCharFormat())
        cursor, found = document.find(_GONE, cursor), found + 1
        if found % _A_FEW == 0:
            yield document


def _clear_ground(document: PaperText) -> None:
    """The page is the paper, also of what has a ground on the screen."""
    frame = document.rootFrame()
    form = frame.frameFormat()
    form.clearBackground()
    frame.setFrameFormat(form)


def _widest(document: PaperText) -> float:
    """The width that the widest table needs to keep its words whole."""
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    metrics = QFontMetricsF(document.defaultFont())
    widest, cells = 0.0, 0
    for table in tables:
        columns = [0.0] * table.columns()
        for row in range(table.rows()):
            cells += table.columns()
            if cells > MEASURED:
                break
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                if cell.column() == column and cell.columnSpan() == 1:
                    first = cell.firstCursorPosition().block()
                    wide = max(map(metrics.horizontalAdvance, first.text().split()), default=0.0)
                    columns[column] = max(columns[column], wide)
        widest = max(widest, sum(columns) + CELL_EDGES * table.columns())
    return widest


def _lonely_headings(document: PaperText) -> Iterator[QTextBlock]:
    """Headings that would stand at the end of a page with nothing below them, one after the other."""
    layout, height = document.documentLayout(), document.pageSize().height()
    block, found = document.begin(), 0
    while block.isValid() and found < LONELY:
        after = block.next()
        if block.blockFormat().headingLevel() and after.isValid():
            here = int(layout.blockBoundingRect(block).top() // height)
            line = layout.blockBoundingRect(after).top() + _first_line(after)
            if here < int(line // height):
                found += 1
                yield block
        block = after


def _first_line(block: QTextBlock) -> float:
    lines = block.layout()
    return lines.lineAt(0).rect().bottom() if lines.lineCount() else 0.0


def _settled(document: PaperText) -> Iterator[PaperText]:
    """Lay out all blocks, some in each step."""
    layout, block = document.documentLayout(), document.begin()
    while block.isValid():
        if block.blockNumber() % AT_ONCE == 0:
            layout.blockBoundingRect(block)
            yield document
        block = block.next()
