"""What a kind of file is that can be brought in, and the kinds that hold bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.bookmarks import BookmarkFile
from pkm_desktop.core.model.sources import ImportedFile

HEAD = 65_536  # bytes by which a kind is recognised
THINGS = {"sources": "feed", "items": "item", "notes": "note", "highlights": "highlight"}
SQLITE = b"SQLite format 3\x00"


@dataclass(frozen=True)
class Format:
    """A kind of file that can be brought in: either as a whole by `bring_in`, or as bookmarks by `read`."""

    kind: str  # as in `import --as KIND`
    label: str
    recognise: Callable[[bytes, Path], bool]  # by the beginning of its content, and its name
    bring_in: Callable[[Library, bytes, Path], ImportedFile] | None = (
        None  # in one writing, labelled with `import_label`
    )
    brings: str = "sources"  # what its `added` counts: the name that Imported and Changes have for it
    read: Callable[[bytes, Path], BookmarkFile] | None = None
    count: Callable[[bytes], int] | None = None  # how many things it holds, to show before it is brought in


def import_label(added: int, brings: str) -> str:
    """What undoing an import is called: 'Import 3 feeds'."""
    thing = THINGS[brings]
    return f"Import {added} {thing}{'' if added == 1 else 's'}"


def together(read: Sequence[BookmarkFile]) -> BookmarkFile:
    """Several files of bookmarks as one."""
    return BookmarkFile(
        tuple(one for file in read for one in file.bookmarks),
        tuple(one for file in read for one in file.errors),
        sum(file.failed for file in read),
        tuple(one for file in read for one in file.feeds),
        tuple(one for file in read for one in file.scraps),
    )


def bookmark_formats() -> tuple[Format, ...]:
    """One for each kind of bookmark file that is known; the store of a running Firefox among them."""
    from pkm_desktop.core.seek.imports.kinds import KINDS

    def reader(read: Callable[[bytes, str], BookmarkFile]) -> Callable[[bytes, Path], BookmarkFile]:
        return lambda data, path: read(data, path.name)

    known = [
        Format(one.name, one.label, partial(_is, one.name), brings="items", read=reader(one.read))
        for one in KINDS
    ]
    places = Format("places", "Firefox's own file (places.sqlite)", _is_sqlite, brings="items", read=_places)
    return (*known, places)


def _is(kind: str, head: bytes, path: Path) -> bool:
    from pkm_desktop.core.seek.imports.kinds import kind_of

    return kind_of(head, path.name) == kind


def _is_sqlite(head: bytes, path: Path) -> bool:
    return head.startswith(SQLITE)


def _places(data: bytes, path: Path) -> BookmarkFile:
    from pkm_desktop.core.seek.imports.firefox import read_tree
    from pkm_desktop.core.store.seek.foreign import read_places

    return read_tree(read_places(path))
