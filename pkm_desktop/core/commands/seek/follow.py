"""Follow feeds: from any address to a subscription with its first entries; and stop following."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pkm_desktop.core.commands.seek.arrivals import Document
from pkm_desktop.core.commands.seek.discovery import (
    ANOTHER_PAGE,
    Page,
    Search,
    Target,
    announced,
    explore,
    guess,
    sentences,
    typed,
    without_secrets,
)
from pkm_desktop.core.commands.seek.logins import set_login
from pkm_desktop.core.commands.seek.previewing import look, preview
from pkm_desktop.core.commands.seek.source_edits import (
    edit_source,
    edit_sources,
    folder_path,
    resume_source,
    stop_source,
)
from pkm_desktop.core.commands.seek.subscribing import already_followed, arrival, called, subscribe
from pkm_desktop.core.errors import Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import Followed, FoundFeed, Login, Source
from pkm_desktop.core.seek.web import urls
from pkm_desktop.core.store.seek import sources

__all__ = [
    "edit_source",
    "edit_sources",
    "folder_path",
    "follow",
    "look",
    "preview",
    "resume_source",
    "set_login",
    "stop_source",
    "unfollow",
]


def follow(
    library: Library,
    addresses: Sequence[str],
    *,
    folder: str = "",
    tags: Sequence[str] = (),
    pick: int | None = None,
    all_found: bool = False,
    login: Login | None = None,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Followed]:
    """Follow the feeds at these addresses, or the ones the pages there announce, with what is in them now.

    A page with several feeds comes back in `choices` unless `pick` (from 1) or `all_found` says which. What
    could not be followed is in `failed` with a sentence; nothing of it is stored. Passwords and tokens in the
    addresses, and `login` for all of them, go to the keyring. Cancelled when stopped.
    """
    asked, failed = typed(library, addresses, login)
    search = Search(library, stop, on_progress, failed)
    found: list[tuple[Target, Document]] = []
    pages: list[tuple[Target, Page]] = []
    choices: list[tuple[str, tuple[FoundFeed, ...]]] = []
    for target, what in explore(search, asked):
        if isinstance(what, Document):
            found.append((target, what))
            continue
        feeds = _chosen(target.given, what, pick, all_found)
        if feeds:
            pages.append((target, replace(what, feeds=feeds)))
        else:
            choices.append((target.given, without_secrets(library, what)))
    existing = _take_announced(search, pages, found)
    arrivals = [arrival(target, document) for target, document in found]
    so_far = Followed(choices=tuple(choices), failed=sentences(failed))
    return subscribe(library, arrivals, existing, folder=folder, tags=tags, so_far=so_far)


def unfollow(library: Library, source_ids: Sequence[int]) -> Outcome[int]:
    """Stop following. What came from the sources stays, under their names; their passwords are forgotten."""
    if not source_ids:
        return Outcome(0, Changes())
    ids = list(dict.fromkeys(source_ids))
    with library.reading() as db:
        titles = [sources.one_source(db, number).title for number in ids]
        keys = [sources.secret_key(db, number) for number in ids]
    label = f"Unfollow {called(titles)}"
    with library.writing(label) as writing:
        sources.remove_sources(writing, ids)
    for key in keys:
        library.credentials.forget(key)
    return Outcome(len(titles), Changes(sources=True, items=True, tags=True), label)


def _chosen(given: str, page: Page, pick: int | None, all_found: bool) -> tuple[FoundFeed, ...]:
    feeds = page.feeds
    if len(feeds) == 1 or all_found:
        return feeds
    if pick is None:
        return ()
    if not 1 <= pick <= len(feeds):
        raise Rejected(f"There is no feed {pick}: the page announces {len(feeds)}.", subject=given)
    return (feeds[pick - 1],)


def _take_announced(
    search: Search, pages: Sequence[tuple[Target, Page]], found: list[tuple[Target, Document]]
) -> list[Source]:
    """Fetch the chosen feeds of pages into `found`; the sources that follow one of them already.

    Where all that a page announces leads nowhere, the usual places are tried.
    """
    library = search.library
    wanted = [(t, announced(library, t, page, feed.url)) for t, page in pages for feed in page.feeds]
    with library.reading() as db:
        known = already_followed(db, [feed.at.url for _, feed in wanted])
    reached = {target for target, feed in wanted if urls.feed_key(feed.at.url) in known}
    new = [pair for pair in wanted if urls.feed_key(pair[1].at.url) not in known]
    answers = search.fetch((feed, feed.request) for _, feed in new)
    lost: dict[Target, SourceError] = {}
    for (target, feed), (_, answer) in zip(new, answers, strict=True):
        if isinstance(answer, Document):
            found.append((feed, answer))
            reached.add(target)
        else:
            lost[target] = ANOTHER_PAGE if isinstance(answer, Page) else answer
    astray = [(target, page) for target, page in pages if target in lost and target not in reached]
    guessed = guess(search, astray)
    for target, error in lost.items():
        document = guessed.get(target)
        if document is None:
            search.failed[target.given] = error
        else:
            found.append((target, document))
    return list(known.values())
