"""The small exports in tests/data/bookmarks, and how they are read."""

from __future__ import annotations

from pathlib import Path

from pkm_desktop.core.model.bookmarks import BookmarkFile
from pkm_desktop.core.seek.imports.kinds import HEAD, KINDS, kind_of

DATA = Path(__file__).resolve().parents[3] / "data" / "bookmarks"


def read_as_recognised(path: Path) -> tuple[str, BookmarkFile]:
    """The kind a file is taken for, and what it holds."""
    data = path.read_bytes()
    kind = kind_of(data[:HEAD], path.name)
    reader = next(one.read for one in KINDS if one.name == kind)
    return kind, reader(data, path.name)
