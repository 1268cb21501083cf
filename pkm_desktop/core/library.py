"""One open library: reading from anywhere, one writer at a time, and what fetching needs."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.credentials import Credentials
from pkm_desktop.core.errors import StoreError
from pkm_desktop.core.model.progress import Doing
from pkm_desktop.core.paths import library_folder, program
from pkm_desktop.core.settings import Settings, load_settings
from pkm_desktop.core.store import backup, lock, migrations
from pkm_desktop.core.store.breaking_off import breakable
from pkm_desktop.core.store.database import (
    Connection,
    Sessions,
    Writing,
    connect,
    snapshot,
    sorted_errors,
    transaction,
    utc_now,
)
from pkm_desktop.core.store.faults import damaged

if TYPE_CHECKING:
    from pkm_desktop.core.seek.reader.worker import Worker

FILE = "library.db"
IDLE_READERS = 4
PATIENCE = 5.0  # seconds that a short command waits for another one to finish


class Library:
    """An open library. Make one with `open_library`; close it when done."""

    def __init__(
        self,
        folder: Path,
        *,
        readonly: bool,
        clock: Callable[[], datetime],
        settings: Settings,
        held: lock.Lock | None,
    ) -> None:
        self.folder = folder
        self.path = folder / FILE
        self.readonly = readonly
        self.clock = clock
        self.settings = settings
        self._file_lock = held
        self._turn = threading.RLock()
        self._writer: Connection | None = None
        self._sessions: Sessions | None = None
        self._armed = False  # whether the writing connection has its triggers
        self._readers: queue.LifoQueue[Connection] = queue.LifoQueue()
        self._worker: Worker | None = None
        self.credentials = Credentials()
        self.doing: Doing | None = None  # the newest change
        self.fetching = threading.Lock()  # held by the refresh that is under way
        self.publishing = threading.Lock()  # held by the hand-over that is under way

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that cannot write, seeing one moment of the library. Any thread."""
        with sorted_errors(self.path):
            try:
                db = self._readers.get_nowait()
            except queue.Empty:
                db = connect(self.path, write=False)
            try:
                with snapshot(db):
                    yield db
            finally:
                if self._readers.qsize() < IDLE_READERS:
                    self._readers.put(db)
                else:
                    db.close()

    def forget_readers(self) -> None:
        """Close the idle reading connections: they remember a search index that was rebuilt meanwhile."""
        while not self._readers.empty():
            self._readers.get_nowait().close()

    def rest(self) -> None:
        """Give back what only makes answers quicker; whatever is asked next starts it again."""
        self.forget_readers()
        if self._worker is not None:
            self._worker.rest()

    @contextmanager
    def writing(self, label: str = "", *, topic: str = "") -> Iterator[Writing]:
        """One transaction, whole or not at all; with a label it can be undone as a whole.

        Autosaves name a `topic` (what is being typed on): a stretch of them is undone in one go.
        """
        if self._writer is None or self._sessions is None:
            raise StoreError("The library is open for reading only.", subject=str(self.path))
        from pkm_desktop.core.store import undo

        with self._turn, sorted_errors(self.path):
            self._arm(self._writer)
            doing = self.doing = Doing(label)
            changing = transaction(self._writer, self.clock(), self._sessions)
            with breakable(self._writer, doing), changing as writing:
                step = undo.begin(writing, label, topic=topic) if label else 0
                yield writing
                writing.flush()
                if step:
                    undo.end(writing, step)

    def _arm(self, writer: Connection) -> None:
        """Before the first change: the triggers that note how to undo it, and that keep the index of pairs.

        A hundred of them take longer than all else there is to do until a library is open.
        """
        if not self._armed:
            from pkm_desktop.core.store import undo
            from pkm_desktop.core.store.sense import pairs, word_facts

            undo.install(writer)
            pairs.install(writer)
            word_facts.install(writer)
            self._armed = True

    @property
    def worker(self) -> Worker:
        """The bounded process that reads foreign documents; started on first use."""
        with self._turn:
            if self._worker is None:
                from pkm_desktop.core.seek.reader.worker import Worker

                self._worker = Worker()
            return self._worker

    @property
    def backups(self) -> Path:
        """Where copies of this library are kept."""
        return self.folder / "backups"

    def open_writer(self) -> None:
        """Open the one writing connection and bring the file up to date."""
        with sorted_errors(self.path):
            if self.path.exists() and self.path.stat().st_size:
                self._look_first()
            else:
                self.path.touch(mode=0o600)  # SQLite gives its journals the same mode
            self._writer = connect(self.path, write=True)
            self._sessions = Sessions(self._writer)
            before = migrations.migrate(self._writer, self.path, partial(self._copy_aside, self._writer))
            if 0 < before < migrations.LATEST or migrations.is_behind(self._writer):
                from pkm_desktop.core.store.sense.word_facts import catch_up

                catch_up(self._writer, before, self.writing)

    def _look_first(self) -> None:
        """A file we may not touch is refused before the first byte of it can change."""
        db = connect(self.path, write=False)
        try:
            present = migrations.check_file(db, self.path) == migrations.LATEST
        except BaseException:
            db.close()
            raise
        if present:
            self._readers.put(db)
        else:
            db.close()

    def _copy_aside(self, db: Connection, version: int) -> None:
        name = backup.copy_name(self.clock(), f"before-format-{migrations.LATEST}")
        backup.copy_library(db, self.backups / name)

    def close(self) -> None:
        """Close everything; safe to call twice."""
        with self._turn:
            if self._worker is not None:
                self._worker.close()
                self._worker = None
            self.forget_readers()
            if self._writer is not None:
                self._writer.close()
                self._writer = self._sessions = None
            if self._file_lock is not None:
                self._file_lock.release()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *ignored: object) -> None:
        self.close()


def open_library(
    folder: Path | None = None,
    *,
    readonly: bool = False,
    clock: Callable[[], datetime] = utc_now,
    settings: Settings | None = None,
    patience: float = PATIENCE,
) -> Library:
    """Open the library in `folder`, making an empty one where there is none.

    Only one process writes: LibraryBusy names the other one if it does not finish within `patience` seconds.
    LibraryTooNew and LibraryDamaged leave the file untouched.
    """
    folder = home_of(folder)
    settings = settings or load_settings()
    with _reached(folder):
        _refuse_lost_file(folder)
        there = (folder / FILE).exists()
    if readonly and there:
        library = Library(folder, readonly=True, clock=clock, settings=settings, held=None)
        with library.reading() as db:
            if migrations.check_file(db, library.path) == migrations.LATEST:
                return library
        library.close()
    _make_folder(folder)
    library = Library(
        folder, readonly=False, clock=clock, settings=settings, held=lock.hold(folder, patience)
    )
    try:
        with _reached(folder):
            library.open_writer()
    except BaseException:
        library.close()
        raise
    return library


def home_of(folder: Path | None) -> Path:
    """The folder a person named, or the usual one, with `~` and the place it is relative to filled in."""
    try:
        return (folder or library_folder()).expanduser().absolute()
    except (OSError, RuntimeError) as error:  # no such home; the present folder was deleted
        raise StoreError(
            "The folder of the library cannot be found.",
            subject=str(folder or ""),
            hint="Name it in full with --library or PKM_LIBRARY.",
        ) from error


@contextmanager
def _reached(folder: Path) -> Iterator[None]:
    """What stands between us and the file (rights, a loop of links, a name too long) in a sentence."""
    try:
        yield
    except OSError as error:
        raise StoreError(
            f"The library cannot be opened ({error.strerror or type(error).__name__}).", subject=str(folder)
        ) from error


def _refuse_lost_file(folder: Path) -> None:
    """Never start with an empty library where there was a full one."""
    path = folder / FILE
    if path.is_dir():
        raise StoreError("The library cannot be opened: there is a folder of its name.", subject=str(path))
    if path.exists():
        if path.stat().st_size == 0 and backup.newest(folder / "backups"):
            raise damaged(str(path))
        return
    copy = backup.newest(folder / "backups") if (folder / "backups").is_dir() else None
    if copy:
        raise StoreError(
            "The library file is missing, but there are backups of it.",
            subject=str(path),
            hint=f"Bring it back with `{program()} restore {copy}`.",
        )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreError(
            f"The folder for the library cannot be made ({error.strerror}).", subject=str(folder)
        ) from error


@contextmanager
def held(folder: Path, patience: float = PATIENCE) -> Iterator[Path]:
    """Keep every other process out of the library in `folder` while its file is replaced; gives the file.

    LibraryBusy names the one that has it open.
    """
    _make_folder(folder)
    held_lock = lock.hold(folder, patience)
    try:
        yield folder / FILE
    finally:
        held_lock.release()
