"""Success cases at a glance: what good sharing did, cycle by cycle, verified or only claimed."""

from __future__ import annotations

from PySide6.QtCore import Signal

from pkm_desktop.core.commands.share import outcomes
from pkm_desktop.core.model.responses import VALUE_CYCLES, SuccessCase
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice.facts_table import Cell, FactsTable
from pkm_desktop.ui.practice.pane import Pane, label
from pkm_desktop.ui.widgets.action_buttons import ActionButton
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.words.local_forms import number


class CasesGlance(Pane):
    """`opened(case)` to read one where it is told, in Share; `counted(n)` for the sidebar."""

    opened = Signal(int)
    counted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self._desk = desk
        self.title.setText(self.tr("Success cases"))
        self.area.setAccessibleName(self.title.text())
        action = desk.actions.action
        self.tool(ActionButton(action("new_case"), text=self.tr("New case"), icon=desk.theme.icon("plus")))
        heads = (self.tr("What good it did"), self.tr("verified"), self.tr("claimed"), self.tr("non-success"))
        self.ladder = FactsTable(desk.theme, self.tr("Value by cycle"), heads)
        self.cases = FactsTable(
            desk.theme, self.title.text(), (self.tr("Case"), self.tr("Kind"), self.tr("Standing"))
        )
        self.cases.opened.connect(self.opened)
        self.warning = label(tone="warn", wrap=True)
        self._ladder_title = label(self.tr("By value (Wenger, Trayner, de Laat)"), role="heading")
        self._cases_title = label(self.tr("All cases"), role="heading")
        self._empty = EmptyState(
            desk.theme.icon("target", color="faint"),
            self.tr("What came of it?"),
            self.tr("When somebody used what you shared, tell it. What did not work is worth as much."),
            [action("new_case")],
        )
        for widget in (self.warning, self._ladder_title, self.ladder, self._cases_title, self.cases):
            self.body.addWidget(widget)
        self.body.addWidget(self._empty, 1)
        self.body.addStretch()

    def load(self) -> None:
        """Look anew."""
        library = self._desk.library
        self._desk.jobs.look("practice/cases", lambda: outcomes.cases(library), self.show_cases)

    def show_cases(self, cases: tuple[SuccessCase, ...]) -> None:
        """Show these."""
        for widget in (self._ladder_title, self.ladder, self._cases_title, self.cases):
            widget.setVisible(bool(cases))
        self._empty.setVisible(not cases)
        only_good = bool(cases) and all(case.success for case in cases)
        self.warning.setText(self.tr("Only good news is recorded. What did not work?"))
        self.warning.setVisible(only_good)
        self.ladder.show_rows([(cycle + 1, self._rung(cycle, cases)) for cycle in (*VALUE_CYCLES, 0)])
        self.cases.show_rows([(case.id, self._cells(case)) for case in cases])
        self.counted.emit(len(cases))

    def _rung(self, cycle: int, cases: tuple[SuccessCase, ...]) -> list[Cell]:
        names = (
            self.tr("not said"),
            self.tr("1 immediate: it was lively"),
            self.tr("2 potential: something was learned"),
            self.tr("3 applied: something is done differently"),
            self.tr("4 realised: it shows in results"),
            self.tr("5 reframing: success means something else now"),
        )
        here = [case for case in cases if (case.value_cycle or 0) == cycle]
        good = [case for case in here if case.success]
        verified = sum(outcomes.is_verified(case) for case in good)
        values = (verified, len(good) - verified, len(here) - len(good))
        return [Cell(names[cycle], cycle or 9), *(Cell(number(value), value) for value in values)]

    def _cells(self, case: SuccessCase) -> list[Cell]:
        kind = self.tr("success") if case.success else self.tr("non-success")
        verified = outcomes.is_verified(case)
        by = self.tr("verified by {name}").format(name=case.verified_by)
        return [Cell(case.title), Cell(kind), Cell(by if verified else self.tr("claimed"))]
