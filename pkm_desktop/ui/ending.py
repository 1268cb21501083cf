"""When the system asks the app to go (log out, Ctrl+C), it goes as if the window had been closed."""

from __future__ import annotations

import os
import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Ending(QObject):
    """Python's signal handlers wait for Python code to run; a socket wakes Qt so that some does."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if os.name == "nt":
            return
        self._ear, self._mouth = socket.socketpair()
        for end in (self._ear, self._mouth):
            end.setblocking(False)
        signal.set_wakeup_fd(self._mouth.fileno())
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def _heard(self) -> None:
        heard = self._ear.recv(16)
        if set(heard) & {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}:
            self.asked.emit()
