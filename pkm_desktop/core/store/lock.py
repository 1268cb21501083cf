"""The lock beside a library: one process at a time writes it.

The system's own lock where it has one, taken directly: `filelock` is more work to load than a library is to
open. It stands in where there is no such lock (Windows, some network drives).
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from pkm_desktop.core.errors import LibraryBusy, StoreError

TURN = 0.05  # seconds between two tries
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK)
_NO_LOCKS = (errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL)


class Lock(Protocol):
    """Held until it is released, or the process ends."""

    def release(self) -> None:
        """Let others have it; safe to call twice."""


def hold(folder: Path, patience: float) -> Lock:
    """The lock of the library in this folder, with a note beside it who has it.

    LibraryBusy names the other process if it does not finish within `patience` seconds; StoreError where
    nothing can be written.
    """
    owner = folder / "library.owner"
    try:
        taken = take(folder / "library.lock", patience)
    except TimeoutError as error:
        raise LibraryBusy(
            f"The library is open elsewhere ({_who_has_it(owner)}).",
            subject=str(folder),
            hint="Use that window, or close it first.",
        ) from error
    except OSError as error:
        raise StoreError(
            f"The library cannot be written here ({error.strerror}).",
            subject=str(folder),
            hint="It can be looked at. To change it, copy the folder to a place of your own.",
        ) from error
    with suppress(OSError):  # only a courtesy to whoever finds the library locked; a full disk may refuse it
        owner.touch(mode=0o600)
        owner.write_text(f"process {os.getpid()}", encoding="utf-8")
    return taken


def _who_has_it(owner: Path) -> str:
    try:
        return owner.read_text(encoding="utf-8", errors="replace").strip() or "another process"
    except OSError:
        return "another process"


def take(path: Path, patience: float) -> Lock:
    """Hold the lock of this file, which is made if need be and stays.

    TimeoutError when another process holds it for longer than `patience` seconds; OSError when there can be
    no such file.
    """
    if sys.platform != "win32":
        try:
            return _Own(path, patience)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
    return _in_its_stead(path, patience)


if sys.platform != "win32":
    import fcntl

    class _Own:
        """flock(2): the kernel takes it back from a process that ends, however it ends."""

        def __init__(self, path: Path, patience: float) -> None:
            until = time.monotonic() + patience
            self._file = -1
            while not self._try(path):
                if time.monotonic() >= until:
                    raise TimeoutError
                time.sleep(TURN)

        def release(self) -> None:
            handle, self._file = self._file, -1
            if handle >= 0:
                os.close(handle)

        def _try(self, path: Path) -> bool:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if os.fstat(handle).st_nlink:  # else somebody removed it meanwhile: it locks nothing any more
                    self._file, handle = handle, -1
            except OSError as error:
                if error.errno not in _TAKEN:
                    raise
            finally:
                if handle >= 0:
                    os.close(handle)
            return self._file >= 0


def _in_its_stead(path: Path, patience: float) -> Lock:
    import filelock

    lock: filelock.BaseFileLock
    if sys.platform == "win32":
        lock = filelock.FileLock(path, mode=0o600)
    else:  # one by its mere existence, so under another name
        lock = filelock.SoftFileLock(path.with_name(f"{path.name}.there"), mode=0o600)
    try:
        lock.acquire(timeout=patience, poll_interval=TURN)
    except filelock.Timeout as error:
        raise TimeoutError from error
    return lock
