"""Redirects, hop by hop: where the next one leads, whether it may, and whether the page has moved."""

from __future__ import annotations

from dataclasses import dataclass

from yarl import URL

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek import failures

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


def first_hop(address: str, inward: bool) -> Hop:
    """Where a fetch begins; SourceError for what is no web address."""
    return Hop(_readable(address), inward)


def next_hop(hop: Hop, status: int, target: str, *, inward: bool) -> Hop:
    """Where a redirect leads. `inward`: this step was answered from a private address."""
    if hop.count == MOST_HOPS:
        raise SourceError(f"The address leads round in circles (more than {MOST_HOPS} redirects).")
    if not target:
        raise failures.answered(status)
    url = _joined(hop.url, target)
    permanent = hop.permanent and status in PERMANENT and not _loses_tls(hop.url, url)
    # What a public server points to must be public; within one's own network redirects are free.
    return Hop(url, hop.inward and inward, permanent, hop.count + 1)


def _joined(base: URL, target: str) -> URL:
    try:
        url = base.join(URL(target))
    except ValueError as error:
        raise SourceError("The address leads on to something that is no address.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise SourceError("The address leads on to something that is not on the web.")
    if url.user is None and base.user is not None and url.origin() == base.origin():
        url = url.with_user(base.user).with_password(base.password)
    return url


def _loses_tls(before: URL, after: URL) -> bool:
    return before.scheme == "https" and after.scheme == "http"


def _readable(address: str) -> URL:
    try:
        url = URL(address)
    except ValueError as error:
        raise SourceError("The address is not one that can be fetched.", hint="Check the address.") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise SourceError("Only addresses that begin with http:// or https:// can be fetched.")
    return url
