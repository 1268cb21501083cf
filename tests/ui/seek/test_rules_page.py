"""The page of rules: a dry run before anything happens, errors in their place, order and switches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, ruling
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.rules import Action, Condition, Rule
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.rules.dialog import LEAST, RulesDialog
from pkm_desktop.ui.seek.rules.rule_model import RuleModel
from pkm_desktop.ui.seek.rules.words import did_words, summary
from pkm_desktop.ui.seek.view import SeekView

SENSE = Rule("Sense", (Condition("title", "contains", "sense"),), (Action("drop"),))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, seek: SeekView) -> Iterator[RulesDialog]:
    """The page, open over the stage."""
    dialog = seek.rules.open()
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(lambda: bool(dialog.side.editor._sources), timeout=15_000)
    yield dialog
    if isValid(dialog):  # closing it is the end of it
        dialog.close()


def preview_says(page: RulesDialog, words: str) -> bool:
    return words in page.side.preview.words()


def test_a_new_rule_shows_what_it_would_hit_and_then_does_it(
    qtbot: QtBot, page: RulesDialog, library: Library
) -> None:
    page.new_rule(SENSE)
    qtbot.waitUntil(lambda: preview_says(page, "1 of 5 undecided items"), timeout=15_000)
    assert page.side.preview._items.rowCount() == 1
    assert ruling.rules(library) == ()
    assert page.side.also_here()
    page.side.store.click()
    qtbot.waitUntil(lambda: len(browse.item_ids(library, ItemFilter(view="dropped"))) == 1, timeout=15_000)
    qtbot.waitUntil(lambda: page.side.said() == "Applied to 1 item.", timeout=15_000)
    row = ruling.rules(library)[0]
    assert (row.rule.enabled, row.hits) == (True, 1)
    upkeep.undo(library)
    assert browse.item_ids(library, ItemFilter(view="dropped")) == ()


def test_in_a_small_window_nothing_is_cut_off_or_covered(qtbot: QtBot, page: RulesDialog) -> None:
    page.resize(*LEAST)
    page.new_rule(replace(SENSE, actions=(Action("drop"), Action("tag", "x"))))
    qtbot.waitUntil(lambda: preview_says(page, "1 of 5 undecided items"), timeout=15_000)
    assert page.width() <= LEAST[0]
    assert page.height() <= LEAST[1]
    side = page.side
    assert side.editor.width() <= side._scroll.viewport().width()
    assert side._scroll.geometry().bottom() < side.preview.geometry().top()
    for field in side.editor.findChildren(QLineEdit):
        if field.isVisible():
            assert field.mapTo(side.editor, field.rect().bottomRight()).x() < side.editor.width()


def test_what_is_wrong_is_said_in_its_place_and_nothing_can_be_switched_on(
    qtbot: QtBot, page: RulesDialog
) -> None:
    page.new_rule(replace(SENSE, conditions=(Condition("title", "contains", ""),)))
    assert page.side.preview.words().startswith("Say what to look for")
    assert page.side.preview._words.property("tone") == "muted", "what was begun this moment is no mistake"
    assert not page.side.store.isEnabled()
    values = [w for w in page.side.editor.findChildren(QLineEdit) if w.accessibleName() == "What to look for"]
    qtbot.keyClicks(values[-1], "a")
    qtbot.keyClick(values[-1], Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: page.side.preview._words.property("tone") == "warn", timeout=15_000)
    assert page.side.preview.words()
    assert not page.side.store.isEnabled()
    line = page.side.editor.findChild(QLineEdit, "") or QLineEdit()
    assert line.accessibleName()


def test_typing_looks_again_and_an_unfinished_rule_is_kept_switched_off(
    qtbot: QtBot, page: RulesDialog, library: Library
) -> None:
    page.new_rule()
    values = [w for w in page.side.editor.findChildren(QLineEdit) if w.accessibleName() == "What to look for"]
    qtbot.keyClicks(values[-1], "working")
    qtbot.waitUntil(lambda: preview_says(page, "1 of 5 undecided items"), timeout=15_000)
    page.close()
    qtbot.waitUntil(lambda: len(ruling.rules(library)) == 1, timeout=15_000)
    kept = ruling.rules(library)[0].rule
    assert not kept.enabled
    assert kept.conditions == (Condition("title", "contains", "working"),)


def test_rules_are_switched_moved_changed_and_removed(
    qtbot: QtBot, page: RulesDialog, library: Library
) -> None:
    one = ruling.add_rule(library, SENSE).value
    two = ruling.add_rule(library, replace(SENSE, name="Two")).value
    page.show_rule(two.id)
    rules = page.list_side.list
    qtbot.waitUntil(lambda: rules.current() == two.id, timeout=15_000)
    rules.setFocus()
    qtbot.keyClick(rules, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: ruling.rules(library)[0].rule.id == two.id, timeout=15_000)
    qtbot.waitUntil(lambda: rules.current() == two.id, timeout=15_000)
    qtbot.keyClick(rules, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not ruling.rules(library)[0].rule.enabled, timeout=15_000)
    page.side.editor._name.setText("Second")
    qtbot.waitUntil(page.side.store.isEnabled, timeout=15_000)
    page.side.store.click()
    qtbot.waitUntil(lambda: ruling.rule(library, two.id).name == "Second", timeout=15_000)
    qtbot.waitUntil(lambda: page.list_side.model.rows[0].rule.name == "Second", timeout=15_000)
    page.side.delete.click()
    qtbot.waitUntil(lambda: [row.rule.id for row in ruling.rules(library)] == [one.id], timeout=15_000)


def test_dragging_a_rule_asks_for_its_new_place(library: Library) -> None:
    for name in ("a", "b", "c"):
        ruling.add_rule(library, replace(SENSE, name=name))
    model, moved = RuleModel(), list[tuple[int, int]]()
    model.show(ruling.rules(library))
    model.moved.connect(lambda rule, place: moved.append((rule, place)))
    first, last = model.rows[0].rule.id, model.rows[2].rule.id
    nowhere = QModelIndex()
    model.dropMimeData(model.mimeData([model.index(0, 0)]), Qt.DropAction.MoveAction, 3, 0, nowhere)
    model.dropMimeData(model.mimeData([model.index(2, 0)]), Qt.DropAction.MoveAction, 0, 0, nowhere)
    model.dropMimeData(model.mimeData([model.index(1, 0)]), Qt.DropAction.MoveAction, 1, 0, nowhere)
    assert moved == [(first, 2), (last, 0)]


def test_m_makes_a_rule_from_the_item(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    item = opened.list_pane.table.current_id()
    opened.list_pane.table.setFocus()
    qtbot.keyClick(opened.list_pane.table, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: opened.rules._dialog is not None, timeout=15_000)
    dialog = opened.rules._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: preview_says(dialog, "undecided items"), timeout=15_000)
    made = dialog.side.editor.rule()
    assert (made.level, made.source_id) == ("source", browse.item(library, item).row.source_id)
    word, source = made.conditions[0].value, browse.item(library, item).row.source
    assert made.name == f"{word} – {source}"
    QTest.keyClicks(dialog.focusWidget(), "practice")
    assert dialog.side.editor.rule().name == f"practice – {source}", "it follows the word"
    field = next(each for each in dialog.findChildren(QLineEdit) if each.text() == f"practice – {source}")
    QTest.keyClicks(field, "!")
    dialog.side.editor.go()
    QTest.keyClicks(dialog.focusWidget(), "other")
    assert dialog.side.editor.rule().name == f"practice – {source}!", "until somebody names it"
    dialog._show_none()
    dialog.close()


def test_every_control_of_the_page_has_a_name(qtbot: QtBot, page: RulesDialog) -> None:
    page.new_rule(replace(SENSE, actions=(Action("drop"), Action("tag", "ai"))))
    for kind in (QLineEdit, QComboBox, QPushButton, QToolButton):
        for control in page.findChildren(kind):
            if control.isVisible() and not isinstance(control.parent(), QComboBox):
                interface = QAccessible.queryAccessibleInterface(control)
                assert interface.text(QAccessible.Text.Name), control
    assert isinstance(page.side.editor, QWidget)
    page._show_none()


def test_rules_in_words() -> None:
    assert summary(SENSE) == "Title contains “sense” → drop it"
    two = replace(SENSE, match="any", conditions=(*SENSE.conditions, Condition("words", "more-than", "9")))
    assert summary(two, "") == "Title contains “sense” or Number of words is more than 9 → drop it"
    assert did_words(("drop", "tag: ai")) == "dropped, tagged ai"


@pytest.mark.parametrize(
    "end", [lambda page: QTest.keyClick(page, Qt.Key.Key_Escape), lambda page: page.close()]
)
def test_escape_and_the_button_close_it(
    qtbot: QtBot, page: RulesDialog, end: Callable[[RulesDialog], object]
) -> None:
    end(page)
    qtbot.waitUntil(lambda: not isValid(page), timeout=15_000)
