"""How a source is doing: its looks, what is wrong in words, and what became of its items."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.sources import Funnel, Source
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.sources.funnel_chart import FunnelChart
from pkm_desktop.ui.seek.sources.source_words import health_words
from pkm_desktop.ui.seek.trouble import trouble_words
from pkm_desktop.ui.widgets.words import say, words


class HealthBox(QWidget):
    """Figures of one source; the buttons are whoever's that shows it."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.trouble = words(tone="warn")
        self.trouble.hide()
        self.fetch_button = QPushButton(self.tr("Fetch now"))
        self.resume_button = QPushButton(self.tr("Resume"))
        for button in (self.fetch_button, self.resume_button):
            button.setAutoDefault(False)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.chart = FunnelChart(theme)
        buttons = QHBoxLayout()
        buttons.addWidget(self.fetch_button)
        buttons.addWidget(self.resume_button)
        buttons.addStretch()
        title = QLabel(self.tr("What became of its items"))
        title.setProperty("role", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.trouble)
        column.addLayout(self._grid)
        column.addLayout(buttons)
        column.addSpacing(8)
        column.addWidget(title)
        column.addWidget(self.chart)

    def show_source(self, source: Source) -> None:
        """Its health, as far as it is known without asking."""
        say(self.trouble, trouble_words(source), "warn")
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for row, (label, value) in enumerate(health_words(source, self._clock())):
            name = QLabel(label)
            name.setProperty("tone", "muted")
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(words(value), row, 1)
        self.fetch_button.setVisible(bool(source.feed_url) and not source.stopped)
        self.resume_button.setVisible(source.stopped)

    def show_funnel(self, funnel: Funnel) -> None:
        """What became of what it brought."""
        self.chart.show_funnel(funnel)
