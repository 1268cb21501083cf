"""Topics: what is kept, written about and shared under each, and where nothing is written."""

from __future__ import annotations

from PySide6.QtCore import Signal

from pkm_desktop.core.model.practice import Practice, TopicCover
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice.facts_table import Cell, FactsTable
from pkm_desktop.ui.practice.pane import Pane, label
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.words.local_forms import number


class TopicsPage(Pane):
    """`opened(tag)` to see what there is under one."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self.title.setText(self.tr("Topics"))
        self.area.setAccessibleName(self.title.text())
        self._tags: tuple[str, ...] = ()
        heads = (self.tr("Tag"), self.tr("kept"), self.tr("notes"), self.tr("shared"), "")
        self.table = FactsTable(desk.theme, self.title.text(), heads)
        self.table.opened.connect(lambda key: self.opened.emit(self._tags[key - 1]))
        self._gaps = label(wrap=True, tone="warn")
        self.body.addWidget(
            label(
                self.tr(
                    "The tags you work on first, then the others that something happened under. To write: at "
                    "least five kept in 30 days, and not a word of yours about any of them."
                ),
                tone="muted",
                wrap=True,
            )
        )
        self.body.addWidget(self._gaps)
        self.body.addWidget(self.table)
        self._empty = EmptyState(
            desk.theme.icon("tags", color="faint"),
            self.tr("No topics yet"),
            self.tr("Tag what you keep. A tag you work on becomes a topic in Sense, under its tags."),
            [desk.actions.action("sense")],
        )
        self.body.addWidget(self._empty, 1)
        self.body.addStretch()

    def show_practice(self, found: Practice) -> None:
        """Show these weeks."""
        self.aside.setText(self.tr("{n} weeks").format(n=number(len(found.weeks))))
        self._tags = tuple(one.tag for one in found.topics)
        self.table.show_rows([(place + 1, self._cells(one)) for place, one in enumerate(found.topics)])
        gaps = sum(one.gap for one in found.topics)
        one = self.tr("Under one tag you keep a lot and write nothing.")
        many = self.tr("Under {n} tags you keep a lot and write nothing.")
        self._gaps.setText(one if gaps == 1 else many.format(n=number(gaps)))
        self._gaps.setVisible(gaps > 0)
        self.table.setVisible(bool(found.topics))
        self._empty.setVisible(not found.topics)

    def _cells(self, one: TopicCover) -> list[Cell]:
        state = self.tr("to write") if one.gap else (self.tr("topic") if one.topic else "")
        return [
            Cell(one.tag),
            *(Cell(number(value), value) for value in (one.kept, one.noted, one.shared)),
            Cell(state, tone="warn" if one.gap else ""),
        ]
