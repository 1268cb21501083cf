"""Bring in what other programs have written, and hand out what is ours in their forms.

A new kind of file is one more line in FORMATS: how to recognise it, and what to do with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.follow import folder_path
from pkm_desktop.core.commands.given import read_given
from pkm_desktop.core.errors import Cancelled, ImportFileError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import Imported, ImportedFile
from pkm_desktop.core.seek import urls
from pkm_desktop.core.store import sources
from pkm_desktop.core.store import tags as tagging

if TYPE_CHECKING:
    from pkm_desktop.core.seek.opml import OutlineFeed
    from pkm_desktop.core.store.database import Connection

MOST_ERRORS = 100  # sentences per file; further ones are only counted
_HEAD = 4096
_THINGS = {"sources": "feed", "items": "item", "notes": "note", "highlights": "highlight"}


@dataclass(frozen=True)
class Format:
    """A kind of file that can be brought in."""

    kind: str  # as in `import --as KIND`
    label: str
    recognise: Callable[[bytes, Path], bool]  # by the beginning of its content, and its name
    bring_in: Callable[[Library, bytes, Path], ImportedFile]  # in one writing, labelled with `import_label`
    brings: str = "sources"  # what its `added` counts: the name that Imported and Changes have for it


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    kind: str = "",
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Imported]:
    """Bring in files, each as a whole or not at all; the kind is recognised unless given.

    A file that cannot be read is in the value with a sentence and disturbs no other. Cancelled when stopped
    before the first file was done.
    """
    _known_kind(kind)
    done: list[ImportedFile] = []
    for path in paths:
        if stop():
            break
        on_progress(len(done), len(paths), path.name)
        done.append(_import_file(library, path, kind))
    if paths and not done:
        raise Cancelled("Stopped; nothing was brought in.")
    on_progress(len(done), len(paths), "")
    added = _added(done)
    touched = {name: True for name in added} | ({"tags": True} if added else {})
    undo = next((import_label(file.added, _brings(file)) for file in reversed(done) if file.added), "")
    return Outcome(Imported(files=tuple(done), **added), Changes(**touched), undo)


def import_label(added: int, brings: str) -> str:
    """What undoing an import is called: 'Import 3 feeds'."""
    thing = _THINGS[brings]
    return f"Import {added} {thing}{'' if added == 1 else 's'}"


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


def _added(done: Sequence[ImportedFile]) -> dict[str, int]:
    """How many were added in all, by what they are."""
    counts: Counter[str] = Counter()
    for file in done:
        if file.added:
            counts[_brings(file)] += file.added
    return counts


def _brings(file: ImportedFile) -> str:
    return next(known.brings for known in FORMATS if known.kind == file.kind)


def _import_file(library: Library, path: Path, kind: str) -> ImportedFile:
    try:
        data = _content(path)
        chosen = _format_of(data, path, kind)
        return chosen.bring_in(library, data, path)
    except ImportFileError as error:
        sentence = f"{error.message} {error.hint}".strip()
        return ImportedFile(str(path), kind, failed=1, errors=(sentence,))


def _content(path: Path) -> bytes:
    data = read_given(path)
    if not data.strip():
        raise ImportFileError("The file is empty.")
    return data


def _known_kind(kind: str) -> None:
    if kind and kind not in {known.kind for known in FORMATS}:
        kinds = ", ".join(known.kind for known in FORMATS)
        raise ImportFileError(
            f"“{kind}” is not a kind of file that can be brought in.", hint=f"Kinds: {kinds}."
        )


def _format_of(data: bytes, path: Path, kind: str) -> Format:
    for known in FORMATS:
        if known.kind == kind or (not kind and known.recognise(data[:_HEAD], path)):
            return known
    labels = ", ".join(known.label for known in FORMATS)
    raise ImportFileError("This kind of file is not known here.", hint=f"What can be brought in: {labels}.")


def _is_opml(head: bytes, path: Path) -> bool:
    return path.suffix.lower() == ".opml" or b"<opml" in head.lower().replace(b"\x00", b"")


def _bring_in_opml(library: Library, data: bytes, path: Path) -> ImportedFile:
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
        OPML,
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


OPML = "opml"
FORMATS: tuple[Format, ...] = (Format(OPML, "subscription lists (OPML)", _is_opml, _bring_in_opml),)
