"""A child process that reads foreign documents inside limits; a hang, a crash or a memory bomb costs one
document.

Started at the first task, restarted after it died. Frames on binary pipes, plain JSON both ways: nothing of
the child is trusted more than a file would be.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Timer
from time import monotonic
from typing import Any

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.items import Article, ParsedFeed
from pkm_desktop.core.model.mail import ParsedMail
from pkm_desktop.core.model.responses import ReplyMail
from pkm_desktop.core.model.sources import FoundFeed
from pkm_desktop.core.seek import wire
from pkm_desktop.core.seek.sanitize import CleanHtml

PATIENCE = 3.0
_USUAL_SIZE = 1 << 20  # bytes; each further megabyte gives two seconds more
_AT_ONCE = 1.0  # seconds; a child that died sooner was probably killed by somebody, not by the document
_SHORTEST = b"<rss version='2.0'><channel><title>x</title></channel></rss>"
_CLOSED = "The app is closing; this document was not read."


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


class Worker:
    """The bounded reader. Thread-safe: tasks of several threads take turns. Use `close()` or a `with` block
    at the end.
    """

    def __init__(self, limits: Limits = Limits()) -> None:  # noqa: B008 (a frozen value)
        self.limits = limits
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = False

    def parse_feed(self, body: bytes, *, url: str, content_type: str = "") -> ParsedFeed:
        """As `parse.parse_feed`, inside the limits."""
        return wire.feed_from(self._ask("parse_feed", body, url=url, content_type=content_type))

    def extract(self, page: bytes, *, url: str, content_type: str = "", whole: bool = False) -> Article:
        """As `extract.extract`, inside the limits."""
        options = {"url": url, "content_type": content_type, "whole": "yes" if whole else ""}
        return wire.article_from(self._ask("extract", page, **options))

    def clean(self, html: str, *, base_url: str = "") -> CleanHtml:
        """As `sanitize.clean`, inside the limits."""
        return CleanHtml(**self._ask("clean", html.encode("utf-8", "replace"), base_url=base_url))

    def announced(self, page: bytes, *, url: str, content_type: str = "") -> tuple[FoundFeed, ...]:
        """As `discover.announced`, inside the limits."""
        found = self._ask("announced", page, url=url, content_type=content_type)
        return tuple(FoundFeed(**feed) for feed in found["feeds"])

    def icons_in(self, page: bytes, *, url: str, content_type: str = "") -> tuple[str, ...]:
        """As `icon_links.icons_in`, inside the limits."""
        return tuple(self._ask("icons_in", page, url=url, content_type=content_type)["addresses"])

    def icon(self, data: bytes) -> bytes | None:
        """As `icons.icon`, inside the limits."""
        return b64decode(self._ask("icon", data)["data"]) or None

    def read_mail(self, data: bytes) -> ParsedMail:
        """As `mail.parse_mail`, inside the limits."""
        return wire.mail_from(self._ask("read_mail", data))

    def read_reply(self, data: bytes) -> ReplyMail:
        """As `reply_mail.read_reply`, inside the limits."""
        return wire.reply_from(self._ask("read_reply", data))

    def get_ready(self) -> None:
        """Start the child and have it load what reading feeds needs, before there is one to read."""
        self.parse_feed(_SHORTEST, url="http://localhost/")

    def close(self) -> None:
        """Ends the child. A task under way is given up with a SourceError."""
        self._closed = True
        child = self._child
        if child is not None:
            _end(child)
        with self._lock:
            self._stop()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The child's process id, 0 while there is none."""
        child = self._child
        return child.pid if child is not None and child.poll() is None else 0

    def _ask(self, task: str, body: bytes, **options: str) -> Any:
        with self._lock:
            answer = self._exchange(wire.Request(task, options, body, self.limits.work(len(body))))
        if "error" in answer:
            raise SourceError(answer["error"], subject=answer.get("subject", ""), hint=answer.get("hint", ""))
        return answer["value"]

    def _exchange(self, request: wire.Request) -> dict[str, Any]:
        """Sends and waits. A child found dead, or dying at once, is replaced; the second one is not."""
        started = monotonic()
        late = Event()
        for attempt in range(2):
            child = self._running()
            try:
                wire.write(child.stdin, request)
                return self._answer(child, late, self.limits.wait(len(request.body)))
            except (OSError, ValueError, EOFError):
                self._stop()
                if _out_of_time(child):
                    late.set()
            if attempt or late.is_set() or self._closed or monotonic() - started > _AT_ONCE:
                break
        raise SourceError(
            _CLOSED if self._closed else _died(late.is_set(), self.limits.work(len(request.body)))
        )

    def _answer(self, child: subprocess.Popen[bytes], late: Event, seconds: float) -> dict[str, Any]:
        overdue = Timer(seconds, _expire, (child, late))
        overdue.daemon = True
        overdue.start()
        try:
            answer = wire.read_answer(child.stdout)
        finally:
            overdue.cancel()
        if answer.pop("exhausted", False):
            self._stop()
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._closed:
            raise SourceError(_CLOSED)
        if self._child is None or self._child.poll() is not None:
            self._stop()
            self._child = _start(self.limits)
        return self._child

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            _end(child)


def _expire(child: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    child.kill()


def _out_of_time(child: subprocess.Popen[bytes]) -> bool:
    """Whether the system ended a child because its processor time was used up."""
    return hasattr(signal, "SIGXCPU") and child.returncode == -signal.SIGXCPU


def _died(took_too_long: bool, seconds: float) -> str:
    if took_too_long:
        return f"The document took too long to read (more than {seconds:.3g} seconds) and was given up."
    return "The document could not be read: it crashed the reader or needed too much memory."


def _start(limits: Limits) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "pkm_desktop.core.seek.worker_child",
        str(limits.memory_mb),
        str(PATIENCE),
    ]
    options: dict[str, Any] = {"start_new_session": True}  # Ctrl-C in a terminal is the parent's to handle
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS}
    return subprocess.Popen(  # noqa: S603 (our own interpreter and module)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        env=_environment(),
        **options,
    )


def _environment() -> dict[str, str]:
    """The parent's environment, with this package importable and no proxy or display to lead anywhere."""
    root = str(Path(__file__).resolve().parents[3])
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.lower().endswith("_proxy") and name != "DISPLAY"
    }
    # glibc otherwise keeps what large documents took (mallopt(3)).
    kept |= {"MALLOC_TRIM_THRESHOLD_": "131072", "MALLOC_MMAP_THRESHOLD_": "131072"}
    kept["PYTHONPATH"] = os.pathsep.join(part for part in (root, os.environ.get("PYTHONPATH", "")) if part)
    return kept


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kills and reaps: there is nothing in the child to save."""
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue  # the unsent rest of a frame has nowhere to go
    child.wait(timeout=5)
