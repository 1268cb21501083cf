"""Which file of an exported vault each note, item and attachment becomes, and what links call it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.vault_plan import paths_brought
from pkm_desktop.core.model.attachments import Attachment
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.refs import KINDS, Ref
from pkm_desktop.core.store.sense import imported
from pkm_desktop.core.store.sense.handing_out import OutItem
from pkm_desktop.core.store.sense.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.sense.vault.joining import Outward
    from pkm_desktop.core.sense.vault.naming import Names
    from pkm_desktop.core.store.database import Connection

ITEMS = "Items"
INDEX = "Index"
TAGS = "Tags"


@dataclass
class Layout:
    """Paths by what lies there, and how links in the vault call it."""

    paths: dict[Ref, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)  # path → title
    names: dict[str, str] = field(default_factory=dict)  # path → what links call it
    files: dict[str, str] = field(default_factory=dict)  # key of an attachment's name → its path
    holders: dict[str, Ref] = field(default_factory=dict)  # key of a title → what a link by it means
    index: str = ""
    tags: str = ""
    given: Names | None = None

    def free(self, title: str) -> str:
        """A path among the items for a page that no link leads to."""
        from pkm_desktop.core.sense.vault.naming import Names

        self.given = self.given or Names()
        return self.given.take(_file_name(title), ITEMS, ".md")

    def outward(self) -> Outward:
        """Rewrites the links of bodies for this layout."""
        from pkm_desktop.core.sense.vault.joining import Outward

        files = {key: path.partition("/")[2] for key, path in self.files.items()}
        return Outward(self._meant, self.titles, self.names, files)

    def _meant(self, target: str) -> str:
        wanted = target.strip().lower()
        if wanted[:1] in "in" and wanted[1:].isascii() and wanted[1:].isdecimal() and len(wanted) < 20:
            return self.paths.get(Ref(KINDS[wanted[0]], int(wanted[1:])), "")
        ref = self.holders.get(title_key(target))
        return self.paths.get(ref, "") if ref else ""


@dataclass(frozen=True)
class Contents:
    """All that goes into a vault."""

    notes: Sequence[StoredNote]
    items: Sequence[OutItem]
    attachments: Sequence[Attachment]


def laid_out(db: Connection, contents: Contents) -> Layout:
    """Give everything its file. What came from a vault goes back to where it lay there."""
    from pkm_desktop.core.sense.vault.naming import Names

    layout = Layout(holders=_holders(db, contents))
    names = Names(_unanswered(contents, layout.holders))
    by_id = {one.id: one for one in contents.items}
    brought = paths_brought(db, [note.id for note in contents.notes])
    vaults = {vault for vault, _ in brought.values()}
    for note in contents.notes:
        folder, name = _place(note, by_id, brought.get(note.id), several=len(vaults) > 1)
        path = names.take(name, folder, ".md")
        layout.paths[Ref("note", note.id)], layout.titles[path] = path, note.title
    for item in contents.items:
        path = names.take(_file_name(item.title), ITEMS, ".md")
        layout.paths[Ref("item", item.id)], layout.titles[path] = path, item.title
    layout.index = names.take(INDEX, "", ".md")
    layout.tags = names.take(TAGS, "", ".md")
    layout.given = names
    _place_files(layout, names, contents.attachments)
    layout.names = _called(layout.paths.values(), layout.index)
    return layout


def _file_name(title: str) -> str:
    from pkm_desktop.core.sense.vault.naming import file_name

    return file_name(title)


def _place(
    note: StoredNote, items: Mapping[int, OutItem], brought: tuple[str, str] | None, *, several: bool
) -> tuple[str, str]:
    """Folder and name of a note."""
    from pkm_desktop.core.sense.vault.naming import folder_path

    if brought:
        vault, path = brought
        pure = PurePosixPath(path)
        parent = "" if str(pure.parent) == "." else str(pure.parent)
        return folder_path(f"{vault}/{parent}" if several else parent), _file_name(pure.stem)
    item = items.get(note.item_id or 0)
    if note.kind == "why":
        return ITEMS, _file_name(f"Why {item.title}" if item else "Why")
    return "", _file_name(note.title or (f"On {item.title}" if item else ""))


def _place_files(layout: Layout, names: Names, attachments: Sequence[Attachment]) -> None:
    from pkm_desktop.core.sense.vault.joining import FILES
    from pkm_desktop.core.sense.vault.naming import safe_file

    for one in attachments:
        safe = safe_file(one.name)
        stem, dot, suffix = safe.rpartition(".")
        path = names.take(stem if dot else safe, FILES, f"{dot}{suffix}" if dot else "")
        layout.files[title_key(one.name)] = path


def _called(paths: Iterable[str], index: str) -> dict[str, str]:
    """Obsidian's shortest names: that of the file, or where two have one, the path from the top."""
    bare = {path: path.removesuffix(".md") for path in paths}
    count = Counter(
        title_key(PurePosixPath(name).name) for name in [*bare.values(), index.removesuffix(".md")]
    )
    return {
        path: PurePosixPath(name).name if count[title_key(PurePosixPath(name).name)] == 1 else f"/{name}"
        for path, name in bare.items()
    }


def _holders(db: Connection, contents: Contents) -> dict[str, Ref]:
    """What each title that is linked to means: the oldest note, else the oldest item."""
    keys = _targets(contents)
    found = {key: Ref("item", number) for key, number in imported.title_holders(db, "item", keys).items()}
    return found | {
        key: Ref("note", number) for key, number in imported.title_holders(db, "note", keys).items()
    }


def _targets(contents: Contents) -> set[str]:
    from pkm_desktop.core.sense.links import links_in

    found = set()
    for note in contents.notes:
        for target, _ in links_in(note.body):
            found |= {title_key(target), title_key(target.partition("#")[0])}
    return found


def _unanswered(contents: Contents, holders: Mapping[str, Ref]) -> frozenset[str]:
    """Names of files that would give an answer to links that mean nothing yet."""
    return frozenset(f"{key}.md" for key in _targets(contents) if key and key not in holders)
