"""Fetch many documents and have them read by the bounded workers, all at the same time.

The network has its thread, each worker process a thread that waits for it; the caller gets what is finished
and is the only one who writes to the library.
"""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from pkm_desktop.core.commands.heaps import share_heaps
from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.seek.web.transfer import FetchPolicy, Request, Response, policy_of

if TYPE_CHECKING:
    from pkm_desktop.core.seek.reader.worker import Worker

Read = TypeVar("Read")
FEW = 3  # documents a person waits for by name: then a slow server gets all the time there is
MANY = 100
NOT_MODIFIED = 304
MOST_WORKERS = 8
THREADS_PER_WORKER = 2  # one waits for an answer, one digests the last and has sent the next
WAITING_PER_WORKER = 3  # fetched documents in hand; more stay with the network thread
POLL_SECONDS = 0.02
GATHER_SECONDS = 0.1  # how long a few finished documents wait for more, to be written together
GATHERED = 16
GATHERED_MARKS = 128  # where nearly all say that nothing is new


def bring(
    library: Library,
    requests: Sequence[Request],
    read: Callable[[Worker, Request, Response], Read],
    *,
    workers: int | None = None,
    patient: bool = False,
    much: bool = False,
    stop: Stop = never,
) -> Iterator[list[tuple[Request, Read | SourceError]]]:
    """Every request with what `read` made of its answer, or with the SourceError that says why not.

    Comes in batches: whatever has finished since the last one. Ends early, without the rest, when stopped.
    `read` is called on another thread and must not touch the library. `patient`: wait for the first word of a
    server as long as for its whole answer. `much`: nearly every answer will have to be read.
    """
    if not requests:
        return
    share_heaps()
    policy = policy_of(library.settings)
    if patient:
        policy = replace(policy, first_byte_seconds=policy.total_seconds)
    run = _Run(library, read, workers or _fitting(len(requests)), policy)
    try:
        run.start(requests, stop, much=much)
        left = len(requests)
        while left and not stop():
            batch = run.finished(left)
            left -= len(batch)
            if batch:
                yield batch
    finally:
        run.end()


def _fitting(documents: int) -> int:
    """A second reader process pays for its start, and its memory, only where there is much to read.

    And a third processor to run on: this process is busy enough for one with fetching and storing.
    """
    return 2 if documents >= MANY and (os.cpu_count() or 1) > 2 else 1


class _Run(Generic[Read]):
    """The threads and workers of one `bring`."""

    def __init__(
        self,
        library: Library,
        read: Callable[[Worker, Request, Response], Read],
        workers: int,
        policy: FetchPolicy,
    ) -> None:
        from pkm_desktop.core.seek.reader.worker import Worker

        number = max(1, min(workers, MOST_WORKERS))
        self._read, self._policy = read, policy
        self._extra = [Worker() for _ in range(number - 1)]
        self._idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        self._workers = (*self._extra, library.worker)
        for worker in self._workers * THREADS_PER_WORKER:
            self._idle.put(worker)
        self._pool = ThreadPoolExecutor(number * THREADS_PER_WORKER, thread_name_prefix="reading")
        self._room = threading.Semaphore(number * WAITING_PER_WORKER)
        self._done: queue.SimpleQueue[tuple[Request, Read | SourceError] | BaseException] = (
            queue.SimpleQueue()
        )
        self._gathered = GATHERED
        self._ended = threading.Event()

    def start(self, requests: Sequence[Request], stop: Stop, *, much: bool = False) -> None:
        """Begin fetching, and with `much` to read start the readers meanwhile."""
        if not much:
            self._gathered = GATHERED_MARKS
        for worker in self._workers if much else ():
            self._pool.submit(_get_ready, worker)
        threading.Thread(target=self._fetch, args=(requests, stop), name="fetching", daemon=True).start()

    def finished(self, left: int) -> list[tuple[Request, Read | SourceError]]:
        """What has finished since the last call; waits a moment for the first one, and for a few more."""
        batch: list[tuple[Request, Read | SourceError]] = []
        patience = POLL_SECONDS
        until = 0.0
        while len(batch) < left:
            try:
                found = self._done.get(timeout=patience) if patience > 0 else self._done.get_nowait()
            except queue.Empty:
                break
            if isinstance(found, BaseException):
                raise found
            batch.append(found)
            until = until or time.monotonic() + GATHER_SECONDS
            patience = until - time.monotonic() if len(batch) < self._gathered else 0.0
        return batch

    def end(self) -> None:
        """Drop whatever is still under way; waits for nothing."""
        self._ended.set()
        self._pool.shutdown(wait=False, cancel_futures=True)
        for worker in self._extra:
            worker.close()

    def _fetch(self, requests: Sequence[Request], stop: Stop) -> None:
        from pkm_desktop.core.seek.web.fetch import fetch_all

        def over() -> bool:
            return self._ended.is_set() or stop()

        try:
            for request, answer in fetch_all(requests, self._policy, stop=over):
                if isinstance(answer, SourceError):
                    self._done.put((request, answer))
                elif answer.status == NOT_MODIFIED:  # nothing to read: it need not wait for a reader
                    self._take(self._workers[-1], request, answer)
                elif not self._hand_over(request, answer):
                    return
        except BaseException as error:  # a bug: raised again where the results are taken
            self._done.put(error)

    def _hand_over(self, request: Request, answer: Response) -> bool:
        """Queue an answer for reading when there is room; False when the run has ended meanwhile."""
        while not self._room.acquire(timeout=POLL_SECONDS):
            if self._ended.is_set():
                return False
        try:
            self._pool.submit(self._read_one, request, answer)
        except RuntimeError:  # the pool was shut down between the two lines
            return False
        return True

    def _read_one(self, request: Request, answer: Response) -> None:
        worker = self._idle.get()
        try:
            self._take(worker, request, answer)
        finally:
            self._idle.put(worker)
            self._room.release()

    def _take(self, worker: Worker, request: Request, answer: Response) -> None:
        try:
            self._done.put((request, self._read(worker, request, answer)))
        except SourceError as error:
            self._done.put((request, error))
        except BaseException as error:  # a bug: raised again where the results are taken
            self._done.put(error)


def _get_ready(worker: Worker) -> None:
    with suppress(SourceError):  # the first document will tell
        worker.get_ready()
