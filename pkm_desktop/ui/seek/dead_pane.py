"""Saved links that no longer answer or have moved: what is wrong with each, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.bookmarks import DeadLink
from pkm_desktop.ui.links import open_link
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.list_pane import HEADER
from pkm_desktop.ui.seek.when import day
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.leading import lead_focus
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.words.core_words import retold

Act = tuple[str, Callable[[], object]]
MOST = 200  # shown at a time; the others come up when these are dealt with


class DeadPane(QWidget):
    """`shown(id)` for the stored text, `moved(id)` to take the new address, `again(ids)` to look again."""

    shown = Signal(int)
    moved = Signal(int)
    again = Signal(object)  # ids, None for all

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._links: tuple[DeadLink, ...] | None = None
        self._looking = False
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Dead links"))
        title = QLabel(self.tr("Dead links"))
        title.setProperty("role", "heading")
        self._number = QLabel()
        self._number.setProperty("tone", "muted")
        self.every = QPushButton(self.tr("Look at all again"))
        self.every.setProperty("flat", "true")
        self.every.clicked.connect(lambda: self.again.emit(None))
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER)
        top = QHBoxLayout(header)
        top.setContentsMargins(14, 0, 8, 0)
        top.addWidget(title)
        top.addWidget(self._number)
        top.addStretch()
        top.addWidget(self.every)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        lead_focus(self, self._scroll)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._scroll)

    def show_links(self, links: Sequence[DeadLink]) -> None:
        """These, and nothing else."""
        if tuple(links) != self._links:
            self._links = tuple(links)
            self._fill(self._links)

    def show_looking(self, on: bool) -> None:
        """Whether the links are being looked at right now: until that is over nobody knows about all."""
        if on != self._looking:
            self._looking = on
            self.every.setEnabled(not on)
            self._fill(self._links or ())

    def _fill(self, links: Sequence[DeadLink]) -> None:
        self._number.setText(QLocale().toString(len(links)) if links else "")
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for link in links[:MOST]:
            column.addWidget(self._card(link))
            column.addWidget(_hairline())
        left = len(links) - MOST
        if left > 0 or not links:
            none = self.tr("No saved link that was looked at is known to be dead.")
            none = self.tr("The saved links are being looked at…") if self._looking else none
            more = self.tr("{} more come up when these are dealt with.").format(QLocale().toString(left))
            note = _text(more if links else none, "muted")
            note.setContentsMargins(14, 12, 14, 12)
            column.addWidget(note)
        column.addStretch()
        self._scroll.setWidget(inside)

    def _card(self, link: DeadLink) -> QWidget:
        name = _text(link.title or link.url)
        name.setProperty("role", "heading")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(name)
        words.addWidget(_text(what_is_wrong(link), "warn"))
        words.addWidget(_text(link.url, "faint"))
        if link.moved_to:
            words.addWidget(_text(self.tr("Now at {}").format(link.moved_to), "muted"))
        words.addSpacing(4)
        words.addWidget(self._buttons(link))
        card = QWidget()
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for text, run in (*self._acts(link), *self._ways(link)):
            action = QAction(text, card)
            action.triggered.connect(lambda _checked=False, run=run: run())
            card.addAction(action)
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        sign = self._theme.icon("unlink", color="warn")
        row.addWidget(IconLabel(sign, 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return card

    def _buttons(self, link: DeadLink) -> QWidget:
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for text, run in self._acts(link):
            _button(row, text, link.title or link.url, run)
        return buttons

    def _acts(self, link: DeadLink) -> list[Act]:
        """What can be done about a link: its buttons, and the beginning of its menu."""
        stored = self.tr("Read the stored text") if link.words else self.tr("Show the item")
        acts: list[Act] = [(stored, partial(self.shown.emit, link.item_id))]
        if link.moved_to:
            acts.append((self.tr("Take the new address"), partial(self.moved.emit, link.item_id)))
        return [*acts, (self.tr("Look again"), partial(self.again.emit, (link.item_id,)))]

    def _ways(self, link: DeadLink) -> list[Act]:
        """Where its menu leads besides."""
        copy = partial(QApplication.clipboard().setText, link.url)
        return [
            (self.tr("Open in the browser"), partial(open_link, link.url)),
            (self.tr("Copy the address"), copy),
        ]


def what_is_wrong(link: DeadLink) -> str:
    """One sentence: what the link answered, and when that was."""
    if link.verdict == "moved":
        said = _tr("It has moved.")
    else:
        said = retold(link.error) or _tr("It does not answer any more.")
    if link.checked is None:
        return said
    return f"{said} " + _tr("Looked at on {}.").format(day(link.checked))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeadPane", text)


def _button(row: FlowLayout, words: str, title: str, run: Callable[[], object]) -> None:
    button = QPushButton(words)
    button.setAccessibleName(f"{words}: {title}")
    button.clicked.connect(lambda: run())
    row.addWidget(button)


def _text(words: str, tone: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumSize(QSize(10, 1))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if tone:
        label.setProperty("tone", tone)
    return label


def _hairline() -> QFrame:
    line = QFrame()
    line.setProperty("hair", "true")
    line.setFixedHeight(1)
    return line
