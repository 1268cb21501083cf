"""What becomes of each note of a vault: new, known, changed there, changed in both places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.vault_files import Gathered
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.vaults import VaultNote
from pkm_desktop.core.store.sense import imported, vault_notes
from pkm_desktop.core.store.sense.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.sense.vault.joining import Called
    from pkm_desktop.core.store.database import Connection

_Rows = dict[str, tuple[str, str, int]]  # path → fingerprints of file and note, id
LONGEST_TARGET = 300  # characters between [[ and ]]


@dataclass(frozen=True)
class Settled:
    """The paths of the notes to be stored."""

    new: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass
class Plan:
    """By path: `ids` of what has to be written or compared, `titles` of all notes, `there` for what is here.

    `kept`: what is known and unchanged there. `stale`: keys that no longer say what is so.
    """

    origin: str
    notes: Mapping[str, VaultNote]
    pages: Mapping[str, str]  # path of an item's page → its title
    next_id: int
    marks: Mapping[str, str] = field(default_factory=dict)  # of notes as this program has written them
    ids: dict[str, int] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    there: dict[str, StoredNote] = field(default_factory=dict)
    known_ids: dict[str, int] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    to_compare: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)  # path → the title of the other version
    moved: dict[str, tuple[str, int]] = field(
        default_factory=dict
    )  # path → mark and id of what lay elsewhere
    back: list[str] = field(default_factory=list)  # deleted here, and changed there since
    lost: int = 0  # notes brought before whose files are gone
    marks_updated: int = 0
    marks_kept: int = 0

    @property
    def added(self) -> int:
        return len(self.new)

    @property
    def updated(self) -> int:
        return len(self.changed)

    def add(self, path: str, title: str = "") -> None:
        """A note that will be new."""
        self.ids[path], self.titles[path] = self.next_id, title or self.notes[path].title
        self.next_id += 1
        self.new.append(path)

    def copy(self, path: str) -> None:
        """A note that changed in both places: theirs lies beside ours."""
        title = f"{self.notes[path].title or 'Untitled'} (from {self.origin.partition(':')[2]})"
        self.add(path, title)
        self.copies[path] = title

    def told(self, path: str) -> str:
        """What became of a note that was known, in a sentence; '' of one that is new or as it was."""
        if path in self.copies:
            beside = f"the other version lies beside yours, as “{self.copies[path]}”."
            return f"{path}: It had changed both there and here: {beside}"
        if path in self.changed:
            return f"{path}: It had changed there and was updated here."
        if path in self.back:
            return f"{path}: It was deleted here, but had changed there, so it came back."
        return f"{path}: It lay elsewhere before." if path in self.moved else ""

    def called(self, db: Connection, items: Mapping[str, int]) -> Mapping[str, Called]:
        """How links will call every note and item of the vault."""
        from pkm_desktop.core.sense.vault.joining import Called

        ids = {**self.known_ids, **self.ids}
        titles = {**{path: note.title for path, note in self.there.items()}, **self.titles}
        keys = {path: title_key(title) for path, title in titles.items()}
        holders = dict(imported.title_holders(db, "note", keys.values()))
        for path in self.ids:
            holders.setdefault(keys[path], ids[path])
        page_keys = {title_key(title) for title in self.pages.values()}
        item_holders = imported.title_holders(db, "item", page_keys)
        note_holders = {**imported.title_holders(db, "note", page_keys), **holders}
        found = {
            path: Called(title, _name(title, Ref("note", ids[path]), holders.get(keys[path], 0)))
            for path, title in titles.items()
        }
        for path, title in self.pages.items():
            key = title_key(title)
            holder = 0 if key in note_holders else item_holders.get(key, 0)
            found[path] = Called(title, _name(title, Ref("item", items[path]), holder))
        return found

    def settled(self, db: Connection, stored: dict[str, StoredNote]) -> Settled:
        """Decide about notes that came from this very library, now that their bodies can be compared."""
        here = vault_notes.notes(db, [self.ids[path] for path in self.to_compare])
        for path in self.to_compare:
            mine, theirs = here[self.ids[path]], stored[path]
            if mine.mark == theirs.mark and mine.extras.own == theirs.extras.own:
                continue
            known = self.marks.get(path)
            if mine.mark == known if known else mine.updated == self.notes[path].updated:
                self.changed.append(path)
            else:
                self.copy(path)
                stored[path] = replace(theirs, id=self.ids[path], title=self.titles[path])
        return Settled(tuple(self.new), tuple(self.changed))


def plan(db: Connection, found: Gathered) -> Plan:
    """Compare a vault with what it has brought before."""
    origin = origin_of(db, found)
    result = Plan(
        origin,
        {note.path: note for note in found.notes},
        {page.path: page.title for page in found.pages if not page.gone},
        imported.next_id(db, "note"),
        found.marks,
    )
    known = _found_again(result, found, _known(db, origin, "note"))
    numbers = {note.extras.number for note in found.notes if note.ours and note.path not in known}
    here = vault_notes.notes(db, {row[2] for row in known.values()} | numbers)
    for path, note in result.notes.items():
        if path in known:
            _again(result, path, known[path], here.get(known[path][2]), sha256=found.shas[path])
        elif note.ours and _same(note, here.get(note.extras.number)) and found.untouched(path):
            result.kept.add(path)  # what is here may have changed since: it stays
            result.known_ids[path] = note.extras.number
            result.there[path] = here[note.extras.number]
        elif note.ours and _same(note, here.get(note.extras.number)):
            result.ids[path], result.titles[path] = note.extras.number, note.title
            result.to_compare.append(path)
        else:
            result.add(path)
    return result


def _found_again(result: Plan, found: Gathered, before: Mapping[str, tuple[str, str, int]]) -> _Rows:
    """What was brought before by the paths of now: a file that is not where it was is looked for by what it
    says, then by its name.
    """
    known = {path: row for path, row in before.items() if path in result.notes}
    gone = {path: row for path, row in before.items() if path not in result.notes}
    by_content = {row[0]: path for path, row in gone.items()}
    for path in [path for path in result.notes if path not in known]:
        _take(result, known, gone, path, by_content.get(found.shas[path], ""))
    new = [path for path in result.notes if path not in known]
    there, here = Counter(map(_file, gone)), Counter(map(_file, new))
    by_name = {_file(path): path for path in gone if there[_file(path)] == 1}
    for path in new:
        _take(result, known, gone, path, by_name.get(_file(path), "") if here[_file(path)] == 1 else "")
    result.lost = len(gone)
    return known


def _take(result: Plan, known: _Rows, gone: _Rows, path: str, old: str) -> None:
    """Let what lay at `old` be what lies at `path` now."""
    if old in gone:
        sha256, mark, number = known[path] = gone.pop(old)
        result.stale.append(f"{old}\t{sha256}\t{mark}")
        result.moved[path] = mark, number


def _file(path: str) -> str:
    return path.rpartition("/")[2]


def _again(
    result: Plan, path: str, row: tuple[str, str, int], here: StoredNote | None, *, sha256: str
) -> None:
    """A note that this vault has brought before."""
    before, mark, number = row
    if before == sha256:
        result.kept.add(path)
        result.known_ids[path] = number
        if here is not None:
            result.there[path] = here
        return
    result.stale.append(f"{path}\t{before}\t{mark}")
    if here is None:
        result.add(path)
        result.back.append(path)
    elif here.mark == mark:
        result.ids[path], result.titles[path] = number, result.notes[path].title
        result.changed.append(path)
    else:
        result.copy(path)


def _same(note: VaultNote, here: StoredNote | None) -> bool:
    """Whether an exported note is this one of this library: two are hardly made with one number in one
    second.
    """
    return here is not None and here.created == note.created


def origin_of(db: Connection, found: Gathered) -> str:
    """Under which name the library remembers this vault. Another of the same name has a number: two folders
    called 'notes' must not overwrite each other's notes.
    """
    name, number = f"vault:{found.name}", 1
    tried, taken = name, set(imported.origins(db, name))
    while tried in taken and not _is_this(db, tried, found):
        number += 1
        tried = f"{name} {number}"
    return tried


def _is_this(db: Connection, origin: str, found: Gathered) -> bool:
    """The folder is where it was, or has a file that was brought from it as it is."""
    keys = imported.things(db, origin)
    if f"/\t{found.home}" in keys:
        return True
    shas = {(path, sha256) for path, sha256, _ in map(_split, keys)}
    return any(one in shas for one in found.shas.items())


def known_files(db: Connection, origin: str) -> dict[str, tuple[str, int]]:
    """path → (fingerprint, id) of the files a vault has brought."""
    return {path: (sha256, number) for path, (sha256, _, number) in _known(db, origin, "attachment").items()}


def _known(db: Connection, origin: str, kind: str) -> dict[str, tuple[str, str, int]]:
    rows = imported.things(db, origin).items()
    return {
        path: (sha256, mark, number)
        for (path, sha256, mark), found, number in (
            (_split(key), kind_, number) for key, (kind_, number) in rows
        )
        if found == kind
    }


def _split(key: str) -> tuple[str, str, str]:
    path, sha256, mark = (key.rsplit("\t", 2) + ["", ""])[:3]
    return path, sha256, mark


def _name(title: str, ref: Ref, holder: int) -> str:
    from pkm_desktop.core.sense.links import linkable

    usable = (
        linkable(title) and len(title) <= LONGEST_TARGET and holder == ref.id and not _looks_like_id(title)
    )
    return title if usable else str(ref)


def _looks_like_id(title: str) -> bool:
    return title[:1].lower() in "in" and title[1:].isdecimal()


def paths_brought(db: Connection, ids: Iterable[int], kind: str = "note") -> dict[int, tuple[str, str]]:
    """Id → (name of its vault, path there) of notes, or attachments, that came from vaults."""
    wanted, found = set(ids), dict[int, tuple[str, str]]()
    for origin in imported.origins(db, "vault:"):
        for path, (_, _, number) in _known(db, origin, kind).items():
            if number in wanted:
                found.setdefault(number, (origin.partition(":")[2], path))
    return found
