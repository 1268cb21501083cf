"""The recordings and files that an entry carries: enclosures of RSS and Atom, Media RSS, JSON Feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pkm_desktop.core.model.items import Enclosure
from pkm_desktop.core.seek.text.plaintext import plain
from pkm_desktop.core.seek.web.urls import safe_url, without_credentials

MAX_ENCLOSURES = 50
LARGEST = 2**53  # bytes; a number beyond that is none
_FLASH = "application/x-shockwave-flash"  # YouTube's players of old: nothing opens them
_LISTENED = ("audio", "video", "document", "executable")


def enclosures_of(entry: Any, *, base: str) -> tuple[Enclosure, ...]:
    """What an entry, as feedparser read it, carries: enclosures first, then what Media RSS adds.

    Pictures of Media RSS are left out: they are the entry's illustrations in several sizes, not files.
    """
    return _each_once([*_enclosures(entry, base), *_media(entry, base)])


def attachments_of(attachments: Any, *, base: str) -> tuple[Enclosure, ...]:
    """The `attachments` of an item of a JSON Feed."""
    given = attachments if isinstance(attachments, list) else []
    found = (
        _enclosure(part.get("url"), base, part.get("mime_type"), part.get("size_in_bytes"), part.get("title"))
        for part in given[: 2 * MAX_ENCLOSURES]
        if isinstance(part, dict) and isinstance(part.get("url"), str)
    )
    return _each_once(found)


def _enclosures(entry: Any, base: str) -> Iterator[Enclosure]:
    for link in entry.get("links") or []:
        if link.get("rel") == "enclosure":
            address = link.get("href") or link.get("url")
            yield _enclosure(address, base, link.get("type"), link.get("length"), link.get("title"))


def _media(entry: Any, base: str) -> Iterator[Enclosure]:
    for media in entry.get("media_content") or []:
        kind = str(media.get("type") or "")
        family = kind.partition("/")[0] if kind else str(media.get("medium") or "")
        if kind != _FLASH and family in (*_LISTENED, "application"):
            yield _enclosure(media.get("url"), base, kind, media.get("filesize"), "")


def _enclosure(address: Any, base: str, kind: Any, size: Any, title: Any) -> Enclosure:
    url = without_credentials(safe_url(str(address or ""), base=base))
    return Enclosure(
        url=url if url.startswith("http") else "",
        type=plain(str(kind or ""))[:100].lower(),
        bytes=_number(size),
        title=plain(str(title or ""))[:300],
    )


def _number(value: Any) -> int:
    """A size in bytes; 0 for what is none, such as '12:30' or '1,5 MB'."""
    text = str(value if value is not None else "").strip()[:20]
    number = int(text) if text.isascii() and text.isdigit() else 0
    return number if number < LARGEST else 0


def _each_once(found: Iterable[Enclosure]) -> tuple[Enclosure, ...]:
    kept: dict[str, Enclosure] = {}
    for enclosure in found:
        if enclosure.url:
            kept.setdefault(enclosure.url, enclosure)
    return tuple(kept.values())[:MAX_ENCLOSURES]
