"""Under the text: highlights whose passage is not in it any more, listed with their quotes; none is lost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.words import make_small
from pkm_desktop.ui.widgets.words import words as words_of

SHOWN = 20
LONGEST = 400  # characters of a quote


class LostPassages(QWidget):
    """`picked(id, box)` for the card of one of them."""

    picked = Signal(int, QRect)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Highlight, ...] = ()
        self.setAccessibleName(self.tr("Highlights that were not found"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._title = QLabel(self.tr("Not found in this text any more"))
        self._title.setProperty("tone", "muted")
        make_small(self._title)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title)
        head.addStretch()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._rows)
        theme.changed.connect(self.update)
        self.hide()

    def show_lost(self, highlights: Sequence[Highlight]) -> None:
        """These are not in the text."""
        wanted = tuple(highlights[:SHOWN])
        if wanted == self._shown:
            return
        self._shown = wanted
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for highlight in wanted:
            row = self._row(highlight)
            self._rows.addWidget(row)
            row.show()
        self.setVisible(bool(wanted))
        self.updateGeometry()
        self.resized.emit()

    def height_for(self, width: int) -> int:
        """Pixels it needs at this width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), 1), QColor(self._theme.tokens.line))

    def _row(self, highlight: Highlight) -> QWidget:
        row = QWidget(self)
        words = " ".join(highlight.passage.exact.split())
        words = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        quote = words_of(self.tr("“{}”").format(words))
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(quote)
        if highlight.comment:
            column.addWidget(words_of(" ".join(highlight.comment.split()), "muted"))
        edit = QPushButton(self.tr("Comment, tags, remove…"))
        edit.setProperty("link", "true")
        edit.setCursor(Qt.CursorShape.PointingHandCursor)
        edit.setAccessibleDescription(words[:80])
        edit.clicked.connect(partial(self._pick, highlight.id, edit))
        column.addWidget(edit, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _pick(self, highlight_id: int, button: QWidget) -> None:
        self.picked.emit(highlight_id, QRect(button.mapToGlobal(QPoint(0, 0)), button.size()))
