"""The dialogs around an issue that goes out: outbox, ways out, templates, what left, a conflict."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.core.model.targets import Target, TargetKind
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import ways

if TYPE_CHECKING:
    from pkm_desktop.ui.share.publish_dialog import PublishDialog


class GoingDialogs(QObject):
    """Each is built when it is asked for. `dialog` is the last one that was opened here."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._host = desk, host
        self.issue: Issue | None = None
        self.dialog: QDialog | None = None

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

    def _put_over(self, dialog: PublishDialog, publication_id: int, seen: str) -> None:
        dialog.handing.retry(publication_id, over=seen)

    def _over(self) -> QWidget:
        """The dialog in front, or the window."""
        window = self._host.window()
        app_front = window.findChildren(QDialog)
        shown = [dialog for dialog in app_front if dialog.isVisible()]
        return shown[-1] if shown else window

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()


def _way(library: Library, name: str) -> tuple[TargetKind, Target]:
    target = next(one for one in ways.targets_of(library) if one.name == name)
    return next(kind for kind in ways.kinds() if kind.name == target.kind), target
