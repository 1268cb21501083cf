"""The icons of the sites that are followed: fetched from the sites themselves, kept beside the library.

A site learns nothing by it that fetching its feed does not tell it, and nobody else learns anything: only
addresses of the site's own hosts are asked, without cookies. What could not be had is tried again in a month.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from zlib import crc32

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.seek.feeds import icon_links, icons
from pkm_desktop.core.store.seek import sources as store

if TYPE_CHECKING:
    from pkm_desktop.core.model.sources import Source
    from pkm_desktop.core.seek.web.transfer import Response

FOLDER = "icons"
MOST = 100  # sites of one run
LONGEST_NAME = 120  # of a file, where file systems take few
AGE = 30 * 86_400  # seconds after which a site is asked again


@dataclass(frozen=True)
class Site:
    """A site whose icon is wanted. `home`: the address its feed has, whose host the person chose."""

    url: str
    home: str


def wanted(library: Library, *, limit: int = MOST) -> tuple[Site, ...]:
    """The sites that were not asked for a month; none where the settings say so or nothing can be kept."""
    if not library.settings.source_icons or library.readonly:
        return ()
    now = library.clock().timestamp()
    with library.reading() as db:
        followed = store.all_sources(db)
    sites = {site.url: site for site in map(_site, followed) if site}
    due = (site for site in sites.values() if now - _asked(_place(library, site.url)) > AGE)
    return tuple(site for site, _ in zip(due, range(limit), strict=False))


def fetch_icons(
    library: Library,
    *,
    limit: int = MOST,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[int]:
    """Fetch the icons of at most `limit` sites that are due; how many came. When stopped, these stay."""
    sites = wanted(library, limit=limit)
    on_progress(0, len(sites), "")
    waiting = {site: list(addresses) for site, addresses in _looked_up(library, sites, stop)}
    came = 0
    while waiting and not stop():
        for site, data in _next_ones(library, waiting, stop):
            _keep(_place(library, site.url), data)
            came += 1
            del waiting[site]
        if stop():
            break
        for site in [site for site, addresses in waiting.items() if not addresses]:
            _keep(_place(library, site.url), b"")
            del waiting[site]
        on_progress(len(sites) - len(waiting), len(sites), "")
    return Outcome(came, Changes(sources=bool(came)))


def kept_icons(library: Library) -> dict[str, tuple[Path, int]]:
    """For each title of a source the file with its icon and when that came (ns); for what has one.

    Where two sources of one title have different icons, neither is given.
    """
    with library.reading() as db:
        followed = store.all_sources(db)
    found: dict[str, set[tuple[Path, int]]] = {}
    for source in followed:
        site = _site(source)
        place = _place(library, site.url) if site else None
        came = _came(place) if place else 0
        found.setdefault(source.title, set()).add((place, came) if place and came else (Path(), 0))
    return {
        title: next(iter(each)) for title, each in found.items() if len(each) == 1 and (Path(), 0) not in each
    }


def _site(source: Source) -> Site | None:
    """What is asked for a source: its site, else the root of where its feed lies."""
    if not source.feed_url.startswith(("http://", "https://")):
        return None  # made by hand, by mail or for a sample
    url = source.site_url if source.site_url.startswith(("http://", "https://")) else ""
    return Site(url or icon_links.usual(source.feed_url).removesuffix("favicon.ico"), source.feed_url)


def _looked_up(library: Library, sites: Sequence[Site], stop: Stop) -> Iterable[tuple[Site, tuple[str, ...]]]:
    """What each site says about its icon; the usual place where it says nothing."""
    for site, answer in _answers(library, [(site, site.url) for site in sites], "page", stop):
        usual = (icon_links.usual(site.url),)
        if isinstance(answer, SourceError):
            yield site, usual
            continue
        try:
            found = library.worker.icons_in(
                answer.body[: icon_links.HEAD_BYTES], url=answer.final_url, content_type=answer.content_type
            )
        except SourceError:
            found = ()
        yield site, tuple(each for each in found if icon_links.of_site(each, site.url)) or usual


def _next_ones(library: Library, waiting: dict[Site, list[str]], stop: Stop) -> Iterable[tuple[Site, bytes]]:
    """The next address of each site is asked; what is an icon comes back."""
    asked = [(site, addresses.pop(0)) for site, addresses in waiting.items() if addresses]
    for site, answer in _answers(library, asked, "icon", stop):
        if isinstance(answer, SourceError) or not icon_links.of_site(answer.final_url, site.url):
            continue
        try:
            data = library.worker.icon(answer.body)
        except SourceError:
            continue
        if data:
            yield site, data


def _answers(
    library: Library, asked: Sequence[tuple[Site, str]], accept: str, stop: Stop
) -> Iterable[tuple[Site, Response | SourceError]]:
    from pkm_desktop.core.commands.seek.full_texts import trusted
    from pkm_desktop.core.seek.web.fetch import fetch_all
    from pkm_desktop.core.seek.web.transfer import Request, policy_of

    policy = replace(policy_of(library.settings), max_bytes=icons.MAX_BYTES, total_seconds=20.0)
    first = icon_links.HEAD_BYTES if accept == "page" else 0
    requests: dict[Request, list[Site]] = {}
    for site, url in asked:
        request = Request(url, accept=accept, allow_private=trusted(url, site.home), first_bytes=first)
        requests.setdefault(request, []).append(site)
    for request, answer in fetch_all(list(requests), policy, stop=stop):
        for site in requests[request]:
            yield site, answer


def _place(library: Library, site: str) -> Path:
    """The address as a file name. (A fingerprint would load OpenSSL, 4 MB, into a window at rest.)"""
    name = quote(site, safe="", errors="replace")
    if len(name) > LONGEST_NAME:
        name = f"{name[:LONGEST_NAME]}-{crc32(site.encode('utf-8', 'replace')):08x}"
    return library.folder / FOLDER / name


def _asked(place: Path) -> float:
    """When the site was asked last, in seconds; 0 for never."""
    try:
        return place.stat().st_mtime
    except OSError:
        return 0.0


def _came(place: Path) -> int:
    try:
        known = place.stat()
    except OSError:
        return 0
    return known.st_mtime_ns if known.st_size else 0


def _keep(place: Path, data: bytes) -> None:
    """Put an icon on the disk, whole or not at all. What was there stays if now there is none."""
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    with suppress(OSError):
        place.parent.mkdir(mode=0o700, exist_ok=True)
        if not data and place.exists():
            os.utime(place)
            return
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
        part.replace(place)
