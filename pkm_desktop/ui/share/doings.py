"""What one does around an issue: make communities and issues, publish, open what went out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands import curate, publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import open_folder, open_own_file
from pkm_desktop.ui.share.community_dialog import CommunityDialog, CommunityWish
from pkm_desktop.ui.share.publish_dialog import PublishDialog


class Doings(QObject):
    """The stage's commands that need a dialog or a file; `dialog` is the one that is open.

    The view says which `community` and which `issue` are on the screen.
    """

    community_made = Signal(int)
    issue_made = Signal(int)
    jump = Signal(object)  # Problem

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self.community: Community | None = None
        self.issue: Issue | None = None
        self.dialog: CommunityDialog | PublishDialog | None = None

    # Communities
    def add_community(self) -> None:
        """Ask who would care."""
        dialog = CommunityDialog(parent=self._host.window())
        dialog.wished.connect(lambda wish: self._store_community(None, wish))
        self._open(dialog)

    def edit_this_community(self) -> None:
        """Change the community on the screen."""
        if self.community is not None:
            self.edit_community(self.community.id)

    def edit_community(self, community_id: int) -> None:
        """Change what is known about a community."""
        library = self._desk.library
        self._desk.jobs.look("share/community", lambda: curate.community(library, community_id), self._edit)

    def _edit(self, community: Community) -> None:
        dialog = CommunityDialog(community, self._host.window())
        dialog.wished.connect(lambda wish: self._store_community(community.id, wish))
        self._open(dialog)

    def _store_community(self, known: int | None, wish: CommunityWish) -> None:
        library = self._desk.library
        values = {name: getattr(wish, name) for name in CommunityWish.__dataclass_fields__ if name != "name"}
        if known is None:
            self._desk.jobs.change(
                lambda: curate.add_community(library, wish.name, **values),
                then=self._community_added,
                failed=self._community_refused,
            )
            return
        self._desk.jobs.change(
            lambda: curate.edit_community(library, known, name=wish.name, **values),
            then=self._community_edited,
            failed=self._community_refused,
        )

    def _community_refused(self, error: PkmError) -> None:
        if isinstance(self.dialog, CommunityDialog):
            self.dialog.refuse(str(error))

    def _community_edited(self, _community: Community) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _community_added(self, community: Community) -> None:
        self._community_edited(community)
        self.community_made.emit(community.id)
        self.new_issue(community.id)

    # Issues
    def new_issue(self, community_id: int = 0) -> None:
        """Start the next issue of a community, the one at hand if none is named."""
        known = self.community.id if self.community else 0
        wanted = community_id or known
        if not wanted:
            self.add_community()
            return
        library = self._desk.library
        self._desk.jobs.change(
            lambda: curate.new_issue(library, wanted), then=self._issue_made, initiator=self
        )

    def _issue_made(self, issue: Issue) -> None:
        self.issue_made.emit(issue.id)

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
        self._desk.jobs.change(lambda: curate.issue(library, issue), then=self._ask_where)

    def _ask_where(self, issue: Issue) -> None:
        dialog = PublishDialog(self._desk, issue, self._host.window())
        dialog.jump.connect(self.jump)
        dialog.file_asked.connect(self.handle_file)
        dialog.next_wanted.connect(self.new_issue)
        self._open(dialog)

    def handle_file(self, what: str, publication: Publication) -> None:
        """Open, show or copy what a publication wrote."""
        path = Path(publication.url)
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

    def _open(self, dialog: CommunityDialog | PublishDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
