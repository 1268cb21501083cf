"""Secrets in addresses: found and taken out, and the header that says them to a server. Pure."""

from __future__ import annotations

import re
from base64 import b64encode
from urllib.parse import SplitResult, quote, unquote, urlsplit

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.sources import Login
from pkm_desktop.core.seek.web.transfer import HOLE
from pkm_desktop.core.seek.web.urls import without_credentials

KINDS = ("basic", "bearer", "address")
# What services call the parameter that lets one in: GitHub, GitLab, Patreon, Discourse, Jira, phpBB …
_TOKEN = re.compile(
    r"(?:[a-z]+[_-]?)?token|(?:user|feed|rss|api|http)?[_-]?auth(?:[_-]?key)?|jwt|sig|signature|(?:client|feed)?[_-]?secret"
    r"|(?:api|access|private|user|feed|rss|secret)?[_-]?key",
    re.IGNORECASE,
)
_PASSWORD = re.compile(r"(?:user)?(?:pwd|passwd|password|passphrase|pass|pw)", re.IGNORECASE)
LEAST_TOKEN, LEAST_PASSWORD = 16, 4  # characters: `?key=rss` opens nothing
_USER = re.compile(r"(?<=//)[^/\s]*@|^[^/\s:]+:[^/\s]+@")
# Pinboard's /secret:…/, calendars' /private-…/
_IN_PATH = re.compile(r"(?<=/secret:)[0-9A-Za-z]{16,}|(?<=/private-)[0-9a-f]{16,}")


def split(url: str) -> tuple[str, Login | None]:
    """An address without its secret, and the login that the secret is; None where there is none.

    `user:password@` leaves the address; a token in it leaves `{secret}` behind. Rejected where it has both.
    """
    open_url, basic = _without_user(url)
    hidden, token = _without_token(open_url)
    if basic and token:
        raise Rejected(
            "This address has a password and a token as well; only one of them can be kept safely.",
            subject=shown(url),
            hint="Leave one out.",
        )
    return hidden, basic or token


def shown(url: str) -> str:
    """An address as it may be shown, logged and exported: no password, no token."""
    return _without_token(without_credentials(url))[0]


def redacted(text: str) -> str:
    """Text with something like an address in it, as it may be shown: for what is no address after all."""
    return _USER.sub("", text)


def authorization(login: Login) -> str:
    """The value of the Authorization header (RFC 7617, RFC 6750); '' where the secret is in the address."""
    if login.kind == "bearer":
        return f"Bearer {login.secret}"
    if login.kind == "basic":
        return f"Basic {b64encode(_pair(login).encode()).decode()}"
    return ""


def address_secret(login: Login) -> str:
    """What `{secret}` in the address stands for, as it is written there; '' for the other kinds."""
    return login.secret if login.kind == "address" else ""


def as_address_part(secret: str) -> str:
    """A secret as a person has it, in the writing of addresses; what is so written already stays."""
    return quote(secret, safe="%!$&'()*+,;=:@/?-._~")


def _pair(login: Login) -> str:
    """`name:password`; a name by itself is a token (`https://token@host/`), then it is all in the secret."""
    return f"{login.name}:{login.secret}" if login.name or ":" not in login.secret else login.secret


def _without_user(url: str) -> tuple[str, Login | None]:
    parts = urlsplit(url)
    user, at, _ = parts.netloc.rpartition("@")
    if not at:
        return url, None
    name, colon, password = user.partition(":")
    name, password = unquote(name), unquote(password)
    if not colon or not password:
        name, password = "", f"{name}:" if name else ""
    return without_credentials(url), Login("basic", name, password) if password else None


def _without_token(url: str) -> tuple[str, Login | None]:
    """From the first secret of an address to the last one there is one hole."""
    parts = urlsplit(url)
    spans = _spans(url, parts)
    if not spans:
        return url, None
    start, end = spans[0][0], spans[-1][1]
    return url[:start] + HOLE + url[end:], Login("address", "", url[start:end])


def _spans(url: str, parts: SplitResult) -> list[tuple[int, int]]:
    """Where in the address secrets stand."""
    at = url.find("?")
    path_end = at if at >= 0 else len(url)
    spans = [found.span() for found in _IN_PATH.finditer(url, 0, path_end)]
    if at < 0:
        return spans
    at += 1
    for pair in parts.query.split("&"):
        name, _, value = pair.partition("=")
        if _is_secret(unquote(name), value):
            spans.append((at + len(name) + 1, at + len(pair)))
        at += len(pair) + 1
    return spans


def _is_secret(name: str, value: str) -> bool:
    if HOLE in value:
        return False
    if _PASSWORD.fullmatch(name):
        return len(value) >= LEAST_PASSWORD
    return len(value) >= LEAST_TOKEN and _TOKEN.fullmatch(name) is not None
