"""The sources that need a look: what is wrong with each, in words, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.seek.list_pane import HEADER
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.tile import tile_icon

MOST = 200  # shown at a time


class FailingPane(QWidget):
    """`again(ids)` to fetch some once more, `left(id)` to follow one no longer, `shown(id)` for its items."""

    again = Signal(tuple)
    left = Signal(int)
    shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Sources that need a look"))
        self._sources: tuple[Source, ...] = ()
        title = QLabel(self.tr("Sources that need a look"))
        title.setProperty("role", "heading")
        every = QPushButton(self.tr("Try all again"))
        every.setProperty("flat", "true")
        every.clicked.connect(self._try_all)
        header = QFrame()
        header.setProperty("pane", "header")
        header.setFixedHeight(HEADER)
        top = QHBoxLayout(header)
        top.setContentsMargins(14, 0, 8, 0)
        top.addWidget(title)
        top.addStretch()
        top.addWidget(every)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._scroll)

    def show_sources(self, sources: Sequence[Source]) -> None:
        """These, and nothing else."""
        if tuple(sources) == self._sources and self._scroll.widget() is not None:
            return
        self._sources = tuple(sources)
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for source in self._sources[:MOST]:
            column.addWidget(self._card(source))
        column.addStretch()
        self._scroll.setWidget(inside)

    def _try_all(self) -> None:
        self.again.emit(tuple(source.id for source in self._sources))

    def _card(self, source: Source) -> QWidget:
        name = _text(source.title)
        name.setProperty("role", "heading")
        reason = _text(source.error or self.tr("It has answered that it is gone for good."))
        reason.setProperty("tone", "warn")
        address = _text(source.feed_url)
        address.setProperty("tone", "faint")
        buttons = QHBoxLayout()
        again, shown, left = (
            (self.tr("Try again"), self.tr("Try {} again")),
            (self.tr("Show items"), self.tr("Show the items of {}")),
            (self.tr("Unfollow"), self.tr("Unfollow {}")),
        )
        _button(buttons, again, source).clicked.connect(lambda: self.again.emit((source.id,)))
        _button(buttons, shown, source).clicked.connect(lambda: self.shown.emit(source.id))
        _button(buttons, left, source).clicked.connect(lambda: self.left.emit(source.id))
        buttons.addStretch()
        card = QWidget()
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (name, reason, address):
            words.addWidget(label)
        words.addSpacing(4)
        words.addLayout(buttons)
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addWidget(IconLabel(tile_icon(source.title), 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return _with_line(card)


def _button(row: QHBoxLayout, words: tuple[str, str], source: Source) -> QPushButton:
    button = QPushButton(words[0])
    button.setAccessibleName(words[1].format(source.title))
    row.addWidget(button)
    return button


def _text(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumSize(QSize(10, 1))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _with_line(card: QWidget) -> QWidget:
    line = QFrame()
    line.setProperty("hair", "true")
    line.setFixedHeight(1)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(card)
    column.addWidget(line)
    return both
