"""Subscription lists (OPML): follow what they name, and hand out what is followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.formats import Format, import_label
from pkm_desktop.core.commands.seek import logins
from pkm_desktop.core.commands.seek.source_edits import folder_path
from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.seek.web import urls
from pkm_desktop.core.seek.web.logins import redacted, shown
from pkm_desktop.core.seek.web.transfer import HOLE
from pkm_desktop.core.store.seek import sources
from pkm_desktop.core.store.sense import tags as tagging

if TYPE_CHECKING:
    from pkm_desktop.core.seek.lists.opml import OutlineFeed, Outlines
    from pkm_desktop.core.store.database import Connection

Planned = tuple["OutlineFeed", sources.NewSource]  # a row of the list, and the subscription it becomes
MOST_ERRORS = 100  # sentences per file; further ones are only counted


def export_opml(library: Library, path: Path) -> Outcome[int]:
    """Write all subscriptions to an OPML file, whole or not at all; the value is how many."""
    from pkm_desktop.core.seek.lists.opml import write_opml

    with library.reading() as db:
        followed = [
            replace(source, feed_url=shown(source.feed_url), site_url=shown(source.site_url))
            for source in sources.all_sources(db)
            if source.feed_url
        ]
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
    from pkm_desktop.core.seek.lists.opml import read_opml

    return len(read_opml(data).feeds)


def _bring_in(library: Library, data: bytes, path: Path) -> ImportedFile:
    from pkm_desktop.core.seek.lists.opml import read_opml

    return _subscribe(library, read_opml(data), path, "opml")


def _is_newsboat(head: bytes, path: Path) -> bool:
    from pkm_desktop.core.seek.lists.newsboat import is_urls
    from pkm_desktop.core.seek.text.encoding import decode

    return is_urls(decode(head).text, path.name)


def _count_newsboat(data: bytes) -> int:
    from pkm_desktop.core.seek.lists.newsboat import read_urls

    return len(read_urls(data).feeds)


def _bring_in_newsboat(library: Library, data: bytes, path: Path) -> ImportedFile:
    from pkm_desktop.core.seek.lists.newsboat import read_urls

    return _subscribe(library, read_urls(data), path, "newsboat")


def _subscribe(library: Library, outlines: Outlines, path: Path, kind: str) -> ImportedFile:
    """Subscribe to every feed of a list that is not followed yet; nothing is fetched now."""
    if not (outlines.feeds or outlines.errors or outlines.hints):
        raise ImportFileError("There are no feeds in this list.")
    with library.reading() as db:
        fresh = _not_followed(db, outlines.feeds)
    planned = _apart([(feed, _as_source(library, feed)) for feed in fresh])  # a keyring may take its time
    hints: tuple[str, ...] = ()
    if planned:
        with library.writing(import_label(len(planned), "sources")) as writing:
            known = {url for _, url in sources.feed_addresses(writing.db)}  # followed meanwhile
            planned = [pair for pair in planned if pair[1].feed_url not in known]
            ids = sources.add_sources(writing, [source for _, source in planned])
            for source_id, (feed, _) in zip(ids, planned, strict=True):
                tagging.add_tags(writing, [Ref("source", source_id)], feed.tags)
        hints = _of_secrets(library, planned)
    return ImportedFile(
        str(path),
        kind,
        added=len(planned),
        duplicate=len(outlines.feeds) - len(planned) + outlines.duplicates,
        failed=len(outlines.errors),
        errors=tuple(map(redacted, outlines.errors[:MOST_ERRORS])),
        hints=(*outlines.hints[:MOST_ERRORS], *hints),
    )


def _not_followed(db: Connection, feeds: Sequence[OutlineFeed]) -> list[OutlineFeed]:
    known = {urls.feed_key(url) for _, url in sources.feed_addresses(db)}
    return [feed for feed in feeds if urls.feed_key(shown(feed.url)) not in known]


def _as_source(library: Library, feed: OutlineFeed) -> sources.NewSource:
    """A subscription to be; a password or token in its address goes to the keyring."""
    at = logins.of_found(library, feed.url, None)
    title = feed.title
    if at.login and at.login.secret:
        title = title.replace(at.login.secret, HOLE)
    new = sources.NewSource(title, at.url, shown(feed.site_url), folder_path(feed.folder))
    return logins.opened_by(library, new, at.login)


def _apart(planned: Sequence[Planned]) -> list[Planned]:
    """Feeds whose addresses differ in nothing but their secrets are marked at the end: they are two feeds."""
    taken: dict[str, int] = {}
    marked = []
    for feed, new in planned:
        number = taken[new.feed_url] = taken.get(new.feed_url, 0) + 1
        url = new.feed_url if number == 1 else f"{new.feed_url.partition('#')[0]}#{number}"
        marked.append((feed, replace(new, feed_url=url)))
    return marked


def _of_secrets(library: Library, added: Sequence[Planned]) -> tuple[str, ...]:
    """What became of passwords and tokens in addresses: none stays there, and none goes unseen."""
    held = [(feed, new) for feed, new in added if shown(feed.url) != feed.url]
    kept = [new for _, new in held if new.secret_key and library.credentials.outlives(new.secret_key)]
    lost = [new.title for _, new in added if new.secret_key and new not in kept]
    dropped = [new.title for _, new in held if not new.secret_key]
    return (
        *logins.told_kept([new.title for new in kept]),
        *logins.told_not_kept(lost),
        *logins.told_dropped(dropped),
    )


OPML = Format("opml", "subscription lists (OPML)", _is_opml, _bring_in, count=_count)
NEWSBOAT = Format(
    "newsboat", "newsboat's list of feeds (urls)", _is_newsboat, _bring_in_newsboat, count=_count_newsboat
)
