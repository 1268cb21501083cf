"""The watched folder: what is put there is taken in once and left where it lies."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pkm_desktop.core.commands import bring_in
from pkm_desktop.core.errors import Cancelled
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.sources import Imported, ImportedFile
from pkm_desktop.core.store.seek import watched
from pkm_desktop.core.store.seek.watched import WatchedFile

LARGEST = 50 << 20  # bytes
SETTLED_SECONDS = 2.0  # a file that changed more recently may still be written
MOST_FILES = 2_000  # in one go
_UNFINISHED = (".part", ".crdownload", ".download", ".tmp", ".partial", ".opdownload", ".new")
_THINGS = ("sources", "items", "notes", "highlights", "tags")


@dataclass(frozen=True)
class _Found:
    """A file that has not been taken yet, or why it is not to be."""

    path: Path
    file: WatchedFile
    refusal: str = ""


def take_watched(
    library: Library,
    *,
    on_progress: Progress = silent,
    stop: Stop = never,
    patience: float = SETTLED_SECONDS,
) -> Outcome[Imported]:
    """Bring in the files of the watched folder that are new or have changed; each is named in the value.

    Files of any kind that `import` knows, in the folder itself and not below it. What has just been put there
    is waited for so long (`patience`, seconds); what is still being written then waits for the next time.
    What cannot be taken is said once. Nothing is moved or deleted. A folder that is not there is said, and
    nothing is taken. Stopping keeps what was taken.
    """
    if not library.settings.watch_folder.strip():
        return Outcome(Imported(), Changes())
    folder = Path(library.settings.watch_folder).expanduser()
    try:
        found, there = _settled(library, folder, patience, stop)
    except OSError as error:
        said = f"The watched folder cannot be read ({error.strerror or type(error).__name__})."
        return Outcome(Imported((ImportedFile(str(folder), "", failed=1, errors=(said,)),)), Changes())
    _forget_missing(library, folder, there)
    outcomes: list[Outcome[Imported]] = []
    for number, one in enumerate(found):
        if stop():
            break
        on_progress(number, len(found), one.path.name)
        outcomes.append(_take(library, one, stop))
    return _together(outcomes)


def _settled(
    library: Library, folder: Path, patience: float, stop: Stop
) -> tuple[list[_Found], frozenset[str]]:
    until = time.monotonic() + patience
    found, there, settling = _look(library, folder)
    while settling and time.monotonic() < until and not stop():
        time.sleep(0.1)
        found, there, settling = _look(library, folder)
    return found, there


def _look(library: Library, folder: Path) -> tuple[list[_Found], frozenset[str], int]:
    """What is waiting, in the order of the names; the paths of all files there; how many are too fresh."""
    with library.reading() as db:
        taken = watched.taken(db)
    now = time.time_ns()
    there: set[str] = set()
    found: list[_Found] = []
    fresh = 0
    for path, status in _files(folder):
        there.add(str(path))
        file = WatchedFile(str(path), status.st_size, status.st_mtime_ns)
        age = now - status.st_mtime_ns
        settling = stat.S_ISREG(status.st_mode) and 0 <= age < SETTLED_SECONDS * 1e9
        if file in taken or len(found) == MOST_FILES:
            continue
        if settling:
            fresh += 1
        else:
            found.append(_Found(path, file, _refusal(status)))
    return found, frozenset(there), fresh


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")) or path.suffix.lower() in _UNFINISHED:
            continue
        try:
            status = path.lstat()
        except OSError:  # gone between two looks
            continue
        if not stat.S_ISDIR(status.st_mode):
            yield path, status


def _refusal(status: os.stat_result) -> str:
    if stat.S_ISLNK(status.st_mode):
        return "This is a link to another place; only files in the folder itself are taken."
    if not stat.S_ISREG(status.st_mode):
        return "This is not a file."
    if status.st_size > LARGEST:
        return f"This file is too large: the limit is {LARGEST >> 20} MB."
    return ""


def _take(library: Library, one: _Found, stop: Stop) -> Outcome[Imported]:
    if one.refusal:
        refused = ImportedFile(str(one.path), "", failed=1, errors=(one.refusal,))
        outcome = Outcome(Imported((refused,)), Changes())
    else:
        try:
            outcome = bring_in.import_files(library, [one.path], stop=stop)
        except Cancelled:  # not done, so not taken
            return Outcome(Imported(), Changes())
    with library.writing() as writing:
        watched.note(writing, one.file)
    return outcome


def _forget_missing(library: Library, folder: Path, there: frozenset[str]) -> None:
    with library.reading() as db:
        known = {file.path for file in watched.taken(db) if Path(file.path).parent == folder}
    if known - there:
        with library.writing() as writing:
            watched.forget(writing, known - there)


def _together(outcomes: list[Outcome[Imported]]) -> Outcome[Imported]:
    changes, undo = Changes(), ""
    for outcome in outcomes:
        changes, undo = changes | outcome.changes, outcome.undo or undo
    counts = {name: sum(getattr(one.value, name) for one in outcomes) for name in _THINGS}
    return Outcome(
        Imported(tuple(file for one in outcomes for file in one.value.files), **counts), changes, undo
    )
