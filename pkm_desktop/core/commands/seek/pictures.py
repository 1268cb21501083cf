"""The pictures of an item, fetched only where the person allows it, and kept beside the library.

Whoever keeps a picture learns who looks at it; so nothing is fetched for a source without leave. What was
fetched once is read from the disk, also offline.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from pkm_desktop.core.commands.seek.full_texts import trusted
from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.seek.text import pictures
from pkm_desktop.core.store.seek import items

FOLDER = "pictures"
BUDGET = 200 * 1024 * 1024  # bytes; beyond it the pictures that were looked at longest ago go


def picture(
    library: Library, item_id: int, url: str, *, once: bool = False, stop: Stop = never
) -> bytes | None:
    """A picture that an item shows: PNG, JPEG, GIF or WebP of at most 5 MB; None where it is not to be had.

    It is taken from the disk where it was fetched before, else from the network if the item's source may show
    pictures or the person allows it now (`once`). Only addresses that stand in the item's own text are
    fetched, and in a private network only those of the feed's own host. Cancelled when stopped.
    """
    place = _place(library, url)
    with library.reading() as db:
        item = items.one_item(db, item_id)
        where = items.find_place(db, item_id=item_id)
    if not _shows(item, url):
        return None
    kept = _kept(place)
    if kept is not None or not (once or item.images):
        return kept
    home = (where.feed_url if where.by_feed else where.url) if where else ""
    data = _fetched(library, url, allow_private=trusted(url, home), stop=stop)
    if data is not None and not library.readonly:
        _keep(place, data)
    return data


def kept_picture(library: Library, url: str) -> bytes | None:
    """The picture if it was fetched before; None, and nothing is fetched, where it was not."""
    return _kept(_place(library, url))


def _place(library: Library, url: str) -> Path:
    return library.folder / FOLDER / hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()


def _shows(item: Item, url: str) -> bool:
    """Whether the address is that of a picture in the item's text."""
    from pkm_desktop.core.seek.text.markup import attributes, tokens

    if not url.startswith(("http://", "https://")):
        return False
    images = (attributes(text) for kind, name, text in tokens(item.html) if (kind, name) == ("start", "img"))
    return any(values.get("src") == url for values in images)


def _kept(place: Path) -> bytes | None:
    try:
        data = place.read_bytes()
        os.utime(place)  # looked at just now
    except OSError:
        return None
    return data if pictures.may_be_shown(data) else None


def _fetched(library: Library, url: str, *, allow_private: bool, stop: Stop) -> bytes | None:
    from pkm_desktop.core.seek.web.fetch import fetch
    from pkm_desktop.core.seek.web.transfer import Request, policy_of

    policy = replace(policy_of(library.settings), max_bytes=pictures.MAX_BYTES)
    try:
        answer = fetch(Request(url, accept="picture", allow_private=allow_private), policy, stop=stop)
    except SourceError:
        return None
    return answer.body if pictures.may_be_shown(answer.body) else None


def _keep(place: Path, data: bytes) -> None:
    """Put a picture on the disk, whole or not at all. A full disk costs the picture, not the reading."""
    part = place.with_suffix(f".{os.getpid()}.part")
    with suppress(OSError):
        place.parent.mkdir(mode=0o700, exist_ok=True)
        _make_room(place.parent, len(data))
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
        part.replace(place)


def _make_room(folder: Path, size: int) -> None:
    """Delete what was looked at longest ago until `size` bytes more are within the budget."""
    there = [(entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in os.scandir(folder)]
    used = sum(length for _, length, _ in there) + size
    for _, length, path in sorted(there):
        if used <= BUDGET:
            return
        Path(path).unlink(missing_ok=True)
        used -= length
