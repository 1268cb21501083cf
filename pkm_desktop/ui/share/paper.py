"""A sheet of paper with the issue as readers will get it: as tall as its text, loading nothing."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPalette, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

PAPER_WIDTH = 640
_MARGIN = 22
_RULE = "#dedad2"
_SIZE = re.compile(r"font-size:\s*(\d+)px")


class Paper(QTextBrowser):
    """HTML or source text in black on white, whatever the window's colours are: that is how it leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._html, self._share = "", 1.0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumWidth(PAPER_WIDTH)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        palette = self.palette()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Dark):  # what rules are drawn with
            palette.setColor(role, QColor(_RULE))
        self.setPalette(palette)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_page(self, html: str, *, laid_out: bool) -> None:
        """Show a page with its own margins, or the source of one."""
        self._html = html
        self.document().setDocumentMargin(0 if laid_out else _MARGIN)
        self._write()

    def zoom(self, share: float) -> None:
        """Show everything so many times as large as it leaves."""
        if share != self._share:
            self._share = share
            self.setMaximumWidth(round(PAPER_WIDTH * max(1.0, share)))
            self._write()

    def _write(self) -> None:
        self.setHtml(_SIZE.sub(lambda size: f"font-size:{int(size[1]) * self._share:.0f}px", self._html))
        self._fit()

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | None:
        """Nothing is loaded, neither from the network nor from the disk; a picture in the page itself is
        shown as wide as the paper.
        """
        head, _, data = QUrl(name).toString().partition(";base64,")
        if head != "data:image/png":
            return None
        ratio = self.devicePixelRatioF()
        image = QImage.fromData(QByteArray.fromBase64(data.encode("ascii")))
        width = max(1, round(self.viewport().width() * ratio))
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the area around it scrolls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and "data:image/" in self._html:
            self._write()
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        around = self.height() - self.contentsRect().height()
        self.setFixedHeight(round(self.document().size().height()) + around)
