"""A library with feeds in it, brought in over loopback, and the Seek stage on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import follow
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.view import SeekView
from tests.servers.web import Reply, WebServer
from tests.ui.seek.feeds import FEEDS, rss


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with two sources in one folder and five items in the inbox."""
    folder = tmp_path_factory.mktemp("stock") / "library"
    now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    library = open_library(folder, clock=lambda: now)
    with WebServer() as server:
        for number, (title, entries) in enumerate(FEEDS.items()):
            when = f"{now - timedelta(hours=2):%a, %d %b %Y %H:%M:%S} GMT"
            server.routes[f"/{number}"] = Reply(rss(title, entries, when))
            assert not follow.follow(library, [server.url(f"/{number}")], folder="Work").value.failed
    library.close()
    return folder


@pytest.fixture
def library(stock: Path, tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Library]:
    """A copy of it for each test, on the standing clock."""
    copytree(stock, tmp_path / "library")
    opened = open_library(tmp_path / "library", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def seek(qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]) -> SeekView:
    """The stage, on the screen, with its list there."""
    shown(window)
    view = window.show_stage("seek")
    assert isinstance(view, SeekView)
    qtbot.waitUntil(lambda: view.list_pane.model.rowCount() == 5, timeout=5000)
    qtbot.waitUntil(lambda: bool(view.sidebar.sources), timeout=5000)
    view.finish()
    return view


@pytest.fixture
def opened(qtbot: QtBot, seek: SeekView) -> SeekView:
    """The same with the first item open."""
    seek.triage.next()
    qtbot.waitUntil(lambda: seek.reading.item is not None, timeout=5000)
    return seek
