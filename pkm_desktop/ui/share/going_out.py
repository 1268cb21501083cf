"""What one does while an issue goes out: mend, ask the links, try it on oneself, look at what left."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands.share import checking, curate, publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Issue, Problem, Publication
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.targets import TargetTest
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import states, ways, wording
from pkm_desktop.ui.share.going_dialogs import GoingDialogs
from pkm_desktop.ui.share.handing import to_self
from pkm_desktop.ui.share.written_links import LINKS, WrittenLinks
from pkm_desktop.ui.words.core_words import retold


class GoingOut(GoingDialogs):
    """The view says which `issue` is on the screen."""

    asking = Signal(int, int)  # links that have answered, all
    asked = Signal()
    looked = Signal()  # what is known of links has changed
    publish_wanted = Signal()
    file_asked = Signal(str, object)  # 'open', publication

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk, host)
        self._links_job = 0
        self.written = WrittenLinks()
        desk.jobs.progress.connect(self._on_progress)
        desk.jobs.finished.connect(self._on_finished)

    # Mending
    def fix(self, problem: Problem) -> None:
        """Mend one problem; a toast offers to undo it."""
        if self.issue is not None:
            library, issue = self._desk.library, self.issue.id
            change = partial(checking.fix, library, issue, problem.code, problem.entry)
            self._desk.jobs.change(change, toast=True)

    def mend(self) -> None:
        """Mend everything that takes no decision, as one step."""
        if self.issue is not None:
            library, issue = self._desk.library, self.issue.id
            self._desk.jobs.change(lambda: _mended(library, issue), then=self._was_mended, toast=True)

    def _was_mended(self, changed: bool) -> None:
        if not changed:
            self._desk.window.toast(self.tr("There is nothing to mend without a decision of yours."))

    # Links
    def check_links(self) -> None:
        """Ask every address of the issue whether it is still there; pressed again it stops."""
        if self.issue is None or self._links_job:
            return
        library, issue = self._desk.library, self.issue.id
        self.asking.emit(0, 0)
        self._links_job = self._desk.jobs.work(
            lambda progress, stop: _asked(library, issue, progress, stop),
            title=self.tr("Checking the links"),
            then=self._links_asked,
        )

    def stop_links(self) -> None:
        """Enough of them have been asked."""
        self._desk.jobs.cancel(self._links_job)

    def _on_progress(self, job: int, done: int, total: int, _what: str) -> None:
        if job == self._links_job:
            self.asking.emit(done, total)

    def _on_finished(self, job: int) -> None:
        if job == self._links_job:
            self._links_job = 0
            self.asked.emit()

    def _links_asked(self, answer: tuple[Issue, tuple[Problem, ...]]) -> None:
        issue, problems = answer
        self.written.remember(issue, problems)
        found = sum(problem.code in LINKS for problem in problems)
        said = wording.counted(found, self.tr("1 link needs a look"), self.tr("{n} links need a look"))
        fine = self.tr("Every link that was asked is there")
        none = self.tr("There is nothing in this issue yet that has a link")
        self._desk.window.toast(said if found else fine if issue.entries else none)
        self.looked.emit()

    # Trying it out, and the quick way by a draft
    def send_to_self(self) -> None:
        """A test mail of the issue to nobody else, by the community's mail server or any other."""
        if self.issue is None:
            return
        library, issue, usual = self._desk.library, self.issue.id, self.issue.community.targets
        self._desk.jobs.work(
            lambda _progress, stop: _to_self(library, issue, usual, stop),
            title=self.tr("Sending the issue to you"),
            then=self._was_sent_to_self,
        )

    def _was_sent_to_self(self, result: TargetTest) -> None:
        text = " ".join(filter(None, [retold(result.text), retold(result.hint)]))
        if result.ok:
            self._desk.window.toast(text)
        else:
            self._desk.window.toast(text, action=(self.tr("Ways out…"), self.show_ways))

    def open_draft(self) -> None:
        """Write the mail draft, note it, and open it in the mail program; what stops it is shown."""
        if self.issue is None:
            return
        library, issue = self._desk.library, self.issue.id
        folder = Path(self._desk.settings.publish_folder or library.folder / "published")
        self._desk.jobs.work(
            lambda _progress, _stop: publish.publish(library, issue, ["eml"], folder=folder),
            title=self.tr("Writing the draft"),
            then=self._draft_written,
            failed=self._draft_refused,
        )

    def _draft_written(self, publications: tuple[Publication, ...]) -> None:
        for publication in publications:
            if publication.state in states.ARRIVED:
                self.file_asked.emit("open", publication)

    def _draft_refused(self, error: PkmError) -> None:
        self._desk.window.toast(retold(error))
        self.publish_wanted.emit()

    def note_sent(self, name: str) -> None:
        """What was copied has been sent by hand: note it, with the very text."""
        if self.issue is not None:
            library, issue = self._desk.library, self.issue.id
            self._desk.jobs.change(lambda: publish.mark_sent(library, issue, name), then=self._noted)

    def _noted(self, publication: Publication) -> None:
        said = self.tr("Noted: {target}, {how}")
        label = wording.target_label(publication.target)
        self._desk.window.toast(said.format(target=label, how=states.short(publication)))


def _asked(
    library: Library, issue_id: int, progress: Progress, stop: Stop
) -> tuple[Issue, tuple[Problem, ...]]:
    """The issue as it was asked about, and what there is to look at."""
    issue = curate.issue(library, issue_id)
    return issue, checking.check(library, issue_id, links=True, on_progress=progress, stop=stop)


def _mended(library: Library, issue: int) -> Outcome[bool]:
    done = checking.fix_all(library, issue)
    return Outcome(bool(done.changes), done.changes or Changes(), done.undo)


def _to_self(library: Library, issue: int, usual: tuple[str, ...], stop: Stop) -> TargetTest:
    """By the community's mail server, else by the first there is."""
    servers = [target.name for target in ways.targets_of(library) if target.kind == "smtp"]
    wanted = [name for name in usual if name in servers] or servers
    if not wanted:
        translate = wording.translate
        return TargetTest(False, translate("Share", "This takes a mail server, and none is set up."))
    return to_self(library, issue, wanted[0], stop)
