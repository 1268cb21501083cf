"""Sources that pay: what each brought, what was kept and shared of it, and what deciding about it costs."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from pkm_desktop.core.model.practice import Practice, SourceYield
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice.facts_table import Cell, FactsTable
from pkm_desktop.ui.practice.pane import Pane, label
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.words.local_forms import number, short_day


class SourcesPage(Pane):
    """`opened(source)` to look at one; `unfollow(source)` to stop following."""

    opened = Signal(int)
    unfollow = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self._desk = desk
        self.title.setText(self.tr("Sources that pay"))
        self.area.setAccessibleName(self.title.text())
        heads = (
            self.tr("Source"),
            self.tr("arrived"),
            self.tr("kept"),
            self.tr("shared"),
            self.tr("at least"),
            self.tr("minutes"),
            self.tr("last shared"),
        )
        self.table = FactsTable(desk.theme, self.title.text(), heads, spare=(4, 5, 6))
        self.table.opened.connect(self.opened)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self._look, self._stop = QPushButton(self.tr("Open source")), QPushButton(self.tr("Unfollow"))
        self._look.clicked.connect(lambda: self.opened.emit(self.table.key()))
        self._stop.clicked.connect(lambda: self.unfollow.emit(self.table.key()))
        for button in (self._look, self._stop):
            self.tool(button)
        self._words = label(tone="muted", wrap=True)
        self._intro = label(
            self.tr(
                "Shared: entries of issues that left; what several sources brought counts for each. "
                "At least: the share of what it brings that you pass on, at 95 % (Wilson). Minutes: what "
                "deciding about it takes, at 3.9 seconds an item. A source may be rare and precious."
            ),
            tone="muted",
            wrap=True,
        )
        self._empty = EmptyState(
            desk.theme.icon("rss", color="faint"),
            self.tr("You follow nothing yet"),
            self.tr("Follow a few sites: after some weeks you see here which of them are worth it."),
            [desk.actions.action("add")],
        )
        self.body.addWidget(self._intro)
        self.body.addWidget(self._words)
        self.body.addWidget(self.table)
        self.body.addWidget(self._empty, 1)
        self.body.addStretch()

    def show_practice(self, found: Practice) -> None:
        """Show these weeks."""
        seen = self.tr("{n} weeks").format(n=number(len(found.weeks)))
        self.aside.setText(seen)
        idle = [one for one in found.sources if one.pays_nothing]
        self._words.setText(
            self.tr("In colour: plenty came, and nothing of it was kept or shared.") if idle else ""
        )
        self._words.setVisible(bool(idle))
        self.table.show_rows([(one.source_id, self._cells(one)) for one in found.sources])
        for widget in (self._intro, self.table, self._look, self._stop):
            widget.setVisible(bool(found.sources))
        self._empty.setVisible(not found.sources)
        self._follow()

    def _cells(self, one: SourceYield) -> list[Cell]:
        tone = "warn" if one.pays_nothing else ""
        last = one.last_shared
        return [
            Cell(one.title, tone=tone),
            Cell(number(one.arrived), one.arrived),
            Cell(number(one.kept), one.kept),
            Cell(number(one.shared), one.shared),
            Cell(self.tr("{n} %").format(n=number(round(one.least * 100))) if one.shared else "–", one.least),
            Cell(number(round(one.minutes)), one.minutes),
            Cell(short_day(last) if last else "–", last.toordinal() if last else 0),
        ]

    def _follow(self) -> None:
        chosen = bool(self.table.key())
        self._look.setEnabled(chosen)
        self._stop.setEnabled(chosen)

    def _menu(self, point: QPoint) -> None:
        index = self.table.indexAt(point)
        if not index.isValid():
            return
        self.table.setCurrentIndex(index)
        key = self.table.key()
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Open source"), lambda: self.opened.emit(key))
        menu.addAction(self.tr("Unfollow"), lambda: self.unfollow.emit(key))
        menu.addAction(self.tr("Copy the table"), self.table.copy)
        menu.popup(self.table.viewport().mapToGlobal(point))
