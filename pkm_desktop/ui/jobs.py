"""Commands off the GUI thread: changes in order, long work, and looks of which the newest wins."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from pkm_desktop.core.errors import Cancelled, PkmError
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.ui.reply import Again, Failed, Reply, Then, Words, tell
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.job_words import DONE, FAILED, STOPPED, Ended, Told

SECONDS_BETWEEN_PROGRESS = 0.05
CHANGES = "change"  # how the thread of the changes is called
TURN_MS = 8  # of taking in answers, then the window may paint and listen
LATER_MS, LATEST_SECONDS = 10, 1.0  # how often it is looked whether all is quiet, and how long at most
SWITCH_SECONDS = 0.0005  # threads hand over the interpreter this often: keeps the window smooth


class Jobs(QObject):
    """Three lanes. Everything here is called on the GUI thread; every signal and reply arrives there."""

    changed = Signal(object, object)  # Changes, initiator: views reload what concerns them
    started = Signal(int, str)  # job, title
    progress = Signal(int, int, int, str)  # job, done, total (0: unknown), what
    finished = Signal(int)  # job, however it ended
    ended = Signal(object)  # Ended: a long job, or a change that failed with nobody to take the error
    changing = Signal()  # a change was asked for
    saved = Signal()  # a change reached the disk
    undoable = Signal(str)  # label of an undo step, for a toast (only when asked with toast=True)
    failed = Signal(object)  # PkmError nobody else takes
    broke = Signal(object)  # an exception that is a bug of ours
    _arrived = Signal(int, object, object)  # number of a reply, result, error
    _moved = Signal(int, int, int, str)  # progress, from a worker thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_SECONDS)
        self._changes = ThreadPoolExecutor(1, CHANGES)
        self._works = ThreadPoolExecutor(3, "work")
        self._looks = ThreadPoolExecutor(2, "look")
        self._open: set[Future[None]] = set()
        # Replies stay here, on the GUI thread: a worker that lets go of the last one would destroy a widget.
        self._replies: dict[int, Reply] = {}
        self._newest: dict[str, int] = {}
        self._stops: dict[int, threading.Event] = {}
        self._breaks: dict[int, threading.Event] = {}  # of changes: closing lets them end
        self._number = 0
        self._closing = False
        self.asked = 0  # how often anything was asked for
        self._come: list[tuple[int, object, BaseException | None]] = []  # answers that wait for their turn
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._take_turn)
        self._later: list[Callable[[], object]] = []
        self._later_since = 0.0
        self._later_clock = QTimer(self, interval=LATER_MS)
        self._later_clock.timeout.connect(self._do_later)
        self._arrived.connect(self._deliver)
        self._moved.connect(self.progress)

    def change(
        self,
        fn: Callable[[], Any],
        *,
        label: str = "",
        then: Then | None = None,
        failed: Failed | None = None,
        initiator: object = None,
        toast: bool = False,
    ) -> None:
        """Run a short command after those asked for before it.

        `then` gets the value (the inside of an Outcome); `changed` follows. `label` names the job in the
        report of a bug. `toast`: offer to undo it in a toast.
        """
        again = partial(
            self.change, fn, label=label, then=then, failed=failed, initiator=initiator, toast=toast
        )
        reply = Reply(then, failed, initiator, toast=toast, writes=True, title=label, again=again)
        self._submit(self._changes, fn, reply)
        self.changing.emit()

    def work(
        self,
        fn: Callable[[Progress, Stop], Any],
        *,
        title: str,
        then: Then | None = None,
        failed: Failed | None = None,
        initiator: object = None,
        words: Words | None = None,
        again: Again | None = None,
    ) -> int:
        """Run a long command with a line and a cancel button in the status bar; gives its number.

        `words` says what came of it in the list of jobs; `again` is its Retry where asking for just the same
        would not do.
        """
        self._number += 1
        number = self._number
        stop = self._stops[number] = threading.Event()
        report = self._reporter(number)
        self.started.emit(number, title)
        again = again or partial(
            self.work, fn, title=title, then=then, failed=failed, initiator=initiator, words=words
        )
        reply = Reply(then, failed, initiator, writes=True, job=number, title=title, words=words, again=again)
        self._submit(self._works, lambda: fn(report, stop.is_set), reply)
        return number

    def look(self, key: str, fn: Callable[[], Any], then: Then, failed: Failed | None = None) -> None:
        """Ask the library something. A newer look with the same key makes this one's answer void."""
        number = self._newest[key] = self._newest.get(key, 0) + 1
        reply = Reply(then, failed, still_wanted=lambda: self._newest.get(key) == number)
        self._submit(self._looks, fn, reply)

    def search(self, key: str, fn: Callable[[Stop], Any], then: Then, failed: Failed | None = None) -> None:
        """As `look`, for what can be broken off: the next question of the key presses the stop of `fn`."""
        number = self._newest.get(key, 0) + 1
        self.look(key, lambda: fn(lambda: self._closing or self._newest.get(key) != number), then, failed)

    def later(self, *steps: Callable[[], object], ahead: bool = False) -> None:
        """What can wait until the answers asked for are shown, a step a turn. `ahead`: before all others."""
        self._later[0 if ahead else len(self._later) :] = [*steps, *(self._later if ahead else ())]
        if not self._later_clock.isActive():
            self._later_since = time.monotonic()
            self._later_clock.start()

    def _do_later(self) -> None:
        late = time.monotonic() - self._later_since > LATEST_SECONDS
        if self._replies and not late:
            return
        if self._later and not self._closing:
            self._later.pop(0)()
        if not self._later or self._closing:
            self._later_clock.stop()

    def cancel(self, job: int) -> None:
        """Ask a long job to stop; what it finished stays, but nothing of a change."""
        stop = self._stops.get(job) or self._breaks.get(job)
        if stop is not None:
            stop.set()

    def busy(self) -> bool:
        """Whether a long job is running or waiting."""
        return bool(self._stops)

    def idle(self) -> bool:
        """Whether everything asked for, short or long, has been answered."""
        return not self._replies

    def waiting(self) -> bool:
        """Whether anything that was asked for has not been answered yet."""
        return bool(self._replies)

    def asking(self) -> bool:
        """Whether a question or a change, something short, has not been answered yet."""
        return any(not reply.job for reply in self._replies.values())

    def saving(self) -> bool:
        """Whether a change was asked for that is not on the disk yet."""
        return any(reply.writes and not reply.job for reply in self._replies.values())

    def change_title(self) -> str:
        """What the change under way is called, where whoever asked for it said so."""
        changes = (reply for reply in self._replies.values() if reply.writes and not reply.job)
        return next((reply.title for reply in changes), "")

    def change_shown(self, title: str, stop: threading.Event) -> int:
        """The change under way takes long: from now on it has a number, as a long job."""
        self._number += 1
        self._breaks[self._number] = stop
        self.started.emit(self._number, title)
        return self._number

    def change_over(self, job: int, title: str, state: str) -> None:
        """It ended, one way or another."""
        del self._breaks[job]
        self.finished.emit(job)
        self.ended.emit(Ended(job, title, state))

    def close(self, seconds: float = 3.0) -> bool:
        """Finish the changes asked for, stop everything else. False: a thread did not stop in time."""
        self._closing = True
        for stop in self._stops.values():
            stop.set()
        for lane in (self._looks, self._works):
            lane.shutdown(wait=False, cancel_futures=True)
        self._changes.shutdown(wait=False)
        _, late = wait(list(self._open), timeout=seconds)
        return not late

    def _submit(self, lane: ThreadPoolExecutor, fn: Callable[[], Any], reply: Reply) -> None:
        if self._closing:
            return
        self.asked += 1
        self._replies[self.asked] = reply
        future = lane.submit(self._run, fn, self.asked, reply.still_wanted)
        self._open.add(future)
        future.add_done_callback(self._open.discard)

    def _run(self, fn: Callable[[], Any], number: int, still_wanted: Stop) -> None:
        """On a worker thread: plain values in, plain values out, one queued signal back."""
        result: Any = None
        error: BaseException | None = None
        if still_wanted():
            try:
                result = fn()
            except BaseException as caught:  # handed to the GUI thread, which tells the person
                error = caught
        if not self._closing and isValid(self):
            self._arrived.emit(number, result, error)

    def _reporter(self, job: int) -> Progress:
        last = 0.0

        def report(done: int, total: int, what: str) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= SECONDS_BETWEEN_PROGRESS or (total and done >= total):
                last = now
                if not self._closing and isValid(self):
                    self._moved.emit(job, done, total, what)

        return report

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: BaseException | None) -> None:
        self._come.append((number, result, error))
        if not self._turns.isActive():
            self._take_turn()

    def _take_turn(self) -> None:
        """Answers that arrive together are shown one after the other: each may take its time."""
        spent = QElapsedTimer()
        spent.start()
        while self._come and spent.elapsed() < TURN_MS:
            number, result, error = self._come.pop(0)
            self._settle(self._replies.pop(number), result, error)
        if self._come or spent.elapsed() >= TURN_MS:
            self._turns.start()
        else:
            self._turns.stop()

    def _settle(self, reply: Reply, result: Any, error: BaseException | None) -> None:
        """On the GUI thread: tell whoever asked, then everybody else."""
        if reply.job:
            stop = self._stops.pop(reply.job, None)
            self.finished.emit(reply.job)
            self._end(reply, result, error, stopped=stop is not None and stop.is_set())
        if error is not None:
            self._settle_error(reply, error)
        elif reply.still_wanted():
            tell(reply.then, result.value if isinstance(result, Outcome) else result)
            self._spread(reply, result)

    def _end(self, reply: Reply, result: Any, error: BaseException | None, *, stopped: bool) -> None:
        """Tell how it ended, for the list of jobs."""
        told, state = Told(), STOPPED if stopped or isinstance(error, Cancelled) else DONE
        if error is not None and state == DONE:
            state, told = FAILED, Told(retold(error) if isinstance(error, PkmError) else "")
        elif error is None and reply.words is not None:
            told = reply.words(result.value if isinstance(result, Outcome) else result)
        self.ended.emit(Ended(reply.job, reply.title, state, told, None if state == DONE else reply.again))

    def _spread(self, reply: Reply, result: Any) -> None:
        if reply.writes and not (isinstance(result, Outcome) and not result.changes):
            self.saved.emit()
        if not isinstance(result, Outcome):
            return
        if result.changes:
            self.changed.emit(result.changes, reply.initiator)
        if reply.toast and result.undo:
            self.undoable.emit(result.undo)

    def _settle_error(self, reply: Reply, error: BaseException) -> None:
        stopped = isinstance(error, Cancelled)
        if stopped and (reply.job or not reply.writes):
            return
        if not isinstance(error, PkmError):
            self.broke.emit(error)
        elif reply.failed is not None:
            tell(reply.failed, error)
        elif reply.still_wanted():
            if reply.writes and not reply.job and not stopped:
                self._end(reply, None, error, stopped=False)
            self.failed.emit(error)
