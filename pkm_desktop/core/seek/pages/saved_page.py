"""Pages that a browser saved as a file: which address they had, and their markup. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import policy
from email.message import Message
from email.parser import BytesParser

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.seek.pages.page_head import read_head
from pkm_desktop.core.seek.text.encoding import decode
from pkm_desktop.core.seek.web.urls import safe_url

_HEAD = 300_000  # characters in which a page says its address
# Internet Explorer, Chrome and Edge; SingleFile; Firefox's Save Page WE.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)", re.IGNORECASE)
_MARKUP = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_WEB_ARCHIVE = re.compile(rb"^(?:snapshot-content-location|from: <saved by)", re.IGNORECASE | re.MULTILINE)
_MOST_PARTS = 500


@dataclass(frozen=True)
class SavedPage:
    """The bytes of a page and the address it was saved from."""

    url: str
    body: bytes


def is_web_archive(head: bytes) -> bool:
    """Whether a file is a page with all its parts in one (MHTML, RFC 2557), which looks like a mail."""
    return bool(_WEB_ARCHIVE.search(head[:2000].partition(b"\r\n\r\n")[0]))


def is_saved_page(head: bytes) -> bool:
    """Whether a file is a web page."""
    start = head[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return is_web_archive(head) or (start.startswith(b"<") and bool(_MARKUP.search(start)))


def read_saved_page(data: bytes) -> SavedPage:
    """A page with its address: as its browser noted it, else as it calls itself (canonical, og:url).

    ImportFileError when it does not say.
    """
    archived = _unpacked(data) if is_web_archive(data) else None
    body, url = (archived.body, archived.url) if archived else (data, "")
    url = url or _said(decode(body).text[:_HEAD])
    if not url.startswith("http"):
        raise ImportFileError(
            "This page does not say which address it was saved from.",
            hint="Save it with its address: `save ADDRESS --html FILE`.",
        )
    return SavedPage(url, body)


def _said(html: str) -> str:
    for pattern in (_SAVED_FROM, _SINGLE_FILE):
        found = pattern.search(html)
        if found and (url := _web(found[1])):
            return url
    head = read_head(html)
    named = [head.canonical, *head.meta.get("og:url", []), *head.meta.get("twitter:url", [])]
    return next((url for name in named if (url := _web(name))), "")


def _web(address: str) -> str:
    url = safe_url(address)
    return url if url.startswith("http") else ""


def _unpacked(data: bytes) -> SavedPage | None:
    try:
        archive = BytesParser(policy=policy.compat32).parsebytes(data)
    except RecursionError:
        return None
    address = _web(str(archive.get("Snapshot-Content-Location", "")))
    for count, part in enumerate(_parts(archive)):
        body = part.get_payload(decode=True)
        if isinstance(body, bytes) and part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return SavedPage(address or _web(str(part.get("Content-Location", ""))), body)
        if count > _MOST_PARTS:
            break
    return None


def _parts(archive: Message) -> list[Message]:
    try:
        return [part for part in archive.walk() if not part.is_multipart()]
    except RecursionError:
        return []
