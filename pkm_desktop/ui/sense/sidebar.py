"""The sidebar of the Sense stage: the library, what waits to be looked at again, tags to filter by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.thinking import Review
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.sense.loose_ends import loose_lists
from pkm_desktop.ui.widgets.nav_list import NavRow
from pkm_desktop.ui.words.natural import natural_key

TAGS = 12


def sidebar_rows(theme: Theme, counts: Counts, total: int) -> list[NavRow]:
    """Where to look; `total` is how much the whole library lists."""
    return [
        NavRow("library", _tr("Library"), theme.icon("library"), _number(total)),
        NavRow("notes", _tr("Notes"), theme.icon("sticky-note"), _number(counts.notes)),
        NavRow("highlights", _tr("Highlights"), theme.icon("highlighter"), _number(counts.highlights)),
    ]


def review_rows(theme: Theme, seen: Review) -> list[NavRow]:
    """The cards of today, and the lists of loose ends that hold something."""
    rows = [NavRow("revisit", _tr("To revisit today"), theme.icon("repeat"), _number(len(seen.cards)))]
    for place, icon, name, things in loose_lists(seen):
        if things:
            rows.append(NavRow(place, name, theme.icon(icon), _number(len(things))))
    return rows


def tag_rows(theme: Theme, tags: Sequence[Tag]) -> list[NavRow]:
    """The most used tags, and the way to all of them."""
    used = sorted((tag for tag in tags if tag.count), key=lambda tag: (-tag.count, natural_key(tag.name)))
    rows = [NavRow("heading:tags", _tr("Filter"), heading=True)]
    for tag in used[:TAGS]:
        rows.append(NavRow(f"tag:{tag.name}", tag.name, theme.icon("tag"), _number(tag.count)))
    rows.append(NavRow("tags", _tr("All tags and topics"), theme.icon("tags"), _number(len(tags))))
    return rows


def _tr(text: str) -> str:
    return QCoreApplication.translate("SenseSidebar", text)


def _number(value: int) -> str:
    return QLocale().toString(value) if value else ""
