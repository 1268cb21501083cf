"""What an answer says, as a Response: where it came from, how long it is fresh, what a later fetch needs."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from yarl import URL

from pkm_desktop.core.seek.web import failures
from pkm_desktop.core.seek.web.logins import LEAST_TOKEN
from pkm_desktop.core.seek.web.redirects import Hop
from pkm_desktop.core.seek.web.transfer import HOLE, Request, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    import aiohttp

LONGEST_AGE = 31_536_000  # seconds; a year, as RFC 9111 suggests for the longest


def response(request: Request, hop: Hop, answer: aiohttp.ClientResponse, content: bytes) -> Response:
    """The answer that a chain of redirects ended with; no secret of the request is in it."""
    headers = answer.headers
    now = datetime.now(UTC)
    return Response(
        url=request.url,
        final_url=_without_secret(request, str(hop.url)),
        moved_to=_without_secret(request, str(hop.url)) if _has_moved(request, hop) else "",
        status=answer.status,
        body=_unsaid(request, content),
        content_type=headers.get("Content-Type", ""),
        etag=headers.get("ETag", "")[:1000],
        last_modified=headers.get("Last-Modified", "")[:100],
        retry_after=failures.retry_after(headers.get("Retry-After", ""), now),
        max_age=max_age(headers, now),
        private=hop.inward,
        downgraded=hop.downgraded,
    )


def max_age(headers: Mapping[str, str], now: datetime) -> int:
    """Seconds that an answer is fresh (RFC 9111, 4.2): Cache-Control, else Expires; 0 for not at all."""
    said = {
        name.strip(): value.strip('" ')
        for name, _, value in (
            part.partition("=") for part in headers.get("Cache-Control", "").lower().split(",")
        )
    }
    if "no-store" in said or "no-cache" in said:
        return 0
    if "max-age" in said:
        value = said["max-age"]
        return min(int(value[:9]), LONGEST_AGE) if value.isascii() and value.isdigit() else 0
    return _until_expires(headers, now)


def _until_expires(headers: Mapping[str, str], now: datetime) -> int:
    until = _date(headers.get("Expires", ""))
    if until is None:
        return 0
    since = _date(headers.get("Date", "")) or now  # by the server's own clock, which may be wrong
    return max(0, min(int((until - since).total_seconds()), LONGEST_AGE))


def _date(value: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(value)
    except ValueError:  # "0" and "-1" mean: already over
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _has_moved(request: Request, hop: Hop) -> bool:
    """Whether the address is to be changed. No login moves to another server, which could collect it."""
    if not hop.count or not hop.permanent:
        return False
    return hop.at_home or not (request.authorization or request.secret or URL(request.url).user)


def _without_secret(request: Request, url: str) -> str:
    if not request.secret:
        return url
    if url == str(URL(request.url.replace(HOLE, request.secret))):
        return request.url
    forms = {request.secret, unquote(request.secret), str(URL(f"http://x/{request.secret}"))[9:]}
    forms.add(str(URL(f"http://x/?{request.secret}"))[10:])
    for form in sorted(filter(None, forms), key=len, reverse=True):
        url = url.replace(form, HOLE)
    return url


def _unsaid(request: Request, content: bytes) -> bytes:
    """The answer without the secret of its address, which feeds like to repeat in links to themselves."""
    if not request.secret:
        return content
    pieces = [piece for piece in re.split("[&=]", request.secret) if len(piece) >= LEAST_TOKEN]
    forms = {request.secret, request.secret.replace("&", "&amp;"), unquote(request.secret), *pieces}
    for form in sorted(forms, key=len, reverse=True):
        content = content.replace(form.encode(), HOLE.encode())
    return content
