"""Another theme for what is there: each widget once, what is seen at once, what is not a moment later."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.look.tokens import DARK
from pkm_desktop.ui.widgets.words import make_small

DEPTH = 12
W = TypeVar("W", bound=QWidget)


class Counting(QLabel):
    """How often it was dressed anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("deep", parent)
        self.setProperty("tone", "muted")
        self.counts = {QEvent.Type.StyleChange: 0, QEvent.Type.PaletteChange: 0}

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in self.counts:
            self.counts[event.type()] += 1


def put_in(outer: QWidget, inner: W) -> W:
    QVBoxLayout(outer).addWidget(inner)
    return inner


def nested(qtbot: QtBot) -> tuple[QFrame, Counting]:
    top = QFrame()
    qtbot.addWidget(top)
    inner = top
    for _ in range(DEPTH):
        inner = put_in(inner, QFrame(inner))
        inner.setProperty("card", "true")
    label = put_in(inner, Counting(inner))
    top.show()
    qtbot.waitExposed(top)
    return top, label


def ink(label: QLabel) -> QColor:
    return label.palette().color(QPalette.ColorRole.WindowText)


def test_what_is_deep_in_a_window_is_dressed_once(theme: Theme, qtbot: QtBot) -> None:
    _, label = nested(qtbot)
    label.counts = dict.fromkeys(label.counts, 0)
    theme.use(Settings(theme="dark"))
    assert ink(label) == QColor(DARK.muted)
    assert label.counts[QEvent.Type.StyleChange] == 0  # the same widths: nothing is laid out anew
    assert label.counts[QEvent.Type.PaletteChange] < DEPTH
    theme.use(Settings(theme="dark", contrast="high"))
    assert label.counts[QEvent.Type.StyleChange] == 1
    theme.use(Settings(theme="light"))


def test_what_is_not_seen_follows_soon(theme: Theme, qtbot: QtBot) -> None:
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    seen, hidden = Counting(pages), Counting(pages)
    for page in (hidden, seen):
        pages.addWidget(page)
    pages.show()
    qtbot.waitExposed(pages)
    pages.setCurrentWidget(seen)
    theme.use(Settings(theme="dark"))
    assert ink(seen) == QColor(DARK.muted)
    assert ink(hidden) != QColor(DARK.muted)
    qtbot.waitUntil(lambda: ink(hidden) == QColor(DARK.muted))
    theme.use(Settings(theme="light"))


def test_what_goes_before_its_turn_is_no_trouble(theme: Theme, qtbot: QtBot) -> None:
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    first, last, seen = Counting(pages), Counting(pages), Counting(pages)
    for page in (first, last, seen):
        pages.addWidget(page)
    pages.show()
    qtbot.waitExposed(pages)
    for place in (1, 2):
        pages.setCurrentIndex(place)
    theme.use(Settings(theme="dark"))
    pages.removeWidget(first)
    first.deleteLater()
    qtbot.waitUntil(lambda: ink(last) == QColor(DARK.muted))
    theme.use(Settings(theme="light"))


def test_the_size_of_hidden_text_follows_soon_however_often_it_changes(theme: Theme, qtbot: QtBot) -> None:
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    seen, hidden = QFrame(pages), QFrame(pages)
    plain, small = QLabel("plain", hidden), QLabel("small", hidden)
    for page in (hidden, seen):
        pages.addWidget(page)
    make_small(small)
    pages.show()
    qtbot.waitExposed(pages)
    pages.setCurrentWidget(seen)
    usual = [label.font().pointSizeF() for label in (plain, small)]
    for percent in (200, 120, 150):
        theme.use(Settings(theme="light", window_text=percent))
    theme.use(Settings(theme="dark", window_text=150))
    wanted = [size * 1.5 for size in usual]
    qtbot.waitUntil(lambda: [one.font().pointSizeF() for one in (plain, small)] == pytest.approx(wanted))
    theme.use(Settings(theme="light"))
    qtbot.waitUntil(lambda: [one.font().pointSizeF() for one in (plain, small)] == pytest.approx(usual))
