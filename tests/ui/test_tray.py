"""The tray and what it tells of: only when asked for, each thing once, a click leads there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.share import audiences
from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.main_window import MainWindow

Show = Callable[[MainWindow], None]
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# offscreen has neither a tray nor windows to raise
pytestmark = pytest.mark.qt_log_ignore("does not support", "systemTrayWindowChanged", extend=True)


@pytest.fixture
def frame(window: MainWindow, desk: Desk, shown: Show) -> Iterator[Frame]:
    frame = Frame(window)
    frame.live(desk)
    shown(window)
    yield frame
    frame.tray.use(Settings())


def test_there_is_none_unless_asked_for(frame: Frame, desk: Desk) -> None:
    assert not frame.tray.there()
    desk.preferences.change(tray=True)
    assert frame.tray.there()
    desk.preferences.change(tray=False)
    assert not frame.tray.there()
    desk.preferences.change(notify_due=True)
    assert frame.tray.there(), "a notice needs it"


def test_its_menu_is_made_of_actions(frame: Frame, desk: Desk, window: MainWindow) -> None:
    desk.preferences.change(tray=True)
    menu = frame.tray.menu()
    assert menu is not None
    assert [action.objectName() for action in menu.actions()][-1] == "quit"
    window.hide()
    menu.actions()[0].trigger()
    assert window.isVisible()


def test_closing_leaves_it_there_only_where_an_icon_can_be_seen(
    frame: Frame, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    desk.preferences.change(stay_in_tray=True)
    assert frame.tray.stays() == QSystemTrayIcon.isSystemTrayAvailable()
    window.stays = lambda: True
    closings: list[int] = []
    window.closing.connect(lambda: closings.append(1))
    window.close()
    assert not window.isVisible()
    assert closings == []
    window.bring_to_front()
    assert window.isVisible()
    window.quit()
    assert closings == [1]


def test_a_due_issue_is_told_of_once(frame: Frame, desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    weekday = DAYS[desk.library.clock().astimezone().weekday()]
    audiences.add_community(desk.library, "Learning Circle", rhythm=f"weekly:{weekday}")
    assert frame.notices is not None
    frame.notices.look()
    assert frame.tray.said == ("", ""), "it is not wanted"
    desk.preferences.change(notify_due=True)
    frame.notices.look()
    qtbot.waitUntil(lambda: "Learning Circle" in frame.tray.said[0])
    frame.tray.follow()
    assert window.stages.active == "share"
    frame.tray.said = ("", "")
    frame.notices.look()
    done: list[int] = []
    desk.jobs.look("after it", lambda: 1, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert frame.tray.said == ("", "")


def test_a_watched_word_that_arrives_is_told_of(
    frame: Frame, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    desk.preferences.change(notify_words=True)
    window.hide()
    assert frame.notices is not None
    frame.notices.see(Counts(watches=((3, "learning", 2),)))
    assert frame.tray.said == ("", ""), "what was there before is no news"
    frame.notices.see(Counts(watches=((3, "learning", 4), (5, "new word", 9))))
    assert frame.tray.said == ("“learning” was found", "2 new items")
    frame.tray.follow()
    assert window.stages.active == "seek"
    frame.notices.see(Counts(watches=((3, "learning", 1),)))
    assert frame.tray.said == ("“learning” was found", "2 new items")
