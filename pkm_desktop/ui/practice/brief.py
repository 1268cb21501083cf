"""The weeks at a glance beside the review: three figures, the chart, and the sources that pay."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.practice import Measure, Practice, SourceYield
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice.measure_words import measure_words, value_words
from pkm_desktop.ui.practice.pane import Pane, figure, label
from pkm_desktop.ui.practice.rhythm_chart import RhythmChart
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.words.local_forms import number

PAYING, IDLE = 3, 1  # sources


class Brief(Pane):
    """`unfollow(source)` for one that brings nothing; `week_picked(place)` on a bar of the chart."""

    unfollow = Signal(int)
    opened = Signal(int)
    week_picked = Signal(int)

    def __init__(self, desk: Desk, weeks: int) -> None:
        super().__init__("")
        self.title.setText(self.tr("Your rhythm, {n} weeks").format(n=number(weeks)))
        self.area.setAccessibleName(self.title.text())
        self.figures = {
            name: (figure(), label(tone="muted", wrap=True)) for name in ("kept", "worded", "latency")
        }
        row = QHBoxLayout()
        row.setSpacing(16)
        for big, small in self.figures.values():
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(big)
            column.addWidget(small, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(column, 1)
        self.chart = RhythmChart(desk.theme)
        self.chart.picked.connect(self.week_picked)
        self._sources_title = label(self.tr("Sources that pay"), role="heading")
        self._sources = QWidget()
        self._grid = QGridLayout(self._sources)
        self._grid.setContentsMargins(2, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(row)
        self.body.addSpacing(8)
        self.body.addWidget(self.chart)
        self.body.addSpacing(8)
        self.body.addWidget(self._sources_title)
        self.body.addWidget(self._sources)
        self.body.addStretch()

    def show_practice(self, found: Practice) -> None:
        """Show these weeks."""
        measures = {measure.name: measure for measure in found.measures}
        said = {
            "kept": self.tr("kept from what arrived"),
            "worded": self.tr("have your own words"),
            "latency": self.tr("from keeping to sharing"),
        }
        for name, (big, small) in self.figures.items():
            _say(big, measures[name])
            small.setText(said[name])
            tip = measure_words()[name][1]
            big.setToolTip(tip)
            small.setToolTip(tip)
        self._show_sources(found.sources)

    def _show_sources(self, sources: tuple[SourceYield, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        paying = [one for one in sources if one.shared or one.kept][:PAYING]
        idle = sorted((one for one in sources if one.pays_nothing), key=lambda one: -one.arrived)[:IDLE]
        for place, one in enumerate([*paying, *idle]):
            self._add_source(place, one)
        self._sources_title.setVisible(bool(paying or idle))

    def _add_source(self, place: int, one: SourceYield) -> None:
        name = ElidedLabel(one.title)
        self._grid.addWidget(name, place, 0)
        texts = (
            self.tr("{n} arrived").format(n=number(one.arrived)),
            self.tr("{n} kept").format(n=number(one.kept)),
            self.tr("{n} shared").format(n=number(one.shared)),
        )
        for column, text in enumerate(texts, 1):
            self._grid.addWidget(label(text, tone="muted"), place, column)
        if not one.pays_nothing:
            return
        button = QPushButton(self.tr("unfollow?"))
        button.setProperty("link", "true")
        button.setProperty("tone", "warn")
        button.setAccessibleName(self.tr("Unfollow {name}").format(name=one.title))
        button.clicked.connect(partial(self.unfollow.emit, one.source_id))
        self._grid.addWidget(button, place, 4)


def _say(big: QWidget, measure: Measure) -> None:
    words = value_words(measure)
    big.setText(words)  # type: ignore[attr-defined]
