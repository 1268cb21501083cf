"""Bookmarks as a person keeps them: folders, the browsers on this computer, and handing them out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from pkm_desktop.core.commands.seek.follow import folder_path
from pkm_desktop.core.errors import ImportFileError, NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.bookmarks import BookmarkFolder, BrowserProfile, Filing
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import Imported
from pkm_desktop.core.store.seek import bookmarks, items


def shelves(library: Library) -> tuple[BookmarkFolder, ...]:
    """Every folder of bookmarks with how many lie in it; '' stands for those in no folder."""
    with library.reading() as db:
        return bookmarks.shelves(db)


def filings(library: Library, item_ids: Sequence[int]) -> Mapping[int, tuple[Filing, ...]]:
    """The folders each of these items lies in, and since when; nothing for what is no bookmark."""
    with library.reading() as db:
        return bookmarks.filings(db, item_ids)


def file_items(library: Library, item_ids: Sequence[int], folder: str | None) -> Outcome[int]:
    """Put items into one folder of bookmarks (None: into none), out of those they lay in, and keep what was
    undecided. The value is how many have moved.
    """
    path = folder_path(folder or "")
    many = f"{len(item_ids)} items" if len(item_ids) != 1 else "the item"
    label = f"File {many} in “{path}”" if path else f"Take {many} out of its folder"
    with library.writing(label) as writing:
        items.decide(writing, item_ids, state="kept", from_states=("new",))
        moved = bookmarks.put_in(writing, item_ids, path)
    return Outcome(moved, Changes(items=bool(moved)), label if moved else "")


def rename_shelf(library: Library, old: str, new: str) -> Outcome[int]:
    """Give a folder of bookmarks, with those in it, another name or place; the value is how many bookmarks
    lie there. One of that name takes them over.
    """
    before, after = folder_path(old), folder_path(new)
    if not before or not after:
        raise Rejected("A folder needs a name.")
    if after.startswith(f"{before}/"):
        raise Rejected("A folder cannot be put into itself.", subject=after)
    label = f"Rename the folder “{before}”"
    with library.writing(label) as writing:
        moved = bookmarks.rename_shelf(writing, before, after) if before != after else 0
        if not moved and before != after:
            raise NotFound(f"There is no folder “{before}”.")
    return Outcome(moved, Changes(items=bool(moved)), label if moved else "")


def browsers(library: Library | None = None) -> tuple[BrowserProfile, ...]:
    """The browsers of this computer whose bookmarks can be read, each profile apart."""
    from pkm_desktop.core.store.seek.browsers import profiles

    return profiles()


def import_browser(
    library: Library,
    path: str | Path,
    *,
    folders_as: str = "folders",
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Imported]:
    """Bring in the bookmarks of a browser, also while it is running; its files are only read."""
    from pkm_desktop.core.commands.bring_in import import_files

    return import_files(library, [Path(path)], folders_as=folders_as, on_progress=on_progress, stop=stop)


def export_bookmarks(library: Library, path: Path, *, private_notes: bool = False) -> Outcome[int]:
    """Write every kept page to a Netscape bookmark file, whole or not at all; the value is how many.

    Of notes only the why and what is not private goes along, unless `private_notes` asks for all.
    """
    from pkm_desktop.core.seek.lists.netscape_export import Entry, write_netscape

    with library.reading() as db:
        kept = bookmarks.kept(db, private_notes=private_notes)
    entries = [
        Entry(
            one.url,
            one.title,
            one.folder,
            one.tags,
            "\n\n".join(one.notes),
            one.added,
            one.unread,
            one.public,
        )
        for one in kept
    ]
    spare = path.with_name(path.name + ".part")
    try:
        spare.write_bytes(write_netscape(entries))
        spare.replace(path)
    except OSError as error:
        spare.unlink(missing_ok=True)
        raise ImportFileError(f"The file cannot be written ({error.strerror}).", subject=str(path)) from error
    return Outcome(len({one.item_id for one in kept}), Changes())
