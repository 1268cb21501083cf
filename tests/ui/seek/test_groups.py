"""The inbox in groups: headings over first rows, numbers that go down, keys from group to group."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemGroup, ItemRow
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.seek.groups import Groups
from pkm_desktop.ui.seek.item_table import ItemTable
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE, HEADING_ROLE, RowHeading
from tests.ui.seek.test_item_model import NOW, made


def groups(*sizes: int) -> Groups:
    found, first = [], 1
    for number, size in enumerate(sizes):
        ids = tuple(range(first, first + size))
        found.append(ItemGroup(number, f"Source {number}", "must" if not number else "normal", ids))
        first += size
    return Groups(found)


def pane(qtbot: QtBot, theme: Theme, made_of: Groups) -> ListPane:
    shown = ListPane(theme, lambda: NOW)
    qtbot.addWidget(shown)
    shown.resize(372, 700)
    shown.model.wanted.connect(lambda ids: shown.model.fill([made(number) for number in ids]))
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_ids(made_of.ids, (), made_of)
    return shown


def headings(shown: ListPane) -> dict[int, str]:
    """Row and 'title count' of each heading there is."""
    model, found = shown.model, {}
    for row in range(model.rowCount()):
        heading = model.index(row, 0).data(HEADING_ROLE)
        if isinstance(heading, RowHeading):
            found[row] = f"{heading.title} {heading.count}"
    return found


def tall(table: ItemTable) -> list[int]:
    usual = min(table.rowHeight(row) for row in range(table.model().rowCount()))
    return [row for row in range(table.model().rowCount()) if table.rowHeight(row) > usual]


def test_the_first_row_of_each_group_carries_its_heading(qtbot: QtBot, theme: Theme) -> None:
    shown = pane(qtbot, theme, groups(3, 1, 2))
    assert headings(shown) == {0: "Source 0 3", 3: "Source 1 1", 4: "Source 2 2"}
    assert tall(shown.table) == [0, 3, 4]
    heading = shown.model.index(0, 0).data(HEADING_ROLE)
    assert heading.mark == "can’t miss"
    shown.model.fill([made(1)])
    assert "Source 0" in shown.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_heading_passes_on_to_the_next_and_goes_with_the_last(qtbot: QtBot, theme: Theme) -> None:
    shown = pane(qtbot, theme, groups(3, 1, 2))
    shown.take((1,))
    assert headings(shown) == {0: "Source 0 2", 2: "Source 1 1", 3: "Source 2 2"}
    assert tall(shown.table) == [0, 2, 3]
    shown.take((4,))
    assert headings(shown) == {0: "Source 0 2", 2: "Source 2 2"}
    assert tall(shown.table) == [0, 2]
    shown.take((2, 3, 5))
    assert headings(shown) == {0: "Source 2 1"}
    assert tall(shown.table) == []  # the only row is the tall one
    assert shown.table.rowHeight(0) > 90


def test_without_groups_all_rows_are_equally_high_again(qtbot: QtBot, theme: Theme) -> None:
    shown = pane(qtbot, theme, groups(3, 1, 2))
    shown.show_ids(range(1, 40), ())
    assert headings(shown) == {}
    assert len({shown.table.rowHeight(row) for row in range(39)}) == 1


def test_a_press_on_a_heading_selects_the_group(qtbot: QtBot, theme: Theme) -> None:
    shown = pane(qtbot, theme, groups(3, 1, 2))
    table = shown.table
    at = QPoint(60, table.rowViewportPosition(4) + 8)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert table.selected_ids() == (5, 6)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(0, 60))
    assert table.selected_ids() == (5,)


def test_a_hundred_thousand_rows_in_groups_stay_lazy(qtbot: QtBot, theme: Theme) -> None:
    many = groups(*[200] * 500)
    shown = pane(qtbot, theme, many)
    table = shown.table
    spent = []
    for share in (0.1, 0.5, 0.9, 0.3, 0.7):
        table.verticalScrollBar().setValue(int(table.verticalScrollBar().maximum() * share))
        begun = time.process_time()
        table.viewport().repaint()
        spent.append(time.process_time() - begun)
    assert sorted(spent)[2] < 0.05  # 16 ms on a quiet machine; benchmarks time it
    assert sum(shown.model.row(item) is not None for item in shown.model.ids) < 2000


def test_rows_say_where_they_were_seen_which_rule_hid_them_and_until_when(theme: Theme) -> None:
    from dataclasses import replace
    from datetime import date

    from pkm_desktop.ui.seek.row_content import row_content, row_tip

    row: ItemRow = replace(made(1), seen_in=3, state="dropped", rules=("Webinars",), highlights=0)
    content = row_content(row, NOW)
    assert content.badge == "seen in 3"
    assert content.marks == (("list-filter", "Webinars"),)
    assert "Hidden by the rule “Webinars”" in row_tip(row)
    assert "Hidden by the rule “Webinars”" in content.spoken
    snoozed = replace(made(3), state="later", due=date(2026, 1, 12), files=1)
    assert row_content(snoozed, NOW).marks == (("alarm-clock", "Mon 12 Jan"), ("paperclip", ""))
    assert row_tip(snoozed) == "Put aside until Mon 12 Jan"


def test_the_inbox_turns_into_groups_and_back(
    qtbot: QtBot, seek: SeekView, library: Library, actions: Actions
) -> None:
    assert seek.listing.order == "newest"
    seek.list_pane.table.setFocus()
    actions.refresh()
    actions.action("group_by_source").trigger()
    qtbot.waitUntil(lambda: len(headings(seek.list_pane)) == 2, timeout=5000)
    assert seek.list_pane.model.ids == list(
        item for group in browse.item_groups(library, seek.listing.place.filter) for item in group.ids
    )
    assert actions.action("group_by_source").isChecked()
    seek.list_pane.table.go(0)
    seek.triage.next_source()
    first, now = seek.list_pane.model.ids[0], seek.list_pane.table.current_id()
    assert browse.item(library, first).row.source_id != browse.item(library, now).row.source_id
    assert seek.list_pane.model.heads(seek.list_pane.model.place(now))
    seek.triage.drop_source()
    qtbot.waitUntil(lambda: len(headings(seek.list_pane)) == 1, timeout=5000)
    gone = browse.item(library, now).row.source_id
    qtbot.waitUntil(
        lambda: gone not in {browse.item(library, i).row.source_id for i in browse.item_ids(library)},
        timeout=5000,
    )
    actions.action("group_by_source").trigger()
    qtbot.waitUntil(lambda: headings(seek.list_pane) == {}, timeout=5000)
    QApplication.processEvents()
    assert seek.list_pane.model.index(0, 0).data(CONTENT_ROLE)


def test_what_is_selected_stays_in_sight_in_another_order(qtbot: QtBot, theme: Theme) -> None:
    plain, grouped = tuple(range(40, 0, -1)), groups(20, 20)
    shown = pane(qtbot, theme, grouped)
    shown.show_ids(plain, ())
    shown.table.go(2)
    shown.show_ids(grouped.ids, (), grouped)
    assert shown.table.current_id() == 38
    assert shown.table.shows(38)


def test_the_rows_beside_the_chosen_one_are_in_sight(qtbot: QtBot, theme: Theme) -> None:
    shown = pane(qtbot, theme, groups(40))
    for place in range(20):
        shown.table.go(place)
        assert shown.table.shows(shown.model.ids[place + 1])
    for place in range(20, 1, -1):
        shown.table.go(place)
        assert shown.table.shows(shown.model.ids[place - 1])
    shown.take([shown.model.ids[10]])
    assert shown.table.shows(shown.model.ids[11])
