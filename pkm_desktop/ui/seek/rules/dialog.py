"""The rules page: which rules there are and in what order, and one of them to look at and change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from pkm_desktop.core.commands.seek import browse, ruling
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.rules import Action, Rule, RuleRow
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.rules.editor import BLANK
from pkm_desktop.ui.seek.rules.parts import EditorSide, ListSide
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.words.core_words import retold

SIZE, LEAST = (980, 660), (680, 440)
LEFT = 320


class RulesDialog(FormDialog):
    """Changes are stored when asked, or when one goes on to another rule; nothing typed is lost."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: Rule | None = None  # as it is stored; id 0 for a new one
        self._wanted: tuple[int, str] = (0, "")  # to be shown once the list is there
        self.setWindowTitle(self.tr("Rules"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.window().size() if parent is not None else QSize(*SIZE)
        self.resize(QSize(*SIZE).boundedTo(room.expandedTo(QSize(*LEAST))))
        self.list_side, self.side = ListSide(desk), EditorSide(desk)
        panes = QSplitter()
        panes.addWidget(self.list_side)
        panes.addWidget(self.side)
        panes.setChildrenCollapsible(False)
        name_borders(panes)
        panes.setHandleWidth(1)
        left = min(LEFT, self.width() // 3)
        panes.setSizes([left, self.width() - left])
        panes.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panes)
        self._wire()
        self.side.show_none()
        self.reload()

    def new_rule(self, rule: Rule = BLANK) -> None:
        """Begin a rule; nothing happens until it is switched on."""
        self._leave()
        self.list_side.list.go(0)
        self._show(rule)
        self.side.editor.go()

    def show_rule(self, rule_id: int = 0, name: str = "") -> None:
        """Show a stored rule by its number, or by its name."""
        self._leave()
        self._wanted = rule_id, name
        self.reload()

    def reload(self) -> None:
        """Read the rules anew."""
        library = self._desk.library
        self._desk.jobs.look(
            "rules/list", lambda: (ruling.rules(library), browse.sources(library)), self._loaded
        )

    def done(self, result: int) -> None:
        """However it is closed (Escape, too), nothing typed is lost."""
        self.side.preview.give_up()
        self._leave()
        super().done(result)

    def _wire(self) -> None:
        model, rules, side = self.list_side.model, self.list_side.list, self.side
        model.moved.connect(self._move)
        model.switched.connect(self._switch)
        rules.picked.connect(self._picked)
        rules.remove_wanted.connect(self._remove)
        self.list_side.add.clicked.connect(lambda: self.new_rule())
        self.list_side.watch.clicked.connect(
            lambda: self.new_rule(replace(BLANK, actions=(Action("watch"),)))
        )
        side.editor.changed.connect(self._edited)
        side.store.clicked.connect(lambda: self._store(switch_on=True))
        side.apply.clicked.connect(self._apply_shown)
        side.delete.clicked.connect(lambda: self._remove(self._shown.id if self._shown else 0))
        self._desk.jobs.changed.connect(self._library_changed)

    # ------------------------------------------------------------------ what is shown

    def _loaded(self, found: tuple[tuple[RuleRow, ...], tuple[Source, ...]]) -> None:
        rows, sources = found
        self.side.editor.offer_sources(sources)
        self.list_side.show_rows(rows)
        (number, name), self._wanted = self._wanted, (0, "")
        if self._shown is not None and not number and not name:
            number = self._shown.id
            if not number:
                return  # a new one is being made
        fits = (row.rule for row in rows if row.rule.id == number or row.rule.name == name)
        chosen = next(fits, rows[0].rule if rows and not number and not name else None)
        self.list_side.list.go(chosen.id if chosen else 0)
        if chosen is None:
            self._show_none()
        elif chosen != self._shown and not (self._dirty() and self._is_shown(chosen)):
            self._show(chosen)

    def _is_shown(self, rule: Rule) -> bool:
        return self._shown is not None and self._shown.id == rule.id

    def _picked(self, rule_id: int) -> None:
        self._leave()
        rows = self.list_side.model.rows
        chosen = next((row.rule for row in rows if row.rule.id == rule_id), None)
        if chosen is not None:
            self._show(chosen)

    def _show(self, rule: Rule) -> None:
        self._shown = rule
        self.side.show_rule(rule)

    def _show_none(self) -> None:
        self._shown = None
        self.side.show_none()

    def _edited(self) -> None:
        self.side.edited(dirty=self._dirty())

    def _dirty(self) -> bool:
        return self._shown is not None and self.side.editor.rule() != self._shown

    # ------------------------------------------------------------------ what is asked for

    def _store(self, *, switch_on: bool) -> None:
        """Keep what stands in the editor; a new rule acts from now on if it is switched on."""
        rule = self.side.editor.rule()
        library = self._desk.library
        if rule.id:
            self._change(lambda: ruling.edit_rule(library, rule), self._stored)
            return
        also = switch_on and self.side.also_here()
        new = replace(rule, enabled=switch_on)
        self._change(lambda: ruling.add_rule(library, new), partial(self._stored, also_here=also))

    def _stored(self, rule: Rule, *, also_here: bool = False) -> None:
        self._show(rule)
        self._wanted = rule.id, ""
        self.side.about = rule.id
        self.side.say(self.tr("Saved."))
        self.list_side.list.setFocus()
        if also_here:
            self._apply(rule.id)
        self.reload()

    def _leave(self) -> None:
        """Going on to something else: what makes sense is kept, a new rule switched off."""
        shown, rule = self._shown, self.side.editor.rule()
        if shown is None or not self._dirty() or ruling.problems(rule):
            return
        self._shown = None
        library = self._desk.library
        new = replace(rule, enabled=False)
        self._change(lambda: ruling.edit_rule(library, rule) if rule.id else ruling.add_rule(library, new))

    def _apply_shown(self) -> None:
        if self._shown is None or not self._shown.id:
            return
        if not self._dirty():
            self._apply(self._shown.id)
            return
        rule, library = self.side.editor.rule(), self._desk.library
        self._change(lambda: ruling.edit_rule(library, rule), partial(self._stored, also_here=True))

    def _apply(self, rule_id: int) -> None:
        library = self._desk.library

        def run(on_progress: Progress, stop: Stop) -> object:
            return ruling.apply_rule(library, rule_id, on_progress=on_progress, stop=stop)

        title = self.tr("Applying the rule")
        self._desk.jobs.work(run, title=title, then=self._applied, failed=self._failed)

    def _applied(self, count: int) -> None:
        words = self.tr("Applied to 1 item.") if count == 1 else self.tr("Applied to {} items.")
        self.side.say(words.format(QLocale().toString(count)), undo=bool(count))
        if self._shown is not None:
            self.side.preview.look(self.side.editor.rule(), at_once=True)

    def _remove(self, rule_id: int) -> None:
        if not rule_id:
            self._show_none()
            self.reload()
            return
        self._shown = None
        library = self._desk.library
        self._change(lambda: ruling.remove_rule(library, rule_id), self._removed)

    def _removed(self, count: int) -> None:
        self._show_none()
        self.side.say(self.tr("The rule is gone; what it did stays."), undo=True)

    def _move(self, rule_id: int, place: int) -> None:
        library = self._desk.library
        self._wanted = rule_id, ""
        self._change(lambda: ruling.move_rule(library, rule_id, place))

    def _switch(self, rule_id: int, on: bool) -> None:
        library = self._desk.library
        self._change(lambda: ruling.enable_rule(library, rule_id, on))

    def _change(self, command: Callable[[], object], then: Callable[..., None] | None = None) -> None:
        self._desk.jobs.change(command, then=then, failed=self._failed)

    def _failed(self, error: PkmError) -> None:
        self.side.say(retold(error), wrong=True)

    def _library_changed(self, changes: Changes, initiator: object) -> None:
        self.reload()
