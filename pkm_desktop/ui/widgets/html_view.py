"""Foreign HTML on the screen: it loads nothing by itself, neither from the network nor from the disk."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from pkm_desktop.ui.look.icons import draw_icon
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.html_style import (
    PICTURE,
    Picture,
    dress,
    limit_pictures,
    stylesheet,
    without_pictures,
)
from pkm_desktop.ui.widgets.runs_behind import paint_runs, runs

_PLACEHOLDERS = 100  # with words of their own, on one page
_HTML = QTextDocument.ResourceType.HtmlResource
_IMAGE = QTextDocument.ResourceType.ImageResource.value


class HtmlView(QTextBrowser):
    """Shows cleaned HTML. Links are reported, never followed; images become placeholders."""

    link_clicked = Signal(str)
    link_hovered = Signal(str)  # '' when the pointer leaves it

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._html = ""
        self._pictures: tuple[Picture, ...] = ()
        self._limit = 0
        self._given: dict[str, QImage] = {}  # pictures that may be shown, by address
        self._drawn: dict[str, QImage] = {}  # placeholders of this page, by what they say
        self._font: QFont | None = None
        self._page: QTextDocument | None = None
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))
        self.highlighted.connect(lambda url: self.link_hovered.emit(url.toString()))
        theme.changed.connect(self.restyle)

    def show_html(self, html: str, font: QFont | None = None) -> None:
        """Show a cleaned page in `font` (the theme's reading font unless given)."""
        self._html = html
        self._font = font
        self._drawn = {}
        body, self._pictures = without_pictures(html)
        made = font or self.theme.reading_font()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(made)
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(stylesheet(self.theme.tokens, made))
        document.setHtml(f"<body>{body}</body>")
        dress(document, made)
        self.prepare(document)
        before, self._page, self._limit = self._page, document, 0
        self.setDocument(document)
        if before is not None:
            before.deleteLater()

    def prepare(self, document: QTextDocument) -> None:
        """For views that add something of their own before the document is laid out."""

    def restyle(self) -> None:
        """Show the same page again in the colours and the type of now."""
        if self._html:
            self.show_html(self._html, self._font)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Placeholders for pictures; nothing else is ever loaded."""
        address = name.toString() if isinstance(name, QUrl) else str(name)
        number = address.removeprefix(PICTURE)
        if kind == _IMAGE and number != address and number.isdecimal():
            return self._picture(int(number)) or self._placeholder(int(number))
        return None

    def pictures(self) -> tuple[Picture, ...]:
        """The images of the page, in order."""
        return self._pictures

    def give_picture(self, url: str, image: QImage) -> None:
        """Show an image that somebody has loaded in the places where the page has it."""
        self._given[url] = image
        document = self.document()
        for number, picture in enumerate(self._pictures):
            if picture.url == url:
                document.addResource(_IMAGE, QUrl(f"{PICTURE}{number}"), image)
        document.markContentsDirty(0, document.characterCount())

    def limit_pictures(self, width: int) -> None:
        """No picture wider than so many pixels: for Qt 100 % is the page with its margins."""
        if not self._pictures or width == self._limit:
            return
        self._limit = width
        limit_pictures(self.document(), width)

    def forget_pictures(self) -> None:
        """Another page: what was loaded for this one is not shown again."""
        self._given = {}

    def _picture(self, number: int) -> QImage | None:
        return self._given.get(self._pictures[number].url) if number < len(self._pictures) else None

    def doSetSource(self, name: QUrl | str, kind: QTextDocument.ResourceType = _HTML) -> None:
        """Pages are given, never fetched: an address is not followed."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        self.paint_behind(painter)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.theme.color("ring"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def paint_behind(self, painter: QPainter) -> None:
        """Bars beside quotes and boxes behind code, in document coordinates."""
        paint_runs(painter, runs(self.document(), self.visible_blocks()), self.theme.tokens)

    def visible_blocks(self) -> list[QTextBlock]:
        """The blocks on the screen, and one above and below, in order."""
        block = self.cursorForPosition(QPoint(0, 0)).block()
        last = self.cursorForPosition(QPoint(self.viewport().width(), self.viewport().height())).block()
        block = block.previous() if block.previous().isValid() else block
        end = last.blockNumber() + 1
        found = []
        while block.isValid() and block.blockNumber() <= end:
            found.append(block)
            block = block.next()
        return found

    def _placeholder(self, number: int) -> QImage:
        """What stands for a picture; a page with very many has one for all that say nothing new."""
        says = self._pictures[number].words if number < len(self._pictures) else ""
        says = says if says in self._drawn or len(self._drawn) < _PLACEHOLDERS else ""
        if says not in self._drawn:
            self._drawn[says] = self._draw_placeholder(says)
        return self._drawn[says]

    def _draw_placeholder(self, says: str) -> QImage:
        tokens = self.theme.tokens
        font = QFont(self.font())
        metrics = QFontMetrics(font)
        room = max(80, min(480, self.viewport().width() - 80))
        text = metrics.elidedText(says or self.tr("Picture"), Qt.TextElideMode.ElideRight, room - 44)
        width, height = metrics.horizontalAdvance(text) + 44, metrics.height() + 14
        ratio = self.devicePixelRatioF()
        image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(QPen(QColor(tokens.line)))
        painter.setBrush(QColor(tokens.window))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 6, 6)
        draw_icon(painter, QRectF(10, (height - 16) / 2, 16, 16), "image", tokens.muted)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRectF(34, 0, width - 40, height), int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()
        return image
