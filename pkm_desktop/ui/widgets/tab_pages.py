"""Pages under a bar of tabs, with a hairline between them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget


class TabPages(QWidget):
    """`turned(place)` when another page shows. Ctrl+Tab and Ctrl+Shift+Tab turn the tabs from anywhere."""

    turned = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(name)
        self._pages = QStackedWidget()
        line = QFrame()
        line.setProperty("hair", "true")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, line):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        self.bar.currentChanged.connect(self._turn)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+PgDown", 1), ("Ctrl+Shift+Tab", -1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self._step, step))

    def add(self, page: QWidget, name: str) -> None:
        """One more page, at the end."""
        self._pages.addWidget(page)
        self.bar.addTab(name)

    def show_page(self, place: int) -> None:
        """Turn to a page."""
        self.bar.setCurrentIndex(place)

    def _step(self, step: int) -> None:
        if self.isVisible() and self.bar.count():
            self.bar.setCurrentIndex((self.bar.currentIndex() + step) % self.bar.count())

    def _turn(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self.turned.emit(place)
