"""An issue that has left, with a poll, and the stage on it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import curate, polling, publish
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.share.returns.pages import ReturnPages
from pkm_desktop.ui.share.returns.returning import Returning
from tests.ui.share.conftest import LONG, Stage


class Returns(Stage):
    """The stage, with short ways to what came back."""

    @property
    def returning(self) -> Returning:
        """The joint."""
        return self.view.returning

    @property
    def pages(self) -> ReturnPages:
        """The pages."""
        return self.view.returning.pages

    def open(self, name: str) -> None:
        """Bring a page to the front, by its action, and wait until it is filled."""
        self.desk.actions.run(name)
        self.quiet()

    def quiet(self) -> None:
        """Wait until the last change is stored and shown."""
        done: list[int] = []
        self.desk.jobs.change(lambda: 1, then=done.append)
        self.qtbot.waitUntil(lambda: bool(done), timeout=LONG)
        looked: list[int] = []
        for lane in ("a", "b"):
            self.desk.jobs.look(f"test/{lane}", lambda: 1, looked.append)
        self.qtbot.waitUntil(lambda: len(looked) == 2, timeout=LONG)

    def undo(self) -> None:
        """Take the last step back, as Ctrl+Z does."""
        self.desk.jobs.change(lambda: upkeep.undo(self.library))
        self.quiet()

    def titles(self) -> list[str]:
        """What the list of the page on the screen shows."""
        return [row.content.title for row in self.pages.current.list.rows.rows]

    def until(self, *titles: str) -> None:
        """Wait until the list shows these."""
        self.qtbot.waitUntil(lambda: self.titles() == list(titles), timeout=LONG)


@pytest.fixture
def sent(library: Library, draft: Issue) -> Issue:
    """The draft with a poll and a question, handed over as a page."""
    curate.edit_issue(library, draft.id, question="What is your smallest habit?")
    for entry in draft.entries:
        curate.edit_entry(library, entry.id, why="It helps.")
    polling.set_poll(library, draft.id, "When shall we meet?", ["At lunch", "After work"])
    publish.publish(library, draft.id, ["page"], anyway=True)
    return curate.issue(library, draft.id)


@pytest.fixture
def returns(library: Library, sent: Issue, window: MainWindow, qtbot: QtBot) -> Returns:
    """The stage with the sent issue open."""
    stage = Returns(library, window, qtbot)
    stage.shows(sent.id)
    stage.quiet()
    return stage
