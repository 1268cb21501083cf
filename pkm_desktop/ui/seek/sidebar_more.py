"""The lower half of the sidebar: bookmark folders, watched words, saved searches, tags, dead links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.search import SavedSearch
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.nav_row import NavRow
from pkm_desktop.ui.words.natural import natural_key, path_key

DEAD = "dead"
MOST_TAGS = 20  # the rest is in the search


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sidebar", text)


def shelf_key(folder: str) -> str:
    """The key of a bookmark folder's row."""
    return f"shelf:{folder}"


def shelf_rows(theme: Theme, counts: Counts, folded: Collection[str]) -> list[NavRow]:
    """The bookmark folders as a tree, and the links that no longer answer."""
    rows: list[NavRow] = []
    for folder in all_shelves(name for name, _ in counts.shelves):
        if any(folder.startswith(f"{name[6:]}/") for name in folded if name.startswith("shelf:")):
            continue
        rows.append(_shelf_row(theme, folder, counts, shelf_key(folder) in folded))
    loose = sum(number for name, number in counts.shelves if not name)
    if loose:
        label = _tr("In no folder")
        rows.append(NavRow(shelf_key(""), label, theme.icon("folder"), _number(loose)))
    if counts.dead_links:
        one = counts.dead_links == 1
        text = _tr("1 dead link") if one else _tr("{} dead links").format(_number(counts.dead_links))
        rows.append(NavRow(DEAD, text, theme.icon("unlink", color="warn"), warn=True))
    return [NavRow("heading:shelves", _tr("Bookmarks"), heading=True), *rows] if rows else []


def watch_rows(theme: Theme, counts: Counts) -> list[NavRow]:
    """The keyword watches with what they found."""
    rows = [
        NavRow(f"watch:{rule}", name, theme.icon("eye"), _number(found) if found else "")
        for rule, name, found in sorted(counts.watches, key=lambda watch: natural_key(watch[1]))
    ]
    return [NavRow("heading:watches", _tr("Watched words"), heading=True), *rows] if rows else []


def search_rows(theme: Theme, searches: Sequence[SavedSearch]) -> list[NavRow]:
    """The saved searches as smart lists, with how many items fit."""
    rows = [
        NavRow(
            search_key(each.id),
            each.name,
            theme.icon("search"),
            _number(each.count) if each.count > 0 else "",
            tip="" if each.name == each.query else each.query,
        )
        for each in searches
    ]
    return [NavRow("heading:searches", _tr("Saved searches"), heading=True), *rows] if rows else []


def search_key(search_id: int) -> str:
    """The key of a saved search's row."""
    return f"search:{search_id}"


def tag_rows(theme: Theme, tags: Sequence[Tag]) -> list[NavRow]:
    """The tags used most, by name."""
    used = sorted((tag for tag in tags if tag.count), key=lambda tag: -tag.count)[:MOST_TAGS]
    rows = [
        NavRow(f"tag:{tag.name}", tag.name, theme.icon("tag"), _number(tag.count))
        for tag in sorted(used, key=lambda tag: natural_key(tag.name))
    ]
    return [NavRow("heading:tags", _tr("Tags"), heading=True), *rows] if rows else []


def all_shelves(names: Iterable[str]) -> list[str]:
    """Every folder there is, those on the way to others included."""
    found: set[str] = set()
    for name in names:
        parts = name.split("/") if name else []
        found.update("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return sorted(found, key=path_key)


def _shelf_row(theme: Theme, folder: str, counts: Counts, folded: bool) -> NavRow:
    inside = [(name, number) for name, number in counts.shelves if f"{name}/".startswith(f"{folder}/")]
    below = any(name != folder for name, _ in inside)
    return NavRow(
        shelf_key(folder),
        folder.rpartition("/")[2],
        theme.icon("folder-open" if below and not folded else "folder"),
        _number(sum(number for _, number in inside)),
        folder.count("/"),
        open=not folded if below else None,
        tip=folder if "/" in folder else "",
    )


def _number(count: int) -> str:
    return QLocale().toString(count) if count else ""
