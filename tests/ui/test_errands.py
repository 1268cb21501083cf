"""What is done without being asked: the watched folder, mail, waking, tidying, the door for browsers."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, capture, retention, triage
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.ui.capture_door import CaptureDoor
from pkm_desktop.ui.desk import Desk, Preferences
from pkm_desktop.ui.errands import Errands
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.settings.settings_capture import BookmarkBox, FolderField

BOOKMARKS = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="https://example.org/{}">A page</A></DL>'
PAGE = b"<html><head><title>A page</title></head><body><article><p>Some words.</p></article></body></html>"


@pytest.fixture
def errands(desk: Desk, window: MainWindow) -> Errands:
    """At work on an empty library, asked by the tests only."""
    made = Errands(desk, window)
    made._wake_clock.stop()
    return made


@pytest.fixture
def door(desk: Desk, window: MainWindow) -> Iterator[CaptureDoor]:
    """Closed at the end, as when the window closes."""
    door = CaptureDoor(desk, window)
    yield door
    door.close()


def kept(desk: Desk) -> int:
    return len(browse.item_ids(desk.library, ItemFilter(view="kept")))


def test_who_is_there_may_take_back_what_was_dropped(
    qtbot: QtBot, errands: Errands, desk: Desk, window: MainWindow
) -> None:
    library = desk.library
    item = capture.save_page(library, "https://example.org/old", page=PAGE).value.id
    triage.put_back(library, [item])
    library.settings = replace(library.settings, keep_days=1)
    now = library.clock()
    library.clock = lambda: now + timedelta(days=3)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    errands.tidy()
    qtbot.waitUntil(lambda: window._toast.text() == "1 old item dropped", timeout=20_000)
    assert window._toast._button.isVisible()
    assert upkeep.history(library)[0] == "Retention: drop 1 item"


def test_what_is_put_into_the_watched_folder_is_taken_in_once(
    qtbot: QtBot, errands: Errands, desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "old.html").write_text(BOOKMARKS.format("old"), encoding="utf-8")
    errands._settle.setInterval(50)
    preferences.change(watch_folder=str(folder))
    desk.library.settings = preferences.current
    errands.use(preferences.current)
    qtbot.waitUntil(lambda: kept(desk) == 1, timeout=20_000)
    (folder / "new.html").write_text(BOOKMARKS.format("new"), encoding="utf-8")
    qtbot.waitUntil(lambda: kept(desk) == 2, timeout=20_000)
    preferences.change(watch_folder="")
    errands.use(preferences.current)
    assert errands._watcher.directories() == []


def test_what_slept_until_today_wakes(qtbot: QtBot, errands: Errands, desk: Desk) -> None:
    saved = capture.save_page(desk.library, "https://example.org/a", page=PAGE).value
    today = desk.library.clock().date()
    triage.snooze(desk.library, [saved.id], today + timedelta(days=1))
    assert browse.item_ids(desk.library) == ()
    clock = desk.library.clock
    desk.library.clock = lambda: clock() + timedelta(days=1, hours=1)
    errands.wake()
    qtbot.waitUntil(lambda: browse.item_ids(desk.library) == (saved.id,), timeout=5000)


def test_it_tidies_by_the_settings(
    qtbot: QtBot, errands: Errands, desk: Desk, preferences: Preferences
) -> None:
    with qtbot.waitSignal(desk.jobs.finished, timeout=20_000):
        errands.tidy()
    preferences.change(keep_days=30)
    desk.library.settings = preferences.current
    assert retention.preview_tidy(desk.library).expired == 0
    with qtbot.waitSignal(desk.jobs.finished, timeout=20_000):
        errands.tidy()
    assert errands._jobs == {}


def test_everything_at_once_leaves_no_trace_where_there_is_nothing(
    qtbot: QtBot, errands: Errands, desk: Desk, window: MainWindow
) -> None:
    errands.run_all()
    errands.run_all()
    qtbot.waitUntil(lambda: not desk.jobs.busy() and not errands._jobs, timeout=20_000)
    assert window.strip.text() == ""


def test_the_door_opens_with_the_switch_and_keeps_its_port(
    qtbot: QtBot, door: CaptureDoor, desk: Desk, preferences: Preferences
) -> None:
    assert door.address == ""
    preferences.change(capture=True)
    with qtbot.waitSignal(door.moved, timeout=20_000):
        door.use(preferences.current)
    qtbot.waitUntil(lambda: door.address.startswith("http://127.0.0.1:"), timeout=20_000)
    assert door.bookmark.startswith("javascript:")
    port = preferences.current.capture_port
    assert port
    assert door.address.endswith(f":{port}")
    before = door.address
    door.use(preferences.current)
    assert door.address == before, "its own port is no reason to move"
    with urllib.request.urlopen(f"{door.address}/save", timeout=5) as answer:
        assert answer.status == 200
    preferences.change(capture=False)
    door.use(preferences.current)
    assert door.address == ""
    assert door.bookmark == ""


@pytest.mark.usefixtures("in_german")
def test_the_page_in_the_browser_speaks_the_language_of_the_window(
    qtbot: QtBot, door: CaptureDoor, preferences: Preferences
) -> None:
    preferences.change(capture=True)
    door.use(preferences.current)
    qtbot.waitUntil(lambda: bool(door.bookmark), timeout=20_000)
    page, script = (text_of(f"{door.address}/{name}") for name in ("save", "save.js"))
    assert "Warum ist es wichtig?" in page
    assert not re.search(r"[>\"](Save|Saving|Tags|Why)\b", page)
    assert set(re.findall(r"dataset\.(\w+)", script)) == set(re.findall(r"data-(\w+)=", page))
    assert set(re.findall(r'part\("(\w+)"\)', script)) <= set(re.findall(r' id="(\w+)"', page))
    request = urllib.request.Request(f"{door.address}/nowhere")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=5)
    assert refused.value.read().decode() == "Hier ist nichts."


def text_of(address: str) -> str:
    with urllib.request.urlopen(address, timeout=5) as answer:
        return str(answer.read().decode())


def test_what_the_browser_saves_is_seen_at_once(
    qtbot: QtBot, door: CaptureDoor, desk: Desk, window: MainWindow
) -> None:
    outcome = capture.save_page(desk.library, "https://example.org/a", page=PAGE)
    with qtbot.waitSignal(desk.jobs.changed, timeout=5000):
        door.saved.emit(outcome)
    assert window.strip.text() == "Saved from the browser: A page"


def test_the_bookmark_can_be_dragged_and_copied(
    qtbot: QtBot, door: CaptureDoor, desk: Desk, preferences: Preferences
) -> None:
    box = BookmarkBox(desk, door)
    qtbot.addWidget(box)
    assert not box.mark.isVisibleTo(box)
    preferences.change(capture=True)
    door.use(preferences.current)
    qtbot.waitUntil(lambda: box.mark.isVisibleTo(box), timeout=20_000)
    load = box.mark.load()
    assert load.text() == door.bookmark
    assert load.urls()[0].scheme() == "javascript"
    assert "Save to PKM" in load.html()
    assert door.address in box.says.text()


def test_a_folder_has_to_be_there(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    field = FolderField(preferences, "watch_folder")
    qtbot.addWidget(field)
    field.take(str(tmp_path / "nowhere"))
    assert preferences.current.watch_folder == ""
    assert field.line.text() == ""
    field.take(str(tmp_path))
    assert preferences.current.watch_folder == str(tmp_path)
    field.take("")
    assert preferences.current.watch_folder == ""
