"""From any address to the feeds there: itself, what its page announces, what its site is known to have, and
at last the usual places, asked for one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pkm_desktop.core.commands.seek import logins
from pkm_desktop.core.commands.seek.arrivals import Document, read_document
from pkm_desktop.core.commands.seek.bringing import bring
from pkm_desktop.core.commands.seek.logins import Address
from pkm_desktop.core.errors import Cancelled, Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import FoundFeed, Login
from pkm_desktop.core.seek.feeds import known_sites
from pkm_desktop.core.seek.web import urls
from pkm_desktop.core.seek.web.logins import redacted
from pkm_desktop.core.seek.web.transfer import Request, Response

if TYPE_CHECKING:
    from pkm_desktop.core.seek.reader.worker import Worker

GONE = (404, 410)
ASKED_TO_WAIT = (429, 503)
_LATER, _AGAIN = "It will be tried again later.", "Try again later."
_PAGE_HEAD = 200_000  # bytes of a page in which its software gives itself away
NOTHING = SourceError(
    "No feed was found on this page.",
    hint="Look for “RSS”, “Atom” or “Subscribe” on the site and give that address.",
)
ANOTHER_PAGE = SourceError("The page announces a feed, but there is another page at its address.")


@dataclass(frozen=True)
class Target:
    """An address to look at, and the words the person gave for it (without any secret)."""

    given: str
    at: Address
    private: bool = True  # may lie in the person's own network
    bare: bool = False  # typed without https://
    place: int = 0  # among what the person gave

    @property
    def request(self) -> Request:
        return self.at.request(allow_private=self.private, fallback_http=self.bare)


@dataclass(frozen=True)
class Page:
    """A web page with the feeds of it, and where else its site may have some."""

    url: str
    feeds: tuple[FoundFeed, ...]
    guesses: tuple[str, ...] = ()
    private: bool = False  # a page of the open internet must not lead into the person's own network
    leads_to: str = ""  # where it sends a browser by itself


Found = Document | Page
Failed = dict[str, SourceError]


@dataclass
class Search:
    """One search for feeds: what was found for each target, and why the others failed."""

    library: Library
    stop: Stop = never
    on_progress: Progress = silent
    failed: Failed = field(default_factory=dict)

    def fetch(self, wanted: Iterable[tuple[Target, Request]]) -> list[tuple[Target, Found | SourceError]]:
        """What is at each address, in the order given. Cancelled when stopped."""
        pairs = list(wanted)
        answers: dict[Request, Found | SourceError] = {}
        for batch in bring(
            self.library, list(dict.fromkeys(request for _, request in pairs)), _read, stop=self.stop
        ):
            answers.update(batch)
        if self.stop():
            raise Cancelled("Stopped; nothing was followed.")
        return [(target, answers[request]) for target, request in pairs]


def typed(
    library: Library, addresses: Sequence[str], login: Login | None = None
) -> tuple[list[Target], Failed]:
    """What the person gave as targets, each address once, and what is no address at all."""
    asked: dict[str, Target] = {}
    failed: Failed = {}
    for place, given in enumerate(addresses):
        try:
            at = logins.address(library, given, login)
        except (SourceError, Rejected) as error:
            failed[redacted(given)] = SourceError(error.message, hint=error.hint)
        else:
            shown = given if logins.is_open(given) else at.url
            bare = "://" not in given and not given.lower().startswith(("http:", "feed:"))
            asked.setdefault(urls.key(at.url), Target(shown, at, bare=bare, place=place))
    return list(asked.values()), failed


def explore(search: Search, targets: Sequence[Target]) -> list[tuple[Target, Found]]:
    """Each target with the feed it is, or the page with its feeds; what has none is in `search.failed`."""
    sites = {target: known_sites.by_address(target.at.url) for target in targets}
    found: dict[Target, Found] = {}
    sure = [(target, _sure_request(target, feeds[0])) for target, feeds in sites.items() if len(feeds) == 1]
    for target, answer in search.fetch(sure):
        if isinstance(answer, Document) or (isinstance(answer, Page) and _is_look_up(answer)):
            found[target] = answer
            _settled(search, found, targets, target)
    rest = [(target, target.request) for target in targets if target not in found]
    without: list[tuple[Target, Page]] = []
    for target, answer in _led_on(search, search.fetch(rest)):
        whole = _with_known(answer, target, sites[target])
        if isinstance(whole, Page) and not whole.feeds:
            without.append((target, whole))
            continue
        if isinstance(whole, SourceError):
            search.failed[target.given] = whole
        else:
            found[target] = whole
        _settled(search, found, targets, target)
    for target, guessed in guess(search, without).items():
        if guessed is None:
            search.failed[target.given] = NOTHING
        else:
            found[target] = guessed
        _settled(search, found, targets, target)
    return [(target, found[target]) for target in targets if target in found]


def _led_on(
    search: Search, answers: list[tuple[Target, Found | SourceError]]
) -> list[tuple[Target, Found | SourceError]]:
    """The answers, with what is behind pages that have no feed and only send a browser on: once."""
    wanted = [
        (target, announced(search.library, target, page, page.leads_to).request)
        for target, page in answers
        if isinstance(page, Page) and page.leads_to and not page.feeds
    ]
    behind = dict(search.fetch(wanted)) if wanted else {}
    return [(target, behind.get(target, answer)) for target, answer in answers]


def guess(search: Search, pages: Sequence[tuple[Target, Page]]) -> dict[Target, Document | None]:
    """The first feed in the usual places of each page's site; None where there is none.

    One request after the other on each site, the sites side by side; a site that asks for peace gets it.
    """
    found: dict[Target, Document | None] = {target: None for target, _ in pages}
    left = {target: list(page.guesses) for target, page in pages}
    of_page = dict(pages)
    while left := {target: places for target, places in left.items() if places}:
        wanted = [
            (target, announced(search.library, target, of_page[target], places.pop(0)).request)
            for target, places in left.items()
        ]
        for target, answer in search.fetch(wanted):
            if isinstance(answer, Document):
                found[target] = answer
            if isinstance(answer, Document) or _wants_peace(answer):
                left[target] = []
    return found


def announced(library: Library, target: Target, page: Page, url: str) -> Target:
    """A feed of a page as a target: what opened the page opens what is on the same site."""
    same_site = urlsplit(url)[:2] == urlsplit(page.url)[:2]
    login = target.at.login if same_site and target.at.login and target.at.login.kind != "address" else None
    return Target(target.given, logins.of_found(library, url, login), private=page.private)


def _sure_request(target: Target, feed: FoundFeed) -> Request:
    same_site = urlsplit(feed.url)[:2] == urlsplit(target.at.url)[:2]
    return Address(feed.url, target.at.login if same_site else None).request(allow_private=False)


def _with_known(
    answer: Found | SourceError, target: Target, known: tuple[FoundFeed, ...]
) -> Found | SourceError:
    """What came from an address, with the feeds that its site is known to have for it."""
    if len(known) < 2 or isinstance(answer, Document):
        return answer
    if isinstance(answer, Page):
        return replace(answer, feeds=known)
    gone = getattr(answer, "status", 0) in GONE
    return answer if gone else Page(target.at.url, known)


def _read(worker: Worker, request: Request, response: Response) -> Found:
    from pkm_desktop.core.seek.feeds.discover import is_page, looked_up, sent_on
    from pkm_desktop.core.seek.text.encoding import decode

    directory = looked_up(response.body)
    if directory:
        return Page(response.final_url, directory, private=response.private)
    if not is_page(response.body, response.content_type):
        return read_document(worker, response)
    feeds = worker.announced(response.body, url=response.final_url, content_type=response.content_type)
    head = decode(response.body[:_PAGE_HEAD], content_type=response.content_type).text
    places = known_sites.guesses(head, response.final_url)
    leads_to = "" if feeds else sent_on(head, response.final_url)
    return Page(response.final_url, feeds, places, response.private, leads_to)


def _is_look_up(page: Page) -> bool:
    return bool(page.feeds) and not page.guesses


def _wants_peace(answer: Found | SourceError) -> bool:
    return isinstance(answer, SourceError) and getattr(answer, "status", 0) in ASKED_TO_WAIT


def _settled(search: Search, found: dict[Target, Found], targets: Sequence[Target], target: Target) -> None:
    asked = {other.given for other in targets}
    done = len(found) + sum(given in asked for given in search.failed)
    search.on_progress(done, len(targets), target.given)


def without_secrets(library: Library, page: Page) -> tuple[FoundFeed, ...]:
    return tuple(replace(feed, url=logins.of_found(library, feed.url, None).url) for feed in page.feeds)


def address_of(document: Document) -> str:
    """Where a feed is now: where it has moved to for good, and without TLS where only that was answered."""
    answer = document.response
    url = answer.moved_to or answer.url
    if url.startswith("https:") and answer.final_url.startswith("http:") and not answer.downgraded:
        url = f"http:{url.removeprefix('https:')}"
    return urls.canonical(url)


def sentences(failed: Failed) -> tuple[tuple[str, str], ...]:
    return tuple((given, sentence(error)) for given, error in failed.items())


def sentence(error: SourceError) -> str:
    """What to say where a person waits for the answer: nobody tries by himself what is not followed yet."""
    return f"{error.message} {error.hint.replace(_LATER, _AGAIN)}".strip()
