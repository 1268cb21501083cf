"""Which action of the table does what in Seek, and when it makes sense."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.annotating import Annotating
from pkm_desktop.ui.seek.fetching import fetch
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.seek.reading import Reading
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.seek.triage import Triage

Handlers = dict[str, Callable[[], object]]

ROW_MENU = (
    *("read", "open_browser", "copy_link", "", "keep", "later", "drop", "put_back", "toggle_read", ""),
    *("tag", "note", "why", "connect", "add_to_digest", "", "drop_above", "drop_source"),
)


class Stage(Protocol):
    """What the actions need of the stage: its parts, and what concerns more than one of them."""

    list_pane: ListPane
    reader: ReaderPane
    sidebar: Sidebar
    triage: Triage
    reading: Reading
    annotating: Annotating

    def read(self) -> None:
        """Go into the article."""

    def page_down(self) -> None:
        """A page of the article, then the next item."""

    def ask_tags(self) -> None:
        """Type tags."""

    def ask_connection(self) -> None:
        """Choose a note to connect with."""

    def add_to_digest(self) -> None:
        """Choose a digest."""

    def quote(self) -> None:
        """Choose a digest for the selected passage."""


def connect_actions(desk: Desk, view: Stage, owner: QWidget) -> None:
    """Register everything the stage answers to while `owner` is on the screen."""
    table, page = view.list_pane.table, view.reader.view

    def always() -> bool:
        return True

    def selected() -> bool:
        return bool(table.selectionModel().hasSelection())

    def one() -> bool:
        return view.reading.item is not None

    def passage() -> bool:
        return one() and page.textCursor().hasSelection()

    def fetchable() -> bool:
        return bool(_sources_here(view))

    here = {"refresh_source": partial(_fetch_here, desk, view)}
    groups = (
        (always, _moves(view)),
        (selected, _decisions(view)),
        (one, _on_item(view)),
        (passage, {"highlight": view.annotating.highlight, "quote": view.quote}),
        (fetchable, here),
    )
    for when, handlers in groups:
        for name, run in handlers.items():
            desk.actions.on(name, run, owner=owner, when=when)
    desk.actions.bind_letters(view.sidebar.nav)
    desk.actions.bind_letters(table)
    desk.actions.bind_letters(page)
    page.selection_changed.connect(desk.actions.refresh)
    _bind_menu(desk, view)


def _moves(view: Stage) -> Handlers:
    return {"next": view.triage.next, "previous": view.triage.previous, "page_down": view.page_down}


def _decisions(view: Stage) -> Handlers:
    triage = view.triage
    return {
        "keep": triage.keep,
        "drop": triage.drop,
        "later": triage.later,
        "put_back": triage.put_back,
        "toggle_read": triage.toggle_read,
        "tag": view.ask_tags,
        "add_to_digest": view.add_to_digest,
    }


def _on_item(view: Stage) -> Handlers:
    triage, reading, annotating = view.triage, view.reading, view.annotating
    return {
        "read": view.read,
        "drop_above": triage.drop_above,
        "drop_source": triage.drop_source,
        "next_source": triage.next_source,
        "open_browser": reading.open_browser,
        "copy_link": reading.copy_link,
        "full_text": reading.full_text,
        "note": annotating.note,
        "why": annotating.why,
        "connect": view.ask_connection,
    }


def _bind_menu(desk: Desk, view: Stage) -> None:
    table = view.list_pane.table
    menu = desk.actions.menu(ROW_MENU, table)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show(point: QPoint) -> None:
        menu.popup(table.viewport().mapToGlobal(point))

    table.customContextMenuRequested.connect(show)


def _sources_here(view: Stage) -> tuple[int, ...]:
    """The sources of the row chosen in the sidebar, else the one of the open item."""
    chosen = tuple(source.id for source in view.sidebar.within(view.sidebar.nav.chosen()))
    item = view.reading.item
    if chosen or item is None or item.row.source_id is None:
        return chosen
    return (item.row.source_id,)


def _fetch_here(desk: Desk, view: Stage) -> None:
    fetch(desk, _sources_here(view))
