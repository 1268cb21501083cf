"""A page as a person saw it in the browser: fetched if it can be had, and the passage they selected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.seek.page_reading import Reading, Taken, link_only, read_page
from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.seek.web.transfer import Request, policy_of
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.sense import highlights as marks

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

LONGEST_QUOTE = 20_000  # characters


def read(library: Library, url: str, *, title: str, quote: str, taken: Taken | None, stop: Stop) -> Reading:
    """The page at an address, `taken` already or fetched now. What the person saw of it is kept in any case:

    with a title or quote of theirs a page that cannot be had becomes a link, and no SourceError is raised.
    """
    title = one_line(storable(title))
    try:
        found = read_page(library.worker, taken or fetch_page(library, Request(url, accept="page"), stop))
    except SourceError as error:
        if not (title or quote.strip()):
            raise
        return link_only(url, title, f"{error.message} The link and what you gave with it are kept.")
    if title and not found.extracted:
        found = replace(found, page=replace(found.page, title=title, title_key=title_key(title)))
    return found


def fetch_page(library: Library, request: Request, stop: Stop) -> Taken:
    """A page as its server sends it. SourceError when it cannot be had."""
    from pkm_desktop.core.seek.web.fetch import fetch

    answer = fetch(request, policy_of(library.settings), stop=stop)
    return Taken(answer.body, answer.final_url, answer.content_type)


def put_quote(writing: Writing, item_id: int, quote: str) -> int:
    """Highlight a passage of an item, as a part of another command; the highlight's id, 0 for no quote.

    Words that the text does not have are kept without a place; the same ones only once.
    """
    from pkm_desktop.core.sense.anchors import anchor

    quote = storable(quote).strip()[:LONGEST_QUOTE]
    if not quote:
        return 0
    about = marks.item_text(writing.db, item_id)
    passage = anchor(about.text, quote)
    known = marks.same_place(writing.db, item_id, passage) or next(
        (mark.id for mark in marks.highlights_of(writing.db, item_id) if mark.passage.exact == quote), None
    )
    if known is not None:
        return known
    number = marks.add_highlight(writing, item_id, about, passage=passage, comment="", layer=1)
    activity.record(writing, "highlighted", "highlight", number)
    return number
