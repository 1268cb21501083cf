"""What the list says while it is empty: an achievement, or what goes here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.model.practice import Week
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.seek.sidebar_rows import Place
from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.empty_state import EmptyState


def _tr(text: str) -> str:
    return QCoreApplication.translate("EmptyList", text)


def empty_words(place: Place, week: Week) -> tuple[str, str, str]:
    """Icon, title and sentence for a place with nothing in it."""
    wanted = place.filter
    if wanted.source_id is not None or wanted.folder or wanted.tag:
        if wanted.view == "all":
            return "inbox", _tr("Nothing here yet"), _tr("What comes in appears here.")
        return "check-check", _tr("Nothing left to decide here"), _tr("The filter above shows everything.")
    if wanted.view == "inbox" and week.arrived:
        text = _tr("This week: {arrived} in, {kept} kept, 0 left.")
        return "circle-check", _tr("Inbox zero"), text.format(arrived=week.arrived, kept=week.kept)
    words = {
        "inbox": ("inbox", _tr("The inbox is empty"), _tr("What your sources bring appears here.")),
        "today": ("sun", _tr("Nothing from today"), _tr("What came in today and is undecided appears here.")),
        "kept": ("bookmark", _tr("Nothing saved yet"), _tr("Press S on an item to keep it.")),
        "later": ("clock", _tr("Nothing waits"), _tr("Press L on an item to read it later.")),
    }
    return words.get(wanted.view, ("inbox", _tr("Nothing here"), ""))


def empty_list(theme: Theme, place: Place, week: Week, actions: Sequence[QAction] = ()) -> EmptyState:
    """The widget for it."""
    icon, title, text = empty_words(place, week)
    return EmptyState(theme.icon(icon, color="accent"), title, text, actions)


def silent_source(theme: Theme, source: Source, again: QAction) -> EmptyState:
    """A source that brought nothing, because it could not be read: why, and the way to try again."""
    reason = source.error or _tr("It has answered that it is gone for good.")
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
