"""A sheet of paper with the issue as readers will get it: as tall as its text, loading nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QPalette, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

PAPER_WIDTH = 640
_MARGIN = 22
_RULE = "#dedad2"


class Paper(QTextBrowser):
    """HTML or source text in black on white, whatever the window's colours are: that is how it leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
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
        self.document().setDocumentMargin(0 if laid_out else _MARGIN)
        self.setHtml(html)
        self._fit()

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is loaded, neither from the network nor from the disk."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the area around it scrolls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        around = self.height() - self.contentsRect().height()
        self.setFixedHeight(round(self.document().size().height()) + around)
