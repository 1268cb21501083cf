"""The sidebar as rows: the inbox and its neighbours, then folders and sources with their unread counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QIcon

from pkm_desktop.core.model.items import Counts, ItemFilter
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.search import SavedSearch
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.sidebar_more import search_rows, shelf_rows, tag_rows, watch_rows
from pkm_desktop.ui.seek.trouble import trouble_words
from pkm_desktop.ui.widgets.nav_list import NavRow
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import counted
from pkm_desktop.ui.words.natural import natural_key, path_key

FAILING = "failing"
Tile = Callable[[str], QIcon]
VIEWS = ("inbox", "today", "kept", "later")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sidebar", text)


@dataclass(frozen=True)
class Place:
    """What a row of the sidebar leads to: a filter and its name for people."""

    filter: ItemFilter
    title: str


def view_title(view: str) -> str:
    """The name of one of the four views."""
    names = {
        "inbox": _tr("Inbox"),
        "today": _tr("Today"),
        "kept": _tr("Saved"),
        "later": _tr("Read later"),
        "snoozed": _tr("Snoozed"),
        "dropped": _tr("Dropped"),
        "all": _tr("Everything"),
    }
    return names.get(view, view)


def place_of(
    key: str,
    sources: Iterable[Source],
    watches: Iterable[tuple[int, str, int]] = (),
    searches: Iterable[SavedSearch] = (),
) -> Place | None:
    """Where a row leads; None when its source is gone or it leads to no list of items."""
    kind, _, name = key.partition(":")
    if kind == "watch":
        title = next((watch[1] for watch in watches if str(watch[0]) == name), "")
        return Place(ItemFilter(rule_id=int(name)), title) if title else None
    if kind == "search":
        saved = next((each for each in searches if str(each.id) == name), None)
        return Place(ItemFilter(view="all", search=saved.query), saved.name) if saved else None
    if kind == "shelf":
        return Place(ItemFilter(view="all", shelf=name), name.rpartition("/")[2] or _tr("In no folder"))
    if kind == "view":
        return Place(ItemFilter(view=name), view_title(name))
    if kind == "folder":
        return Place(ItemFilter(folder=name), name.rpartition("/")[2])
    if kind == "tag":
        return Place(ItemFilter(view="all", tag=name), f"#{name}")
    source = next((one for one in sources if key == source_key(one.id)), None)
    return Place(ItemFilter(source_id=source.id), source.title) if source else None


def source_key(source_id: int) -> str:
    """The key of a source's row."""
    return f"source:{source_id}"


def sidebar_rows(
    theme: Theme,
    counts: Counts,
    sources: Sequence[Source],
    folded: Collection[str],
    tags: Sequence[Tag] = (),
    *,
    searches: Sequence[SavedSearch] = (),
    tile: Tile | None = None,
) -> list[NavRow]:
    """All rows, top to bottom; `folded` holds folders whose content is hidden, `tile` draws one."""
    icons = {"inbox": "inbox", "today": "sun", "kept": "bookmark", "later": "clock", "snoozed": "alarm-clock"}
    rows = [
        NavRow(f"view:{view}", view_title(view), theme.icon(icons[view]), _number(getattr(counts, view)))
        for view in (*VIEWS, *(("snoozed",) if counts.snoozed else ()))
    ]
    if sources:
        rows.append(NavRow("heading:sources", _tr("Sources"), heading=True))
        rows += _tree(theme, sources, folded, tile or theme.tiles.icon)
    failing = sum(bool(source.error) or source.stopped for source in sources)
    if failing:
        text = counted(failing, _tr("1 source needs a look"), _tr("{} sources need a look"))
        rows.append(NavRow(FAILING, text, theme.icon("triangle-alert", color="warn"), warn=True))
    more = (shelf_rows(theme, counts, folded), watch_rows(theme, counts), search_rows(theme, searches))
    return [*rows, *chain.from_iterable(more), *tag_rows(theme, tags)]


def folders_of(sources: Iterable[Source]) -> list[str]:
    """Every folder there is, those on the way to others included, in the order of the alphabet."""
    found: set[str] = set()
    for source in sources:
        parts = source.folder.split("/") if source.folder else []
        found.update("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return sorted(found, key=path_key)


def _tree(theme: Theme, sources: Sequence[Source], folded: Collection[str], tile: Tile) -> list[NavRow]:
    by_folder: dict[str, list[Source]] = {}
    for source in sorted(sources, key=lambda one: natural_key(one.title)):
        by_folder.setdefault(source.folder, []).append(source)
    rows: list[NavRow] = []
    for folder in folders_of(sources):
        if any(folder.startswith(f"{name}/") for name in folded):
            continue
        rows.append(_folder_row(theme, folder, sources, folder in folded))
        if folder not in folded:
            depth = folder.count("/") + 1
            rows += [_source_row(source, depth, tile) for source in by_folder.get(folder, ())]
    return rows + [_source_row(source, 0, tile) for source in by_folder.get("", ())]


def _folder_row(theme: Theme, folder: str, sources: Iterable[Source], folded: bool) -> NavRow:
    inside = (one for one in sources if one.folder == folder or one.folder.startswith(f"{folder}/"))
    unread = sum(source.unread for source in inside)
    icon: QIcon = theme.icon("folder" if folded else "folder-open")
    name = folder.rpartition("/")[2]
    return NavRow(f"folder:{folder}", name, icon, _number(unread), folder.count("/"), open=not folded)


def _source_row(source: Source, level: int, tile: Tile) -> NavRow:
    trouble = bool(source.error) or source.stopped
    spoken = ", ".join(part for part in (source.title, _number(source.unread), retold(source.error)) if part)
    return NavRow(
        source_key(source.id),
        source.title,
        tile(source.title),
        _number(source.unread),
        level,
        warn=trouble,
        spoken=spoken,
        tip=trouble_words(source) or source.site_url or source.feed_url,
    )


def _number(count: int) -> str:
    return QLocale().toString(count) if count else ""
