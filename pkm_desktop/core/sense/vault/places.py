"""What the links of a vault mean: by path, by name of file, by part of a path, by title, alias or id."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.vaults import ItemPage, VaultNote
from pkm_desktop.core.sense.vault import zettel
from pkm_desktop.core.sense.vault.reading import NOTES

_Names = defaultdict[str, list[str]]


def _names() -> _Names:
    return defaultdict(list)


@dataclass
class Places:
    """The files of a vault by all that a link may call them; `find` answers with a path."""

    by_path: _Names = field(default_factory=_names)
    by_file: _Names = field(default_factory=_names)
    by_end: _Names = field(default_factory=_names)
    by_name: _Names = field(default_factory=_names)
    dendron: bool = False  # links are written [[label|target]]

    def add_note(self, note: VaultNote) -> None:
        """Let links find this note."""
        self._add(note.path)
        for name in note.names:
            self.by_name[_key(name)].append(note.path)

    def add_page(self, page: ItemPage) -> None:
        """Let links find the page of an item."""
        self._add(page.path)
        self.by_name[_key(page.title)].append(page.path)

    def add_files(self, paths: Iterable[str]) -> None:
        """Let links find files that are no notes."""
        for path in paths:
            self._add(path)

    def _add(self, path: str) -> None:
        bare = _bare(path)
        for one in {path, bare}:
            self.by_path[_key(one)].append(path)
            self.by_file[_key(one.rpartition("/")[2])].append(path)
        parts = bare.split("/")
        for start in range(1, len(parts) - 1):
            self.by_end[_key("/".join(parts[start:]))].append(path)

    def find(self, target: str, near: str) -> str:
        """The path a [[target]] in the note `near` means; '' for none. Of several the nearest is meant."""
        target = target.strip().replace("\\", "/")
        if target.startswith("dendron://"):  # the name of the vault comes first
            inside = target.removeprefix("dendron://").partition("/")[2]
            return self.find(inside, near) if inside else ""
        folder = posixpath.dirname(near)
        if target.startswith(("./", "../")):
            target = posixpath.normpath(posixpath.join(folder, target))
        key = _key(target.lstrip("/"))
        if not key:
            return ""
        beside = _key(posixpath.join(folder, target)) if folder else ""
        for names, wanted in (
            (self.by_path, beside),
            (self.by_path, key),
            (self.by_file, key),
            (self.by_end, key),
            (self.by_name, key),
            (self.by_end, key.partition("/")[2]),
            (self.by_name, _key(zettel.mark(target))),
            (self.by_file, _key(zettel.mark(target))),
        ):
            if wanted and wanted in names:
                return _nearest(names[wanted], folder)
        return ""

    def find_file(self, target: str, near: str) -> str:
        """As `find`, for the target of `[text](target)`: relative to the note, or from the top."""
        target = unquote(target.partition("#")[0]).replace("\\", "/")
        if not target:
            return ""
        relative = posixpath.normpath(posixpath.join(posixpath.dirname(near), target.lstrip("/")))
        from_top = posixpath.normpath(target.lstrip("/"))
        tried = (from_top, relative) if target.startswith("/") else (relative, from_top)
        for path in tried:
            if _key(path) in self.by_path:
                return self.by_path[_key(path)][0]
        found = self.by_file.get(_key(from_top.rpartition("/")[2]), [])
        return found[0] if len(found) == 1 and "." in from_top.rpartition("/")[2] else ""


def _bare(path: str) -> str:
    """A note's path without the suffix; other files keep theirs."""
    found = PurePosixPath(path)
    return str(found.with_suffix("")) if found.suffix.lower() in NOTES else path


def _key(name: str) -> str:
    return title_key(name)


def _nearest(paths: list[str], folder: str) -> str:
    """The one in the same folder, else the one least deep, else the first."""
    if len(paths) == 1:
        return paths[0]
    return min(paths, key=lambda path: (posixpath.dirname(path) != folder, path.count("/"), path))
