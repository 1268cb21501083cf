"""Items as feeds bring them, without a network: for tests of what happens to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from pkm_desktop.core.commands.seek.arrivals import Document, store_document
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ParsedEntry, ParsedFeed
from pkm_desktop.core.model.sources import FetchState
from pkm_desktop.core.seek.feeds.prepare import prepare
from pkm_desktop.core.seek.web.transfer import Response
from pkm_desktop.core.store.seek import sources


def follow(library: Library, title: str, *, folder: str = "") -> int:
    """A source that nothing has come from yet."""
    with library.writing() as writing:
        new = sources.NewSource(title, f"https://{title.lower()}.example/feed", folder=folder)
        (source_id,) = sources.add_sources(writing, [new])
    return source_id


def entry(key: str, title: str = "", text: str = "", **more: object) -> ParsedEntry:
    """An entry of a feed; `key` is its guid and tells its address."""
    url = f"https://pages.example/{key}"
    made = ParsedEntry(guid=key, url=url, title=title or key, text=text, html=f"<p>{text}</p>")
    return replace(made, **more)  # type: ignore[arg-type]


def bring(library: Library, source_id: int, entries: Iterable[ParsedEntry]) -> int:
    """Let a feed bring these entries, newest first; how many were new."""
    given = tuple(entries)
    dated = tuple(
        one if one.published else replace(one, published=library.clock() - timedelta(minutes=place))
        for place, one in enumerate(given)
    )
    feed = ParsedFeed(title="", entries=dated)
    response = Response(url="https://x.example/", final_url="https://x.example/", status=200)
    with library.reading() as db:
        title = sources.one_source(db, source_id).title
    with library.writing() as writing:
        document = Document(response, feed, prepare(feed), "")
        state = FetchState(source_id, "", title)
        return store_document(writing, state, document, library.settings)[0]


def titled(library: Library, ids: Sequence[int]) -> list[str]:
    """The titles of items."""
    from pkm_desktop.core.commands.seek import browse

    return [row.title for row in browse.item_rows(library, ids)]
