"""Which text of an item is stored: the feed's own, the article on its page, or the whole page.

One text is kept for each item: what highlights lie in, what is searched and quoted. To switch, the other one
is fetched anew; where highlights would be lost, nothing changes until the person says so.
"""

from __future__ import annotations

from pkm_desktop.core.commands.seek.arrivals import read_document
from pkm_desktop.core.commands.sense.reanchoring import reanchor
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.items import Item, Saved
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.store.database import Writing
from pkm_desktop.core.store.seek import carriers, fetch_states, item_text, items


def use_feed_text(
    library: Library, item_id: int, *, anyway: bool = False, stop: Stop = never
) -> Outcome[Saved]:
    """Fetch the feed and take its own text of an item again, in the place of the page's.

    Rejected where no followed feed carries the item any more: feeds drop what is old.
    """
    with library.reading() as db:
        item = items.one_item(db, item_id)
        carried = carriers.carriers(db, item_id)
    for carrier in carried:
        entry = _entry(library, carrier, stop)
        if entry is not None:
            return put_text(library, item, entry, origin="feed", anyway=anyway)
    raise Rejected(
        "The feed does not carry this item any more, so its own text cannot be had.",
        subject=item.row.title,
        hint="Fetch the page again instead.",
    )


def put_text(
    library: Library, item: Item, found: Incoming, *, origin: str, anyway: bool = False
) -> Outcome[Saved]:
    """Store another text of an item; highlights move along.

    Where a highlighted passage is not in it, nothing changes and `hint` says so; with `anyway` the text is
    taken and such a highlight keeps its words without a place.
    """
    item_id = item.row.id
    with library.writing() as writing:
        taken = item_text.replace(
            writing,
            item_id,
            found.html,
            found.text,
            reanchor=reanchor,
            source=origin,
            only_if_whole=not anyway,
        )
        if taken:
            _measure(writing, item_id, found, origin)
    words = found.words if taken else item.row.words
    hint = "" if taken else "The text was left as it is: the other one lacks a passage you highlighted."
    saved = Saved(item_id, item.row.title or found.title, item.row.url, words, taken, existed=True, hint=hint)
    marked = taken and item.row.highlights > 0
    return Outcome(saved, Changes(items=taken, highlights=marked))


def _measure(writing: Writing, item_id: int, found: Incoming, origin: str) -> None:
    if origin == "page":
        items.update_from_page(writing, item_id, found)
        return
    writing.db.execute(
        "UPDATE item SET words = ?, excerpt = ? WHERE id = ?", (found.words, found.excerpt, item_id)
    )


def _entry(library: Library, carrier: carriers.Carrier, stop: Stop) -> Incoming | None:
    """The entry that a feed carries an item as; None when it is not among its entries."""
    from pkm_desktop.core.commands.seek.logins import login_of, with_login
    from pkm_desktop.core.seek.web.fetch import fetch
    from pkm_desktop.core.seek.web.transfer import Request, policy_of

    with library.reading() as db:
        (state,) = fetch_states.of_sources(db, [carrier.source_id])
    request = with_login(Request(state.url), login_of(library, state))
    answer = fetch(request, policy_of(library.settings), stop=stop)
    document = read_document(library.worker, answer)
    by_guid = {entry.guid: entry for entry in document.entries}
    by_url = {entry.url_key: entry for entry in document.entries if entry.url_key}
    return by_guid.get(carrier.guid) or by_url.get(carrier.url_key)
