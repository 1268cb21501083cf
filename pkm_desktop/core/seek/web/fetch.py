"""Fetch from the web: many at once in a network thread of their own, handed over as they finish."""

from __future__ import annotations

import asyncio
import itertools
import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from urllib.parse import urlsplit

from pkm_desktop.core.errors import Cancelled, SourceError
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.seek.web.failures import Answered
from pkm_desktop.core.seek.web.network import Lines, fetch_one
from pkm_desktop.core.seek.web.transfer import FetchPolicy, Request, Response, policy_of
from pkm_desktop.core.seek.web.turns import spread

__all__ = ["Answered", "FetchPolicy", "Request", "Response", "fetch", "fetch_all", "policy_of"]

POLL_SECONDS = 0.02  # how often `stop` is asked

Answer = tuple[Request, Response | SourceError]


def fetch_all(
    requests: Sequence[Request], policy: FetchPolicy | None = None, *, stop: Stop = never
) -> Iterator[Answer]:
    """Every request with its response, or with the SourceError that says why there is none, as they finish.

    Ends early, without the rest, when `stop` says so: open connections are dropped, nothing is waited for.
    """
    run = _Run(requests, policy or FetchPolicy())
    try:
        for _ in requests:
            answer = run.next_answer(stop)
            if answer is None:
                return
            yield answer
    finally:
        run.cancel()


def fetch(request: Request, policy: FetchPolicy | None = None, *, stop: Stop = never) -> Response:
    """One response. Raises SourceError when there is none, Cancelled when stopped."""
    for _, answer in fetch_all([request], policy, stop=stop):
        if isinstance(answer, SourceError):
            raise answer
        return answer
    raise Cancelled("Stopped.")


def host_of(url: str) -> str:
    """The host of an address, '' where there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


class _Run:
    """The network thread of one `fetch_all`."""

    def __init__(self, requests: Sequence[Request], policy: FetchPolicy) -> None:
        self._requests = requests
        self._policy = policy
        # The shortest of what is there goes first: what is soon done does not wait for what takes long.
        self._answers: queue.PriorityQueue[tuple[int, int, Answer | BaseException]] = queue.PriorityQueue()
        self._number = itertools.count()
        self._held = 0  # bytes of bodies that were put and not taken; counted by two threads, hence the lock
        self._counting = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._cancelled = threading.Event()
        self._thread = threading.Thread(target=self._work, name="network", daemon=True)
        self._thread.start()

    def next_answer(self, stop: Stop) -> Answer | None:
        """The next finished request; None when stopped."""
        while not stop():
            try:
                *_, answer = self._answers.get(timeout=POLL_SECONDS)
            except queue.Empty:
                continue
            if isinstance(answer, BaseException):
                raise answer
            self._count(answer[1], -1)
            return answer
        return None

    def cancel(self) -> None:
        """Drop whatever is still under way; the thread closes its connections and ends by itself."""
        self._cancelled.set()
        loop, task = self._loop, self._task
        if loop is not None and task is not None:
            with suppress(RuntimeError):  # the loop has closed meanwhile: nothing is left to drop
                loop.call_soon_threadsafe(task.cancel)
        self._thread.join(timeout=POLL_SECONDS)

    def _work(self) -> None:
        try:
            asyncio.run(self._main())
        except BaseException as error:  # a bug: raised again where the answers are taken
            self._put(error, 0)

    async def _main(self) -> None:
        async with Lines(self._policy, lambda: self._held) as lines:
            self._task = asyncio.create_task(self._fetch_all(lines))
            self._loop = asyncio.get_running_loop()
            if self._cancelled.is_set():
                self._task.cancel()
            await asyncio.wait([self._task])
            if not self._task.cancelled():
                self._task.result()

    async def _fetch_all(self, lines: Lines) -> None:
        async with asyncio.TaskGroup() as group:
            for position in spread([host_of(request.url) for request in self._requests]):
                group.create_task(self._settle(lines, self._requests[position]))

    async def _settle(self, lines: Lines, request: Request) -> None:
        answer: Response | SourceError
        try:
            answer = await fetch_one(lines, request)
        except SourceError as error:
            answer = error
        self._count(answer, +1)
        self._put((request, answer), len(answer.body) if isinstance(answer, Response) else 0)

    def _put(self, answer: Answer | BaseException, size: int) -> None:
        self._answers.put((size, next(self._number), answer))

    def _count(self, answer: Response | SourceError, sign: int) -> None:
        if isinstance(answer, Response):
            with self._counting:
                self._held += sign * len(answer.body)
