"""The menu of an item: where it was seen, which rules touched it; and the words of a tip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu, QToolTip
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse, ruling
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.rules import Action, Condition, Rule
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.sidebar_rows import Place
from pkm_desktop.ui.seek.view import SeekView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups on no screen
RULE = Rule("Sense", (Condition("title", "contains", "sense"),), (Action("drop"), Action("tag", "ai")))


def entries(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if action.text()]


def test_a_dropped_item_names_its_rule_and_leads_to_it(
    qtbot: QtBot, seek: SeekView, library: Library
) -> None:
    made = ruling.add_rule(library, RULE).value
    ruling.apply_rule(library, made.id)
    seek.listing.show(Place(ItemFilter(view="dropped"), "Dropped"))
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 1, timeout=5000)
    seek.triage.next()
    qtbot.waitUntil(lambda: seek.reading.item is not None, timeout=5000)
    menu = seek.row_menu.open(QPoint(20, 20))
    entry = next(action for action in menu.actions() if "Dropped by the rule “Sense”" in action.text())
    entry.trigger()
    menu.close()
    dialog = seek.rules._dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list_side.list.current() == made.id, timeout=5000)
    dialog.close()


def test_seen_in_several_sources(qtbot: QtBot, opened: SeekView) -> None:
    model, table = opened.list_pane.model, opened.list_pane.table
    row = model.row(table.current_id())
    assert row is not None
    model.fill([replace(row, seen_in=3)])
    menu = opened.row_menu.open(QPoint(20, 20))
    assert "Seen in 3 sources" in entries(menu)
    inside = next(action.menu() for action in menu.actions() if action.text() == "Seen in 3 sources")
    assert isinstance(inside, QMenu)
    qtbot.waitUntil(lambda: bool(inside.actions()), timeout=5000)  # its one source, in truth
    assert inside.actions()[0].isEnabled()
    menu.close()
    assert {"Snooze until…", "Rule from this…", "Keep with tags…"} <= set(entries(menu))


def test_a_tip_tells_the_sources(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    model, table = opened.list_pane.model, opened.list_pane.table
    row = model.row(table.current_id())
    assert row is not None
    model.fill([replace(row, seen_in=2, rules=("Sense",))])
    table.tip_wanted.emit(row.id, table.viewport().mapToGlobal(QRect(0, 0, 40, 40).center()))
    name = browse.item(library, row.id).sources[0]
    qtbot.waitUntil(lambda: QToolTip.text().startswith(f"Seen in {name}"), timeout=5000)
    assert "“Sense”" in QToolTip.text()
    QToolTip.hideText()


def test_only_what_was_decided_is_put_back(qtbot: QtBot, opened: SeekView, desk: Desk) -> None:
    model, table = opened.list_pane.model, opened.list_pane.table
    row = model.row(table.current_id())
    assert row is not None
    desk.actions.refresh()
    assert not desk.actions.action("put_back").isEnabled(), "it is in the inbox"
    model.fill([replace(row, state="kept")])
    desk.actions.refresh()
    assert desk.actions.action("put_back").isEnabled()
