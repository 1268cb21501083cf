"""What is at an address before it is followed: the feeds there, read, with their newest titles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pkm_desktop.core.commands.seek.arrivals import Document, stop_gap
from pkm_desktop.core.commands.seek.discovery import (
    ANOTHER_PAGE,
    Page,
    Search,
    Target,
    address_of,
    announced,
    explore,
    guess,
    sentence,
    typed,
    without_secrets,
)
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import FoundFeed, Preview
from pkm_desktop.core.seek.web import urls
from pkm_desktop.core.seek.web.logins import redacted
from pkm_desktop.core.store.seek import sources

MOST_READ = 12  # feeds of one page that a preview reads; the others are named only
LOGIN_WANTED = 401


def preview(
    library: Library, addresses: Sequence[str], *, on_progress: Progress = silent, stop: Stop = never
) -> tuple[Preview, ...]:
    """What would be followed at these addresses: each feed read, with its newest titles. Nothing is stored.

    One Preview for each different address, in the order given. Cancelled when stopped.
    """
    asked, failed = typed(library, addresses)
    search = Search(library, stop, on_progress, failed)
    found = dict(explore(search, asked))
    read = _read_announced(search, [(t, what) for t, what in found.items() if isinstance(what, Page)])
    with library.reading() as db:
        known = {urls.feed_key(url): number for number, url in sources.feed_addresses(db)}
    previews = {given: Preview(given, error=sentence(error)) for given, error in failed.items()}
    for target in asked:
        if target.given in failed:
            asks = getattr(failed[target.given], "status", 0) == LOGIN_WANTED
            previews[target.given] = replace(previews[target.given], needs_login=asks)
        else:
            what = found[target]
            feeds = [_previewed(what)] if isinstance(what, Document) else read[target]
            feeds = [replace(feed, followed=known.get(urls.feed_key(feed.url))) for feed in feeds]
            previews[target.given] = Preview(target.given, tuple(feeds))
    places = {redacted(given): place for place, given in enumerate(addresses)}
    places |= {target.given: target.place for target in asked}
    return tuple(sorted(previews.values(), key=lambda one: places[one.address]))


def look(library: Library, address: str, *, stop: Stop = never) -> tuple[FoundFeed, ...]:
    """The feeds at an address: itself with its number of entries, or those that the page announces.

    Raises SourceError where there is none.
    """
    asked, failed = typed(library, [address])
    search = Search(library, stop, failed=failed)
    for _, what in explore(search, asked):
        return (_previewed(what),) if isinstance(what, Document) else without_secrets(library, what)
    raise next(iter(failed.values()))


def _read_announced(search: Search, pages: Sequence[tuple[Target, Page]]) -> dict[Target, list[FoundFeed]]:
    """The feeds of each page, read as far as they can be."""
    wanted = [
        (t, feed, announced(search.library, t, page, feed.url))
        for t, page in pages
        for feed in page.feeds[:MOST_READ]
    ]
    feeds: dict[Target, list[FoundFeed]] = {target: [] for target, _ in pages}
    answers = search.fetch((feed, feed.request) for _, _, feed in wanted)
    for (target, named, feed), (_, answer) in zip(wanted, answers, strict=True):
        named = replace(named, url=feed.at.url)
        if isinstance(answer, Document):
            read = _previewed(answer)
            feeds[target].append(replace(read, title=read.title or named.title))
        else:
            error = ANOTHER_PAGE if isinstance(answer, Page) else answer
            feeds[target].append(replace(named, error=sentence(error)))
    astray = [(t, page) for t, page in pages if feeds[t] and all(feed.error for feed in feeds[t])]
    for target, document in guess(search, astray).items():
        if document is not None:
            feeds[target] = [_previewed(document)]
    for target, page in pages:
        feeds[target] += without_secrets(search.library, page)[MOST_READ:]
    return feeds


def _previewed(document: Document) -> FoundFeed:
    """A feed that was read, as it is shown before it is followed."""
    feed = document.feed
    url = address_of(document)
    dates = sorted((entry.published for entry in document.entries if entry.published), reverse=True)[:50]
    gaps = sorted((new - old).total_seconds() / 86_400 for new, old in zip(dates, dates[1:], strict=False))
    entries = list(document.entries)
    if len(dates) == len(entries):
        entries.sort(key=lambda entry: entry.published or dates[-1], reverse=True)
    return FoundFeed(
        url=url,
        title=feed.title or stop_gap(url),
        entries=len(entries),
        read=True,
        site_url=feed.site_url,
        description=feed.description,
        newest=dates[0] if dates else None,
        days_between=round(gaps[len(gaps) // 2], 2) if gaps else 0.0,
        titles=tuple(entry.title for entry in entries[:5]),
    )
