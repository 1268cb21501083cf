"""Fetch the whole articles of what arrived from sources that are read in full: the end of a refresh."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pkm_desktop.core.commands.seek.bringing import bring
from pkm_desktop.core.commands.seek.page_reading import Reading, Taken, read_page
from pkm_desktop.core.commands.sense.reanchoring import reanchor
from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.seek.pages.better import is_better
from pkm_desktop.core.seek.web.transfer import Request, Response
from pkm_desktop.core.store.seek import item_text, items, wanted_pages
from pkm_desktop.core.store.seek.wanted_pages import WantedPage

if TYPE_CHECKING:
    from pkm_desktop.core.seek.reader.worker import Worker

MOST = 100  # pages of one run


def complete(
    library: Library,
    source_ids: Sequence[int],
    *,
    limit: int = MOST,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> int:
    """Fetch the pages of new items of these sources, where they are to be read in full; how many texts grew.

    The newest first, at most `limit`, several at a time but few per host. The page's text takes the place of
    the feed's only where it is the same text and longer, and holds every highlighted passage. A page that
    cannot be had is tried once more in a later run. When stopped, what was finished stays.
    """
    with library.reading() as db:
        wanted = wanted_pages.wanted(db, source_ids, library.clock(), limit=limit)
    requests = {_request(page): page for page in wanted}
    grown = done = 0
    for batch in bring(library, list(requests), _read, stop=stop):
        for request, reading in batch:
            page = requests[request]
            grown += _store(library, page, reading)
            done += 1
            on_progress(done, len(requests), page.title or page.source)
    return grown


def trusted(url: str, feed_url: str) -> bool:
    """Whether an address that a feed gave may lie in a private network: on the feed's own host only."""
    return bool(feed_url) and _host(url) == _host(feed_url)


def _host(url: str) -> tuple[str | None, int]:
    try:
        parts = urlsplit(url)
        return parts.hostname, 0 if parts.port in (None, 80, 443) else parts.port or 0
    except ValueError:
        return None, -1


def _request(page: WantedPage) -> Request:
    return Request(page.url, accept="page", allow_private=trusted(page.url, page.feed_url))


def _read(worker: Worker, request: Request, response: Response) -> Reading:
    return read_page(worker, Taken(response.body, response.final_url, response.content_type))


def _store(library: Library, page: WantedPage, reading: Reading | SourceError) -> bool:
    """Put the page's text in the place of the feed's, if it is the better one."""
    with library.writing() as writing:
        if item_text.origin(writing.db, page.item_id) != "feed":
            return False  # the person was quicker
        if isinstance(reading, SourceError):
            wanted_pages.tried(writing, page.item_id, settled=False)
            return False
        found = reading.page
        better = reading.extracted and is_better(page.text, found.text, title=page.title)
        if not better or not item_text.replace(
            writing,
            page.item_id,
            found.html,
            found.text,
            reanchor=reanchor,
            source="page",
            only_if_whole=True,
        ):
            wanted_pages.tried(writing, page.item_id, settled=True)
            return False
        items.update_from_page(writing, page.item_id, found)
    return True
