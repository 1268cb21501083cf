"""The parts of the window for tests: real theme, actions, jobs, window and desk on a library of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk, Preferences
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.session import Session
from tests.ui.speaking import speaking

if TYPE_CHECKING:
    from pkm_desktop.core.library import Library


@pytest.fixture(autouse=True, scope="session")
def clipboard(qapp: QApplication) -> Iterator[None]:
    """Let go of what was copied last: without a screen Qt keeps it until Python is gone, and crashes then."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample library, to be copied; it stands at Monday, 5 January 2026."""
    from pkm_desktop.core.commands.demo import make_demo
    from pkm_desktop.core.library import open_library

    folder = tmp_path_factory.mktemp("sample") / "library"
    opened = open_library(folder, clock=lambda: datetime(2026, 1, 5, 9, 0, tzinfo=UTC))
    make_demo(opened)
    opened.close()
    return folder


@pytest.fixture
def sample_library(sample: Path, tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Library]:
    """The sample library, for this test to change."""
    from pkm_desktop.core.library import open_library

    copytree(sample, tmp_path / "sample")
    opened = open_library(tmp_path / "sample", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def in_german(qapp: QApplication) -> Iterator[None]:
    """The window is told to speak German."""
    with speaking(qapp, "de_DE"):
        yield


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, in force."""
    theme = Theme(Settings(theme="light"))
    theme.apply(qapp)
    return theme


@pytest.fixture
def actions(theme: Theme) -> Actions:
    """All actions, without handlers."""
    return Actions(theme)


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """The lanes; whatever still runs must stop with the test."""
    jobs = Jobs()
    broken: list[BaseException] = []
    jobs.broke.connect(broken.append)
    yield jobs
    assert jobs.close(10)
    assert broken == [], broken


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Nothing remembered yet."""
    return Session(tmp_path / "window.ini")


@pytest.fixture
def preferences() -> Preferences:
    """Default settings, saved in the test's own home."""
    return Preferences(Settings(theme="light", refresh_on_start=False))


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, actions: Actions, jobs: Jobs, *, preferences: Preferences, session: Session
) -> MainWindow:
    """The frame without a library, not shown."""
    window = MainWindow.whole(theme, actions, jobs, preferences=preferences, session=session)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def desk(window: MainWindow, jobs: Jobs, library: Library) -> Iterator[Desk]:
    """What stage views get, on an empty library; the jobs end before the library closes."""
    yield window.attach(library)
    assert jobs.close(10)


@pytest.fixture
def live(window: MainWindow, desk: Desk, shown: Callable[[MainWindow], None]) -> MainWindow:
    """A large window with its library, in front."""
    Frame(window).live(desk)
    window.resize(1600, 1000)
    shown(window)
    window.activateWindow()
    return window


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Show a window and wait until it is on the (offscreen) screen."""

    def show(window: MainWindow) -> None:
        with qtbot.waitExposed(window):
            window.show()

    return show
