"""Every change to what came back, as a command in the change lane, told in a toast with its undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from pkm_desktop.core.commands.share import opting_out, outcomes, people, responding
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.responses import Response, SuccessCase
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.reply_words import issue_label, kind_name

Failed = Callable[[PkmError], None]


class ReturnDoings(QObject):
    """What a page asks for. What is refused is told, and the page looks again."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    # Replies
    def edit(self, response_id: int, values: dict[str, Any], failed: Failed | None = None) -> None:
        """Change a reply."""
        command = partial(responding.edit_response, self._desk.library, response_id, **values)
        told = self._kind_changed if "kind" in values else None
        self._desk.jobs.change(command, then=told, failed=failed)

    def _kind_changed(self, response: Response) -> None:
        words = self.tr("Filed as: {kind}").format(kind=kind_name(response.kind))
        self._tell(words, response)

    def _tell(self, words: str, response: Response) -> None:
        said = f"{words}. {retold(response.hint)}" if response.hint else words
        self._desk.window.toast(said, undo=response.kind != "optout")

    def filed(self, response: Response) -> None:
        """Say that a reply was filed, and what came of it."""
        words = self.tr("About {issue}, filed as: {kind}").format(
            kind=kind_name(response.kind), issue=issue_label(response)
        )
        self._tell(words, response)

    def answered(self, response_id: int, done: bool) -> None:
        """Note that somebody has their answer, or still waits."""
        command = partial(responding.answered, self._desk.library, response_id, done=done)
        self._desk.jobs.change(command, toast=True)

    def delete(self, response_id: int) -> None:
        """Take a reply out."""
        self._desk.jobs.change(
            partial(responding.delete_response, self._desk.library, response_id), toast=True
        )

    # Success cases
    def new_case(self, title: str, then: Callable[[SuccessCase], None]) -> None:
        """Begin to tell a case."""
        self._desk.jobs.change(partial(outcomes.add_case, self._desk.library, title), then=then)

    def edit_case(self, case_id: int, values: dict[str, Any], failed: Failed | None = None) -> None:
        """Change what a case says."""
        self._desk.jobs.change(
            partial(outcomes.edit_case, self._desk.library, case_id, **values), failed=failed
        )

    def verify(self, case_id: int, by: str) -> None:
        """Somebody stands for a case."""
        self._desk.jobs.change(partial(outcomes.verify_case, self._desk.library, case_id, by), toast=True)

    def delete_case(self, case_id: int) -> None:
        """Take a case out."""
        self._desk.jobs.change(partial(outcomes.delete_case, self._desk.library, case_id), toast=True)

    # People
    def add_person(self, name: str, then: Callable[[Any], None]) -> None:
        """Note somebody."""
        self._desk.jobs.change(partial(people.add_person, self._desk.library, name), then=then)

    def edit_person(self, person_id: int, values: dict[str, Any], failed: Failed | None = None) -> None:
        """Change what is known of somebody."""
        self._desk.jobs.change(
            partial(people.edit_person, self._desk.library, person_id, **values), failed=failed
        )

    def merge(self, person_id: int, into: int) -> None:
        """Two are the same."""
        self._desk.jobs.change(partial(people.merge_people, self._desk.library, person_id, into), toast=True)

    def delete_person(self, person_id: int) -> None:
        """Forget somebody; what they sent stays."""
        self._desk.jobs.change(partial(people.delete_person, self._desk.library, person_id), toast=True)

    def leave_out(self, community_id: int, address: str, then: Callable[[str], None], failed: Failed) -> None:
        """Take an address off the recipients for good. There is no undo."""
        command = partial(opting_out.opt_out, self._desk.library, community_id, address)
        self._desk.jobs.change(command, then=then, failed=failed)

    def let_in(self, community_id: int, address: str) -> None:
        """Somebody wishes to be back."""
        self._desk.jobs.change(
            partial(opting_out.let_in, self._desk.library, community_id, address), then=self._let_in
        )

    def _let_in(self, had_left: bool) -> None:
        words = (
            self.tr("They may be written to again. Put their address among the recipients.")
            if had_left
            else self.tr("This address had not asked to be left out.")
        )
        self._desk.window.toast(words)
