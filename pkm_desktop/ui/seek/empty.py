"""What the list says while it is empty: an achievement, or what goes here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction

from pkm_desktop.core.model.items import Counts, ItemFilter, Triaged
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.sidebar_rows import Place
from pkm_desktop.ui.seek.trouble import trouble_words
from pkm_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from pkm_desktop.core.model.practice import Week
    from pkm_desktop.ui.desk import Desk

NOTHING = Triaged()


def _tr(text: str) -> str:
    return QCoreApplication.translate("EmptyList", text)


def end_words(progress: Triaged) -> str:
    """How the day's triage ended: '300 in, 10 kept, 0 left.'"""
    number = QLocale().toString
    text = _tr("Today: {came} in, {kept} kept, {left} left.").format(
        came=number(progress.came), kept=number(progress.kept), left=number(progress.left)
    )
    waiting = _tr("{} wait for later.").format(number(progress.later))
    return f"{text} {waiting}" if progress.later else text


HINTED = ("keep", "later", "snooze", "file_into")  # actions a sentence may name the key of


def empty_words(place: Place, week: Week, progress: Triaged = NOTHING) -> tuple[str, str, str]:
    """Icon, title and sentence for a place with nothing in it; '{keep}' stands for the key of an action."""
    wanted = place.filter
    if wanted.shelf is not None or wanted.rule_id is not None or wanted.verdict:
        return _narrow_words(wanted)
    if wanted.search:
        return "search", _tr("Nothing fits this search"), _tr("What fits it appears here as it comes in.")
    if wanted.source_id is not None or wanted.folder or wanted.tag:
        if wanted.view == "all":
            return "inbox", _tr("Nothing here yet"), _tr("What comes in appears here.")
        return "check-check", _tr("Nothing left to decide here"), _tr("The filter above shows everything.")
    if wanted.view == "inbox" and progress.came:
        return "circle-check", _tr("Inbox zero"), end_words(progress)
    if wanted.view == "inbox" and week.arrived:
        text = _tr("This week: {arrived} in, {kept} kept, 0 left.")
        return "circle-check", _tr("Inbox zero"), text.format(arrived=week.arrived, kept=week.kept)
    words = {
        "inbox": ("inbox", _tr("The inbox is empty"), _tr("What your sources bring appears here.")),
        "today": ("sun", _tr("Nothing from today"), _tr("What came in today and is undecided appears here.")),
        "kept": ("bookmark", _tr("Nothing saved yet"), _tr("Press {keep} on an item to keep it.")),
        "snoozed": (
            "alarm-clock",
            _tr("Nothing sleeps"),
            _tr("Press {snooze} on an item to see it another day."),
        ),
        "later": ("clock", _tr("Nothing waits"), _tr("Press {later} on an item to read it later.")),
    }
    return words.get(wanted.view, ("inbox", _tr("Nothing here"), ""))


def _narrow_words(wanted: ItemFilter) -> tuple[str, str, str]:
    if wanted.shelf is not None and wanted.view == "all":
        return "folder", _tr("Nothing in this folder"), _tr("Drag items here, or press {file_into} on one.")
    if wanted.verdict:
        return "circle-check", _tr("No dead links"), _tr("Every saved link that was looked at answers.")
    if wanted.view == "all":
        return "eye", _tr("Nothing found yet"), _tr("What comes in with these words appears here.")
    return "check-check", _tr("Nothing left to decide here"), _tr("The filter above shows everything.")


def empty_list(desk: Desk, place: Place, week: Week, progress: Triaged = NOTHING) -> EmptyState:
    """The widget for it."""
    icon, title, text = empty_words(place, week, progress)
    said = desk.actions.hint(text, *(name for name in HINTED if f"{{{name}}}" in text))
    return EmptyState(desk.theme.icon(icon, color="accent"), title, said)


def silent_source(theme: Theme, source: Source, again: QAction) -> EmptyState:
    """A source that brought nothing, because it could not be read: why, and the way to try again."""
    reason = trouble_words(source)
    return EmptyState(
        theme.icon("triangle-alert", color="warn"), _tr("Nothing came from this source"), reason, [again]
    )


def is_first_run(counts: Counts, sources: Sequence[object]) -> bool:
    """Whether nothing has been brought in yet."""
    return not sources and not counts.items


def first_run(theme: Theme, doors: Sequence[QAction]) -> EmptyState:
    """Three doors: look around, bring along, begin."""
    return EmptyState(
        theme.icon("sprout", color="accent"),
        _tr("Where do you want to begin?"),
        _tr("Everything stays on this computer."),
        doors,
        doors=True,
    )
