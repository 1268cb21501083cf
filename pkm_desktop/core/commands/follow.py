"""Follow feeds: from any address to a subscription with its first entries; edit, stop and resume."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.arrivals import Document, read_document, stop_gap, store_document
from pkm_desktop.core.commands.bringing import bring
from pkm_desktop.core.errors import Cancelled, Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import FetchState, Followed, FoundFeed, Source
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.seek import urls
from pkm_desktop.core.seek.transfer import Request, Response
from pkm_desktop.core.store import activity, fetch_states, sources
from pkm_desktop.core.store import tags as tagging

if TYPE_CHECKING:
    from pkm_desktop.core.seek.worker import Worker
    from pkm_desktop.core.store.database import Connection, Writing


@dataclass(frozen=True)
class _Page:
    """A web page with the feeds it announces."""

    response: Response
    feeds: tuple[FoundFeed, ...]


@dataclass(frozen=True)
class _Target:
    """A feed to follow, and the address the person gave for it."""

    given: str
    request: Request


def follow(
    library: Library,
    addresses: Sequence[str],
    *,
    folder: str = "",
    tags: Sequence[str] = (),
    pick: int | None = None,
    all_found: bool = False,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Followed]:
    """Follow the feeds at these addresses, or the ones the pages there announce, with what is in them now.

    A page with several feeds comes back in `choices` unless `pick` (from 1) or `all_found` says which. What
    could not be followed is in `failed` with a sentence; nothing of it is stored. Cancelled when stopped.
    """
    asked, failed = _typed(addresses)
    looked, choices = _look_at(library, asked, failed, on_progress=on_progress, stop=stop), []
    found: list[tuple[str, Document]] = []
    announced: list[_Target] = []
    for given, brought in looked:
        if isinstance(brought, Document):
            found.append((given, brought))
            continue
        chosen = _chosen(given, brought, pick, all_found)
        announced.extend(chosen)
        if not chosen:
            choices.append((given, brought.feeds))
    with library.reading() as db:
        existing = _already_followed(db, [target.request.url for target in announced])
    wanted = [target for target in announced if urls.key(target.request.url) not in existing]
    for given, brought in _look_at(library, wanted, failed, on_progress=on_progress, stop=stop):
        if isinstance(brought, Document):
            found.append((given, brought))
        else:
            failed.append((given, "The page announces a feed, but there is another page at its address."))
    return _add(
        library,
        found,
        existing=list(existing.values()),
        folder=folder,
        tags=tags,
        so_far=Followed(choices=tuple(choices), failed=tuple(failed)),
    )


def look(library: Library, address: str, *, stop: Stop = never) -> tuple[FoundFeed, ...]:
    """The feeds at an address: itself with its number of entries, or those that the page announces.

    Raises SourceError where there is none.
    """
    asked, failed = _typed([address])
    for _, brought in _look_at(library, asked, failed, stop=stop):
        if isinstance(brought, _Page):
            return brought.feeds
        feed = brought.feed
        url = urls.canonical(brought.response.moved_to or brought.response.url)
        return (FoundFeed(url, feed.title or stop_gap(url), entries=len(feed.entries)),)
    raise SourceError(failed[0][1])


def unfollow(library: Library, source_ids: Sequence[int]) -> Outcome[int]:
    """Stop following. What came from the sources stays, under their names."""
    if not source_ids:
        return Outcome(0, Changes())
    with library.reading() as db:
        titles = [sources.one_source(db, number).title for number in dict.fromkeys(source_ids)]
    label = f"Unfollow {_called(titles)}"
    with library.writing(label) as writing:
        sources.remove_sources(writing, source_ids)
    return Outcome(len(titles), Changes(sources=True, items=True, tags=True), label)


def edit_source(
    library: Library,
    source_id: int,
    *,
    title: str | None = None,
    folder: str | None = None,
    why_followed: str | None = None,
) -> Outcome[Source]:
    """Rename a source, move it to a folder ('Work/Research', '' for none), say why it is followed."""
    given = {"title": title, "folder": folder, "why_followed": why_followed}
    changes = {name: _AS_STORED[name](value) for name, value in given.items() if value is not None}
    if changes.get("title") == "":
        raise Rejected("A source needs a title.")
    with library.reading() as db:
        before = sources.one_source(db, source_id)
    if all(getattr(before, name) == value for name, value in changes.items()):
        return Outcome(before, Changes())
    label = f"Edit “{before.title}”"
    with library.writing(label) as writing:
        sources.edit_source(writing, source_id, changes)
        writing.flush()
        after = sources.one_source(writing.db, source_id)
    return Outcome(after, Changes(sources=True, items="title" in changes), label)


def resume_source(library: Library, source_id: int) -> Outcome[Source]:
    """Fetch a source again that was given up as gone or is waiting after failures: it is due at once."""
    with library.writing() as writing:
        sources.one_source(writing.db, source_id)
        fetch_states.resume(writing, source_id)
        source = sources.one_source(writing.db, source_id)
    return Outcome(source, Changes(sources=True))


def folder_path(text: str) -> str:
    """A folder as stored: 'A/B' without blanks and empty parts around the slashes."""
    return "/".join(filter(None, map(one_line, text.split("/"))))


_AS_STORED: dict[str, Callable[[str], str]] = {
    "title": one_line,
    "folder": folder_path,
    "why_followed": lambda text: storable(text).strip(),
}


def _typed(addresses: Sequence[str]) -> tuple[list[_Target], list[tuple[str, str]]]:
    """What the person gave as requests, each once, and what is no address at all."""
    asked: dict[str, _Target] = {}
    failed: list[tuple[str, str]] = []
    for given in addresses:
        try:
            url = urls.canonical(urls.as_typed(given))
        except SourceError as error:
            failed.append((given, _sentence(error)))
        else:
            asked.setdefault(urls.key(url), _Target(given, Request(url)))
    return list(asked.values()), failed


def _look_at(
    library: Library,
    targets: Sequence[_Target],
    failed: list[tuple[str, str]],
    *,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> list[tuple[str, Document | _Page]]:
    """What is at each address, in the order given; failures are added to `failed`."""
    given = {target.request: target.given for target in targets}
    found: dict[Request, Document | _Page] = {}
    done = 0
    for batch in bring(library, list(given), _read, stop=stop):
        for request, brought in batch:
            done += 1
            on_progress(done, len(given), given[request])
            if isinstance(brought, SourceError):
                failed.append((given[request], _sentence(brought)))
            else:
                found[request] = brought
    if stop():
        raise Cancelled("Stopped; nothing was followed.")
    return [(given[request], found[request]) for request in given if request in found]


def _read(worker: Worker, request: Request, response: Response) -> Document | _Page:
    from pkm_desktop.core.seek.discover import is_page

    if not is_page(response.body, response.content_type):
        return read_document(worker, response)
    feeds = worker.announced(response.body, url=response.final_url, content_type=response.content_type)
    if not feeds:
        raise SourceError(
            "No feed was found on this page.",
            hint="Look for “RSS”, “Atom” or “Subscribe” on the site and give that address.",
        )
    return _Page(response, feeds)


def _chosen(given: str, page: _Page, pick: int | None, all_found: bool) -> list[_Target]:
    feeds = page.feeds
    if len(feeds) > 1 and not all_found:
        if pick is None:
            return []
        if not 1 <= pick <= len(feeds):
            raise Rejected(f"There is no feed {pick}: the page announces {len(feeds)}.", subject=given)
        feeds = (feeds[pick - 1],)
    # A page of the open internet must not lead into the person's own network.
    private = page.response.private
    return [_Target(given, Request(urls.canonical(feed.url), allow_private=private)) for feed in feeds]


def _already_followed(db: Connection, addresses: Iterable[str]) -> dict[str, Source]:
    """The subscriptions to these feeds, by the key of their address."""
    wanted = {urls.key(url) for url in addresses}
    known = [(urls.key(url), number) for number, url in sources.feed_addresses(db)]
    return {key: sources.one_source(db, number) for key, number in known if key in wanted}


def _add(
    library: Library,
    found: Sequence[tuple[str, Document]],
    *,
    existing: list[Source],
    folder: str,
    tags: Sequence[str],
    so_far: Followed,
) -> Outcome[Followed]:
    documents: dict[str, tuple[str, Document]] = {}
    for _, document in found:
        url = urls.canonical(document.response.moved_to or document.response.url)
        documents.setdefault(urls.key(url), (url, document))
    with library.reading() as db:
        known = _already_followed(db, [url for url, _ in documents.values()])
    existing += [source for source in known.values() if source not in existing]
    new = [pair for key, pair in documents.items() if key not in known]
    if not new:
        return Outcome(replace(so_far, existing=tuple(existing)), Changes())
    label = f"Follow {_called([document.feed.title or stop_gap(url) for url, document in new])}"
    with library.writing(label) as writing:
        meanwhile = _already_followed(writing.db, [url for url, _ in new])  # fetching takes its time
        existing += meanwhile.values()
        new = [(url, document) for url, document in new if urls.key(url) not in meanwhile]
        ids = [_add_one(library, writing, url, document, folder) for url, document in new]
        tagging.add_tags(writing, [Ref("source", number) for number in ids], tags)
        writing.flush()
        added = tuple(sources.one_source(writing.db, number) for number in ids)
    value = replace(so_far, added=added, existing=tuple(existing))
    return Outcome(value, Changes(sources=True, items=True, tags=bool(tags)), label if added else "")


def _add_one(library: Library, writing: Writing, url: str, document: Document, folder: str) -> int:
    feed = document.feed
    title = feed.title or stop_gap(url)
    new = sources.NewSource(title, url, feed.site_url, folder_path(folder))
    source_id = sources.add_source(writing, new)
    activity.record(writing, "followed", "source", source_id)
    store_document(writing, FetchState(source_id, url, title), document, library.settings)
    return source_id


def _called(titles: Sequence[str]) -> str:
    return f"“{titles[0]}”" if len(titles) == 1 else f"{len(titles)} feeds"


def _sentence(error: SourceError) -> str:
    return f"{error.message} {error.hint}".strip()
