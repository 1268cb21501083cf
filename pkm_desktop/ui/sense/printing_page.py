"""Print what is on the page of the Sense stage: a note with its words, an item without one's own on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands.sense import recall
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.printing.printing import Gather, offer_printing
from pkm_desktop.ui.seek.when import day
from pkm_desktop.ui.sense.note_preview import attached_name, load
from pkm_desktop.ui.widgets.html_style import without_pictures
from pkm_desktop.ui.widgets.titled import without_title

if TYPE_CHECKING:
    from pkm_desktop.core.library import Library
    from pkm_desktop.core.model.notes import Note
    from pkm_desktop.ui.printing.printed import Printed
    from pkm_desktop.ui.sense.page import Page


def print_page(desk: Desk, page: Page, host: QWidget) -> None:
    """Answer to the action 'print' while `host` is on the screen."""
    offer_printing(desk, host, lambda: _gather(desk, page), lambda: _is_printable(page))


def _is_printable(page: Page) -> bool:
    if page.currentWidget() is page.note:
        return page.note.note_id is not None
    return page.currentWidget() is page.item and page.item.item_id is not None


def _gather(desk: Desk, page: Page) -> Gather:
    from pkm_desktop.ui.seek.printing_item import article

    note = page.note.saver.note
    if page.currentWidget() is page.note and note is not None:
        title, body = page.note.head.title.text(), page.note.edit.toPlainText()
        return partial(note_for_print, desk.library, note, title or note.title, body)
    return partial(article, desk.library, page.item.item_id or 0)


def note_for_print(library: Library, there: Note, title: str, body: str) -> Printed:
    """A note with the words that are on its page right now."""
    from pkm_desktop.ui.printing.printed import Printed

    html = without_title(recall.note_html(library, body), title)
    shown = without_pictures(html)[1]
    pictures = {name: picture.url for picture in shown if (name := attached_name(picture.url))}
    images = load(library, tuple(pictures))
    return Printed(
        name=title,
        html=html,
        head=(title, day(there.updated)),
        pictures={pictures[name]: image for name, image in images.items()},
    )
