"""The lazy list of items: rows only where somebody looks, removals at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.items import ItemRow
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import refs_in
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.drops import Load, contents
from pkm_desktop.ui.seek.item_model import ID_ROLE, ItemModel
from pkm_desktop.ui.seek.item_table import ItemTable
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.row_content import title_length
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def made(number: int, *, read: bool = False, state: str = "new") -> ItemRow:
    when = NOW - timedelta(hours=number)
    title = f"Item {number}"
    return ItemRow(
        number, title, "", "Source", 1, "", when, when, "Excerpt", state, read, highlights=number % 3
    )


@pytest.fixture
def model() -> Iterator[ItemModel]:
    model = ItemModel(lambda: NOW)
    model.wanted.connect(lambda ids: model.fill([made(number) for number in ids]))
    model.show(range(1000))
    yield model
    model.deleteLater()


def test_it_keeps_the_rules_of_models(model: ItemModel, qtmodeltester: ModelTester) -> None:
    model.show(range(30), [made(number) for number in range(30)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_only_rows_around_the_one_looked_at_are_fetched(qtbot: QtBot) -> None:
    model = ItemModel(lambda: NOW)
    asked: list[tuple[int, ...]] = []
    model.wanted.connect(asked.append)
    model.show(range(100_000))
    assert model.data(model.index(50_000, 0), CONTENT_ROLE) is None
    assert model.data(model.index(50_001, 0), CONTENT_ROLE) is None
    assert len(asked) == 1
    assert len(asked[0]) <= 120
    assert 50_001 in asked[0]
    model.forget_asked(asked[0])
    model.data(model.index(50_001, 0), CONTENT_ROLE)
    assert len(asked) == 2


def test_a_row_says_everything_to_a_screen_reader(model: ItemModel) -> None:
    model.show([2], [made(2, state="kept")])
    index = model.index(0, 0)
    spoken = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Unread. Saved. Item 2. Source, 2 hours ago. 2 highlights. Excerpt"
    assert model.data(index, Qt.ItemDataRole.DisplayRole) == "Item 2"
    assert model.data(index, ID_ROLE) == 2
    assert model.data(QModelIndex(), ID_ROLE) is None


@pytest.mark.parametrize(
    "gone", [[0], [999], [3, 4, 5, 9], list(range(0, 1000, 2)), list(range(1000)), [5000]]
)
def test_taken_items_leave_the_list(model: ItemModel, gone: list[int]) -> None:
    model.take(gone)
    assert list(model.ids) == [number for number in range(1000) if number not in set(gone)]
    assert model.rowCount() == len(model.ids)
    assert all(model.place(number) == -1 for number in gone)


def test_a_changed_row_is_painted_again(model: ItemModel, qtbot: QtBot) -> None:
    model.data(model.index(7, 0), CONTENT_ROLE)
    with qtbot.waitSignal(model.dataChanged, timeout=5000):
        model.fill([made(7, read=True)])
    assert not model.data(model.index(7, 0), CONTENT_ROLE).strong


def test_what_comes_in_above_does_not_push_the_list_down(qtbot: QtBot) -> None:
    pane = ListPane(Theme(), lambda: NOW)
    qtbot.addWidget(pane)
    pane.resize(372, 600)
    pane.show()
    pane.show_ids(range(100, 300), [made(number) for number in range(100, 300)])
    pane.table.go(5)
    pane.table.verticalScrollBar().setValue(1234)
    top = pane.table.top_item()
    pane.show_ids(range(300), [made(number) for number in range(300)])
    assert pane.table.top_item()[:2] == top[:2]
    assert pane.table.current_id() == 105
    pane.table.verticalScrollBar().setValue(0)
    pane.show_ids(range(-5, 300), [made(number) for number in range(300)])
    assert pane.table.verticalScrollBar().value() == 0
    pane.table.selectAll()
    assert pane.table.selected_count() == 305
    assert pane.table.selected_ids() == tuple(range(-5, 300))


def test_rows_can_be_dragged_to_a_digest_and_out_of_the_window(model: ItemModel) -> None:
    model.fill([replace(made(2), url="https://example.org/2"), made(3)])
    data = model.mimeData([model.index(2, 0), model.index(3, 0)])
    assert refs_in(data) == (Ref("item", 2), Ref("item", 3))
    assert [url.toString() for url in data.urls()] == ["https://example.org/2"]
    assert data.text().splitlines() == ["Item 2 https://example.org/2", "Item 3"]
    assert contents(data) == Load(), "the window does not offer to follow its own rows"


def test_an_excerpt_does_not_say_the_title_again() -> None:
    assert title_length("Modelling Show it, do not teach it.", "Modelling") == len("Modelling ")
    assert title_length("Modelling is a habit.", "Modelling") == 0, "a sentence that begins so"
    assert title_length("Modelling", "Modelling") == 0
    assert title_length("Anything", "") == 0


def test_home_and_end_go_to_the_first_and_last_row(model: ItemModel, theme: Theme, qtbot: QtBot) -> None:
    table = ItemTable(theme, model)
    qtbot.addWidget(table)
    table.go(5)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.selected_ids() == (999,)
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.selected_ids() == (0,)


def test_rows_are_as_high_as_the_lines_under_the_title_that_are_wanted(
    model: ItemModel, theme: Theme, qtbot: QtBot
) -> None:
    table = ItemTable(theme, model)
    qtbot.addWidget(table)
    table.resize(300, 400)
    table.show()
    table.go(500, top=True)
    usual = table.rowHeight(500)
    theme.use(replace(theme.settings, excerpt_lines=0))
    titles_alone = table.rowHeight(500)
    assert titles_alone < usual * 0.7
    assert table.top_item()[0] == 500
    theme.use(replace(theme.settings, excerpt_lines=3))
    assert table.rowHeight(0) - usual == (usual - titles_alone) // 2
