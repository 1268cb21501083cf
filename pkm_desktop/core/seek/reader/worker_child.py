"""The reader process itself: takes one document after the other from stdin, inside the limits it was started
with.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from typing import IO, Any

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.reader import wire

_GRACE_SECONDS = 5  # beyond the parent's wall clock: ends a child whose parent is gone
_ONE = 1  # second: the grain of the system's clock for processor time
_OPENSSL = (
    "ssl",
    "_ssl",
    "_hashlib",
)  # loaded by urllib and hashlib where they can; nothing here talks to anybody


def main(arguments: list[str]) -> None:
    """Serves until stdin ends. `arguments`: address space in MB, seconds to wait per second of work."""
    memory_mb, patience = int(arguments[0]), float(arguments[1])
    questions, answers = _pipes()
    _limit_memory(memory_mb)
    _keep_out(*_OPENSSL)
    while (request := wire.read(questions)) is not None:
        _limit_time(request.seconds, request.seconds * patience + _GRACE_SECONDS)
        answer = _answered(request)
        faulthandler.cancel_dump_traceback_later()
        is_last = answer.pop("exhausted", False)
        wire.write_answer(answers, answer, is_last=is_last)
        if is_last:
            return


def _answered(request: wire.Request) -> dict[str, Any]:
    try:
        return {"value": _TASKS[request.task](request.body, **request.options)}
    except SourceError as error:
        return {"error": error.message, "subject": error.subject, "hint": error.hint}
    except MemoryError:
        return {"error": "The document needs too much memory to be read.", "exhausted": True}
    except RecursionError:
        return {"error": "The document is nested too deeply to be read.", "exhausted": True}
    except Exception as error:  # a parser's bug met by a foreign document must not end the others
        return {"error": f"The document could not be read ({type(error).__name__})."}


def _keep_out(*names: str) -> None:
    """Let modules that are not loaded yet fail to load: libraries do without them, the child stays small."""
    for name in names:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]


@cache
def _load_feedparser() -> None:
    """Without its guesser of encodings, which pages may still need: feeds are text before they get there."""
    _keep_out("chardet")
    import feedparser.api

    feedparser.api.PREFERRED_XML_PARSERS = []  # drv_libxml2, which nobody has, was looked for at each feed
    if not sys.modules["chardet"]:
        del sys.modules["chardet"]


def _parse_feed(body: bytes, *, url: str, content_type: str) -> Any:
    from pkm_desktop.core.seek.feeds.parse import parse_feed

    _load_feedparser()
    return parse_feed(body, url=url, content_type=content_type)


def _extract(body: bytes, *, url: str, content_type: str, whole: str = "") -> Any:
    from pkm_desktop.core.seek.pages.extract import extract

    return extract(body, url=url, content_type=content_type, whole=bool(whole))


def _clean(body: bytes, *, base_url: str) -> Any:
    from pkm_desktop.core.seek.text.sanitize import clean

    return clean(body.decode("utf-8", "replace"), base_url=base_url)


def _announced(body: bytes, *, url: str, content_type: str) -> Any:
    from pkm_desktop.core.seek.feeds.discover import announced

    return {"feeds": announced(body, url=url, content_type=content_type)}


def _icons_in(body: bytes, *, url: str, content_type: str) -> Any:
    from pkm_desktop.core.seek.feeds.icon_links import icons_in

    return {"addresses": icons_in(body, url=url, content_type=content_type)}


def _icon(body: bytes) -> Any:
    from pkm_desktop.core.seek.feeds.icons import icon

    return {"data": b64encode(icon(body) or b"").decode()}


def _read_mail(body: bytes) -> Any:
    from pkm_desktop.core.seek.mails.mail import parse_mail

    return parse_mail(body)


def _read_reply(body: bytes) -> Any:
    from pkm_desktop.core.seek.mails.reply_mail import read_reply

    return read_reply(body)


_TASKS: dict[str, Callable[..., dict[str, Any]]] = {
    "parse_feed": _parse_feed,
    "extract": _extract,
    "clean": _clean,
    "announced": _announced,
    "icons_in": _icons_in,
    "icon": _icon,
    "read_mail": _read_mail,
    "read_reply": _read_reply,
}


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The frames' pipes; stdout itself then leads nowhere, so that no library's print gets between the
    frames.
    """
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return sys.stdin.buffer, answers


def _limit_memory(megabytes: int) -> None:
    """Bounds the address space and lowers the priority, where the system knows how."""
    if sys.platform == "win32":
        return
    import resource

    size = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform != "darwin":  # macOS refuses to bound the address space
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    os.nice(5)


def _limit_time(work: float, wait: float) -> None:
    """Ends this process if the task at hand needs more seconds of work than it may, by processor time where
    that is counted; in any case after `wait` seconds, on a C thread's clock.
    """
    faulthandler.dump_traceback_later(wait, exit=True)
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = max(_ONE, int(used.ru_utime + used.ru_stime + work))
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
