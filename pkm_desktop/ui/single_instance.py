"""One window per library: a second start brings the first to the front and goes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject

from pkm_desktop.ui.session import fingerprint

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

PATIENCE_MS = 1000
LONGEST = 1 << 16  # bytes of a message


def server_name(folder: Path) -> str:
    """A name per library folder (short: socket paths are limited to some hundred characters)."""
    return f"pkm-desktop-{fingerprint(folder)[:16]}"


def raise_other(folder: Path, take: Sequence[str] = ()) -> bool:
    """Whether a window of this library is running; it was asked to come to the front.

    `take`: addresses and files it shall take in.
    """
    if os.name == "posix" and not Path(QDir.tempPath(), server_name(folder)).exists():
        return False  # nobody listens: the usual start, for which no network is loaded

    import json

    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(json.dumps(list(take)).encode("utf-8"))
    socket.waitForBytesWritten(PATIENCE_MS)
    socket.disconnectFromServer()
    return True


class Doorbell(QObject):
    """Listens for second starts: `rung(take)`. A socket left behind by a crash is taken over."""

    def __init__(
        self, folder: Path, rung: Callable[[list[str]], None], parent: QObject | None = None
    ) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._rung = rung
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = server_name(folder)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.disconnected.connect(partial(self._heard, guest))
            if guest.state() == guest.LocalSocketState.UnconnectedState:
                self._heard(guest)  # it was quicker than we are

    def _heard(self, guest: QLocalSocket) -> None:
        """The guest has said everything and gone."""
        guest.disconnected.disconnect()
        said = bytes(guest.readAll().data())
        guest.deleteLater()
        self._rung(_message(said))


def _message(said: bytes) -> list[str]:
    """What a second start hands over; nothing where it is no message of ours."""
    import json

    try:
        found = json.loads(said) if len(said) <= LONGEST else []
    except ValueError:
        return []
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []
