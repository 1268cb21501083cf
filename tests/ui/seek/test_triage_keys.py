"""One key, one decision: the list moves at once, the library follows, undo brings things back."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.seek.view import SeekView

Key = Qt.Key


def press(qtbot: QtBot, view: SeekView, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    view.list_pane.table.setFocus()
    qtbot.keyClick(view.list_pane.table, key, modifier or Qt.KeyboardModifier.NoModifier)


def ids(library: Library, view: str) -> tuple[int, ...]:
    return browse.item_ids(library, ItemFilter(view=view))


def shown_id(view: SeekView) -> int:
    item = view.reading.item
    return item.row.id if item is not None else 0


@pytest.mark.parametrize(
    ("key", "state"), [(Key.Key_X, "dropped"), (Key.Key_S, "kept"), (Key.Key_L, "later")]
)
def test_a_key_decides_and_moves_on_within_50_ms(
    qtbot: QtBot, opened: SeekView, library: Library, *, key: Qt.Key, state: str
) -> None:
    first, second = opened.list_pane.model.ids[:2]
    assert opened.list_pane.table.current_id() == first
    changes: list[int] = []
    opened.reader._stack.currentChanged.connect(changes.append)
    begun = time.perf_counter()
    press(qtbot, opened, key)
    QApplication.processEvents()
    assert opened.list_pane.table.current_id() == second
    assert time.perf_counter() - begun < 2  # no dialog, no network in the way; benchmarks time it
    qtbot.waitUntil(lambda: ids(library, state) == (first,), timeout=5000)
    assert first not in ids(library, "inbox")
    qtbot.waitUntil(lambda: shown_id(opened) == second, timeout=5000)
    assert changes == []  # the next article takes the place of this one, without a blink


def test_a_key_decides_about_the_row_with_the_focus_before_any_is_opened(
    qtbot: QtBot, seek: SeekView, library: Library, actions: Actions
) -> None:
    pane = seek.list_pane
    qtbot.waitUntil(lambda: pane.model.rowCount() > 2, timeout=5000)
    first, second = pane.model.ids[:2]
    pane.table.clearFocus()
    assert not actions.action("keep").isEnabled()
    pane.table.setFocus()
    assert (pane.table.current_id(), shown_id(seek)) == (0, 0)
    assert actions.action("keep").isEnabled()
    press(qtbot, seek, Key.Key_S)
    qtbot.waitUntil(lambda: ids(library, "kept") == (first,), timeout=5000)
    qtbot.waitUntil(lambda: shown_id(seek) == second, timeout=5000)


def test_enter_opens_the_row_with_the_focus_before_any_is_opened(qtbot: QtBot, seek: SeekView) -> None:
    pane = seek.list_pane
    qtbot.waitUntil(lambda: pane.model.rowCount() > 2, timeout=5000)
    pane.table.clearFocus()
    press(qtbot, seek, Key.Key_Return)
    qtbot.waitUntil(lambda: shown_id(seek) == pane.model.ids[0], timeout=5000)


def test_undo_brings_the_item_back_and_selects_it(
    qtbot: QtBot, opened: SeekView, library: Library, actions: Actions
) -> None:
    first = opened.list_pane.model.ids[0]
    press(qtbot, opened, Key.Key_X)
    qtbot.waitUntil(lambda: bool(ids(library, "dropped")), timeout=5000)
    qtbot.waitUntil(lambda: opened.reading.item is not None and opened.reading.item.row.read, timeout=5000)
    from pkm_desktop.core.commands import upkeep

    opened._desk.jobs.change(lambda: upkeep.undo(library))
    qtbot.waitUntil(lambda: opened.list_pane.model.place(first) == 0, timeout=5000)
    qtbot.waitUntil(lambda: opened.list_pane.table.current_id() == first, timeout=5000)
    assert first in ids(library, "inbox")


def test_what_was_read_by_opening_is_no_step_to_take_back(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    from pkm_desktop.core.commands import upkeep

    first = opened.list_pane.model.ids[0]
    qtbot.waitUntil(lambda: browse.item(library, first).row.read, timeout=5000)
    assert all("read" not in step for step in upkeep.history(library))
    row = opened.list_pane.model.row(first)
    assert row is not None
    assert row.read


def test_rows_stay_where_they_still_belong(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    opened.listing.use_view("all")
    opened.triage.next()
    qtbot.waitUntil(lambda: opened.list_pane.table.current_id() != 0, timeout=5000)
    current = opened.list_pane.table.current_id()
    press(qtbot, opened, Key.Key_S)
    row = opened.list_pane.model.row(current)
    assert row is not None
    assert row.state == "kept"
    assert opened.list_pane.model.rowCount() == 5
    qtbot.waitUntil(lambda: ids(library, "kept") == (current,), timeout=5000)


def test_several_rows_are_decided_together(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    three = tuple(opened.list_pane.model.ids[1:4])
    opened.list_pane.table.select_ids(three)
    press(qtbot, opened, Key.Key_X)
    qtbot.waitUntil(lambda: set(ids(library, "dropped")) == set(three), timeout=5000)
    assert opened.list_pane.model.rowCount() == 2


def test_all_above_and_the_rest_of_a_source(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    model, table = opened.list_pane.model, opened.list_pane.table
    above = set(model.ids[:2])
    table.go(2)
    third = model.ids[2]
    qtbot.waitUntil(lambda: shown_id(opened) == third, timeout=5000)
    press(qtbot, opened, Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert table.current_id() == third
    qtbot.waitUntil(lambda: set(ids(library, "dropped")) == above, timeout=5000)
    source = browse.item(library, third).row.source_id
    press(qtbot, opened, Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: third in ids(library, "dropped"), timeout=5000)
    left = [browse.item(library, item).row.source_id for item in ids(library, "inbox")]
    assert source not in left


def test_moves_do_not_leave_the_list(qtbot: QtBot, opened: SeekView) -> None:
    table, model = opened.list_pane.table, opened.list_pane.model
    for key in (Key.Key_J, Key.Key_J, Key.Key_K):
        press(qtbot, opened, key)
    assert table.current_id() == model.ids[1]
    for _ in range(9):
        press(qtbot, opened, Key.Key_J)
    assert table.current_id() == model.ids[-1]
    press(qtbot, opened, Key.Key_Space)
    assert table.current_id() == model.ids[-1]
    table.go(0)
    opened.triage.next_source()
    first, now = model.row(model.ids[0]), model.row(table.current_id())
    assert first is not None
    assert now is not None
    assert now.source_id != first.source_id


def test_letters_do_nothing_while_one_types(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    opened.annotating.why()
    edit = QApplication.focusWidget()
    assert edit is not None
    qtbot.keyClicks(edit, "x s l")
    assert ids(library, "inbox") == tuple(opened.list_pane.model.ids)
    assert opened.reader.view.why.text() == "x s l"


def test_all_read_at_once(qtbot: QtBot, opened: SeekView, library: Library, window: MainWindow) -> None:
    opened.triage.mark_all_read()
    qtbot.waitUntil(lambda: ids(library, "unread") == (), timeout=5000)
    assert opened.list_pane.model.rowCount() == 5
    qtbot.waitUntil(lambda: opened.sidebar.counts.inbox == 0, timeout=5000)


def test_o_peeks_where_the_text_does_not_show(
    qtbot: QtBot, opened: SeekView, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: went.append(url.toString()) or True)
    window.resize(640, 480)
    qtbot.waitUntil(lambda: opened.parts.panes.narrow, timeout=5000)
    assert not opened.reader.view.isVisible()
    press(qtbot, opened, Key.Key_O)
    qtbot.waitUntil(opened.reader.view.isVisible, timeout=5000)
    assert went == []
    qtbot.keyClick(opened.reader.view, Key.Key_O)
    assert opened.reading.item is not None
    assert went == [opened.reading.item.row.url]


def test_the_last_decision_is_counted_in_the_words_at_the_end(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    opened.list_pane.table.selectAll()
    press(qtbot, opened, Key.Key_X)
    qtbot.waitUntil(lambda: not ids(library, "inbox"), timeout=5000)

    def said() -> str:
        return " ".join(label.text() for label in opened.list_pane.findChildren(QLabel) if label.isVisible())

    qtbot.waitUntil(lambda: "5 in, 0 kept, 0 left" in said(), timeout=5000)


def test_several_undos_in_a_row_end_at_the_first_decision(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    from pkm_desktop.core.commands import upkeep

    first = opened.list_pane.model.ids[0]
    for count in (1, 2, 3):
        press(qtbot, opened, Key.Key_X)
        qtbot.waitUntil(lambda count=count: len(ids(library, "dropped")) == count, timeout=5000)
    for _ in range(3):
        opened._desk.jobs.change(lambda: upkeep.undo(library))
    qtbot.waitUntil(lambda: not ids(library, "dropped"), timeout=5000)
    qtbot.waitUntil(lambda: opened.list_pane.table.selected_ids() == (first,), timeout=5000)


def test_undoing_the_rest_of_a_source_selects_what_was_selected(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    from pkm_desktop.core.commands import upkeep

    first = opened.list_pane.table.current_id()
    press(qtbot, opened, Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(ids(library, "dropped")) > 1, timeout=5000)
    opened._desk.jobs.change(lambda: upkeep.undo(library))
    qtbot.waitUntil(lambda: opened.list_pane.model.rowCount() == 5, timeout=5000)
    qtbot.waitUntil(lambda: opened.list_pane.table.current_id() == first, timeout=5000)
    assert opened.list_pane.table.selected_ids() == (first,), "the next key decides about one item"
