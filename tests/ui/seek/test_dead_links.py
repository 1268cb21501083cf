"""Dead links in the window: what is wrong, the stored text, the new address, another look."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse, capture, dead_links
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.bookmarks import DeadLink
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.seek.dead_pane import DeadPane, what_is_wrong
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.widgets.toast import Toast
from tests.servers.web import Reply, WebServer, page, redirect

PAGE = b"<html><head><title>Kept page</title></head><body><article><p>" + b"Words worth keeping. " * 40
PAGE += b"</p></article></body></html>"


@pytest.fixture
def web() -> Iterator[WebServer]:
    """Two pages to be saved; what becomes of them is up to the test."""
    with WebServer() as server:
        for path in ("/a", "/b", "/c"):
            server.routes[path] = page("x")
        yield server


def buttons(pane: DeadPane) -> list[str]:
    return [button.text() for button in pane.findChildren(QPushButton) if button.isVisible()]


def test_a_dead_link_is_found_said_and_its_text_is_still_there(
    qtbot: QtBot, seek: SeekView, library: Library, actions: Actions, web: WebServer
) -> None:
    saved = capture.save_page(library, web.url("/a"), page=PAGE).value
    web.routes["/a"] = Reply(status=410)
    actions.run("dead_links")
    assert seek.parts.dead.isVisible()
    qtbot.waitUntil(lambda: len(dead_links.dead_links(library)) == 1, timeout=15000)
    qtbot.waitUntil(lambda: "Read the stored text" in buttons(seek.parts.dead), timeout=5000)
    qtbot.waitUntil(lambda: seek.sidebar.counts.dead_links == 1, timeout=5000)
    seek.sidebar.go("view:inbox")
    assert not seek.parts.dead.isVisible()
    seek.sidebar.go("dead")
    seek.parts.dead.shown.emit(saved.id)
    qtbot.waitUntil(lambda: seek.reading.item is not None, timeout=5000)
    assert "Words worth keeping" in seek.reading.item.text  # type: ignore[union-attr]


def test_what_gives_no_good_answer_is_told_and_the_keys_are_in_the_page(
    qtbot: QtBot, seek: SeekView, library: Library, actions: Actions, web: WebServer
) -> None:
    capture.save_page(library, web.url("/c"), page=PAGE)
    web.routes["/c"] = Reply(status=404)
    window = seek.window()
    actions.run("dead_links")
    toast = window.findChildren(Toast)[0]
    qtbot.waitUntil(lambda: "No good answer: 1; another day will tell." in toast.text(), timeout=15000)
    assert window.focusWidget() is not None
    assert seek.parts.dead.isAncestorOf(window.focusWidget())
    seek.list_pane.table.setFocus()
    seek.setFocus()
    assert seek.parts.dead.isAncestorOf(window.focusWidget()), "not in the list behind the page"


def test_a_moved_link_takes_its_new_address(
    qtbot: QtBot, seek: SeekView, library: Library, web: WebServer
) -> None:
    saved = capture.save_page(library, web.url("/b"), page=PAGE).value
    web.routes["/b"] = redirect("/moved", 301)
    web.routes["/moved"] = page("x")
    seek.dead_links.show_and_check()
    qtbot.waitUntil(lambda: "Take the new address" in buttons(seek.parts.dead), timeout=15000)
    seek.parts.dead.moved.emit(saved.id)
    qtbot.waitUntil(lambda: browse.item(library, saved.id).row.url == web.url("/moved"), timeout=5000)
    qtbot.waitUntil(lambda: "Take the new address" not in buttons(seek.parts.dead), timeout=5000)


def test_what_is_wrong_is_one_sentence(theme: Theme, qtbot: QtBot) -> None:
    dead = DeadLink(1, "A", "https://example.org/a", "dead", error="The page is gone.")
    assert what_is_wrong(dead) == "The page is gone."
    moved = DeadLink(2, "", "https://example.org/b", "moved", moved_to="https://example.org/c")
    assert what_is_wrong(moved) == "It has moved."
    pane = DeadPane(theme)
    qtbot.addWidget(pane)
    pane.show()
    pane.show_links((dead, moved) * 150)
    names = [button.accessibleName() for button in pane.findChildren(QPushButton)]
    assert "Look again: A" in names
    assert "Take the new address: https://example.org/b" in names
    assert names.count("Look again: A") == 100  # not three hundred cards at once


def test_while_it_looks_it_does_not_say_that_all_answer(theme: Theme, qtbot: QtBot) -> None:
    pane = DeadPane(theme)
    qtbot.addWidget(pane)
    pane.show_links(())
    pane.show_looking(True)
    assert "The saved links are being looked at…" in said(pane)
    assert not pane.every.isEnabled()
    pane.show_looking(False)
    assert "No saved link that was looked at is known to be dead." in said(pane)
    assert pane.every.isEnabled()


def said(pane: DeadPane) -> list[str]:
    inside = pane._scroll.widget()
    return [label.text() for label in inside.findChildren(QLabel)]
