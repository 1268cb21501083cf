"""What one does around an issue: make communities and issues, publish, open what went out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.targets import Target
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import open_folder, open_link, open_own_file
from pkm_desktop.ui.share import putting, ways
from pkm_desktop.ui.share.publish_dialog import PublishDialog


class Doings(QObject):
    """The stage's commands that need a dialog or a file; `dialog` is the one that is open.

    The view says which `community` and which `issue` are on the screen.
    """

    community_wanted = Signal()  # there is none yet that an issue could be for
    issue_made = Signal(int)
    jump = Signal(object)  # Problem
    other_wanted = Signal(str, object)  # what the publish dialog cannot do by itself, publication or None

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self.community: Community | None = None
        self.issue: Issue | None = None
        self.dialog: PublishDialog | None = None

    # Issues
    def new_issue(self, community_id: int = 0) -> None:
        """Start the next issue of a community, the one at hand if none is named."""
        known = self.community.id if self.community else 0
        wanted = community_id or known
        if not wanted:
            self.community_wanted.emit()
            return
        library = self._desk.library
        self._desk.jobs.change(
            lambda: curate.new_issue(library, wanted), then=self._issue_made, initiator=self
        )

    def _issue_made(self, issue: Issue) -> None:
        self.issue_made.emit(issue.id)

    def next_issue(self, issue_id: int = 0) -> None:
        """Start the next issue with the sections of one, the one at hand if none is named."""
        wanted = issue_id or (self.issue.id if self.issue else 0)
        library = self._desk.library
        if wanted:
            self._desk.jobs.change(
                lambda: curate.next_issue_from(library, wanted), then=self._issue_made, initiator=self
            )

    def put_for(self, community_id: int, refs: tuple[Ref, ...]) -> None:
        """Put things into the newest draft for a community, or into a new issue for it."""
        library = self._desk.library
        self._desk.jobs.change(
            lambda: putting.put_for(library, community_id, refs), then=self._put, initiator=self
        )

    def _put(self, issue: Issue) -> None:
        show = partial(self._desk.window.open_ref, Ref("issue", issue.id))
        self._desk.window.toast(
            self.tr("Added to {issue}").format(issue=issue.title), action=(self.tr("Show"), show)
        )

    def delete_issue(self, issue_id: int) -> None:
        """Throw a draft away; a toast offers to undo it."""
        library = self._desk.library
        self._desk.jobs.change(lambda: curate.delete_issue(library, issue_id), toast=True, initiator=self)

    # Publishing
    def publish(self) -> None:
        """Open the publish dialog on the issue as it is stored."""
        if self.issue is None:
            return
        library, issue = self._desk.library, self.issue.id
        # in the change lane, so that what was typed a moment ago is stored before the issue is read
        self._desk.jobs.change(
            lambda: (curate.issue(library, issue), ways.targets_of(library)), then=self._ask_where
        )

    def _ask_where(self, found: tuple[Issue, tuple[Target, ...]]) -> None:
        issue, targets = found
        dialog = PublishDialog(self._desk, issue, targets, self._host.window())
        dialog.other_wanted.connect(self.other_wanted)
        dialog.jump.connect(self.jump)
        dialog.file_asked.connect(self.handle_file)
        dialog.next_wanted.connect(self.new_issue)
        self._open(dialog)

    def handle_file(self, what: str, publication: Publication) -> None:
        """Open, show or copy what a publication wrote."""
        path = Path(publication.url)
        if what == "page":
            open_link(publication.url)
            return
        if what == "copy":
            library = self._desk.library
            self._desk.jobs.look(
                "share/copy", lambda: publish.publication_content(library, publication.id), self._copy
            )
            return
        if what == "open":
            opened = open_own_file(path, publication.sha256)
        else:
            opened = path.is_file() and open_folder(path.parent)
        if not opened:
            self._desk.window.toast(
                self.tr("{file} is not there any more, or it was changed.").format(file=path.name)
            )

    def _copy(self, content: bytes) -> None:
        QGuiApplication.clipboard().setText(content.decode("utf-8"))
        self._desk.window.toast(self.tr("Copied"))

    def _open(self, dialog: PublishDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
