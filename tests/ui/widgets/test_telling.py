"""What a screen reader is told without a change of focus: messages, results, rows walked from a field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.sources import FoundFeed, Preview
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.going.palette import Palette
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.found_feeds import FoundFeeds
from pkm_desktop.ui.widgets.choice_box import ChoiceBox
from pkm_desktop.ui.widgets.leading import lead_focus, turn_to
from pkm_desktop.ui.widgets.status_strip import StatusStrip
from pkm_desktop.ui.widgets.toast import SECONDS_CALM, Toast
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.job_words import DONE, FAILED, Ended, Told
from tests.conftest import Clock


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What goes to the screen reader, which is on; Qt's own events as well, of which only ours have words."""
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return said


def test_a_message_and_its_button_are_told(told: list[str], theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(window, theme)
    toast.say("Dropped 3 items", ("Undo", lambda: None))
    toast.say("Saved")
    assert told == ["Dropped 3 items Undo", "Saved"]


def test_a_message_stays_longer_where_nothing_is_to_move(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    theme.use(Settings(theme="light", motion="less"))
    toast = Toast(window, theme)
    toast.say("Saved")
    assert toast.left() > (SECONDS_CALM - 2) * 1000
    theme.use(Settings(theme="light"))


def test_what_came_of_a_job_is_told(told: list[str], theme: Theme, qtbot: QtBot) -> None:
    strip = StatusStrip(theme)
    qtbot.addWidget(strip)
    for state, text in ((DONE, "12 new items"), (DONE, ""), (FAILED, "")):
        strip.job_ended(Ended(1, "Fetch", state, Told(text)))
    strip.say("Copied")
    assert told == ["Fetch: 12 new items", "Fetch: It did not work.", "Copied"]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_rows_are_told_while_the_focus_stays_in_the_field(told: list[str], qtbot: QtBot) -> None:
    box = ChoiceBox("Merge into", [("One", 1), ("Two", 2)])
    qtbot.addWidget(box)
    box.show()
    qtbot.keyClick(box.field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: told[-1:] == ["Two"])


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_of_a_list_filled_anew_only_the_row_chosen_at_the_end_is_told(
    told: list[str], live: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.actions.run("palette")
    palette = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, Palette) and one.isVisible()
    )
    qtbot.waitUntil(lambda: len(told) == 1)
    qtbot.keyClicks(palette.findChild(QLineEdit), "about")
    qtbot.waitUntil(lambda: told[-1].startswith("About"))
    assert len(told) <= 1 + len("about")  # one a letter
    palette.close()


def test_what_came_of_something_is_told_where_it_stands(told: list[str], qtbot: QtBot) -> None:
    window, label = QWidget(), words()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(label)
    say(label, "Not seen yet", "warn")
    window.show()
    for text, tone in (("Sending…", "muted"), ("It is gone.", "warn"), ("It is gone.", "warn"), ("", "")):
        say(label, text, tone)
    assert told == ["It is gone."]


def test_feeds_found_and_what_went_wrong_are_told(told: list[str], clock: Clock, qtbot: QtBot) -> None:
    found = FoundFeeds(clock)
    qtbot.addWidget(found)
    feed = FoundFeed("https://example.org/feed", "Posts")
    found.show_previews([Preview("example.org", (feed,)), Preview("x", error="It is gone.")])
    found.clear()
    assert told == ["Feeds found: Posts. It is gone."]


def test_the_place_told_last_is_where_the_keys_are(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page, target = QWidget(), QPushButton("Here")
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(target)
    lead_focus(page, target)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    told: list[object] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.object()))
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    page.setFocus()
    assert target.hasFocus()
    qtbot.waitUntil(lambda: told == [target])


def test_the_focus_does_not_wander_when_a_page_goes(qtbot: QtBot, qapp: QApplication) -> None:
    stack, before, beside, after = QStackedWidget(), QPushButton("A"), QPushButton("B"), QPushButton("C")
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(stack)
    column.addWidget(beside)
    stack.addWidget(before)
    stack.addWidget(after)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    before.setFocus()
    went: list[QWidget | None] = []
    qapp.focusChanged.connect(lambda _, new: went.append(new))
    turn_to(stack, after)
    after.setFocus()
    assert went == [None, after]
