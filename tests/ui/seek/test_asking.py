"""Decisions that want one more word: snooze, quick thought, tags, folders. No dialog, one step to undo."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import bookmarking, upkeep
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter, Triaged
from pkm_desktop.ui.seek.empty import end_words
from pkm_desktop.ui.seek.folder_box import FolderBox
from pkm_desktop.ui.seek.list_words import triage_note
from pkm_desktop.ui.seek.snooze_popup import SnoozePopup, usual_days
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.widgets.tag_edit import TagEdit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups on no screen
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(qtbot: QtBot, view: SeekView, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    view.list_pane.table.setFocus()
    qtbot.keyClick(view.list_pane.table, key, modifier or Qt.KeyboardModifier.NoModifier)


def ids(library: Library, view: str) -> tuple[int, ...]:
    return browse.item_ids(library, ItemFilter(view=view))


def popup(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), kind), timeout=5000)
    found = QApplication.activePopupWidget()
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 1, 5), ("2026-01-06", "2026-01-10", "2026-01-12", "2026-02-01")),  # a Monday
        (date(2026, 12, 31), ("2027-01-01", "2027-01-02", "2027-01-04", "2027-01-01")),
        (date(2026, 1, 31), ("2026-02-01", "2026-02-07", "2026-02-02", "2026-02-01")),  # a Saturday
    ],
)
def test_the_usual_days_lie_ahead(today: date, days: tuple[str, ...]) -> None:
    assert tuple(str(day) for _, day in usual_days(today)) == days


def test_z_and_a_number_put_an_item_to_sleep(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    first, second = opened.list_pane.model.ids[:2]
    press(qtbot, opened, Key.Key_Z)
    box = popup(qtbot, SnoozePopup)
    qtbot.keyClick(box, Key.Key_1)
    assert opened.list_pane.table.current_id() == second
    qtbot.waitUntil(lambda: ids(library, "snoozed") == (first,), timeout=5000)
    today = library.clock().astimezone().date()
    assert browse.item(library, first).row.due == today + timedelta(days=1)
    assert first not in ids(library, "inbox") + ids(library, "later")
    qtbot.waitUntil(lambda: opened.sidebar.counts.snoozed == 1, timeout=5000)
    upkeep.undo(library)
    assert first in ids(library, "inbox")


def test_the_calendar_is_the_fifth_answer(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    first = opened.list_pane.model.ids[0]
    press(qtbot, opened, Key.Key_Z)
    box = popup(qtbot, SnoozePopup)
    qtbot.keyClick(box, Key.Key_Down)
    qtbot.keyClick(box, Key.Key_5)
    calendar = box.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.isVisible()
    calendar.activated.emit(QDate(2026, 3, 4))
    qtbot.waitUntil(lambda: browse.item(library, first).row.due == date(2026, 3, 4), timeout=5000)


def test_a_quick_thought_keeps_the_item_with_a_note(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    first, second = opened.list_pane.model.ids[:2]
    press(qtbot, opened, Key.Key_Q)
    line = opened.asking._line
    assert line.isVisible()
    qtbot.keyClicks(line, "x marks the spot")  # letters are typed, not carried out
    qtbot.keyClick(line, Key.Key_Return)
    assert opened.list_pane.table.current_id() == second
    qtbot.waitUntil(lambda: ids(library, "kept") == (first,), timeout=5000)
    notes = recall.item_notes(library, first)
    assert [(note.kind, note.body) for note in notes] == [("fleeting", "x marks the spot")]
    upkeep.undo(library)
    assert first in ids(library, "inbox")
    assert recall.item_notes(library, first) == ()


def test_escape_says_nothing(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    press(qtbot, opened, Key.Key_Q)
    qtbot.keyClicks(opened.asking._line, "no")
    qtbot.keyClick(opened.asking._line, Key.Key_Escape)
    assert not opened.asking._line.isVisible()
    assert len(ids(library, "inbox")) == 5


def test_keep_with_tags_is_one_step(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    three = tuple(opened.list_pane.model.ids[:3])
    opened.list_pane.table.select_ids(three)
    press(qtbot, opened, Key.Key_S, SHIFT)
    box = popup(qtbot, TagEdit)
    line = QApplication.focusWidget()
    assert line is not None
    qtbot.keyClicks(line, "ai, practice")
    qtbot.keyClick(line, Key.Key_Return)
    assert not box.isVisible()
    qtbot.waitUntil(lambda: set(ids(library, "kept")) == set(three), timeout=5000)
    assert all(set(browse.item(library, item).row.tags) == {"ai", "practice"} for item in three)
    upkeep.undo(library)
    assert all(browse.item(library, item).row.tags == () for item in three)
    assert set(three) <= set(ids(library, "inbox"))


def test_items_are_put_into_a_folder_and_taken_out(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    two = tuple(opened.list_pane.model.ids[:2])
    opened.list_pane.table.select_ids(two)
    press(qtbot, opened, Key.Key_F, SHIFT)
    popup(qtbot, FolderBox)
    line = QApplication.focusWidget()
    assert line is not None
    qtbot.keyClicks(line, "Work/Research")
    qtbot.keyClick(line, Key.Key_Return)
    shelf = ItemFilter(view="all", shelf="Work/Research")
    qtbot.waitUntil(lambda: set(browse.item_ids(library, shelf)) == set(two), timeout=5000)
    assert [folder.folder for folder in bookmarking.shelves(library)] == ["Work/Research"]
    opened.asking.file(two, None)
    qtbot.waitUntil(lambda: browse.item_ids(library, shelf) == (), timeout=5000)


def test_how_far_one_has_come_and_the_end() -> None:
    some = Triaged(came=300, kept=10, dropped=76, left=214)
    assert triage_note(214, some) == "214 left · 10 kept today"
    assert triage_note(214, Triaged(came=300, left=300)) == ""
    assert end_words(Triaged(came=300, kept=10, dropped=290)) == "Today: 300 in, 10 kept, 0 left."
    assert "3 wait for later" in end_words(Triaged(came=300, kept=10, later=3, dropped=287))
