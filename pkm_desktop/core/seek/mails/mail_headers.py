"""The headers of a mail made plain: encoded words, raw bytes, addresses, dates as the world writes them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from pkm_desktop.core.seek.text.characters import line
from pkm_desktop.core.seek.text.encoding import decode, known_codec
from pkm_desktop.core.seek.web.urls import safe_url

LONGEST_HEADER = 10_000  # characters that are read of one
_ANGLED = re.compile(r"<\s*([^<>\s]+(?:\s+[^<>\s]+)*)\s*>")
_ADDRESS = re.compile(r"[^\s<>@\"',;:]+@[^\s<>@\"',;:]+")
_EARLIEST = 1980

if TYPE_CHECKING:
    Mail: TypeAlias = Message[Any, Any]
else:
    Mail = Message


def header(mail: Mail, name: str) -> str:
    """A header as one readable line; '' when there is none. Of several the first counts."""
    return line(_decoded(raw_header(mail, name)))


def word(raw: str) -> str:
    """Any value of a header that may be written in encoded words, as one readable line."""
    return line(_decoded(raw[:LONGEST_HEADER]))


def raw_header(mail: Mail, name: str) -> str:
    """A header as it was sent, unfolded, at most 10,000 characters."""
    wanted = name.lower()
    for key, value in mail.raw_items():
        if key.lower() == wanted:
            return " ".join(str(value)[:LONGEST_HEADER].split())
    return ""


def sender(mail: Mail) -> tuple[str, str]:
    """Name and address of who wrote a mail; an address in lower case, each '' where the mail does not say."""
    for name in ("From", "Sender", "Reply-To", "Return-Path"):
        raw = _readable(raw_header(mail, name))
        for given, address in getaddresses([raw])[:1] if raw else ():
            found = _ADDRESS.fullmatch(address.strip()) or _ADDRESS.search(raw)
            if found:
                shown = line(_decoded(given)).strip("\"' ")
                return ("" if shown.lower() == found[0].lower() else shown), found[0].lower()
    return "", ""


def date(mail: Mail) -> datetime | None:
    """When a mail was sent, in UTC; else when the last server received it; else None."""
    received = raw_header(mail, "Received").rpartition(";")[2]
    for value in (raw_header(mail, "Date"), raw_header(mail, "Resent-Date"), received):
        try:
            found = parsedate_to_datetime(value)
            moment = (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
        if moment.year >= _EARLIEST:
            return moment
    return None


def list_id(mail: Mail) -> str:
    """The name of the list a mail went to (RFC 2919), without its phrase."""
    value = header(mail, "List-Id")
    found = _ANGLED.search(value)
    return (found[1] if found else value)[:200]


def unsubscribe(mail: Mail) -> str:
    """Where one could unsubscribe (RFC 2369): a web address before a mail address, '' for neither."""
    offered = [safe_url(found[1]) for found in _ANGLED.finditer(raw_header(mail, "List-Unsubscribe"))]
    offered = [url for url in offered if url]
    return next((url for url in offered if url.startswith("http")), offered[0] if offered else "")


def archived_at(mail: Mail) -> str:
    """The address of a mail in an archive on the web (RFC 5064), '' for none."""
    found = _ANGLED.search(raw_header(mail, "Archived-At"))
    url = safe_url(found[1]) if found else ""
    return url if url.startswith("http") else ""


def _readable(raw: str) -> str:
    """Bytes above ASCII that were sent as they are: UTF-8, else windows-1252."""
    if raw.isascii():
        return raw
    return decode(raw.encode("utf-8", "surrogateescape")).text


def _decoded(raw: str) -> str:
    """Encoded words (RFC 2047) read; what is none, or is broken, stays as it is."""
    text = _readable(raw)
    if "=?" not in text:
        return text
    try:
        parts = decode_header(text)
    except (MessageError, ValueError, LookupError):
        return text
    return "".join(_part(part, charset) for part, charset in parts)


def _part(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    if charset is None:  # plain text between encoded words, as decode_header writes it
        return part.decode("raw-unicode-escape", "replace")
    codec = known_codec(charset)
    try:
        return part.decode(codec or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decode(part, content_type=f"charset={codec}").text
