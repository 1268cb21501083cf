"""What the list says of itself: its title and number, how far triage has come, and why it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from pkm_desktop.core.model.items import Triaged
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.listing import Listing
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.seek.triage import whole_inbox

if TYPE_CHECKING:
    from pkm_desktop.core.model.practice import Week
    from pkm_desktop.ui.menus.actions import Actions


class ListWords(QObject):
    """Keeps the header and the empty list in step with what is shown."""

    def __init__(
        self, desk: Desk, pane: ListPane, listing: Listing, sidebar: Sidebar, *, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._listing = listing
        self._sidebar = sidebar

    def say_title(self) -> None:
        """What is listed, and how much of it."""
        place, count = self._listing.place, self._pane.model.rowCount()
        note = triage_note(count, self._sidebar.progress) if whole_inbox(place.filter) else ""
        note = note or count_note(count, self._sidebar.unread(place))
        self._pane.say(place.title, note if self._sidebar.known else "")

    def say_anew(self) -> None:
        """The numbers of the day have moved on."""
        self.say_title()
        if not self._pane.model.rowCount():
            self.say_empty()

    def say_empty(self) -> None:
        """Say why there is nothing, once it is known."""
        self._desk.jobs.look("seek/empty", self._look, self._show_empty)

    def _look(self) -> tuple[Week | None, Triaged]:
        from pkm_desktop.core.commands.practice import reflect
        from pkm_desktop.core.commands.seek import triage

        library = self._desk.library
        return next(iter(reflect.weeks(library, 1)), None), triage.progress(library)

    def _show_empty(self, found: tuple[Week | None, Triaged]) -> None:
        from pkm_desktop.core.model.practice import Week
        from pkm_desktop.ui.seek.empty import empty_list, silent_source

        week, progress = found
        source = self._sidebar.source(self._listing.place.filter.source_id or 0)
        if source is not None and (source.error or source.stopped):
            again = self._desk.actions.action("refresh_source")
            self._pane.set_empty(silent_source(self._desk.theme, source, again))
            return
        known = week or Week(self._desk.library.clock().date())
        self._pane.set_empty(empty_list(self._desk, self._listing.place, known, progress))


def count_note(count: int, unread: int) -> str:
    """'128 unread', else '130 items'."""
    if unread:
        return _tr("{} unread").format(QLocale().toString(unread))
    if not count:
        return ""
    return _tr("1 item") if count == 1 else _tr("{} items").format(QLocale().toString(count))


def triage_note(left: int, progress: Triaged) -> str:
    """'214 left · 10 kept today' once a day's triage has begun, '' before."""
    if not progress.kept + progress.later + progress.dropped:
        return ""
    number = QLocale().toString
    kept = _tr("{} kept today").format(number(progress.kept))
    return f"{_tr('{} left').format(number(left))} · {kept}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ListWords", text)


def what_keys_do(actions: Actions) -> str:
    """How to begin, with the keys in force; '' where the person has switched them off."""
    words = QCoreApplication.translate(
        "ListWords",
        "Press {next} for the next item. {drop} drops it, {keep} keeps it, {later} leaves it for later.",
    )
    return actions.hint(words, "next", "drop", "keep", "later")
