"""What one does while an issue goes out: mend, ask the links, try it on oneself, look at what left."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from pkm_desktop.core.commands import checking, curate, publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Issue, Problem, Publication
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.targets import Target, TargetKind, TargetTest
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import states, ways, wording
from pkm_desktop.ui.share.handing import to_self

if TYPE_CHECKING:
    from pkm_desktop.ui.share.publish_dialog import PublishDialog

_LINKS = ("dead-link", "moved-link")


class GoingOut(QObject):
    """The view says which `issue` is on the screen. `dialog` is the last one that was opened here."""

    asking = Signal(int, int)  # links that have answered, all
    asked = Signal()
    looked = Signal()  # what is known of links has changed
    publish_wanted = Signal()
    file_asked = Signal(str, object)  # 'open', publication

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._host = desk, host
        self.issue: Issue | None = None
        self.dialog: QDialog | None = None
        self._links_job = 0
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
            lambda progress, stop: checking.check(
                library, issue, links=True, on_progress=progress, stop=stop
            ),
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

    def _links_asked(self, problems: tuple[Problem, ...]) -> None:
        found = sum(problem.code in _LINKS for problem in problems)
        said = wording.counted(found, self.tr("1 link needs a look"), self.tr("{n} links need a look"))
        self._desk.window.toast(said if found else self.tr("Every link that was asked is there"))
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
        text = " ".join(filter(None, [result.text, result.hint]))
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
        self._desk.window.toast(str(error))
        self.publish_wanted.emit()

    # Dialogs
    def show_outbox(self) -> None:
        """Mails that have not arrived."""
        from pkm_desktop.ui.share.outbox_dialog import OutboxDialog

        self._open(OutboxDialog(self._desk, self._over()))

    def show_ways(self) -> None:
        """The ways out that are set up."""
        from pkm_desktop.ui.share.ways_dialog import WaysDialog

        self._open(WaysDialog(self._desk, self._over()))

    def show_way(self, name: str) -> None:
        """Change one way out: another password, another address."""
        library = self._desk.library
        self._desk.jobs.look("share/way", lambda: _way(library, name), self._show_way)

    def _show_way(self, found: tuple[TargetKind, Target]) -> None:
        from pkm_desktop.ui.share.way_dialog import WayDialog

        self._open(WayDialog(self._desk, *found, self._over()))

    def note_sent(self, name: str) -> None:
        """What was copied has been sent by hand: note it, with the very text."""
        if self.issue is not None:
            library, issue = self._desk.library, self.issue.id
            self._desk.jobs.change(lambda: publish.mark_sent(library, issue, name), then=self._noted)

    def _noted(self, publication: Publication) -> None:
        said = self.tr("Noted: {target}, {how}")
        label = wording.target_label(publication.target)
        self._desk.window.toast(said.format(target=label, how=states.short(publication)))

    def show_templates(self) -> None:
        """Own templates of digests."""
        from pkm_desktop.ui.share.template_dialog import TemplateDialog

        self._open(TemplateDialog(self._desk, self._over()))

    def show_left(self) -> None:
        """What has left of the issue on the screen."""
        if self.issue is not None:
            library, issue = self._desk.library, self.issue.id
            self._desk.jobs.look("share/archive", lambda: curate.issue(library, issue), self._show_left)

    def _show_left(self, issue: Issue) -> None:
        from pkm_desktop.ui.share.left_dialog import LeftDialog

        dialog = LeftDialog(self._desk, issue, self._over())
        dialog.outbox_wanted.connect(self.show_outbox)
        self._open(dialog)

    def show_conflict(self, publication: Publication) -> None:
        """The three texts of a page that somebody else changed."""
        from pkm_desktop.ui.share.conflict_dialog import ConflictDialog
        from pkm_desktop.ui.share.publish_dialog import PublishDialog

        over = self._over()
        dialog = ConflictDialog(self._desk, publication, over)
        if isinstance(over, PublishDialog):
            dialog.over_wanted.connect(partial(self._put_over, over))
        self._open(dialog)

    def _put_over(self, dialog: PublishDialog, publication_id: int) -> None:
        dialog.handing.retry(publication_id, over=True)

    def _over(self) -> QWidget:
        """The dialog in front, or the window."""
        window = self._host.window()
        app_front = window.findChildren(QDialog)
        shown = [dialog for dialog in app_front if dialog.isVisible()]
        return shown[-1] if shown else window

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()


def _mended(library: Library, issue: int) -> Outcome[bool]:
    done = checking.fix_all(library, issue)
    return Outcome(bool(done.changes), done.changes or Changes(), done.undo)


def _way(library: Library, name: str) -> tuple[TargetKind, Target]:
    target = next(one for one in ways.targets_of(library) if one.name == name)
    return next(kind for kind in ways.kinds() if kind.name == target.kind), target


def _to_self(library: Library, issue: int, usual: tuple[str, ...], stop: Stop) -> TargetTest:
    """By the community's mail server, else by the first there is."""
    servers = [target.name for target in ways.targets_of(library) if target.kind == "smtp"]
    wanted = [name for name in usual if name in servers] or servers
    if not wanted:
        translate = wording.translate
        return TargetTest(False, translate("Share", "This takes a mail server, and none is set up."))
    return to_self(library, issue, wanted[0], stop)
