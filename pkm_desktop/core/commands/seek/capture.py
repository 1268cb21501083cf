"""Keep web pages: save one by its address, and fetch the full text of an item a feed only announced."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.commands.seek import clipping
from pkm_desktop.core.commands.seek.clipping import fetch_page
from pkm_desktop.core.commands.seek.full_texts import trusted
from pkm_desktop.core.commands.seek.page_reading import Reading, Taken, link_only, read_page, refuse_junk
from pkm_desktop.core.commands.seek.texts import put_text
from pkm_desktop.core.commands.sense.reanchoring import reanchor
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.seek.web import urls
from pkm_desktop.core.seek.web.transfer import Request
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.database import Writing
from pkm_desktop.core.store.seek import item_text, items
from pkm_desktop.core.store.sense import tags as tagging


def save_page(
    library: Library,
    address: str,
    *,
    tags: Sequence[str] = (),
    why: str = "",
    title: str = "",
    quote: str = "",
    page: bytes | None = None,
    fetched: bool = True,
    stop: Stop = never,
) -> Outcome[Saved]:
    """Keep the page at an address with its article's text; `page` are its bytes, then nothing is fetched.

    A page that is in the library already is updated and kept (`existed`). What is no page (a PDF, an image)
    is kept as a link; `hint` says so. SourceError when the page cannot be had or what was handed over is no
    text, Cancelled when stopped.

    `quote` is a passage of the page to highlight; where the text does not have it, its words are kept without
    a place. With a `title` or `quote` (it was seen in the browser) nothing is lost: a page that cannot be had
    is kept as a link, and `hint` says why. Not `fetched`: only the link is kept, the page is for later.
    """
    url = urls.as_typed(address)
    if page is not None:
        refuse_junk(page)
    taken = Taken(page, url) if page is not None else None
    if fetched or taken:
        read = clipping.read(library, url, title=title, quote=quote, taken=taken, stop=stop)
    else:
        read = link_only(url, title)
    label = f"Save “{read.page.title}”"
    with library.writing(label) as writing:
        saved = _keep(writing, url, read)
        tagging.add_tags(writing, [Ref("item", saved.id)], tags)
        if why.strip():
            _put_why(writing, saved.id, why)
        clipping.put_quote(writing, saved.id, quote)
    said = bool(why.strip())
    changes = Changes(items=True, tags=bool(tags) or said, notes=said, highlights=bool(quote.strip()))
    return Outcome(saved, changes, label)


def _keep(writing: Writing, url: str, read: Reading) -> Saved:
    """The item of a page, new or there already, in the state kept."""
    place = items.find_place(writing.db, url_keys=(urls.key(url), read.page.url_key))
    if place is None:
        item_id = items.add_page(writing, read.page, source_title=read.site)
    else:
        item_id = place.item_id
        if read.extracted:
            _update(writing, item_id, read.page)
    items.keep(writing, item_id)
    activity.record(writing, "kept", "item", item_id)
    return Saved(
        id=item_id,
        title=(place.title if place else "") or read.page.title,
        url=(place.url if place else "") or read.page.url,
        words=read.page.words,
        extracted=read.extracted,
        existed=place is not None,
        hint=read.hint,
    )


def full_text(
    library: Library, item_id: int, *, whole: bool = False, anyway: bool = False, stop: Stop = never
) -> Outcome[Saved]:
    """Fetch the page of an item and keep its article instead of what the feed gave; highlights move along.

    `whole`: keep all the text of the page instead, with what surrounds the article. Where no article is
    found, or the new text lacks a highlighted passage (and not `anyway`), the text stays as it is and `hint`
    says so.
    """
    with library.reading() as db:
        item = items.one_item(db, item_id)
        place = items.find_place(db, item_id=item_id)
    if place is None or not place.url:
        raise Rejected("This item has no address, so there is nothing to fetch.", subject=item.row.title)
    # What a feed links to may lie in a private network only if the feed does: on the same host.
    allowed = not place.by_feed or trusted(place.url, place.feed_url)
    taken = fetch_page(library, Request(place.url, accept="page", allow_private=allowed), stop)
    read = read_page(library.worker, taken, whole=whole)
    if not read.extracted and not (whole and read.page.text):
        saved = Saved(item_id, item.row.title, place.url, item.row.words, False, existed=True, hint=read.hint)
        return Outcome(saved, Changes())
    return put_text(library, item, read.page, origin="page", anyway=anyway)


def _update(writing: Writing, item_id: int, page: Incoming) -> None:
    items.update_from_page(writing, item_id, page)
    item_text.replace(writing, item_id, page.html, page.text, reanchor=reanchor, source="page")


def _put_why(writing: Writing, item_id: int, why: str) -> None:
    from pkm_desktop.core.commands.sense.annotate import put_why

    put_why(writing, item_id, why)
