"""The line to a reader process: one document is read while the next one already waits in the pipe.

The process is started at the first request and again after it died. Answers come in the order of requests;
threads queue to send and then to receive, so the process never waits for us to digest an answer.
"""

from __future__ import annotations

import signal
import subprocess
from dataclasses import dataclass
from functools import partial
from threading import Event, Lock
from time import monotonic
from typing import Any

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.reader import wire
from pkm_desktop.core.seek.reader.reader_process import PATIENCE, end, start
from pkm_desktop.core.seek.web.deadline import Deadline

_USUAL_SIZE = 1 << 20  # bytes; each further megabyte gives two seconds more
_AT_ONCE = 1.0  # seconds; a child that died sooner was probably killed by somebody, not by the document
_MOST_DEATHS = 2  # of the child, under one document
_CLOSED = "The app is closing; this document was not read."
_DIED = "The document could not be read: it crashed the reader or needed too much memory."


@dataclass(frozen=True)
class Limits:
    """What one document may cost. `memory_mb` bounds the address space (POSIX), `seconds` the work on it.

    Work is processor time where the system counts it (POSIX): on a busy machine a document has `PATIENCE`
    times as long by the clock on the wall. A large document has more of both.
    """

    seconds: float = 10.0
    memory_mb: int = 1024

    def work(self, size: int) -> float:
        """Seconds of work for a document of so many bytes."""
        return self.seconds * (1 + max(0, size - _USUAL_SIZE) / _USUAL_SIZE / 5)

    def wait(self, size: int) -> float:
        """Seconds after which the child is ended whatever it does."""
        return self.work(size) * (PATIENCE if hasattr(signal, "SIGXCPU") else 1)


class Line:
    """One child at a time. Thread-safe."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._sending = Lock()
        self._receiving = Lock()
        self._deadline = Deadline()
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = False

    @property
    def pid(self) -> int:
        """The child's process id, 0 while there is none."""
        child = self._child
        return child.pid if child is not None and child.poll() is None else 0

    def ask(self, request: wire.Request) -> dict[str, Any]:
        """The answer. SourceError when the child died of the document, took too long, or the line is closed.

        A child found dead, or dying at once, is replaced; the second one is not.
        """
        for _ in range(_MOST_DEATHS):
            answer = self._answer(request)
            if answer is not None:
                return _read(answer)
        raise SourceError(_DIED)

    def rest(self) -> None:
        """Ends the child unless somebody waits for it; the next request starts another."""
        if not self._sending.acquire(blocking=False):
            return
        try:
            if self._receiving.acquire(blocking=False):
                try:
                    self._stop()
                finally:
                    self._receiving.release()
        finally:
            self._sending.release()

    def close(self) -> None:
        """Ends the child. What is under way is given up with a SourceError."""
        self._closed = True
        child = self._child
        if child is not None:
            end(child)
        with self._sending, self._receiving:
            self._stop()
        self._deadline.close()

    def _sent(self, request: wire.Request) -> subprocess.Popen[bytes]:
        """The child that has the request, or should have: that it is dead shows when its answer is read."""
        if self._closed:
            raise SourceError(_CLOSED)
        child = self._child
        if child is None:
            child = self._child = start(self._limits.memory_mb)
        try:
            wire.write(child.stdin, request)
        except (OSError, ValueError):  # it has ended, or was ended between the two lines
            return child
        return child

    def _answer(self, request: wire.Request) -> bytes | None:
        """The answer as it came; None when the child died of the document, or before it."""
        while True:
            with self._sending:
                child = self._sent(request)
                self._receiving.acquire()
            try:
                if self._child is child:  # else it died of the document before this one: ask again
                    return self._received(child, request)
            finally:
                self._receiving.release()

    def _received(self, child: subprocess.Popen[bytes], request: wire.Request) -> bytes | None:
        begun, late = monotonic(), Event()
        try:
            with self._deadline.within(self._limits.wait(len(request.body)), partial(_expire, child, late)):
                answer, is_last = wire.read_answer(child.stdout)
        except (OSError, ValueError, EOFError):
            self._stop()
            self._give_up_if_in_vain(child, request, late, monotonic() - begun)
            return None
        if is_last:
            self._stop()
        return answer

    def _give_up_if_in_vain(
        self, child: subprocess.Popen[bytes], request: wire.Request, late: Event, seconds: float
    ) -> None:
        """SourceError where another child would end the same way."""
        if self._closed:
            raise SourceError(_CLOSED)
        if late.is_set() or _out_of_time(child):
            work = self._limits.work(len(request.body))
            raise SourceError(
                f"The document took too long to read (more than {work:.3g} seconds) and was given up."
            )
        if seconds > _AT_ONCE:
            raise SourceError(_DIED)

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            end(child)


def _read(answer: bytes) -> dict[str, Any]:
    try:
        return wire.decoded(answer)
    except ValueError:  # nothing that our own reader says
        raise SourceError(_DIED) from None


def _expire(child: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    child.kill()


def _out_of_time(child: subprocess.Popen[bytes]) -> bool:
    """Whether the system ended a child because its processor time was used up."""
    return hasattr(signal, "SIGXCPU") and child.returncode == -signal.SIGXCPU
