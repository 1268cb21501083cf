"""What a start is given: addresses, files, and links of our own, which no page can misuse."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.handed_files import HandedFiles
from pkm_desktop.ui.handing_over import Given, sort_out
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.add_dialog import AddDialog
from pkm_desktop.ui.seek.entry import hand_over


def test_addresses_files_and_links_of_ours() -> None:
    given = (
        "HTTPS://example.org/a",
        "feed:example.org",
        "/srv/mine.opml",
        "pkm://add?url=https%3A%2F%2Fb.org",
    )
    assert sort_out(given) == Given(
        ("HTTPS://example.org/a", "feed:example.org"), (Path("/srv/mine.opml"),), ("https://b.org",)
    )


def test_several_addresses_and_short_forms() -> None:
    link = "PKM:add?url=http://a.org/x%3Fy%3D1&title=no&url=feed:b.org"
    assert sort_out([link]).offered == ("http://a.org/x?y=1", "feed:b.org")
    assert sort_out(["pkm://add/?url=http://a.org"]).offered == ("http://a.org",)


@pytest.mark.parametrize(
    "link",
    [
        "pkm://add?url=file:///etc/passwd",
        "pkm://add?url=javascript:alert(1)",
        "pkm://add?url=--help",
        "pkm://add?url=http://a.org%0Ahttp://b.org",
        "pkm://add?url=http://a.org/" + "x" * 3000,
        "pkm://add?" + "url=http://a.org&" * 200,
        "pkm://add",
        "pkm://drop?url=http://a.org",
        "pkm:e99x",
        "pkm:",
    ],
)
def test_what_makes_no_sense_is_left_out(link: str) -> None:
    assert sort_out([link]) == Given()


def test_links_to_things() -> None:
    assert sort_out(["pkm:n12", "pkm://i7/"]).refs == (Ref("note", 12), Ref("item", 7))


def test_an_offered_address_waits_for_a_word(
    desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    shown(window)
    hand_over(desk, window, ["pkm://add?url=https%3A%2F%2Fexample.org%2Ffeed"])
    dialog = window.findChild(AddDialog)
    assert dialog is not None
    assert dialog.isVisible()
    texts = [field.toPlainText() for field in dialog.findChildren(QPlainTextEdit)]
    assert "https://example.org/feed" in texts
    assert not desk.jobs.busy(), "nothing is fetched before the person says so"
    dialog.close()


def test_a_second_address_joins_the_first(
    desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    """A page that hands over link after link gets no pile of dialogs."""
    shown(window)
    for name in ("a", "b", "a"):
        hand_over(desk, window, [f"pkm://add?url=https://{name}.example"])
    (dialog,) = window.findChildren(AddDialog)
    assert dialog.follow.given() == ("https://a.example", "https://b.example")
    dialog.close()


def test_a_link_to_a_note_shows_it(
    desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    note = annotate.write_note(desk.library, "A thought.").value
    shown(window)
    hand_over(desk, window, [f"pkm:n{note.id}"])
    assert window.stages.active == "sense"
    page = window.stages.currentWidget().page  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.ref == Ref("note", note.id))


def test_the_window_is_asked_and_not_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    from pkm_desktop.__main__ import _is_to_take

    monkeypatch.setattr(sys, "argv", ["pkm-desktop"])
    assert _is_to_take("pkm://add?url=https://example.org")


def test_the_system_may_hand_over_files(qapp: QApplication) -> None:
    taken: list[str] = []
    handed = HandedFiles(qapp, taken.extend)
    for event in (QFileOpenEvent("/srv/mine.opml"), QFileOpenEvent(QUrl("pkm:n1"))):
        QApplication.sendEvent(qapp, event)
    qapp.removeEventFilter(handed)
    assert taken == ["/srv/mine.opml", "pkm:n1"]
