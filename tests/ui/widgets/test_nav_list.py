"""The sidebar: choosing, folding, staying where one was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.nav_delegate import indent
from pkm_desktop.ui.widgets.nav_list import NavList, NavModel, NavRow

ROWS = (
    NavRow("inbox", "Inbox", count="128"),
    NavRow("later", "Read later", count="7"),
    NavRow("head", "Sources", heading=True),
    NavRow("folder", "Learning", count="63", open=True),
    NavRow("s1", "Learning in the Open", count="4", level=1),
    NavRow("draft", "Friday", count="7", aside="draft", warn=True),
)


@pytest.fixture
def nav(theme: Theme, qtbot: QtBot) -> NavList:
    nav = NavList(theme, "Sources")
    qtbot.addWidget(nav)
    nav.resize(224, 400)
    nav.set_rows(ROWS)
    with qtbot.waitExposed(nav):
        nav.show()
    return nav


def centre(nav: NavList, row: int) -> QPoint:
    return nav.visualRect(nav.model().index(row, 0)).center()


def click(nav: NavList, row: int) -> None:
    QTest.mouseClick(nav.viewport(), Qt.MouseButton.LeftButton, pos=centre(nav, row))


def heard(nav: NavList) -> list[str]:
    told: list[str] = []
    nav.picked.connect(lambda key: told.append(f"picked {key}"))
    nav.toggled.connect(lambda key: told.append(f"toggled {key}"))
    return told


def test_the_model_keeps_the_rules(qtmodeltester: ModelTester) -> None:
    model = NavModel()
    model.show(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_click_picks_and_headings_do_not(nav: NavList) -> None:
    told = heard(nav)
    click(nav, 1)
    click(nav, 2)
    assert told == ["picked later"]
    assert nav.chosen() == "later"


def test_arrows_pass_over_headings(nav: NavList) -> None:
    nav.select("later")
    told = heard(nav)
    QTest.keyClick(nav, Qt.Key.Key_Down)
    assert told == ["picked folder"]


def test_a_folder_folds_by_click_and_arrow(nav: NavList) -> None:
    told = heard(nav)
    click(nav, 3)
    click(nav, 3)
    QTest.keyClick(nav, Qt.Key.Key_Left)
    QTest.keyClick(nav, Qt.Key.Key_Right)
    assert told == ["picked folder", "toggled folder", "toggled folder"]


def test_choosing_silently_survives_new_rows(nav: NavList) -> None:
    told = heard(nav)
    nav.select("s1")
    nav.set_rows([*ROWS[:4], NavRow("new", "Another", level=1), *ROWS[4:]])
    assert nav.chosen() == "s1"
    assert nav.currentIndex().row() == 5
    nav.set_rows(ROWS[:2])
    nav.set_rows(ROWS)
    assert nav.chosen() == "s1"
    assert told == []


def test_rows_speak(nav: NavList) -> None:
    spoken = [nav.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(len(ROWS))]
    assert spoken == [
        "Inbox, 128",
        "Read later, 7",
        "Sources",
        "Learning, 63",
        "Learning in the Open, 4",
        "Friday, draft, 7",
    ]


def test_a_right_click_asks_for_a_menu_and_chooses_nothing(nav: NavList, qtbot: QtBot) -> None:
    nav.select("inbox")
    with qtbot.waitSignal(nav.menu_wanted) as asked:
        QTest.mousePress(nav.viewport(), Qt.MouseButton.RightButton, pos=centre(nav, 1))
        nav.customContextMenuRequested.emit(centre(nav, 1))
    assert asked.args is not None
    assert asked.args[0] == "later"
    assert nav.chosen() == "inbox"


def ink(nav: NavList, left: int, right: int) -> int:
    """How many pixels of the last row differ from the ground between two columns."""
    image = nav.grab().toImage()
    box = nav.visualRect(nav.model().index(len(ROWS) - 1, 0))
    top = box.top() + nav.viewport().y()
    ground = image.pixelColor(2, top + 4)
    places = ((x, y) for x in range(left, right) for y in range(top, top + box.height()))
    return sum(image.pixelColor(x, y) != ground for x, y in places)


def test_it_is_mirrored_from_right_to_left(nav: NavList) -> None:
    assert ink(nav, 40, 110) > ink(nav, 130, 200)
    nav.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert ink(nav, 40, 94) < ink(nav, 114, 184)


def test_a_folder_deep_down_has_room_for_its_name() -> None:
    steps = [indent(level) for level in range(14)]
    assert steps == sorted(set(steps))  # each further in than the one it is in
    assert steps[1] - steps[0] == 18
    assert steps[12] <= 100  # of a sidebar of 224
