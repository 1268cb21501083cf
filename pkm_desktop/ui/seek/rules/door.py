"""The way to the rules: one page for the whole window, opened where it is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QWidget
from shiboken6 import isValid

from pkm_desktop.core.model.rules import Rule
from pkm_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from pkm_desktop.ui.seek.rules.dialog import RulesDialog


class RulesDoor(QObject):
    """Opens the page at the list, at a rule, or with a rule made from an item."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self._dialog: RulesDialog | None = None

    def open(self) -> RulesDialog:
        """The page, built when it is first asked for."""
        from pkm_desktop.ui.seek.rules.dialog import RulesDialog

        open_already = self._dialog
        if open_already is not None and isValid(open_already) and open_already.isVisible():
            open_already.raise_()
            open_already.activateWindow()
            return open_already
        self._dialog = RulesDialog(self._desk, self._host)
        self._dialog.show()
        return self._dialog

    def show_rule(self, rule_id: int = 0, name: str = "") -> None:
        """The page at one rule."""
        self.open().show_rule(rule_id, name)

    def rule_from(self, item_id: int, word: str = "") -> None:
        """A rule made from an item: its source and a telling word, to be looked at first."""
        from pkm_desktop.core.commands.seek import ruling

        if item_id:
            suggest = partial(ruling.suggest_rule, self._desk.library, item_id, word)
            self._desk.jobs.look("rules/suggest", suggest, self._begin)

    def watch_words(self) -> None:
        """Ask which words to watch for."""
        dialog = QInputDialog(self._host)
        dialog.setWindowTitle(self.tr("Watch words"))
        dialog.setLabelText(
            self.tr("Words to watch for in all sources, with commas between them.\n“…” means just these.")
        )
        dialog.setOkButtonText(self.tr("Watch"))
        dialog.textValueSelected.connect(self._watch)
        dialog.finished.connect(dialog.deleteLater)
        dialog.resize(420, dialog.sizeHint().height())
        dialog.open()

    def _begin(self, rule: Rule) -> None:
        self.open().new_rule(rule)

    def _watch(self, words: str) -> None:
        from pkm_desktop.core.commands.seek import ruling

        if words.strip():
            self._desk.jobs.change(partial(ruling.watch, self._desk.library, words), toast=True)
