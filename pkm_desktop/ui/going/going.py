"""Looks for goals beside the window, and goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QIcon

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.going.goals import Goal, find_goals, known_goals, named_goals
from pkm_desktop.ui.stages import offer

ICONS = {"tag": "tag", "note": "sticky-note", "item": "file-text", "community": "users"}
Rated = tuple[tuple[int, Goal], ...]


def kind_words(kind: str) -> str:
    """What a goal is, in a word."""
    translate = QCoreApplication.translate
    words = {
        "source": translate("Going", "Source"),
        "tag": translate("Going", "Tag"),
        "note": translate("Going", "Note"),
        "item": translate("Going", "Item"),
        "community": translate("Going", "Community"),
    }
    return words[kind]


class Going(QObject):
    """`begin` before somebody types, `find` for each letter, `go` for what was chosen."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: tuple[Goal, ...] = ()

    def begin(self, recent: Sequence[str], then: Callable[[tuple[Goal, ...]], None]) -> None:
        """Read all names anew; `then` gets the goals that were gone to lately, as they are called now."""
        library, keys = self._desk.library, tuple(recent)

        def look() -> tuple[tuple[Goal, ...], tuple[Goal, ...]]:
            known = known_goals(library)
            return known, named_goals(library, known, keys)

        self._desk.jobs.look("going/known", look, partial(self._begun, then))

    def find(self, typed: str, then: Callable[[Rated], None]) -> None:
        """The goals for these letters; of several questions the newest is answered."""
        look = partial(find_goals, self._desk.library, self._known, typed)
        self._desk.jobs.look("going/find", look, then)

    def go(self, key: str) -> None:
        """Show it where it lives."""
        kind, _, name = key.partition(":")
        if kind == "tag":
            offer(self._desk.window.show_stage("sense"), "go", f"tag:{name}")
        else:
            self._desk.window.open_ref(Ref(kind, int(name)))

    def icon(self, goal: Goal) -> QIcon:
        """Its picture."""
        if goal.kind == "source":
            return self._desk.theme.tiles.icon(goal.title)
        return self._desk.theme.icon(ICONS[goal.kind])

    def _begun(
        self, then: Callable[[tuple[Goal, ...]], None], seen: tuple[tuple[Goal, ...], tuple[Goal, ...]]
    ) -> None:
        self._known, recent = seen
        then(recent)
