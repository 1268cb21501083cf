"""Handing an issue over from the window: publish, retry, settle and try out, off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.targets import TargetTest
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.core_words import retold


class Handing(QObject):
    """One issue, one act at a time. What comes of it is told by signals."""

    moved = Signal(str, str)  # name of the way whose turn it is, what is said of it
    went = Signal(object)  # tuple[Publication, ...]
    ended = Signal(str, object)  # trouble or '', Issue as it stands or None
    tried = Signal(str, object)  # name, TargetTest

    def __init__(self, desk: Desk, issue_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._issue = desk, issue_id
        self._job = 0
        self._names: tuple[str, ...] = ()
        self._now = ""
        self._trouble = ""
        self.stopping = False
        desk.jobs.progress.connect(self._on_progress)

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return bool(self._job)

    def publish(self, names: Sequence[str], folder: Path, *, anyway: bool) -> None:
        """Hand the issue over to these ways."""
        library, issue, wanted = self._desk.library, self._issue, tuple(names)
        self._names, self._now = wanted, wanted[0] if wanted else ""
        self._job = self._desk.jobs.work(
            lambda progress, stop: publish.publish(
                library, issue, wanted, folder=folder, anyway=anyway, on_progress=progress, stop=stop
            ),
            title=self.tr("Handing the issue over"),
            then=self._published,
            failed=self._failed,
        )

    def retry(self, publication_id: int, *, over: str = "") -> None:
        """Try a hand-over again, with the bytes it had; `over`: replace the text that was seen there."""
        library = self._desk.library
        self._job = self._desk.jobs.work(
            lambda progress, stop: publish.retry(
                library, publication_id, over=over, on_progress=progress, stop=stop
            ),
            title=self.tr("Trying again"),
            then=self._one_went,
            failed=self._failed,
        )

    def settle(self, publication_id: int, *, sent: bool) -> None:
        """Say what became of one that nobody knows about."""
        library = self._desk.library
        self._desk.jobs.change(
            lambda: publish.settle(library, publication_id, sent=sent),
            then=self._one_went,
            failed=self._failed,
        )

    def send_to_self(self, name: str) -> None:
        """A test mail of the issue to nobody else."""
        library, issue = self._desk.library, self._issue
        self._desk.jobs.work(
            lambda _progress, stop: (name, to_self(library, issue, name, stop)),
            title=self.tr("Sending the issue to you"),
            then=self._was_tried,
        )

    def _was_tried(self, answer: tuple[str, TargetTest]) -> None:
        self.tried.emit(*answer)

    def stop(self) -> None:
        """Begin nothing more; what has begun is brought to an end."""
        self.stopping = True
        self._desk.jobs.cancel(self._job)

    def _on_progress(self, job: int, done: int, total: int, what: str) -> None:
        if job != self._job:
            return
        if what in self._names:
            self._now = what
            self.moved.emit(what, "")
        elif self._now and total:
            said = self.tr("{done} of {total}").format(done=done, total=total)
            self.moved.emit(self._now, said)

    def _one_went(self, publication: Publication) -> None:
        self._published((publication,))

    def _published(self, publications: tuple[Publication, ...]) -> None:
        self._job, self.stopping = 0, False
        self.went.emit(publications)
        self._ask("")

    def _failed(self, error: PkmError) -> None:
        self._job, self.stopping = 0, False
        self._ask(retold(error))

    def _ask(self, trouble: str) -> None:
        """Everything as it stands now: a way that was not reached may have a record, too."""
        self._trouble = trouble
        library, issue = self._desk.library, self._issue
        self._desk.jobs.look("share/handed", lambda: curate.issue(library, issue), self._told, self._untold)

    def _told(self, issue: Issue) -> None:
        self.ended.emit(self._trouble, issue)

    def _untold(self, _error: PkmError) -> None:
        self.ended.emit(self._trouble, None)


def to_self(library: Library, issue: int, name: str, stop: Stop) -> TargetTest:
    """Send an issue to oneself; what speaks against it as words."""
    from pkm_desktop.core.commands.share import rehearsing

    try:
        return rehearsing.send_to_self(library, issue, name, stop=stop)
    except PkmError as error:
        return TargetTest(False, error.message, error.hint)
