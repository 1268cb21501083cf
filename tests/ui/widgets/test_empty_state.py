"""What goes here, and the next step."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.widgets.empty_state import EmptyState


def test_the_first_action_is_the_one_to_take(theme: Theme, actions: Actions, qtbot: QtBot) -> None:
    ran: list[str] = []
    actions.on("add", lambda: ran.append("add"))
    page = EmptyState(
        theme.icon("inbox"), "Nothing yet", "It comes.", [actions.action("add"), actions.action("import")]
    )
    qtbot.addWidget(page)
    first, second = page.findChildren(QPushButton)
    assert first.property("primary")
    assert not second.property("primary")
    assert first.isEnabled()
    assert not second.isEnabled()
    first.click()
    assert ran == ["add"]
    assert page.accessibleName() == "Nothing yet"


def test_doors_explain_themselves(theme: Theme, actions: Actions, qtbot: QtBot) -> None:
    names = ("demo", "import", "add")
    page = EmptyState(
        theme.icon("rss"), "Welcome", "Begin.", [actions.action(name) for name in names], doors=True
    )
    qtbot.addWidget(page)
    doors = page.findChildren(QPushButton)
    said = [door.accessibleName() for door in doors]
    assert said == ["Try the sample library", "Import what you have", "Follow a site"]
    assert all(door.accessibleDescription() for door in doors)


def test_the_words_can_change(theme: Theme, qtbot: QtBot) -> None:
    page = EmptyState(theme.icon("search"), "Nothing yet", "It comes.")
    qtbot.addWidget(page)
    page.say("No results", "Try other words.")
    assert [label.text() for label in page.findChildren(QLabel)] == ["No results", "Try other words."]
