"""What one does with communities: add and edit them, skip an issue, pause a rhythm and go on with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands.share import curate, rhythms
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.communities import Community
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import community_facts
from pkm_desktop.ui.share.community_dialog import WHO, CommunityDialog
from pkm_desktop.ui.share.community_facts import Facts
from pkm_desktop.ui.words.core_words import retold

_PAUSED = "share/paused/{}"  # the rhythm to go on with


class Audiences(QObject):
    """`dialog` is the one that is open. `added` comes with the number of a new community."""

    added = Signal(int)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self.community: Community | None = None  # the one on the screen
        self.dialog: CommunityDialog | None = None

    def add(self) -> None:
        """Ask who would care."""
        library = self._desk.library
        self._desk.jobs.look("share/facts", lambda: community_facts.gather(library), self._ask)

    def edit_this(self, page: int = WHO) -> None:
        """Change the community on the screen."""
        if self.community is not None:
            self.edit(self.community.id, page)

    def edit(self, community_id: int, page: int = WHO) -> None:
        """Change what is known about a community."""
        library = self._desk.library
        self._desk.jobs.look(
            "share/facts",
            lambda: community_facts.gather(library, community_id),
            partial(self._ask, page=page),
        )

    def skip(self, community_id: int) -> None:
        """Leave out the issue that is due next; a toast offers to undo it."""
        library = self._desk.library
        self._change(lambda: rhythms.skip_issue(library, community_id))

    def skip_this(self) -> None:
        """Leave out the issue that is due for the community on the screen."""
        if self.community is not None:
            self.skip(self.community.id)

    def paused(self, community: Community) -> str:
        """The rhythm that was paused, '' where there is none or a new one was promised since."""
        return "" if community.rhythm else self._desk.session.text(_PAUSED.format(community.id))

    def pause(self, community: Community) -> None:
        """Promise nothing for now, or go on with what was promised before."""
        rhythm = self.paused(community)
        if not (rhythm or community.rhythm):
            return
        self._desk.session.keep(_PAUSED.format(community.id), community.rhythm)
        library, number = self._desk.library, community.id
        self._change(lambda: curate.edit_community(library, number, rhythm=rhythm))

    def pause_this(self) -> None:
        """The same for the community on the screen."""
        if self.community is not None:
            self.pause(self.community)

    def can_pause(self) -> bool:
        """Whether the community on the screen has a rhythm, or had one."""
        return self.community is not None and bool(self.community.rhythm or self.paused(self.community))

    def _change(self, command: Callable[[], Outcome[Community]]) -> None:
        self._desk.jobs.change(command, toast=True, initiator=self)

    # The dialog
    def _ask(self, facts: Facts, page: int = WHO) -> None:
        dialog = CommunityDialog(self._desk.theme, facts, self._host.window(), page=page)
        known = facts.community.id if facts.community else 0
        dialog.wished.connect(partial(self._store, known))
        dialog.rhythm_asked.connect(partial(self._look_up_days, known))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.ask_days()
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _look_up_days(self, community_id: int, rhythm: str) -> None:
        library = self._desk.library
        if self.dialog is not None:
            self._desk.jobs.look(
                "share/days",
                lambda: rhythms.upcoming(library, rhythm, community_id=community_id),
                self.dialog.say_days,
                self.dialog.say_no_days,
            )

    def _store(self, known: int, values: dict[str, Any]) -> None:
        library = self._desk.library
        if known:
            self._desk.jobs.change(
                lambda: curate.edit_community(library, known, **values),
                then=self._stored,
                failed=self._refused,
            )
            return
        name = values.pop("name")
        self._desk.jobs.change(
            lambda: curate.add_community(library, name, **values), then=self._made, failed=self._refused
        )

    def _refused(self, error: PkmError) -> None:
        if self.dialog is not None:
            self.dialog.refuse(retold(error))

    def _stored(self, _community: Community) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _made(self, community: Community) -> None:
        self._stored(community)
        self.added.emit(community.id)
