"""Everybody can reach and read everything: names for screen readers, narrow windows, right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.share.community_dialog import PAGES
from pkm_desktop.ui.share.publish_dialog import PublishDialog
from tests.ui.share.conftest import LONG, Stage, keep_page

INTERACTIVE = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QSpinBox, QTextEdit)


def nameless(root: QWidget) -> list[str]:
    found = [widget for kind in INTERACTIVE for widget in root.findChildren(kind)]
    own = [widget for widget in found if not widget.objectName().startswith("qt_")]
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in own
        if widget.isVisibleTo(root)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def test_everything_on_the_stage_has_a_name(stage: Stage, draft: Issue) -> None:
    for card in stage.view.composer.sheet.cards.values():
        card.show_tools()
    assert nameless(stage.view) == []


def test_everything_in_the_dialogs_has_a_name(stage: Stage) -> None:
    stage.view.audiences.edit_this()
    stage.qtbot.waitUntil(lambda: stage.view.audiences.dialog is not None, timeout=LONG)
    community = stage.view.audiences.dialog
    assert community is not None
    for page in PAGES:
        community.pages.show_page(page)
        assert nameless(community) == []
    community.reject()
    stage.view.doings.publish()
    stage.qtbot.waitUntil(lambda: isinstance(stage.view.doings.dialog, PublishDialog), timeout=LONG)
    publish = stage.view.doings.dialog
    assert publish is not None
    assert nameless(publish) == []


@pytest.mark.parametrize(
    ("width", "preview", "candidates"), [(1280, True, True), (800, False, True), (640, False, False)]
)
def test_the_sheet_gets_the_room_in_a_narrow_window(
    stage: Stage, width: int, preview: bool, candidates: bool
) -> None:
    stage.window.resize(width, 600)
    stage.qtbot.waitUntil(lambda: stage.window.width() == width, timeout=LONG)
    assert stage.view.preview.isVisible() is preview
    assert stage.view.candidates.isVisible() is candidates
    stage.qtbot.waitUntil(lambda: stage.view.composer.sheet.intro.width() > 150, timeout=LONG)


def test_cards_are_mirrored_where_one_reads_from_the_right(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    card.show_tools()
    assert card.tools.geometry().left() < card.width() // 2
    assert not stage.view.candidates.list.grab().isNull()


def tab_stops(stage: Stage) -> list[str]:
    """What Tab goes through on the sheet, from the title on, by name."""
    sheet = stage.view.composer.sheet
    found, at = [sheet.title], sheet.title.nextInFocusChain()
    while at is not sheet.title:
        if sheet.isAncestorOf(at) and at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisibleTo(sheet):
            found.append(at)
        at = at.nextInFocusChain()
    return [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in found]


def test_tab_goes_through_the_sheet_from_top_to_bottom(stage: Stage, draft: Issue) -> None:
    first = [f"Entry: {entry.title}" for entry in draft.entries]
    for _ in range(2):
        stops = tab_stops(stage)
        wanted = ["Title", "Introduction", first[0], first[1], "Add a section", "Question"]
        places = [stops.index(name) for name in wanted]
        assert places == sorted(places), stops
        assert stops.index("Why it matters to them") in range(places[2], places[3])
        stage.view.edits.move(draft.entries[1].id, 0, draft.sections[0].name)  # and after a move
        stage.settles()
        first.reverse()


def test_the_keyboard_is_at_the_candidates_when_one_arrives(stage: Stage) -> None:
    cards = stage.view.candidates.list
    stage.qtbot.waitUntil(cards.hasFocus, timeout=LONG)
    stage.qtbot.waitUntil(lambda: bool(cards.chosen()), timeout=LONG)  # Space takes the first one


def test_space_twice_takes_two_however_slow_the_disk(stage: Stage, draft: Issue) -> None:
    keep_page(stage.library, "Another find")
    stage.view.reload()
    cards, model = stage.view.candidates.list, stage.view.candidates.model
    stage.qtbot.waitUntil(lambda: model.total == 2 and bool(cards.chosen()), timeout=LONG)
    stage.qtbot.keyClick(cards, Qt.Key.Key_Space)
    assert model.total == 1, "it left at once"
    stage.qtbot.keyClick(cards, Qt.Key.Key_Space)
    stage.settles()
    assert len(stage.stored(draft.id).entries) == 4


def test_f6_goes_on_from_wherever_one_writes(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    card.why.setFocus()
    stage.qtbot.waitUntil(card.why.hasFocus, timeout=LONG)
    assert card.why in stage.view.panes()


def test_f7_and_enter_lead_to_what_is_missing(stage: Stage, draft: Issue) -> None:
    problems = stage.view.preview.checks.list
    stage.qtbot.waitUntil(lambda: bool(problems.rows), timeout=LONG)
    stage.desk.actions.run("check_links")
    stage.qtbot.waitUntil(problems.rows[0].hasFocus, timeout=LONG)
    stage.qtbot.keyClick(problems.rows[0], Qt.Key.Key_Return)
    assert stage.view.composer.sheet.cards[draft.entries[1].id].why.hasFocus()
