"""Put a fetched feed into the library: the common end of following and refreshing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.seek.rule_actions import rule_on_arrivals
from pkm_desktop.core.commands.sense.reanchoring import reanchor
from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.items import ParsedFeed
from pkm_desktop.core.model.sources import FetchState
from pkm_desktop.core.seek.feeds import decide, prepare
from pkm_desktop.core.seek.feeds.pace import Asked
from pkm_desktop.core.seek.web import urls
from pkm_desktop.core.seek.web.transfer import Response
from pkm_desktop.core.settings import Settings
from pkm_desktop.core.store.seek import fetch_states, intake, known_items, sources

if TYPE_CHECKING:
    from pkm_desktop.core.seek.reader.worker import Worker
    from pkm_desktop.core.store.database import Writing


@dataclass(frozen=True)
class Document:
    """A feed as fetched and read, ready to be stored: it may wait, so it holds every text once."""

    response: Response
    feed: ParsedFeed
    entries: tuple[Incoming, ...]
    sha256: str


@dataclass(frozen=True)
class Unchanged:
    """The server said 304, or sent the very bytes of last time."""

    response: Response


def read_document(worker: Worker, response: Response) -> Document:
    """Have a feed parsed by the worker and its entries prepared. SourceError when it is none."""
    feed = worker.parse_feed(response.body, url=response.final_url, content_type=response.content_type)
    entries, sha256 = prepare.prepare(feed), body_hash(response.body)
    return Document(replace(response, body=b""), replace(feed, entries=()), entries, sha256)


def body_hash(body: bytes) -> str:
    """By which unchanged bytes are recognised without reading them."""
    return hashlib.sha256(body).hexdigest()


def store_document(
    writing: Writing, state: FetchState, document: Document, settings: Settings
) -> tuple[int, int]:
    """Store what a feed brought and that its fetch went well; how many items are new, how many changed."""
    response, feed = document.response, document.feed
    name = stop_gap(state.url)
    fetch_states.learn_names(
        writing, state.source_id, title=feed.title, site_url=feed.site_url, placeholder=name
    )
    title = feed.title if state.title == name and feed.title else state.title
    known = known_items.known_items(writing.db, state.source_id, title, document.entries)
    arrivals = decide.sort_out(document.entries, known)
    arrived = intake.take_in(
        writing, state.source_id, title, arrivals, sort_time=decide.sort_time, reanchor=reanchor
    )
    rule_on_arrivals(writing, arrived)
    new = len(arrived)
    remember_success(writing, state, response, settings=settings, document=document, new=new)
    return new, len(arrivals.changed)


def remember_success(
    writing: Writing,
    state: FetchState,
    response: Response,
    *,
    settings: Settings,
    document: Document | None = None,
    new: int = 0,
) -> None:
    """Note that a fetch went well, with or without news (`document`), and when to look again."""
    feed = document.feed if document else None
    asks = feed or state  # what the feed asked for when it was last read still holds
    next_due = decide.next_look(
        writing.now,
        state.source_id,
        minutes=settings.refresh_minutes,
        own_minutes=state.interval_minutes,
        wait=response.retry_after,
        advice=response.max_age,
        asked=Asked(asks.ttl_minutes, asks.skip_hours, asks.skip_days),
    )
    fetched = fetch_states.Fetched(
        source_id=state.source_id,
        next_due=next_due,
        http_status=response.status,
        etag=response.etag,
        last_modified=response.last_modified,
        body_sha256=document.sha256 if document else "",
        feed_title=feed.title if feed else "",
        ttl_minutes=feed.ttl_minutes if feed else None,
        skip_hours=feed.skip_hours if feed else None,
        skip_days=feed.skip_days if feed else None,
        new=new,
    )
    fetch_states.went_well(writing, fetched)


def follow_move(writing: Writing, state: FetchState, response: Response) -> str:
    """Keep the new address of a feed that has moved for good, and give it, unless another source has it."""
    moved_to = urls.canonical(response.moved_to)
    if not moved_to or moved_to == state.url:
        return ""
    key = urls.key(moved_to)
    others = (url for number, url in sources.feed_addresses(writing.db) if number != state.source_id)
    if any(urls.key(url) == key for url in others):
        return ""
    fetch_states.move(writing, state.source_id, moved_to)
    return urls.without_credentials(moved_to)


def stop_gap(feed_url: str) -> str:
    """What a source is called until its feed has told its name: the address without scheme."""
    return urls.without_credentials(feed_url).partition("://")[2].rstrip("/")
