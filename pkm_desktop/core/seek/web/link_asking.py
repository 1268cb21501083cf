"""Ask many links whether they are there: gently, first by HEAD, then for the beginning of the page."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from pkm_desktop.core.errors import Cancelled, SourceError
from pkm_desktop.core.model.link_checks import SavedLink
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.seek.web.failures import Answered, NoServer
from pkm_desktop.core.seek.web.transfer import FetchPolicy, Request, Response

AT_ONCE = 8
PACE_SECONDS = 1.0  # between two requests to one host
FIRST_BYTES = 4_096
MOST_SECONDS = 30.0  # for one request
_POLL_SECONDS = 0.05
_FINAL = (401, 402, 403, 404, 410, 429, 451)  # a second GET would say the same, or annoy


@dataclass(frozen=True)
class _Try:
    """One request to be made: HEAD, then GET, then once more where that may help."""

    link: SavedLink
    method: str = "HEAD"
    again: bool = False

    @property
    def host(self) -> str:
        return urlsplit(self.link.url).hostname or ""


Answer = tuple[SavedLink, Response | SourceError]


def ask_all(
    links: Sequence[SavedLink], policy: FetchPolicy, *, stop: Stop, pace: float = PACE_SECONDS
) -> Iterator[Answer]:
    """Each link with its last answer, as they come: at most eight at once, one host a second apart.

    Ends early, without the rest, when stopped.
    """
    policy = replace(policy, total_seconds=min(policy.total_seconds, MOST_SECONDS))
    waiting: dict[str, deque[_Try]] = {}
    for link in links:
        one = _Try(link)
        waiting.setdefault(one.host, deque()).append(one)
    free_at = dict.fromkeys(waiting, 0.0)
    running: dict[Future[Response | SourceError], _Try] = {}
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="link check") as pool, _ending(stop) as over:
        while (waiting or running) and not over():
            for one in _next_tries(waiting, free_at, AT_ONCE - len(running)):
                running[pool.submit(_ask, one, policy, over)] = one
            done, _ = wait(running, timeout=_POLL_SECONDS, return_when=FIRST_COMPLETED)
            if not running:  # every host that is left wants a pause
                time.sleep(_POLL_SECONDS)
            for future in done:
                one = running.pop(future)
                if isinstance(future.exception(), Cancelled):
                    continue
                answer = future.result()
                free_at[one.host] = time.monotonic() + pace
                further = _further(one, answer)
                if further is not None:
                    waiting.setdefault(one.host, deque()).appendleft(further)
                else:
                    yield one.link, answer


@contextmanager
def _ending(stop: Stop) -> Iterator[Stop]:
    """A `stop` that also holds once the block is left: requests under way are given up, not waited for."""
    left = threading.Event()
    try:
        yield lambda: left.is_set() or stop()
    finally:
        left.set()


def is_answer(answer: Response | SourceError) -> bool:
    """Whether some server has answered, so that we are online."""
    return isinstance(answer, Response | Answered)


def _next_tries(waiting: dict[str, deque[_Try]], free_at: dict[str, float], room: int) -> list[_Try]:
    """So many requests as there is room for, of hosts that may be asked now."""
    now, chosen = time.monotonic(), []
    for host in [host for host in waiting if free_at[host] <= now][: max(room, 0)]:
        chosen.append(waiting[host].popleft())
        free_at[host] = float("inf")  # until it has answered
        if not waiting[host]:
            del waiting[host]
    return chosen


def _ask(one: _Try, policy: FetchPolicy, stop: Stop) -> Response | SourceError:
    from pkm_desktop.core.seek.web.fetch import fetch

    first = FIRST_BYTES if one.method == "GET" else 0
    request = Request(one.link.url, accept="page", method=one.method, first_bytes=first)
    try:
        return fetch(request, policy, stop=stop)
    except SourceError as error:
        return error


def _further(one: _Try, answer: Response | SourceError) -> _Try | None:
    """What to try next, None when the answer stands."""
    if isinstance(answer, Response | NoServer):
        return None
    if one.method == "HEAD":  # many servers do not know it, or answer it wrongly
        return replace(one, method="GET")
    status = answer.status if isinstance(answer, Answered) else 0
    return None if one.again or status in _FINAL else replace(one, again=True)
