"""The rhythm of the weeks: what became of what arrived, the chart or its table, and every measure."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from pkm_desktop.core.model.practice import Practice
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice.facts_table import Cell, FactsTable
from pkm_desktop.ui.practice.figures import step_name, week_name
from pkm_desktop.ui.practice.flow_chart import FlowChart
from pkm_desktop.ui.practice.measure_words import measure_words, share_words, value_words
from pkm_desktop.ui.practice.pane import Pane, label
from pkm_desktop.ui.practice.rhythm_chart import RhythmChart
from pkm_desktop.ui.words.local_forms import number, short_day

SPANS = (4, 8, 12, 26, 52)  # weeks
COLUMNS = ("arrived", "decided", "kept", "read", "highlighted", "noted", "shared", "issues")
WIDEST = 880


class RhythmPage(Pane):
    """`span_wanted(weeks)` for a longer or shorter look back."""

    span_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self._desk = desk
        self.title.setText(self.tr("Rhythm"))
        self.area.setAccessibleName(self.title.text())
        self.spans = QButtonGroup(self)
        for weeks in SPANS:
            button = QPushButton(number(weeks))
            button.setCheckable(True)
            button.setProperty("choice", "true")
            button.setAccessibleName(self.tr("The last {n} weeks").format(n=number(weeks)))
            button.setToolTip(button.accessibleName())
            button.setAutoExclusive(True)  # told as one of several, not as a switch
            self.spans.addButton(button, weeks)
            self.tool(button)
        self.spans.idClicked.connect(self.span_wanted)
        self.tool(label(self.tr("weeks"), tone="muted"))
        self.flow, self.chart = FlowChart(desk.theme), RhythmChart(desk.theme)
        self.toggle = QPushButton(self.tr("Show as a table"))
        self.toggle.setCheckable(True)
        self.toggle.setProperty("choice", "true")
        self.toggle.toggled.connect(self._show_table)
        self.weeks = FactsTable(
            desk.theme,
            self.tr("The weeks as a table"),
            [self.tr("Week"), *map(step_name, COLUMNS)],
            spare=(4, 5, 2, 8),
        )
        heads = [self.tr("Measure"), self.tr("These weeks"), "", self.tr("As many before")]
        self.measures = FactsTable(desk.theme, self.tr("Measures"), heads, spare=(3,))
        self._lay_out()
        self._show_table(on=False)

    def _lay_out(self) -> None:
        for widget in (
            label(self.tr("From what arrived to what was shared"), role="heading"),
            self.flow,
            label(
                self.tr("What arrived in these weeks, as it stands now. Nothing here is a score."),
                tone="muted",
                wrap=True,
            ),
        ):
            self.body.addWidget(_narrow(widget))
        self.body.addSpacing(12)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Week by week"), role="heading"))
        head.addStretch()
        head.addWidget(self.toggle)
        strip = QWidget()
        strip.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        for part in (strip, self.chart, self.weeks):
            self.body.addWidget(_narrow(part))
        self.body.addSpacing(12)
        self.body.addWidget(label(self.tr("Measures"), role="heading"))
        self.body.addWidget(_narrow(self.measures))
        self.body.addStretch()

    def show_practice(self, found: Practice) -> None:
        """Show these weeks."""
        span = self.spans.button(len(found.weeks))
        if span is not None:
            span.setChecked(True)
        self.flow.show_flow(found.flow)
        self.chart.show_weeks(found.weeks, len(found.weeks) - 1)
        self.weeks.show_rows(
            [
                (
                    place + 1,
                    [
                        Cell(
                            self.tr("{week}, {day}").format(
                                week=week_name(week.monday), day=short_day(week.monday)
                            ),
                            week.monday.toordinal(),
                        ),
                        *(Cell(number(getattr(week, name)), getattr(week, name)) for name in COLUMNS),
                    ],
                )
                for place, week in enumerate(found.weeks)
            ]
        )
        before = {measure.name: measure for measure in found.before}
        words = measure_words()
        self.measures.show_rows(
            [
                (
                    place + 1,
                    [
                        Cell(words[one.name][0], place, under=words[one.name][1]),
                        Cell(value_words(one), tone="text"),
                        Cell(share_words(one), tone="muted" if one.enough else "warn"),
                        Cell(value_words(before.get(one.name))),
                    ],
                )
                for place, one in enumerate(found.measures)
            ]
        )

    def _show_table(self, on: bool) -> None:  # noqa: FBT001 (a signal's argument)
        self.chart.setVisible(not on)
        self.weeks.setVisible(on)


def _narrow(widget: QWidget) -> QWidget:
    """Lines that run across a wide screen are hard to follow."""
    widget.setMaximumWidth(WIDEST)
    return widget
