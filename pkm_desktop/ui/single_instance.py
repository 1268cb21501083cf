"""One window per library: a second start brings the first to the front and goes.

Over a socket of the system where there is one, else over a pipe of Qt's network module: that takes 2.6 MB of
memory, 5 ms, and room in the installers, which bring it for nothing else.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLockFile, QObject, QSocketNotifier

from pkm_desktop.ui.session import fingerprint

if TYPE_CHECKING:
    import socket

    from PySide6.QtNetwork import QLocalSocket

PATIENCE_MS = 1000
FOR_THE_SEAT = 10.0  # seconds: one that is starting will listen soon, one that is closing will be gone
FOR_AN_ANSWER = 3.0  # seconds: a window that hears nothing for so long hangs
TURN = 0.05
LONGEST = 1 << 22  # bytes of a message: as much as a command line holds
PART = 1 << 16
WAITING = 8  # second starts at once
Heard = Callable[[bytes], object]


class NoAnswer(Exception):
    """The window of this library is there, but hangs."""


def server_name(folder: Path) -> str:
    """A name per library folder (short: socket paths are limited to some hundred characters)."""
    return f"pkm-desktop-{fingerprint(folder)[:16]}"


def sit_down(
    folder: Path,
    take: Sequence[str] = (),
    *,
    patience: float = FOR_THE_SEAT,
    answer: float = FOR_AN_ANSWER,
) -> QLockFile | None:
    """The seat of this library's one window, to be unlocked at its end; None where another window has it and
    takes in what there is.

    Who starts twice with one double click gets one window, and who starts again at once waits for the end of
    the first. One that neither listens nor goes has the lock of the library, which says what is wrong; one
    that was called and does not pick up for `answer` seconds hangs: NoAnswer.
    """
    place, until = _place(f"{server_name(folder)}.seat"), time.monotonic() + patience
    _clear(place)
    seat = QLockFile(str(place))
    seat.setStaleLockTime(0)  # however long it is held: only a process that has ended leaves it behind
    while not raise_other(folder, take, answer=answer):
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


def raise_other(folder: Path, take: Sequence[str] = (), *, answer: float = 0.0) -> bool:
    """Whether a window of this library is running; it was asked to come to the front.

    `take`: addresses and files it shall take in. `answer`: seconds it may take to hear of it.
    """
    name = server_name(folder)
    if os.name == "posix" and not _is_ours(_place(name)):
        return False  # nobody listens: the usual start

    import json

    message = json.dumps(list(take)).encode("utf-8")
    return _call(_place(name), message, answer) if os.name == "posix" else _call_by_pipe(name, message)


class Doorbell(QObject):
    """Listens for second starts: `rung(take)`. A socket left behind by a crash is taken over."""

    def __init__(
        self, folder: Path, rung: Callable[[list[str]], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rung = rung
        kind = _Socket if os.name == "posix" else _Pipe
        self._ear: _Socket | _Pipe = kind(server_name(folder), self._heard, self)

    def close(self) -> None:
        """Stop listening."""
        self._ear.close()

    def _heard(self, said: bytes) -> None:
        self._rung(_message(said))


class _Socket(QObject):
    """A socket in the folder for temporary files that nobody else may speak to."""

    def __init__(self, name: str, heard: Heard, parent: QObject) -> None:
        import socket

        super().__init__(parent)
        self._path, self._heard = _place(name), heard
        self._guests: dict[int, tuple[socket.socket, QSocketNotifier, bytearray]] = {}
        self._ear = socket.socket(socket.AF_UNIX)
        self._ear.setblocking(False)
        self._watch = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._welcome)
        with suppress(OSError):  # a folder in which nothing can be made: a second start opens a second window
            self._path.unlink(missing_ok=True)
            self._ear.bind(str(self._path))
            self._path.chmod(0o600)
            self._ear.listen(WAITING)

    def close(self) -> None:
        self._watch.setEnabled(False)
        self._ear.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _welcome(self) -> None:
        with suppress(OSError):  # it may have gone already
            guest, _ = self._ear.accept()
            guest.setblocking(False)
            number = guest.fileno()
            watch = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
            self._guests[number] = guest, watch, bytearray()
            watch.activated.connect(lambda *_: self._listen(number))

    def _listen(self, number: int) -> None:
        """Until the guest has said everything and gone."""
        guest, watch, said = self._guests[number]
        try:
            part = guest.recv(PART)
        except BlockingIOError:
            return
        except OSError:
            part = b""
        said += part
        if part and len(said) <= LONGEST:
            return
        del self._guests[number]
        watch.setEnabled(False)
        watch.deleteLater()
        guest.close()
        self._heard(bytes(said))


class _Pipe(QObject):
    """The same where there are no such sockets."""

    def __init__(self, name: str, heard: Heard, parent: QObject) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._heard = heard
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
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
        self._heard(said)


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


def _call(path: Path, message: bytes, answer: float) -> bool:
    """Whether somebody behind this socket took the message: who has heard all of it hangs up."""
    import socket

    with socket.socket(socket.AF_UNIX) as guest:
        guest.settimeout(PATIENCE_MS / 1000)
        try:
            guest.connect(str(path))
            guest.sendall(message)
        except OSError:  # left behind by a crash
            return False
        if not answer:
            return True
        try:
            guest.shutdown(socket.SHUT_WR)
            guest.settimeout(answer)
            guest.recv(1)
        except TimeoutError:
            raise NoAnswer(f"The window behind {path} hears nothing.") from None
        except OSError:  # it hung up at once
            return True
    return True


def _call_by_pipe(name: str, message: bytes) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    guest = QLocalSocket()
    guest.connectToServer(name)
    if not guest.waitForConnected(PATIENCE_MS):
        return False
    guest.write(message)
    guest.waitForBytesWritten(PATIENCE_MS)
    guest.disconnectFromServer()
    return True


def _message(said: bytes) -> list[str]:
    """What a second start hands over; nothing where it is no message of ours."""
    import json

    try:
        found = json.loads(said) if len(said) <= LONGEST else []
    except ValueError:
        return []
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
