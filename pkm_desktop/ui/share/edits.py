"""Every change to the issue on the screen, as a command in the change lane."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.commands.share import curate, polling
from pkm_desktop.core.errors import PkmError, StoreError
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk


class Edits(QObject):
    """Knows which issue is open. `stored` brings it as it stands after the last change asked for.

    `number` grows with every change: an answer looked up before one of them can be told from a fresh one.
    """

    stored = Signal(object)  # Issue
    refused = Signal(object)  # PkmError: it cannot be
    unsaved = Signal(
        object, int, str
    )  # PkmError, entry (0: the issue itself), field: it could not be written

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.issue_id = 0
        self.number = 0
        self._waiting = 0

    @property
    def waiting(self) -> bool:
        """Whether a change has been asked for and not answered yet."""
        return self._waiting > 0

    def edit_issue(self, field: str, text: str) -> None:
        """Store the title, intro or question."""
        issue = self.issue_id
        change = partial(curate.edit_issue, self._desk.library, issue, typing=True, **{field: text})
        self._run(change, failed=partial(self._not_written, 0, field))

    def edit_entry(self, entry: int, field: str, text: str) -> None:
        """Store one field of an entry: title, why, quote or via."""
        change = partial(curate.edit_entry, self._desk.library, entry, typing=True, **{field: text})
        self._run(change, failed=partial(self._not_written, entry, field))

    def add_to(self, issue: int, refs: tuple[Ref, ...]) -> None:
        """Add items or notes to any draft, the one at hand or another."""
        library = self._desk.library

        def add() -> Outcome[Issue]:
            return [curate.add_entry(library, issue, ref) for ref in refs][-1]

        if refs:
            self._run(add)

    def bring_in(self, refs: tuple[Ref, ...], section: str | None = None, place: int | None = None) -> None:
        """Add items or notes, at a place within a section where one is named."""
        library, issue = self._desk.library, self.issue_id
        places = [None if place is None else place + offset for offset in range(len(refs))]

        def add() -> Outcome[Issue]:
            added = zip(refs, places, strict=True)
            return [curate.add_entry(library, issue, ref, section=section, position=at) for ref, at in added][
                -1
            ]

        if refs:
            self._run(add)

    def move(self, entry: int, position: int, section: str | None = None) -> None:
        """Put an entry elsewhere; the position counts within the section where one is named."""
        library = self._desk.library
        self._run(lambda: curate.move_entry(library, entry, position=position, section=section))

    def remove(self, entry: int) -> None:
        """Take an entry out; a toast offers to undo it."""
        self._run(lambda: curate.remove_entry(self._desk.library, entry), toast=True)

    def add_section(self, name: str) -> None:
        issue = self.issue_id
        self._run(lambda: curate.add_section(self._desk.library, issue, name))

    def rename_section(self, old: str, new: str) -> None:
        issue = self.issue_id
        self._run(lambda: curate.rename_section(self._desk.library, issue, old, new))

    def move_section(self, name: str, position: int) -> None:
        issue = self.issue_id
        self._run(lambda: curate.move_section(self._desk.library, issue, name, position=position))

    def remove_section(self, name: str) -> None:
        """Take an empty section off the issue."""
        issue = self.issue_id
        self._run(lambda: curate.remove_section(self._desk.library, issue, name), toast=True)

    def set_poll(self, question: str, options: tuple[str, ...]) -> None:
        """Ask the readers to vote."""
        issue = self.issue_id
        self._run(lambda: polling.set_poll(self._desk.library, issue, question, options))

    def remove_poll(self) -> None:
        """Ask no poll."""
        issue = self.issue_id
        self._run(lambda: polling.remove_poll(self._desk.library, issue), toast=True)

    def reopen(self) -> None:
        """Make an issue that has left a draft again, to correct it."""
        issue = self.issue_id
        self._run(lambda: curate.reopen_issue(self._desk.library, issue), toast=True)

    def _run(
        self,
        command: Callable[[], Outcome[Issue]],
        *,
        toast: bool = False,
        failed: Callable[[PkmError], None] | None = None,
    ) -> None:
        self.number += 1
        self._waiting += 1
        self._desk.jobs.change(
            command, then=self._answered, failed=failed or self._failed, initiator=self, toast=toast
        )

    def _answered(self, issue: Issue) -> None:
        self._waiting -= 1
        if not self._waiting and issue.id == self.issue_id:
            self.stored.emit(issue)

    def _failed(self, error: PkmError) -> None:
        self._waiting -= 1
        self.refused.emit(error)

    def _not_written(self, entry: int, field: str, error: PkmError) -> None:
        """A full or busy disk is no reason to lose what was typed; an edit that makes no sense is."""
        if not isinstance(error, StoreError):
            self._failed(error)
            return
        self._waiting -= 1
        self.unsaved.emit(error, entry, field)
