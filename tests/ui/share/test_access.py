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
from tests.ui.share.conftest import LONG, Stage

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
