"""Which action of the table does what in Seek, and when it makes sense."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.handing_on import HandingOn
from pkm_desktop.ui.printing.printing import Gather, offer_printing
from pkm_desktop.ui.seek.annotating import Annotating
from pkm_desktop.ui.seek.asking import Asking
from pkm_desktop.ui.seek.fetching import fetch
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.listing import Listing
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.seek.reader_menu import ReaderMenu
from pkm_desktop.ui.seek.reading import Reading
from pkm_desktop.ui.seek.rules.door import RulesDoor
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.seek.thinking import Thinking
from pkm_desktop.ui.seek.triage import Triage
from pkm_desktop.ui.seek.walking import Walking

Handlers = dict[str, Callable[[], object]]
LOOKED_AT = 100  # of the selected rows, for whether something is to be put back


class Stage(Protocol):
    """What the actions need of the stage: its parts, and what concerns more than one of them."""

    list_pane: ListPane
    reader: ReaderPane
    sidebar: Sidebar
    triage: Triage
    reading: Reading
    annotating: Annotating
    asking: Asking
    rules: RulesDoor
    listing: Listing
    walking: Walking
    thinking: Thinking

    def peek(self) -> None:
        """Show the text, or the original."""

    def rule_from(self) -> None:
        """A rule from the item the keys are at."""

    def read(self) -> None:
        """Go into the article."""

    def select_passage(self) -> None:
        """Begin a selection by keys."""

    def page_down(self) -> None:
        """A page of the article, then the next item."""

    def ask_tags(self) -> None:
        """Type tags."""

    def add_to_digest(self) -> None:
        """Choose a digest."""

    def quote(self) -> None:
        """Choose a digest for the selected passage."""


def connect_actions(desk: Desk, view: Stage, owner: QWidget) -> None:
    """Register everything the stage answers to while `owner` is on the screen."""
    for when, handlers in _groups(desk, view):
        for name, run in handlers.items():
            desk.actions.on(name, run, owner=owner, when=when)
    page = view.reader.view
    for widget in (view.sidebar.nav, view.list_pane.table, page):
        desk.actions.bind_letters(widget)
    HandingOn(desk, owner, lambda: _open_item(view))
    ReaderMenu(desk, page)
    offer_printing(desk, owner, lambda: _printed(desk, view), lambda: view.reading.item is not None)
    page.selection_changed.connect(desk.actions.refresh)
    page.mark_left.connect(desk.actions.refresh)


def _groups(desk: Desk, view: Stage) -> tuple[tuple[Callable[[], bool], Handlers], ...]:
    """What can be done when: always, with a selection, at a row, in an article, on a passage."""
    table, page, reading = view.list_pane.table, view.reader.view, view.reading

    def passage() -> bool:
        return reading.item is not None and page.textCursor().hasSelection()

    def decided() -> bool:
        rows = map(view.list_pane.model.row, table.at_hand()[:LOOKED_AT])
        return any(row is None or row.state != "new" or row.due for row in rows)

    return (
        (lambda: True, _moves(view)),
        (table.has_at_hand, _decisions(view)),
        (table.only_focused, {"read": table.choose_focused}),
        (decided, {"put_back": view.triage.put_back}),
        (lambda: bool(table.current_id()), _at_row(view)),
        (lambda: reading.item is not None, _on_item(view)),
        (passage, {"quote": view.quote}),
        (view.annotating.can_mark, _marking(view)),
        (view.walking.can, {"next_mark": view.walking.next, "previous_mark": view.walking.previous}),
        (lambda: bool(_sources_here(view)), {"refresh_source": partial(_fetch_here, desk, view)}),
    )


def _open_item(view: Stage) -> Ref | None:
    item = view.reading.item
    return Ref("item", item.row.id) if item is not None else None


def _printed(desk: Desk, view: Stage) -> Gather:
    """What reads the open item for the printer."""
    from pkm_desktop.ui.seek.printing_item import article

    item = view.reading.item
    return partial(article, desk.library, item.row.id if item is not None else 0)


def _moves(view: Stage) -> Handlers:
    return {
        "next": view.triage.next,
        "previous": view.triage.previous,
        "page_down": view.page_down,
        "group_by_source": view.listing.toggle_groups,
    }


def _decisions(view: Stage) -> Handlers:
    triage = view.triage
    return {
        "keep": triage.keep,
        "drop": triage.drop,
        "later": triage.later,
        "snooze": view.asking.snooze,
        "keep_tagged": view.asking.keep_tagged,
        "file_into": view.asking.file_into,
        "toggle_read": triage.toggle_read,
        "tag": view.ask_tags,
        "add_to_digest": view.add_to_digest,
        "candidate_for": view.add_to_digest,
        "finish": view.thinking.finish,
    }


def _at_row(view: Stage) -> Handlers:
    """What needs only the row the keys are at: no article has to be on its page yet."""
    triage = view.triage
    return {
        "drop_above": triage.drop_above,
        "drop_source": triage.drop_source,
        "next_source": triage.next_source,
        "quick_thought": view.asking.quick_thought,
        "rule_from": view.rule_from,
    }


def _on_item(view: Stage) -> Handlers:
    reading, annotating = view.reading, view.annotating
    return {
        "read": view.read,
        "peek": view.peek,
        "open_browser": reading.open_browser,
        "copy_link": reading.copy_link,
        "full_text": reading.full_text,
        "note": annotating.note,
        "why": annotating.why,
        "connect": view.thinking.connect_it,
        "promote": view.thinking.promote,
        "edit_item": view.thinking.edit_item,
        "select_passage": view.select_passage,
        "find_in_page": view.reader.finder.open,
    }


def _marking(view: Stage) -> Handlers:
    annotating = view.annotating
    return {"highlight": annotating.highlight, "highlight_more": annotating.highlight_more}


def _sources_here(view: Stage) -> tuple[int, ...]:
    """The sources of the row chosen in the sidebar, else the one of the open item."""
    chosen = tuple(source.id for source in view.sidebar.within(view.sidebar.nav.chosen()))
    item = view.reading.item
    if chosen or item is None or item.row.source_id is None:
        return chosen
    return (item.row.source_id,)


def _fetch_here(desk: Desk, view: Stage) -> None:
    fetch(desk, _sources_here(view))
