"""What was found at some addresses: feeds to tick, each with what it is like, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.model.sources import FoundFeed
from pkm_desktop.ui.seek.add_report import feed_facts
from pkm_desktop.ui.widgets.elided_check import ElidedCheck
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.telling import tell
from pkm_desktop.ui.widgets.words import make_small, words
from pkm_desktop.ui.words.core_words import retold

if TYPE_CHECKING:
    from pkm_desktop.core.model.sources import Preview

TITLES = 5  # of the newest entries
INDENT = 26
HIGHEST = 330


class FoundFeeds(QScrollArea):
    """`changed` when something is ticked; `confirmed` when Enter is pressed on a feed."""

    changed = Signal()
    confirmed = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._boxes: list[tuple[QCheckBox, FoundFeed]] = []
        self._failures = 0
        self.setObjectName("foundFeeds")
        self.setAccessibleName(self.tr("Feeds found"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_previews(self, previews: Sequence[Preview]) -> None:
        """Show what is at each address; what is not followed yet is ticked where the choice is plain."""
        self._boxes = []
        self._failures = sum(bool(preview.error) for preview in previews)
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(12)
        for place, preview in enumerate(previews):
            if place:
                column.addWidget(_line())
            self._add(column, preview, named=len(previews) > 1)
        column.addStretch()
        self.setWidget(inside)
        self.setVisible(bool(previews))
        self.updateGeometry()
        self.changed.emit()
        tell(self, _spoken(previews, self.accessibleName()))

    def clear(self) -> None:
        """Show nothing."""
        self.show_previews(())

    def ticked(self) -> tuple[str, ...]:
        """The addresses of the feeds to follow."""
        return tuple(feed.url for box, feed in self._boxes if box.isChecked())

    def feeds(self) -> tuple[FoundFeed, ...]:
        """All that were found."""
        return tuple(feed for _, feed in self._boxes)

    def box(self, url: str) -> QCheckBox:
        """The check box of a feed."""
        return next(box for box, feed in self._boxes if feed.url == url)

    def failures(self) -> int:
        """How many addresses gave no feed."""
        return self._failures

    def order_after(self, before: QWidget) -> None:
        """Have Tab come here behind another field."""
        for box, _ in self._boxes:
            QWidget.setTabOrder(before, box)
            before = box

    def focus_first(self) -> None:
        """To the first box that can be ticked."""
        for box, _ in self._boxes:
            if box.isEnabled():
                box.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return QSize(super().sizeHint().width(), 0)
        wanted = max(layout.totalHeightForWidth(max(self.width(), 520)), layout.sizeHint().height())
        return QSize(super().sizeHint().width(), min(wanted + 4, HIGHEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.sizeHint().height(), 150))

    def _add(self, column: QVBoxLayout, preview: Preview, *, named: bool) -> None:
        if named or preview.error:
            name = ElidedLabel(preview.address, middle=True, tone="muted")
            make_small(name)
            column.addWidget(name)
        if preview.error:
            column.addWidget(words(retold(preview.error), "warn"))
        fresh = [feed for feed in preview.feeds if feed.followed is None and not feed.error]
        for feed in preview.feeds:
            # A page that announces several offers them to choose from: the first is most often the one.
            column.addWidget(self._card(feed, ticked=feed in fresh[:1]))

    def _card(self, feed: FoundFeed, *, ticked: bool) -> QWidget:
        card = QWidget()
        box = ElidedCheck(feed.title or feed.url)
        facts = feed_facts(feed, self._clock())
        box.setAccessibleDescription(f"{feed.url}. {facts}")
        font = box.font()
        font.setBold(True)
        box.setFont(font)
        box.setEnabled(feed.followed is None)
        box.setChecked(ticked)
        box.toggled.connect(self.changed)
        self._boxes.append((box, feed))
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(box, 1)
        if feed.followed is not None:
            known = QLabel(self.tr("Followed already"))
            known.setProperty("tone", "accent")
            make_small(known)
            head.addWidget(known)
        column.addLayout(head)
        below = QVBoxLayout()
        below.setContentsMargins(INDENT, 0, 0, 0)
        below.setSpacing(3)
        for text, tone, middle in ((feed.url, "muted", True), (facts, "muted", False)):
            below.addWidget(_small(text, tone, middle=middle))
        if feed.error:
            below.addWidget(words(retold(feed.error), "warn"))
        for title in feed.titles[:TITLES]:
            below.addWidget(_small(f"·  {title}", "", middle=False))
        column.addLayout(below)
        return card


def _spoken(previews: Sequence[Preview], name: str) -> str:
    """'Feeds found: One, Two. This is not an address of the web.'"""
    titles = ", ".join(feed.title or feed.url for preview in previews for feed in preview.feeds)
    errors = (retold(preview.error) for preview in previews if preview.error)
    return " ".join(filter(None, (f"{name}: {titles}." if titles else "", *errors)))


def _small(text: str, tone: str, *, middle: bool) -> ElidedLabel:
    label = ElidedLabel(text, tone=tone, middle=middle)
    make_small(label)
    label.setVisible(bool(text))
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("hair", "true")
    line.setFixedHeight(1)
    return line
