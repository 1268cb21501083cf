"""Which file of an exported vault each note, item and attachment becomes, and what links call it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.vault_plan import paths_brought
from pkm_desktop.core.model.attachments import Attachment
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.refs import KINDS, Ref
from pkm_desktop.core.store.sense import imported
from pkm_desktop.core.store.sense.handing_out import OutItem
from pkm_desktop.core.store.sense.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.sense.vault.joining import Outward
    from pkm_desktop.core.sense.vault.naming import Names
    from pkm_desktop.core.store.database import Connection

ITEMS = "Items"
TEXTS = "Texts"
HISTORY = "History"
INDEX = "Index"
TAGS = "Tags"
SEARCHES = "Searches"
LIBRARY = "Library.json"


@dataclass
class Layout:
    """Paths by what lies there, and how links in the vault call it."""

    paths: dict[Ref, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)  # path → title
    names: dict[str, str] = field(default_factory=dict)  # path → what links call it
    files: dict[str, str] = field(default_factory=dict)  # key of an attachment's name → its path
    holders: dict[str, Ref] = field(default_factory=dict)  # key of a title → what a link by it means
    texts: dict[int, tuple[str, str]] = field(default_factory=dict)  # item → page of its text, and HTML
    histories: dict[int, str] = field(default_factory=dict)  # note → page of what it said before
    gone: dict[tuple[str, str], str] = field(default_factory=dict)  # title, address of an item that is gone
    marks: dict[str, tuple[str, str]] = field(default_factory=dict)  # 'h12' → its page, and place there
    index: str = ""
    tags: str = ""
    searches: str = ""

    def outward(self) -> Outward:
        """Rewrites the links of bodies for this layout."""
        from pkm_desktop.core.sense.vault.joining import Outward

        return Outward(self._meant, self.titles, self.names, self.files, self.marks)

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
    marks: Mapping[int | None, Sequence[Highlight]] = field(default_factory=dict)  # by item; None: it is gone
    texts: frozenset[int] = frozenset()  # items with a text
    histories: frozenset[int] = frozenset()  # notes that said something else before


def laid_out(db: Connection, contents: Contents) -> Layout:
    """Give everything its file. What came from a vault goes back to where it lay there."""
    from pkm_desktop.core.sense.vault.naming import Names

    layout = Layout(holders=_holders(db, contents))
    names = Names(_unanswered(contents, layout.holders) | {title_key(LIBRARY)})
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
    layout.index, layout.tags, layout.searches = (
        names.take(name, "", ".md") for name in (INDEX, TAGS, SEARCHES)
    )
    _place_files(layout, names, contents.attachments, paths_brought(db, _ids(contents), "attachment"))
    _place_beside(layout, names, contents)
    _place_marks(layout, names, contents)
    beside = [*layout.gone.values(), *layout.histories.values(), *(page for page, _ in layout.texts.values())]
    layout.names = _called([*layout.paths.values(), *beside], layout.index)
    return layout


def _ids(contents: Contents) -> list[int]:
    return [one.id for one in contents.attachments]


def _place_beside(layout: Layout, names: Names, contents: Contents) -> None:
    """The texts of items and the former texts of notes."""
    for item in contents.items:
        if item.id in contents.texts:
            stem = f"{PurePosixPath(layout.paths[Ref('item', item.id)]).stem} (text)"
            layout.texts[item.id] = names.take(stem, TEXTS, ".md"), names.take(stem, TEXTS, ".html")
    for note in contents.notes:
        if note.id in contents.histories:
            stem = f"{PurePosixPath(layout.paths[Ref('note', note.id)]).stem} (history)"
            layout.histories[note.id] = names.take(stem, HISTORY, ".md")


def _place_marks(layout: Layout, names: Names, contents: Contents) -> None:
    """Where links to highlights lead; those of an item that is gone have a page of their own."""
    from pkm_desktop.core.sense.vault.own_items import mark_name

    for item_id, marks in contents.marks.items():
        for one in marks:
            about = one.item_title, one.item_url
            if item_id is None and about not in layout.gone:
                layout.gone[about] = names.take(_file_name(one.item_title), ITEMS, ".md")
            page = layout.gone[about] if item_id is None else layout.paths.get(Ref("item", item_id), "")
            if page:
                layout.marks[f"h{one.id}"] = page, f"#^{mark_name(one.id, one.layer)}"


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


def _place_files(
    layout: Layout,
    names: Names,
    attachments: Sequence[Attachment],
    brought: Mapping[int, tuple[str, str]],
) -> None:
    """What came from a vault goes back to its folder there, under the name that is its alone here."""
    from pkm_desktop.core.sense.vault.joining import FILES
    from pkm_desktop.core.sense.vault.naming import folder_path, safe_file

    several = len({vault for vault, _ in brought.values()}) > 1
    for one in attachments:
        vault, path = brought.get(one.id, ("", ""))
        folder = folder_path(f"{vault if several else ''}/{path.rpartition('/')[0]}") if path else FILES
        safe = safe_file(one.name)
        stem, dot, suffix = safe.rpartition(".")
        place = names.take(stem if dot else safe, folder, f"{dot}{suffix}" if dot else "")
        layout.files[title_key(one.name)] = place


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
    keys = _targets(contents.notes)
    found = {key: Ref("item", number) for key, number in imported.title_holders(db, "item", keys).items()}
    return found | {
        key: Ref("note", number) for key, number in imported.title_holders(db, "note", keys).items()
    }


def _targets(notes: Iterable[StoredNote]) -> set[str]:
    from pkm_desktop.core.sense.links import links_in

    found = set()
    for note in notes:
        for target, _ in links_in(note.body):
            found |= {title_key(target), title_key(target.partition("#")[0])}
    return found


def linked_items(db: Connection, notes: Iterable[StoredNote]) -> frozenset[int]:
    """The items that [[links]] in these notes lead to."""
    keys = _targets(notes)
    taken = imported.title_holders(db, "note", keys)
    found = {number for key, number in imported.title_holders(db, "item", keys).items() if key not in taken}
    return frozenset(found | {int(key[1:]) for key in keys if re.fullmatch(r"i[0-9]{1,18}", key)})


def _unanswered(contents: Contents, holders: Mapping[str, Ref]) -> frozenset[str]:
    """Names of files that would give an answer to links that mean nothing yet."""
    return frozenset(f"{key}.md" for key in _targets(contents.notes) if key and key not in holders)
