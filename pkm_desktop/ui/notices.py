"""What the tray tells of by itself, when the person wants it: an issue is due, a watched word arrived."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.communities import Due
from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.stages import offer
from pkm_desktop.ui.tray import Tray

LOOK_MS = 30 * 60_000
START_MS = 20_000
TOLD = "notices/due"
REMEMBERED = 50


class Notices(QObject):
    """Each day an issue is due is told of once, each arrival of a watched word once."""

    def __init__(self, desk: Desk, tray: Tray, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tray = desk, tray
        self._found: dict[int, int] | None = None  # by watch, what it held when last seen
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        QTimer.singleShot(START_MS, self, self.look)

    def look(self) -> None:
        """Ask which issues are due, if that is wanted."""
        if not self._desk.settings.notify_due:
            return
        library = self._desk.library

        def ask() -> tuple[tuple[Due, ...], date]:
            from pkm_desktop.core.commands.share import rhythms

            return rhythms.due(library), library.clock().astimezone().date()

        self._desk.jobs.look("notices/due", ask, self._due)

    def see(self, counts: Counts) -> None:
        """New numbers: what watched words found since the last ones."""
        found = {rule: number for rule, _, number in counts.watches}
        before, self._found = self._found, found
        if before is None or not self._desk.settings.notify_words or self._looked_at():
            return
        for rule, name, number in counts.watches:
            more = number - before.get(rule, number)
            if more > 0:
                text = self.tr("1 new item") if more == 1 else self.tr("{} new items")
                words = text.format(QLocale().toString(more))
                self._tray.say(self.tr("“{}” was found").format(name), words, partial(self._show_watch, rule))

    def _due(self, seen: tuple[tuple[Due, ...], date]) -> None:
        found, today = seen
        session = self._desk.session
        told = [line for line in session.text(TOLD).split("\n") if line]
        for due in found:
            mark = f"{due.community.id} {due.day.isoformat()}"
            if due.day > today or mark in told:
                continue
            told.append(mark)
            title = self.tr("An issue for {} is due").format(due.community.name)
            self._tray.say(title, due.words, partial(self._show_community, due.community.id))
        session.keep(TOLD, "\n".join(told[-REMEMBERED:]))

    def _looked_at(self) -> bool:
        """Whether the person has the window before them: it shows the same."""
        window = self._desk.window
        return isinstance(window, QWidget) and window.isActiveWindow()

    def _show_community(self, community_id: int) -> None:
        self._desk.window.open_ref(Ref("community", community_id))

    def _show_watch(self, rule_id: int) -> None:
        offer(self._desk.window.show_stage("seek"), "show_watch", rule_id)
