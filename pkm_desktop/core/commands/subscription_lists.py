"""Subscription lists (OPML): follow what they name, and hand out what is followed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.follow import folder_path
from pkm_desktop.core.commands.formats import Format, import_label
from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.seek import urls
from pkm_desktop.core.store import sources
from pkm_desktop.core.store import tags as tagging

if TYPE_CHECKING:
    from pkm_desktop.core.seek.opml import OutlineFeed
    from pkm_desktop.core.store.database import Connection

MOST_ERRORS = 100  # sentences per file; further ones are only counted


def export_opml(library: Library, path: Path) -> Outcome[int]:
    """Write all subscriptions to an OPML file, whole or not at all; the value is how many."""
    from pkm_desktop.core.seek.opml import write_opml

    with library.reading() as db:
        followed = [source for source in sources.all_sources(db) if source.feed_url]
    spare = path.with_name(path.name + ".part")
    try:
        spare.write_bytes(write_opml(followed, title="Subscriptions"))
        spare.replace(path)
    except OSError as error:
        spare.unlink(missing_ok=True)
        raise ImportFileError(f"The file cannot be written ({error.strerror}).", subject=str(path)) from error
    return Outcome(len(followed), Changes())


def _is_opml(head: bytes, path: Path) -> bool:
    return path.suffix.lower() == ".opml" or b"<opml" in head.lower().replace(b"\x00", b"")


def _count(data: bytes) -> int:
    from pkm_desktop.core.seek.opml import read_opml

    return len(read_opml(data).feeds)


def _bring_in(library: Library, data: bytes, path: Path) -> ImportedFile:
    """Subscribe to every feed of a list that is not followed yet; nothing is fetched now."""
    from pkm_desktop.core.seek.opml import read_opml

    outlines = read_opml(data)
    if not outlines.feeds and not outlines.errors:
        raise ImportFileError("There are no feeds in this list.")
    with library.reading() as db:
        fresh = _not_followed(db, outlines.feeds)
    if fresh:
        with library.writing(import_label(len(fresh), "sources")) as writing:
            fresh = _not_followed(writing.db, fresh)  # somebody may have followed one meanwhile
            ids = sources.add_sources(writing, [_as_source(feed) for feed in fresh])
            for source_id, feed in zip(ids, fresh, strict=True):
                tagging.add_tags(writing, [Ref("source", source_id)], feed.tags)
    return ImportedFile(
        str(path),
        "opml",
        added=len(fresh),
        duplicate=len(outlines.feeds) - len(fresh) + outlines.duplicates,
        failed=len(outlines.errors),
        errors=outlines.errors[:MOST_ERRORS],
    )


def _not_followed(db: Connection, feeds: Sequence[OutlineFeed]) -> list[OutlineFeed]:
    known = {urls.key(url) for _, url in sources.feed_addresses(db)}
    return [feed for feed in feeds if urls.key(feed.url) not in known]


def _as_source(feed: OutlineFeed) -> sources.NewSource:
    return sources.NewSource(feed.title, urls.canonical(feed.url), feed.site_url, folder_path(feed.folder))


OPML = Format("opml", "subscription lists (OPML)", _is_opml, _bring_in, count=_count)
