"""The sidebar of the Sense stage: the library, notes, highlights, and tags to filter by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.nav_list import NavRow

TAGS = 30


def sidebar_rows(theme: Theme, counts: Counts, tags: Sequence[Tag], total: int) -> list[NavRow]:
    """The rows, most used tags first; `total` is how much the whole library lists."""
    rows = [
        NavRow("library", _tr("Library"), theme.icon("library"), _number(total)),
        NavRow("notes", _tr("Notes"), theme.icon("sticky-note"), _number(counts.notes)),
        NavRow("highlights", _tr("Highlights"), theme.icon("highlighter"), _number(counts.highlights)),
    ]
    used = sorted((tag for tag in tags if tag.count), key=lambda tag: (-tag.count, tag.name.casefold()))
    if used:
        rows.append(NavRow("heading:tags", _tr("Filter"), heading=True))
    for tag in used[:TAGS]:
        rows.append(NavRow(f"tag:{tag.name}", tag.name, theme.icon("tag"), _number(tag.count)))
    return rows


def _tr(text: str) -> str:
    return QCoreApplication.translate("SenseSidebar", text)


def _number(value: int) -> str:
    from PySide6.QtCore import QLocale

    return QLocale().toString(value) if value else ""
