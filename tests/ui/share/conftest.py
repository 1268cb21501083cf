"""The Share stage in a real window, on a real library filled by real commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import capture
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Preferences
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.session import Session
from pkm_desktop.ui.share.view import ShareView

LONG = 10_000  # ms: a limit, not a wait


def keep_page(library: Library, title: str, *, why: str = "", quotes: tuple[str, ...] = ()) -> int:
    """A kept item with its text; each quote is highlighted in it."""
    text = "".join(f"<p>{quote} And so on, in words enough to be an article.</p>" for quote in quotes)
    filler = "<p>This is what the page says about its subject, at some length and in whole sentences.</p>" * 4
    article = f"<article><h1>{title}</h1>{text}{filler}</article>"
    page = f"<html><head><title>{title}</title></head><body>{article}</body></html>"
    address = f"https://example.org/{title.lower().replace(' ', '-')}"
    item = capture.save_page(library, address, why=why, page=page.encode()).value.id
    for quote in quotes:
        annotate.highlight(library, item, quote)
    return item


class Stage:
    """The view and what belongs to it, with short ways to wait for it."""

    def __init__(self, library: Library, window: MainWindow, qtbot: QtBot) -> None:
        self.library, self.window, self.qtbot = library, window, qtbot
        assert window.desk is not None
        self.desk = window.desk
        view = window.show_stage("share")
        assert isinstance(view, ShareView)
        self.view = view

    def shows(self, issue_id: int) -> None:
        """Wait until an issue is on the screen."""
        self.qtbot.waitUntil(
            lambda: self.view.issue is not None and self.view.issue.id == issue_id, timeout=LONG
        )

    def stored(self, issue_id: int) -> Issue:
        """The issue as the library has it."""
        return curate.issue(self.library, issue_id)

    def settles(self) -> None:
        """Wait until every change asked for is stored and shown."""
        self.qtbot.waitUntil(lambda: not self.view.edits.waiting, timeout=LONG)


@pytest.fixture
def window(library: Library, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    settings = Settings(publish_folder=str(tmp_path / "out"))
    theme = Theme(settings)
    jobs = Jobs()
    made = MainWindow.whole(
        theme,
        Actions(theme),
        jobs,
        preferences=Preferences(settings),
        session=Session(tmp_path / "window.ini"),
    )
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.attach(library)
    yield made
    assert jobs.close()
    made.hide()


@pytest.fixture
def draft(library: Library) -> Issue:
    """A draft with two entries in the first section, an empty second one, and one candidate left."""
    community = curate.add_community(library, "Facilitators", digest_title="Friday").value
    first = keep_page(
        library, "Meaning is social", why="Steal the closing line.", quotes=("Sense is made together.",)
    )
    second = keep_page(library, "Filters are no judgement")
    keep_page(library, "A weekly rhythm", why="It is short.")
    issue = curate.new_issue(library, community.id).value
    curate.add_entry(library, issue.id, Ref("item", first))
    curate.add_entry(library, issue.id, Ref("item", second))
    return curate.add_section(library, issue.id, "Try this").value


@pytest.fixture
def stage(library: Library, draft: Issue, window: MainWindow, qtbot: QtBot) -> Stage:
    """The stage with the draft open."""
    stage = Stage(library, window, qtbot)
    stage.shows(draft.id)
    return stage


@pytest.fixture
def empty_stage(library: Library, window: MainWindow, qtbot: QtBot) -> Stage:
    """The stage on an empty library."""
    stage = Stage(library, window, qtbot)
    qtbot.waitUntil(lambda: stage.view.stack.currentWidget() is stage.view.welcome, timeout=LONG)
    return stage
