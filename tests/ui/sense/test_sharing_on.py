"""From Sense to other people: one thing handed on at once, or put into a digest."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.handing_on import HandingOn
from pkm_desktop.ui.sense.view import SenseView
from tests.ui.sense.conftest import LONG

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def open_item(sense: SenseView, item: int, library: Library, qtbot: QtBot) -> Ref:
    """The item on the page, with a note that is nobody's business."""
    annotate.say_why(library, item, "For my boss to see.")
    ref = Ref("item", item)
    sense.show_ref(ref)
    qtbot.waitUntil(lambda: sense.page.ref == ref, timeout=LONG)
    return ref


def test_one_thing_is_copied_with_its_looks_and_a_reason(
    sense: SenseView, open_item: Ref, desk: Desk, qtbot: QtBot
) -> None:
    handing = sense.findChild(HandingOn)
    assert handing is not None
    desk.actions.run("share_one")
    assert handing.menu is not None
    copy = handing.menu.actions()[0]
    handing.menu.close()
    copy.trigger()
    assert handing.box is not None
    QTest.keyClicks(handing.box.line, "Try it on Monday.")
    QGuiApplication.clipboard().setText("before")
    handing.box.line.returnPressed.emit()
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.mimeData().hasHtml(), timeout=LONG)
    for text in (clipboard.mimeData().html(), clipboard.mimeData().text()):
        assert "Meaning is social" in text
        assert "Try it on Monday." in text
        assert "https://example.org/meaning" in text
        assert "For my boss" not in text


def test_d_puts_what_is_on_the_page_into_a_digest(
    sense: SenseView, open_item: Ref, desk: Desk, library: Library, qtbot: QtBot
) -> None:
    made = curate.add_community(library, "Facilitators").value
    desk.actions.run("add_to_digest")

    def menu() -> QMenu | None:
        found = sense.findChildren(QMenu)
        return next((each for each in found if each.accessibleName() == "Add to digest"), None)

    qtbot.waitUntil(lambda: menu() is not None, timeout=LONG)
    shown = menu()
    assert shown is not None
    shown.actions()[0].trigger()
    qtbot.waitUntil(lambda: len(curate.issues(library, made.id)) == 1, timeout=LONG)
    issue = curate.issues(library, made.id)[0]
    qtbot.waitUntil(lambda: len(curate.issue(library, issue.id).entries) == 1, timeout=LONG)
    assert curate.issue(library, issue.id).entries[0].item_id == open_item.id
    shown.close()
