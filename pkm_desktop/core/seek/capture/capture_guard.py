"""What the loopback door lets in: which requests, from where, with which token, in which form. Pure."""

from __future__ import annotations

import hmac
import json
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pkm_desktop.core.model.captures import Captured
from pkm_desktop.core.seek.text.characters import line, printable
from pkm_desktop.core.seek.web.urls import safe_url

LARGEST = 1 << 20  # bytes of what is handed over
LONGEST_QUOTE = 20_000
LONGEST_WHY = 10_000
MOST_TAGS = 50
WRONG_TOKENS = 10  # within so many seconds close the door for as long
WINDOW_SECONDS = 60.0
_FIELDS = {"url", "title", "quote", "tags", "why"}


class Refused(Exception):
    """A request that is not answered: with which status, and in which few words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


@dataclass(frozen=True)
class Knock:
    """The head of a request: names of headers in lower case, in order, with repetitions."""

    method: str
    target: str
    version: tuple[int, int]
    headers: tuple[tuple[str, str], ...]

    def all(self, name: str) -> list[str]:
        """Every value of a header."""
        return [value for key, value in self.headers if key == name]

    def one(self, name: str) -> str:
        """The value of a header that is there once; '' when it is missing or repeated."""
        values = self.all(name)
        return values[0].strip() if len(values) == 1 else ""


class Doorkeeper:
    """Knows the token, and closes the door for a minute to somebody who guesses."""

    def __init__(self, token: str) -> None:
        self._token = token.encode()
        self._wrong: deque[float] = deque(maxlen=WRONG_TOKENS)

    def check(self, given: str, now: float) -> None:
        """Refused for a wrong token, and for any after too many wrong ones. `now`: monotonic seconds."""
        if len(self._wrong) == WRONG_TOKENS and now - self._wrong[0] < WINDOW_SECONDS:
            raise Refused(429, "Too many wrong tokens. Wait a minute.")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._token):
            self._wrong.append(now)
            raise Refused(403, "The token is wrong. Make the bookmark anew in the settings of PKM Desktop.")


def check_knock(knock: Knock, *, port: int, pages: Iterable[str]) -> None:
    """Refused unless this is a request that a browser makes from the door's own page, or for it."""
    host = knock.one("host").lower()
    if host not in (f"127.0.0.1:{port}", f"localhost:{port}"):
        raise Refused(403, "Wrong host.")
    if knock.version != (1, 1):
        raise Refused(400, "Only HTTP/1.1 is spoken here.")
    if not knock.target.startswith("/"):  # an absolute URI, as proxies get it; `*`; an authority
        raise Refused(403, "Wrong address.")
    if knock.target not in pages:
        raise Refused(404, "There is nothing here.")
    if knock.method == "GET":
        _check_look(knock)
    elif knock.method == "POST" and knock.target == "/save":
        _check_delivery(knock, host)
    else:
        raise Refused(405, "This is not done here.")


def _check_look(knock: Knock) -> None:
    """The page may be opened from anywhere, but only as a page of its own; its parts only by it."""
    wanted = "document" if knock.target == "/save" else ""
    destination, site = knock.one("sec-fetch-dest"), knock.one("sec-fetch-site")
    if wanted and destination not in ("", wanted):
        raise Refused(403, "This page opens only in a window of its own.")
    if not wanted and site not in ("", "same-origin", "none"):
        raise Refused(403, "This belongs to another page.")


def _check_delivery(knock: Knock, host: str) -> None:
    if knock.one("origin").lower() != f"http://{host}":
        raise Refused(403, "Wrong origin.")
    if knock.all("sec-fetch-site") and knock.one("sec-fetch-site") != "same-origin":
        raise Refused(403, "Wrong site.")
    kind, _, parameters = knock.one("content-type").lower().partition(";")
    if kind.strip() != "application/json" or parameters.replace(" ", "") not in ("", "charset=utf-8"):
        raise Refused(415, "Only JSON is taken.")
    if knock.all("content-encoding"):
        raise Refused(415, "Only JSON as it is.")
    length = knock.one("content-length")
    if length and (not length.isascii() or not length.isdigit() or int(length[:12]) > LARGEST):
        raise Refused(413, "That is too much: the limit is 1 MB.")


def read_delivery(body: bytes) -> Captured:
    """What was handed over, tidied; Refused for anything that is not just that."""
    try:
        said = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refused(400, "This is not JSON.") from None
    if not isinstance(said, dict) or not set(said) <= _FIELDS:
        raise Refused(400, "This is not what is taken here.")
    tags = said.get("tags", [])
    if not isinstance(tags, list) or len(tags) > MOST_TAGS:
        raise Refused(400, "There are too many tags.")
    url = safe_url(_text(said, "url"))
    if not url.startswith("http"):
        raise Refused(400, "Only pages of the web can be saved.")
    return Captured(
        url=url,
        title=line(_text(said, "title")),
        quote=printable(_text(said, "quote")).strip()[:LONGEST_QUOTE],
        tags=tuple(found for found in (line(_string(tag))[:100] for tag in tags) if found),
        why=printable(_text(said, "why")).strip()[:LONGEST_WHY],
    )


def _text(said: dict[str, Any], name: str) -> str:
    return _string(said.get(name, ""))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise Refused(400, "This is not what is taken here.")
    return value
