"""One window per library: a second start brings the first to the front and goes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLockFile, QObject

from pkm_desktop.ui.session import fingerprint

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

PATIENCE_MS = 1000
FOR_THE_SEAT = 10.0  # seconds: one that is starting will listen soon, one that is closing will be gone
TURN = 0.05
LONGEST = 1 << 22  # bytes of a message: as much as a command line holds


def server_name(folder: Path) -> str:
    """A name per library folder (short: socket paths are limited to some hundred characters)."""
    return f"pkm-desktop-{fingerprint(folder)[:16]}"


def sit_down(folder: Path, take: Sequence[str] = (), *, patience: float = FOR_THE_SEAT) -> QLockFile | None:
    """The seat of this library's one window, to be unlocked at its end; None where another window has it and
    takes in what there is.

    Who starts twice with one double click gets one window, and who starts again at once waits for the end of
    the first. One that neither listens nor goes has the lock of the library, which says what is wrong.
    """
    place, until = _place(f"{server_name(folder)}.seat"), time.monotonic() + patience
    _clear(place)
    seat = QLockFile(str(place))
    seat.setStaleLockTime(0)  # however long it is held: only a process that has ended leaves it behind
    while not raise_other(folder, take):
        if seat.tryLock(0) or seat.error() != QLockFile.LockError.LockFailedError:
            return seat  # also where no such file can be made
        if time.monotonic() >= until:
            return seat
        time.sleep(TURN)
    return None


def _clear(place: Path) -> None:
    """Take away a seat that names nobody: Qt would wait for whoever it is, at every start."""
    try:
        found = place.stat()
        if not found.st_size and time.time() - found.st_mtime > FOR_THE_SEAT:
            place.unlink()
    except OSError:
        return  # none is there, or somebody was quicker


def raise_other(folder: Path, take: Sequence[str] = ()) -> bool:
    """Whether a window of this library is running; it was asked to come to the front.

    `take`: addresses and files it shall take in.
    """
    if os.name == "posix" and not _is_ours(_place(server_name(folder))):
        return False  # nobody listens: the usual start, which paints before it loads the network module

    import json

    from PySide6.QtNetwork import QLocalSocket

    guest = QLocalSocket()
    guest.connectToServer(_address(folder))
    if not guest.waitForConnected(PATIENCE_MS):
        return False  # left behind by a crash
    guest.write(json.dumps(list(take)).encode("utf-8"))
    while guest.bytesToWrite() and guest.waitForBytesWritten(PATIENCE_MS):
        continue
    guest.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Listens for second starts of the same person: `rung(take)`. What a crash left behind is taken over."""

    def __init__(
        self, folder: Path, rung: Callable[[list[str]], None], parent: QObject | None = None
    ) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._rung = rung
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        address = _address(folder)
        if not self._server.listen(address):
            QLocalServer.removeServer(address)
            self._server.listen(
                address
            )  # where nothing can be made, the lock of the library tells the second

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.disconnected.connect(partial(self._said, guest))
            if guest.state() == guest.LocalSocketState.UnconnectedState:
                self._said(guest)  # it was quicker than we are

    def _said(self, guest: QLocalSocket) -> None:
        """The guest has said everything and gone."""
        guest.disconnected.disconnect()
        said = bytes(guest.readAll().data())
        guest.deleteLater()
        self._rung(_message(said))


def _address(folder: Path) -> str:
    """What Qt calls the place to ring at: a path, or the name of a pipe where those have names only."""
    name = server_name(folder)
    return str(_place(name)) if os.name == "posix" else name


def _place(name: str) -> Path:
    """In the person's own folder of running programs where there is one, else among the temporary files."""
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(own if own and Path(own).is_dir() else QDir.tempPath(), name)


def _is_ours(path: Path) -> bool:
    """Whether the person at hand put this there, and nobody else who may write into the folder."""
    try:
        return path.lstat().st_uid == os.getuid()
    except OSError:
        return False


def _message(said: bytes) -> list[str]:
    """What a second start hands over; nothing where it is no message of ours."""
    import json

    try:
        found = json.loads(said) if len(said) <= LONGEST else []
    except ValueError:
        return []
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
