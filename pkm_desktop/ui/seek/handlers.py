"""Which action of the table does what in Seek, and when it makes sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.fetching import fetch

if TYPE_CHECKING:
    from pkm_desktop.ui.seek.view import SeekView

ROW_MENU = (
    *("read", "open_browser", "copy_link", "", "keep", "later", "drop", "put_back", "toggle_read", ""),
    *("tag", "note", "why", "connect", "add_to_digest", "", "drop_above", "drop_source"),
)


def connect_actions(desk: Desk, view: SeekView) -> None:
    """Register everything the stage answers to while it is on the screen."""
    table, triage = view.list_pane.table, view.triage
    reading, annotating = view.reading, view.annotating

    def selected() -> bool:
        return bool(table.selectionModel().hasSelection())

    def one() -> bool:
        return reading.item is not None

    def passage() -> bool:
        return one() and view.reader.view.textCursor().hasSelection()

    always = {"next": triage.next, "previous": triage.previous, "page_down": view.page_down}
    on_selection = {
        "keep": triage.keep,
        "drop": triage.drop,
        "later": triage.later,
        "put_back": triage.put_back,
        "toggle_read": triage.toggle_read,
        "tag": view.ask_tags,
        "add_to_digest": view.add_to_digest,
    }
    on_item = {
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
    for name, run in always.items():
        desk.actions.on(name, run, owner=view)
    for name, run in on_selection.items():
        desk.actions.on(name, run, owner=view, when=selected)
    for name, run in on_item.items():
        desk.actions.on(name, run, owner=view, when=one)
    desk.actions.on("highlight", annotating.highlight, owner=view, when=passage)
    desk.actions.on("quote", view.quote, owner=view, when=passage)
    desk.actions.on(
        "refresh_source", lambda: _fetch_here(desk, view), owner=view, when=lambda: bool(_sources_here(view))
    )
    desk.actions.bind_letters(table)
    desk.actions.bind_letters(view.reader.view)
    view.reader.view.selection_changed.connect(desk.actions.refresh)
    _bind_menu(desk, view)


def _bind_menu(desk: Desk, view: SeekView) -> None:
    table = view.list_pane.table
    menu = desk.actions.menu(ROW_MENU, table)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show(point: QPoint) -> None:
        menu.popup(table.viewport().mapToGlobal(point))

    table.customContextMenuRequested.connect(show)


def _sources_here(view: SeekView) -> tuple[int, ...]:
    """The sources of the row chosen in the sidebar, else the one of the open item."""
    chosen = tuple(source.id for source in view.sidebar.within(view.nav.chosen()))
    item = view.reading.item
    if chosen or item is None or item.row.source_id is None:
        return chosen
    return (item.row.source_id,)


def _fetch_here(desk: Desk, view: SeekView) -> None:
    fetch(desk, _sources_here(view))
