"""The values of fetching: what is asked for, within which bounds, and what came back. No network here."""

from __future__ import annotations

from dataclasses import dataclass, field

from pkm_desktop import __version__
from pkm_desktop.core.settings import Settings

CONNECT_SECONDS = 5.0
FIRST_BYTE_SECONDS = 10.0
HOLE = "{secret}"  # stands in a feed's address for the part that is kept in the keyring
USER_AGENT = f"PKM-Desktop/{__version__} (feed reader)"


@dataclass(frozen=True)
class FetchPolicy:
    """How hard to ask: at once and per host, how long, how much."""

    concurrency: int = 128
    per_host: int = 2
    connect_seconds: float = CONNECT_SECONDS  # less than the next: a dead address is given up sooner
    first_byte_seconds: float = FIRST_BYTE_SECONDS  # from the request to the first word of an answer
    total_seconds: float = 60.0  # of work on one request, redirects included; waiting for its turn is free
    max_bytes: int = 25 << 20  # after unpacking
    user_agent: str = USER_AGENT
    proxy: str = ""  # '' none | system | its address
    spacing: float = 0.1  # seconds between the starts of two requests to one host of the open internet


@dataclass(frozen=True)
class Request:
    """One thing to fetch. `accept`: feed | page. Validators make the server say 304 when nothing changed.

    `allow_private`: the person gave this address, so it may lie in their own network. `method`: GET | HEAD.
    """

    url: str
    etag: str = ""
    last_modified: str = ""
    accept: str = "feed"
    allow_private: bool = True
    authorization: str = field(default="", repr=False)  # the header's value; goes to the first origin only
    method: str = "GET"
    fallback_http: bool = False  # nobody said https: where that is not spoken, plain http is tried once
    secret: str = field(default="", repr=False)  # what HOLE in the address stands for
    first_bytes: int = 0  # so much of the body is enough (RFC 9110, 14.2); 0: all of it


@dataclass(frozen=True)
class Response:
    """An answer of 200 (with `body`) or 304 (without)."""

    url: str  # as asked for
    final_url: str  # after redirects
    moved_to: str = ""  # set when every redirect on the way was permanent
    status: int = 200
    body: bytes = b""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    retry_after: int = 0  # seconds
    max_age: int = 0  # seconds
    private: bool = False  # every step of the way lay in a private network
    downgraded: bool = False  # a redirect led from https to plain http: it was not protected on the way


def policy_of(settings: Settings) -> FetchPolicy:
    """The bounds the person chose."""
    return FetchPolicy(
        concurrency=settings.concurrency,
        per_host=settings.per_host,
        connect_seconds=min(CONNECT_SECONDS, settings.timeout_seconds),
        first_byte_seconds=min(FIRST_BYTE_SECONDS, settings.timeout_seconds),
        total_seconds=settings.timeout_seconds,
        max_bytes=settings.max_feed_mb << 20,
        proxy=settings.proxy,
    )
