"""Going anywhere by a few letters: sources, tags, notes, items and communities, the recent first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import capture
from pkm_desktop.core.commands.sense import annotate, tagging
from pkm_desktop.core.commands.share import audiences
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.going.goals import find_goals, known_goals, named_goals
from pkm_desktop.ui.going.palette import Palette
from pkm_desktop.ui.main_window import MainWindow

PAGE = b"<title>Transfer, not transmission</title><p>Courses end; practice goes on.</p>"


@pytest.fixture
def filled(library: Library) -> Library:
    note = annotate.write_note(library, "A thought.", title="Evidence is slow").value
    saved = capture.save_page(library, "https://example.org/a", page=PAGE).value
    tagging.tag(library, [Ref("note", note.id), Ref("item", saved.id)], add=("sense-making",))
    audiences.add_community(library, "Learning Circle")
    return library


def keys(library: Library, typed: str) -> list[str]:
    return [goal.key.partition(":")[0] for _, goal in find_goals(library, known_goals(library), typed)]


def test_each_kind_is_found(filled: Library) -> None:
    assert keys(filled, "learning ci") == ["community"]
    assert keys(filled, "sensemak") == ["tag"]
    assert keys(filled, "evidence") == ["note"]
    assert keys(filled, "transfer") == ["item"]
    assert keys(filled, "qqqq") == []


def test_signs_narrow_it_down(filled: Library) -> None:
    assert keys(filled, "#") == ["tag"]
    assert keys(filled, "@l") == ["community"]
    assert keys(filled, "#evidence") == []


def test_names_are_those_of_now(filled: Library) -> None:
    known = known_goals(filled)
    note = next(goal for _, goal in find_goals(filled, known, "evidence"))
    annotate.edit_note(filled, int(note.name), title="Evidence takes time")
    found = named_goals(filled, known, [note.key, "tag:sense-making", "note:999", "tag:gone", "note:x"])
    assert [goal.title for goal in found] == ["Evidence takes time", "#sense-making"]


@pytest.fixture
def palette(
    filled: Library, window: MainWindow, desk: Desk, shown: Callable[[MainWindow], None], *, qtbot: QtBot
) -> Palette:
    frame = Frame(window)
    frame.live(desk)
    shown(window)
    window.actions_table.run("palette")
    palette = window.findChild(Palette)
    assert palette is not None
    return palette


def typed(palette: Palette, letters: str, qtbot: QtBot, *, until: str) -> None:
    field = palette.findChild(QLineEdit)
    assert field is not None
    field.setText(letters)
    qtbot.waitUntil(lambda: any(name.startswith(until) for name in palette.names()[:1]))


def test_enter_goes_there_and_it_is_remembered(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    typed(palette, "evidence", qtbot, until="note:")
    qtbot.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Return)
    assert window.stages.active == "sense"
    page = window.stages.currentWidget().page  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.ref is not None and page.ref.kind == "note")
    window.actions_table.run("palette")
    qtbot.waitUntil(lambda: palette.names()[:1] != [] and palette.names()[0].startswith("note:"))


def test_a_tag_and_a_community_have_their_places(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    typed(palette, "#sense", qtbot, until="tag:")
    qtbot.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Return)
    assert window.stages.active == "sense"
    window.actions_table.run("palette")
    typed(palette, "learning circle", qtbot, until="community:")
    qtbot.keyClick(palette.findChild(QLineEdit), Qt.Key.Key_Return)
    assert window.stages.active == "share"


def test_commands_stay_at_hand(palette: Palette, qtbot: QtBot) -> None:
    typed(palette, ">full scr", qtbot, until="full_screen")
    assert all(":" not in name for name in palette.names())
