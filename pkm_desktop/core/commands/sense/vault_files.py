"""Read the files of a vault: notes, pages of items, and everything else as files to be kept."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.parcels import Piece
from pkm_desktop.core.commands.sense.vault_folder import LIST, listed
from pkm_desktop.core.errors import Cancelled, ImportFileError
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.vaults import ItemPage, NoteHistory, TextPage, VaultNote, VaultSearch, VaultTag

if TYPE_CHECKING:
    from pkm_desktop.core.sense.vault.front_matter import FrontMatter

VAULT = "vault"  # as in `import --as`
LARGEST_NOTE = 10 << 20  # bytes
_JUNK = frozenset({"thumbs.db", "desktop.ini", "icon\r", "node_modules", "__macosx"})
_LINKS_TOLD = 20


@dataclass
class Gathered:
    """What the files of a vault say. `shas`: path → fingerprint of the file's content."""

    name: str
    home: str  # where it lies, by which a vault that has changed is known
    dendron: bool = False
    written: dict[str, str] = field(default_factory=dict)  # by this program: path → SHA-256
    marks: dict[str, str] = field(default_factory=dict)  # path → fingerprint of the note as written
    notes: list[VaultNote] = field(default_factory=list)
    pages: list[ItemPage] = field(default_factory=list)
    tags: list[VaultTag] = field(default_factory=list)
    searches: list[VaultSearch] = field(default_factory=list)
    histories: list[NoteHistory] = field(default_factory=list)
    texts: list[TextPage] = field(default_factory=list)
    html: dict[str, Piece] = field(default_factory=dict)  # of the texts, by path
    files: dict[str, Piece] = field(default_factory=dict)
    shas: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)

    def untouched(self, path: str) -> bool:
        """Whether the file of a note is as this program has written it."""
        return self.written.get(path, "")[:32] == self.shas[path]


@dataclass(frozen=True)
class _Reading:
    into: Gathered
    logseq: bool
    day_format: str = ""  # of a graph's journals


def is_vault(pieces: Sequence[Piece], kind: str, something_else: Callable[[Piece], bool]) -> bool:
    """Whether a folder or archive is one of notes: it has Markdown, or only text that is nothing else."""
    from pkm_desktop.core.seek.imports.omnivore import is_metadata
    from pkm_desktop.core.sense.vault.reading import MARKDOWN

    if kind:
        return kind == VAULT
    names = [piece.name for piece in pieces if not _is_hidden(piece.name)]
    suffixes = {PurePosixPath(name).suffix.lower() for name in names}
    if any(map(is_metadata, names)):
        return False
    if suffixes & {*MARKDOWN, ".org"}:
        return True
    return ".txt" in suffixes and not any(map(something_else, pieces))


def gather(path: Path, pieces: Sequence[Piece], *, on_progress: Progress, stop: Stop) -> Gathered:
    """Everything in a folder or archive; a file that cannot be read is a sentence. Cancelled when stopped."""
    from pkm_desktop.core.sense.vault import logseq
    from pkm_desktop.core.sense.vault.foreign_ways import is_dendron
    from pkm_desktop.core.sense.vault.reading import NOTES

    pieces = [piece for piece in pieces if not _is_hidden(piece.name) or _file(piece.name) == LIST]
    pieces = _from_the_top(pieces, archive=path.is_file())
    lists = [piece for piece in pieces if piece.name == LIST]
    pieces = [piece for piece in pieces if _file(piece.name) != LIST]
    names = [piece.name for piece in pieces]
    notes = [PurePosixPath(name) for name in names if PurePosixPath(name).suffix.lower() in NOTES]
    found = Gathered(_vault_name(path), str(path.absolute()))
    found.written, found.marks = _written(lists)
    found.dendron = is_dendron(one.stem for one in notes)
    graph = logseq.is_graph(names)
    reading = _Reading(found, graph, _day_format(pieces) if graph else "")
    for number, piece in enumerate(pieces):
        if stop():
            raise Cancelled("Stopped; nothing was brought in.")
        on_progress(number, len(pieces), piece.name)
        if reading.logseq and piece.name.startswith("logseq/"):
            continue
        if PurePosixPath(piece.name).suffix.lower() in NOTES:
            _take_note(reading, piece)
        else:
            found.files[piece.name] = piece
    found.notes.sort(key=lambda note: (not note.ours, note.extras.number, note.path))  # as old as they were
    found.pages.sort(key=lambda page: (page.number, page.path))
    _take_texts(found)
    found.errors += _links_out(path)
    _tell_of_org(found)
    return _with_blocks(found) if reading.logseq else found


def _file(name: str) -> str:
    return name.rpartition("/")[2]


def _written(lists: Sequence[Piece]) -> tuple[dict[str, str], dict[str, str]]:
    """What an export has noted of the files it wrote."""
    try:
        return listed(lists[0].read()) if lists else ({}, {})
    except (ImportFileError, ValueError, KeyError, AttributeError):  # not a list of ours
        return {}, {}


def _take_texts(found: Gathered) -> None:
    """The HTML of texts is none of the files; a text belongs to the page of an item."""
    numbers = {page.number for page in found.pages}
    found.texts = [text for text in found.texts if text.number in numbers]
    paths = [text.html_path for text in found.texts if text.html_path in found.files]
    found.html = {path: found.files.pop(path) for path in dict.fromkeys(paths)}


def _vault_name(path: Path) -> str:
    whole = path.absolute()
    return (whole.stem if whole.is_file() else whole.name) or "notes"


def _from_the_top(pieces: Sequence[Piece], *, archive: bool) -> list[Piece]:
    """An archive of one folder is that folder; of a folder that was named the names below it count."""
    tops = {piece.name.partition("/")[0] for piece in pieces}
    if not archive or len(tops) != 1 or not all("/" in piece.name for piece in pieces):
        return list(pieces)
    return [replace(piece, name=piece.name.partition("/")[2]) for piece in pieces]


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") or part.lower() in _JUNK for part in name.split("/"))


def _take_note(reading: _Reading, piece: Piece) -> None:
    try:
        data = piece.read()
        if len(data) > LARGEST_NOTE:
            raise ImportFileError(f"This note is too large: the limit is {LARGEST_NOTE >> 20} MB.")
    except ImportFileError as error:
        reading.into.errors.append(f"{piece.name}: {error.message}")
        return
    reading.into.shas[piece.name] = hashlib.sha256(data).hexdigest()[:32]
    _sort_in(reading, piece.name, _text(data), piece.modified)


def _sort_in(reading: _Reading, path: str, text: str, modified: datetime | None) -> None:
    from pkm_desktop.core.sense.vault import front_matter
    from pkm_desktop.core.sense.vault.reading import Circumstances, read_note

    if not _is_page_of_ours(reading.into, path, front_matter.read(text)):
        about = Circumstances(
            path, modified, reading.logseq, reading.day_format, dendron=reading.into.dendron
        )
        reading.into.notes.append(read_note(text, about))


def _is_page_of_ours(into: Gathered, path: str, found: FrontMatter) -> bool:
    """Take what this program has written beside notes; whether it was that."""
    from pkm_desktop.core.sense.vault import own, own_history, own_items, own_searches, own_tags, own_texts

    values = found.values
    if own_tags.is_tags(values):
        into.tags += own_tags.tags_of(found.body)
    elif own_items.is_item(values):
        into.pages.append(own_items.item_of(found, path))
    elif own_texts.is_text(values):
        into.texts.append(own_texts.text_of(found, path))
    elif own_history.is_history(values):
        into.histories.append(own_history.history_of(found, path))
    elif own_searches.is_searches(values):
        into.searches += own_searches.searches_of(found.body)
    else:
        return own.is_index(values)
    return True


def _day_format(pieces: Sequence[Piece]) -> str:
    from pkm_desktop.core.sense.vault import logseq

    for piece in pieces:
        if piece.name == "logseq/config.edn":
            with suppress(ImportFileError):  # then links are read as Logseq writes them by itself
                return logseq.day_format(_text(piece.read()))
    return ""


def _text(data: bytes) -> str:
    """UTF-8, or what the bytes most likely are."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from pkm_desktop.core.seek.text.encoding import decode_or_guess

        return decode_or_guess(data).text


def _links_out(path: Path) -> list[str]:
    """A sentence for each link of the file system: what it leads to may lie anywhere."""
    if not path.is_dir():
        return []
    found = []
    for place, folders, names in os.walk(path):
        links = [name for name in (*folders, *names) if Path(place, name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [str(Path(place, name).relative_to(path)) for name in sorted(links) if name[0] != "."]
    return [f"{name}: This is a link to somewhere else; it was not followed." for name in found[:_LINKS_TOLD]]


def _tell_of_org(found: Gathered) -> None:
    count = sum(1 for note in found.notes if note.path.lower().endswith(".org"))
    if count:
        found.hints.append(
            f"{count} Org file{'' if count == 1 else 's'} became Markdown: headings, links and emphasis were"
            " converted, everything else is as it was written."
        )


def _with_blocks(found: Gathered) -> Gathered:
    """Logseq's references to blocks as links to the pages they stand on."""
    from pkm_desktop.core.sense.vault import logseq

    places = {
        block: (note.title, said) for note in found.notes for block, said in logseq.blocks(note.body).items()
    }
    found.notes = [replace(note, body=logseq.with_references(note.body, places)) for note in found.notes]
    return found
