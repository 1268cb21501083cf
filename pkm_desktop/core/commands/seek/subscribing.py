"""Put feeds that were found and read into the library as subscriptions, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.seek import logins
from pkm_desktop.core.commands.seek.arrivals import Document, stop_gap, store_document
from pkm_desktop.core.commands.seek.discovery import Target, address_of
from pkm_desktop.core.commands.seek.source_edits import folder_path
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import FetchState, Followed, Login, Source
from pkm_desktop.core.seek.web import urls
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.seek import sources
from pkm_desktop.core.store.sense import tags as tagging

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection, Writing


@dataclass(frozen=True)
class Arrival:
    """A feed that was found and read, where it is now, and what opens it."""

    url: str
    document: Document
    login: Login | None


def subscribe(
    library: Library,
    arrivals: Sequence[Arrival],
    existing: list[Source],
    *,
    folder: str,
    tags: Sequence[str],
    so_far: Followed,
) -> Outcome[Followed]:
    different: dict[str, Arrival] = {}
    for one in arrivals:
        different.setdefault(urls.feed_key(one.url), one)
    arrivals = list(different.values())
    with library.reading() as db:
        known = already_followed(db, [arrival.url for arrival in arrivals])
    arrivals = [_beside(library, arrival, known) for arrival in arrivals]
    existing += [source for source in known.values() if source not in existing]
    new = [arrival for arrival in arrivals if urls.feed_key(arrival.url) not in known]
    if not new:
        return Outcome(replace(so_far, existing=tuple(existing)), Changes())
    label = f"Follow {called([one.document.feed.title or stop_gap(one.url) for one in new])}"
    planned = [(one, _planned(library, one, folder)) for one in new]  # a keyring may take its time
    with library.writing(label) as writing:
        meanwhile = already_followed(writing.db, [one.url for one in new])  # so does fetching
        existing += meanwhile.values()
        planned = [pair for pair in planned if urls.feed_key(pair[0].url) not in meanwhile]
        ids = [_add_one(library, writing, one, source) for one, source in planned]
        tagging.add_tags(writing, [Ref("source", number) for number in ids], tags)
        writing.flush()
        added = tuple(sources.one_source(writing.db, number) for number in ids)
    value = replace(so_far, added=added, existing=tuple(existing), hints=logins.not_kept(library, added))
    return Outcome(value, Changes(sources=True, items=True, tags=bool(tags)), label if added else "")


def arrival(target: Target, document: Document) -> Arrival:
    return Arrival(address_of(document), document, target.at.login)


def already_followed(db: Connection, addresses: Iterable[str]) -> dict[str, Source]:
    """The subscriptions to these feeds, by the key of their address."""
    wanted = {urls.feed_key(url) for url in addresses}
    known = [(urls.feed_key(url), number) for number, url in sources.feed_addresses(db)]
    return {key: sources.one_source(db, number) for key, number in known if key in wanted}


def called(titles: Sequence[str]) -> str:
    return f"“{titles[0]}”" if len(titles) == 1 else f"{len(titles)} feeds"


def _beside(library: Library, arrival: Arrival, known: dict[str, Source]) -> Arrival:
    """A feed whose address is followed already, but for the secret in it.

    A source that fails, or whose secret is lost, gets the new one; beside a healthy one this is another feed.
    """
    source = known.get(urls.feed_key(arrival.url))
    if source is None or arrival.login is None or logins.known_login(library, source.id) == arrival.login:
        return arrival
    lost = source.login == "address" and logins.known_login(library, source.id) is None
    if arrival.login.kind != "address" or source.error or lost:
        logins.set_login(library, source.id, arrival.login)
        return arrival
    with library.reading() as db:
        return replace(arrival, url=logins.free_address(db, arrival.url))


def _planned(library: Library, arrival: Arrival, folder: str) -> sources.NewSource:
    feed = arrival.document.feed
    title = feed.title or stop_gap(arrival.url)
    new = sources.NewSource(title, arrival.url, feed.site_url, folder_path(folder))
    return logins.opened_by(library, new, arrival.login)


def _add_one(library: Library, writing: Writing, arrival: Arrival, new: sources.NewSource) -> int:
    source_id = sources.add_source(writing, new)
    activity.record(writing, "followed", "source", source_id)
    state = FetchState(source_id, arrival.url, new.title)
    store_document(writing, state, arrival.document, library.settings)
    return source_id
