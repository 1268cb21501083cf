"""What a rule would hit among the items that are there, before it does anything."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from pkm_desktop.core.commands.seek import browse, ruling
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.rules import DryRun, Rule
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.item_model import ItemModel
from pkm_desktop.ui.seek.item_table import ItemTable
from pkm_desktop.ui.words.core_words import retold

TYPING = 250  # ms without a key before it looks
LEAST = 130  # pixels of the list


class Preview(QWidget):
    """Looks again whenever the rule changes; a look that is no longer wanted is given up."""

    counted = Signal(int)  # how many it would hit; -1 while that is not known

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rule: Rule | None = None
        self._fresh = False  # nothing was typed yet: that it is not complete is no mistake
        self._given_up = threading.Event()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setAccessibleName(self.tr("What the rule would hit"))
        self._items = ItemModel(desk.library.clock, self)
        self._items.wanted.connect(self._fetch)
        self._list = ItemTable(desk.theme, self._items, self)
        self._list.setAccessibleName(self.tr("Items the rule would hit"))
        self._list.setDragEnabled(False)
        self._list.setMinimumHeight(LEAST)
        frame = QFrame()
        frame.setProperty("card", "true")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(frame, 1)
        self._clock = QTimer(self, singleShot=True, interval=TYPING)
        self._clock.timeout.connect(self._look)

    def look(self, rule: Rule, *, at_once: bool = False, fresh: bool = False) -> None:
        """Look what this rule would hit, once typing has paused. `fresh`: it was begun this moment."""
        self._rule, self._fresh = rule, fresh
        self.give_up()
        self.counted.emit(-1)
        if at_once:
            self._look()
        else:
            self._clock.start()

    def give_up(self) -> None:
        """No answer is wanted any more."""
        self._clock.stop()
        self._given_up.set()

    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def _look(self) -> None:
        rule = self._rule
        if rule is None:
            return
        wrong = ruling.problems(rule)
        if wrong and self._fresh:
            self._items.show(())
            self._say(self.tr("Say what to look for: what it would hit shows here."), "muted")
            return
        if wrong:
            self._say_wrong(" ".join(wrong))
            return
        self._given_up = threading.Event()
        look = partial(ruling.dry_run, self._desk.library, rule, stop=self._given_up.is_set)
        self._say(self.tr("Looking what it would hit…"), "muted")
        self._desk.jobs.look("rules/dry-run", look, self._show, self._failed)

    def _show(self, found: DryRun) -> None:
        if self._given_up.is_set():
            return
        number = QLocale().toString
        hits, all_items = number(len(found.item_ids)), number(found.looked_at)
        watches = self._rule is not None and self._rule.watches
        if not found.item_ids:
            text = self.tr("It would hit none of the {all} items looked at.").format(all=all_items)
        elif watches:
            text = self.tr("It finds {hits} of {all} items.").format(hits=hits, all=all_items)
        else:
            text = self.tr("It would hit {hits} of {all} undecided items.").format(hits=hits, all=all_items)
        self._say(text, "accent" if found.item_ids else "muted")
        self._items.show(found.item_ids)
        self._list.verticalScrollBar().setValue(0)
        self.counted.emit(len(found.item_ids))

    def _failed(self, error: PkmError) -> None:
        self._say_wrong(retold(error))

    def _say_wrong(self, text: str) -> None:
        self._items.show(())
        self._say(text, "warn")

    def _say(self, text: str, tone: str) -> None:
        self._words.setText(text)
        if self._words.property("tone") != tone:
            self._words.setProperty("tone", tone)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)

    def _fetch(self, ids: Sequence[int]) -> None:
        library, wanted = self._desk.library, tuple(ids)
        self._desk.jobs.look(
            f"rules/rows/{wanted[0]}", lambda: browse.item_rows(library, wanted), self._items.fill
        )
