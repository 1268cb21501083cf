"""Redirects, hop by hop: where the next one leads, whether it may, and whether the page has moved."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field

from yarl import URL

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.web import failures
from pkm_desktop.core.seek.web.transfer import HOLE, Request

MOST_HOPS = 5
PERMANENT = (301, 308)
REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Hop:
    """One step of a chain of redirects: where to, and whether that may lie in a private network."""

    url: URL
    inward: bool
    permanent: bool = True  # all steps up to here were
    count: int = 0
    authorization: str = field(default="", repr=False)  # of the request, while the chain stays at its origin
    at_home: bool = True  # every step stayed at the origin it began with
    downgraded: bool = False  # some step led from https to http


def first_hop(request: Request) -> Hop:
    """Where a fetch begins; SourceError for what is no web address."""
    address = request.url.replace(HOLE, request.secret) if request.secret else request.url
    url = _readable(address)
    return Hop(url, request.allow_private, authorization=request.authorization or _basic(url))


def over_http(hop: Hop) -> Hop | None:
    """The same without TLS, for an address that nobody said https of; None where a login would be told."""
    if hop.url.scheme != "https" or hop.authorization:
        return None
    return Hop(hop.url.with_scheme("http"), hop.inward)


def next_hop(hop: Hop, status: int, target: str, *, inward: bool) -> Hop:
    """Where a redirect leads. `inward`: this step was answered from a private address."""
    if hop.count == MOST_HOPS:
        raise SourceError(f"The address leads round in circles (more than {MOST_HOPS} redirects).")
    if not target:
        raise failures.answered(status)
    url = _joined(hop.url, target)
    loses_tls = hop.url.scheme == "https" and url.scheme == "http"
    stays = url.origin() == hop.url.origin()
    return Hop(
        url,
        # What a public server points to must be public; within one's own network redirects are free.
        inward=hop.inward and inward,
        permanent=hop.permanent and status in PERMANENT and not loses_tls,
        count=hop.count + 1,
        authorization=hop.authorization if stays else "",
        at_home=hop.at_home and stays,
        downgraded=hop.downgraded or loses_tls,
    )


def _joined(base: URL, target: str) -> URL:
    # Servers write raw UTF-8 there, which arrives as surrogates; blanks and controls are what browsers drop.
    target = target.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip()
    try:
        if not target.isprintable():
            raise ValueError(target)
        url = base.join(URL(target))
    except ValueError as error:
        raise SourceError("The address leads on to something that is no address.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise SourceError("The address leads on to something that is not on the web.")
    if url.user is None and base.user is not None and url.origin() == base.origin():
        url = url.with_user(base.user).with_password(base.password)
    return url


def _basic(url: URL) -> str:
    """The header for `user:password@` of an address (RFC 7617, in UTF-8)."""
    if url.user is None:
        return ""
    pair = f"{url.user}:{url.password or ''}"
    return f"Basic {b64encode(pair.encode('utf-8', 'replace')).decode()}"


def _readable(address: str) -> URL:
    try:
        url = URL(address)
    except ValueError as error:
        raise SourceError("The address is not one that can be fetched.", hint="Check the address.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise SourceError("Only addresses that begin with http:// or https:// can be fetched.")
    return url
