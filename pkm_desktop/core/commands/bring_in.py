"""Bring in what other programs have written: files, folders and archives of any kind that is known.

A new kind of file is one more line in FORMATS: how to recognise it, and what to do with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from pkm_desktop.core.commands import parcels
from pkm_desktop.core.commands.formats import HEAD, SQLITE, Format, bookmark_formats, import_label, together
from pkm_desktop.core.commands.given import read_given
from pkm_desktop.core.commands.joining import joined, newest_step
from pkm_desktop.core.commands.seek.feed_files import refuse_feed, refused
from pkm_desktop.core.commands.seek.mail_arrivals import MAIL_FORMAT
from pkm_desktop.core.commands.seek.saved_pages import PAGE_FORMAT
from pkm_desktop.core.commands.seek.shelving import shelve
from pkm_desktop.core.commands.seek.subscription_lists import NEWSBOAT, OPML, export_opml
from pkm_desktop.core.commands.sense.noting_in import mark_formats
from pkm_desktop.core.commands.sense.vault_bundles import bundle_formats
from pkm_desktop.core.commands.sense.vault_files import VAULT, is_vault
from pkm_desktop.core.commands.sense.vaults import VAULT_FORMAT, bring_in_vault
from pkm_desktop.core.errors import Cancelled, ImportFileError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.bookmarks import BookmarkFile
from pkm_desktop.core.model.changes import EVERYTHING, Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import Imported, ImportedFile

__all__ = ["FORMATS", "Examined", "Format", "examine", "export_opml", "import_files", "import_label"]

FOLDERS_AS = ("folders", "tags", "both")
FORMATS: tuple[Format, ...] = (
    MAIL_FORMAT,
    OPML,
    NEWSBOAT,
    *mark_formats(),
    *bundle_formats(),
    *bookmark_formats(),
    PAGE_FORMAT,
    VAULT_FORMAT,
)
_NOT_IN_PARCELS = ("addresses",)  # notes with many links among others are notes
_LOOSE = ("page", "json")  # kinds that a feed may look like
_SINGLE_LINKS = ("shortcut", "webloc")


@dataclass(frozen=True)
class Examined:
    """What a file is and how many things it holds (0: not counted)."""

    kind: str
    label: str
    count: int
    brings: str


@dataclass(frozen=True)
class _Wanted:
    """How files shall be brought in."""

    kind: str
    folders_as: str
    on_progress: Progress
    stop: Stop


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    kind: str = "",
    folders_as: str = "folders",
    on_progress: Progress = silent,
    stop: Stop = never,
) -> Outcome[Imported]:
    """Bring in files, folders and archives, each as a whole or not at all; the kind is recognised unless
    given. `folders_as`: what becomes of folders of bookmarks: folders, tags or both.

    A file that cannot be read is in the value with a sentence and disturbs no other. Cancelled when stopped
    before the first file was done.
    """
    _check(kind, folders_as)
    done: list[ImportedFile] = []
    before = newest_step(library)
    wanted = _Wanted(kind, folders_as, on_progress, stop)
    for number, path in enumerate(paths):
        if stop():
            break
        on_progress(number, len(paths), path.name)
        try:
            done += _import_path(library, path, wanted)
        except Cancelled:
            break
    if paths and not done:
        raise Cancelled("Stopped; nothing was brought in.")
    on_progress(len(paths), len(paths), "")
    counts = _counted(done)
    touched = dict.fromkeys([*counts, *(["tags"] if counts else [])], True)
    touched |= {"items": True, "notes": True} if any(file.undo for file in done) else {}
    undo = joined(library, before, [_undo(file) for file in done], f"Import {len(done)} files")
    changes = EVERYTHING if any(file.undo and file.kind == VAULT for file in done) else Changes(**touched)
    return Outcome(Imported(files=tuple(done), **counts), changes, undo)


def examine(library: Library, path: Path) -> Examined:
    """What a file is and what it holds, without bringing it in; ImportFileError where it cannot be."""
    with parcels.opened(path) as pieces:
        if pieces is not None:
            formats, file = _read_parcel(path, pieces, "")
            chosen, count = formats[0][0], len(file.bookmarks) or len(formats)
            return Examined(chosen.kind, chosen.label, count, chosen.brings)
    data = _content(path)
    chosen = _format_of(data, path, "")
    if chosen.read:
        found = chosen.read(data, path)
        return Examined(chosen.kind, chosen.label, len(found.bookmarks), chosen.brings)
    return Examined(chosen.kind, chosen.label, chosen.count(data) if chosen.count else 0, chosen.brings)


def _undo(file: ImportedFile) -> str:
    return file.undo or (import_label(file.added, _brings(file)) if file.added else "")


def _counted(done: Sequence[ImportedFile]) -> dict[str, int]:
    """How many were added in all, by what they are."""
    counts: Counter[str] = Counter()
    for file in done:
        if file.added:
            counts[_brings(file)] += file.added
        for name in ("sources", "items", "notes", "highlights", "tags"):
            counts[name] += getattr(file, name)
    return {name: count for name, count in counts.items() if count}


def _brings(file: ImportedFile) -> str:
    return next(known.brings for known in FORMATS if known.kind == file.kind)


def _import_path(library: Library, path: Path, wanted: _Wanted) -> list[ImportedFile]:
    try:
        with parcels.opened(path) as pieces:
            if pieces is not None and is_vault(pieces, wanted.kind, _is_something_else):
                bring = partial(bring_in_vault, on_progress=wanted.on_progress, stop=wanted.stop)
                return [bring(library, path, pieces)]
            if pieces is not None:
                return _import_parcel(library, path, pieces, wanted)
        return [_import_content(library, _content(path), path, wanted)]
    except ImportFileError as error:
        return [refused(path, wanted.kind, error)]


def _is_something_else(piece: parcels.Piece) -> bool:
    known = _known(piece.head(), Path(piece.name), "")
    return bool(known and known.kind not in _NOT_IN_PARCELS)


def _import_content(library: Library, data: bytes, path: Path, wanted: _Wanted) -> ImportedFile:
    chosen = _format_of(data, path, wanted.kind)
    if chosen.read:
        return _shelve(library, chosen.read(data, path), ImportedFile(str(path), chosen.kind), wanted)
    if chosen.bring_in is None:
        raise ImportFileError("This kind of file cannot be brought in.", subject=str(path))
    return chosen.bring_in(library, data, path)


def _shelve(library: Library, file: BookmarkFile, about: ImportedFile, wanted: _Wanted) -> ImportedFile:
    return shelve(
        library,
        file,
        about,
        folders_as=wanted.folders_as,
        on_progress=wanted.on_progress,
        stop=wanted.stop,
    )


def _import_parcel(
    library: Library, path: Path, pieces: Sequence[parcels.Piece], wanted: _Wanted
) -> list[ImportedFile]:
    """Everything in a folder or archive that is known: bookmarks together, other files each by itself."""
    formats, file = _read_parcel(path, pieces, wanted.kind)
    kind = next((known.kind for known, _ in formats if known.read), "")
    done = [_shelve(library, file, ImportedFile(str(path), kind), wanted)] if kind else []
    for known, piece in formats:
        if known.bring_in and not wanted.stop():
            done.append(_import_piece(library, known, piece, path / piece.name))
    return done


def _import_piece(library: Library, known: Format, piece: parcels.Piece, path: Path) -> ImportedFile:
    try:
        return known.bring_in(library, piece.read(), path) if known.bring_in else ImportedFile(str(path), "")
    except ImportFileError as error:
        return ImportedFile(
            str(path), known.kind, failed=1, errors=(f"{error.message} {error.hint}".strip(),)
        )


def _read_parcel(
    path: Path, pieces: Sequence[parcels.Piece], kind: str
) -> tuple[list[tuple[Format, parcels.Piece]], BookmarkFile]:
    """The known files of a folder or archive with their formats, and all bookmarks in them."""
    from pkm_desktop.core.seek.imports.omnivore import is_metadata

    omnivore = [piece for piece in pieces if is_metadata(piece.name)]
    formats: list[tuple[Format, parcels.Piece]] = []
    read: list[BookmarkFile] = []
    for piece in omnivore or pieces:
        known = _known(piece.head(), path / piece.name, kind)
        if known is None or known.kind in _NOT_IN_PARCELS:
            continue
        formats.append((known, piece))
        if known.read:
            read.append(_read_piece(known, piece, path, pieces))
    if not formats:
        raise ImportFileError(
            "There is nothing here that can be brought in.", subject=str(path), hint=_what_can_be()
        )
    return formats, together(read)


def _read_piece(
    known: Format, piece: parcels.Piece, path: Path, pieces: Sequence[parcels.Piece]
) -> BookmarkFile:
    """The bookmarks of one file; where it cannot be read, a sentence with its name."""
    try:
        data = SQLITE if known.kind == "places" else piece.read()
        if known.kind == "omnivore":
            return _with_what_lies_beside(piece, data, pieces)
        found = known.read(data, path / piece.name) if known.read else BookmarkFile()
    except ImportFileError as error:
        return BookmarkFile(errors=(f"{piece.name}: {error.message}",), failed=1)
    folder = str(PurePosixPath(piece.name).parent)
    if known.kind in _SINGLE_LINKS and folder != ".":
        return replace(found, bookmarks=tuple(replace(one, folder=folder) for one in found.bookmarks))
    return found


def _with_what_lies_beside(
    piece: parcels.Piece, data: bytes, pieces: Sequence[parcels.Piece]
) -> BookmarkFile:
    from pkm_desktop.core.seek.imports.omnivore import read_omnivore

    by_name = {one.name: one for one in pieces}

    def beside(name: str) -> bytes:
        try:
            return by_name[name].read() if name in by_name else b""
        except ImportFileError:  # the page is kept without its text
            return b""

    return read_omnivore(data, piece.name, beside)


def _content(path: Path) -> bytes:
    """All of a file; of a database only how it begins, as it is not read as bytes."""
    if path.is_file() and parcels.head(path).startswith(SQLITE):
        return SQLITE
    data = read_given(path)
    if not data.strip():
        raise ImportFileError("The file is empty.")
    return data


def _check(kind: str, folders_as: str) -> None:
    if kind and kind not in {known.kind for known in FORMATS}:
        kinds = ", ".join(known.kind for known in FORMATS)
        raise ImportFileError(
            f"“{kind}” is not a kind of file that can be brought in.", hint=f"Kinds: {kinds}."
        )
    if folders_as not in FOLDERS_AS:
        raise ImportFileError(
            f"Folders cannot be brought in as “{folders_as}”.", hint=f"Choose {', '.join(FOLDERS_AS)}."
        )


def _known(data: bytes, path: Path, kind: str) -> Format | None:
    head = data[:HEAD]
    fitting = (one for one in FORMATS if one.kind == kind or (not kind and one.recognise(head, path)))
    return next(fitting, None)


def _format_of(data: bytes, path: Path, kind: str) -> Format:
    known = _known(data, path, kind)
    if not kind and (known is None or known.kind in _LOOSE):
        refuse_feed(data)
    if known:
        return known
    raise ImportFileError("This kind of file is not known here.", hint=_what_can_be())


def _what_can_be() -> str:
    labels = ", ".join(known.label for known in FORMATS)
    return f"What can be brought in: {labels}."
