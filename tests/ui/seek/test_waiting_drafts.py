"""What was not saved before the end is said at the next start, and opened from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.drafts import Drafts
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.passage_card import PassageCard
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.seek.waiting_drafts import announce, newest
from pkm_desktop.ui.widgets.toast import Toast

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def drafts(library: Library) -> Drafts:
    return Drafts(library.folder / "drafts")


def toast_of(window: MainWindow, qtbot: QtBot, words: str) -> Toast:
    toast = window.findChildren(Toast)[0]
    qtbot.waitUntil(lambda: toast.isVisible() and words in toast.text(), timeout=5000)
    return toast


def press(toast: QWidget, qtbot: QtBot) -> None:
    qtbot.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)


def card_with(words: str) -> bool:
    cards = [each for each in QApplication.topLevelWidgets() if isinstance(each, PassageCard)]
    return any(card.isVisible() and card.text() == words for card in cards)


def last_item(library: Library) -> int:
    return browse.item_ids(library, ItemFilter())[-1]


def test_nothing_is_said_where_nothing_waits(library: Library, drafts: Drafts) -> None:
    assert newest(library, drafts) is None


def test_a_note_that_was_begun_is_opened_at_its_article(
    seek: SeekView, desk: Desk, window: MainWindow, library: Library, drafts: Drafts, qtbot: QtBot
) -> None:
    item = last_item(library)
    drafts.keep(f"note-{item}", "Half a thought on this")
    announce(desk)
    press(toast_of(window, qtbot, "A draft waits: “Half a thought on this”"), qtbot)
    qtbot.waitUntil(lambda: card_with("Half a thought on this"), timeout=5000)
    assert seek.reading.item is not None
    assert seek.reading.item.row.id == item


def test_a_comment_is_opened_at_its_passage(
    seek: SeekView, desk: Desk, window: MainWindow, library: Library, drafts: Drafts, qtbot: QtBot
) -> None:
    item = last_item(library)
    words = browse.item(library, item).text.split(".")[0]
    mark = annotate.highlight(library, item, words).value
    drafts.keep(f"comment-{mark.id}", "Is this so")
    announce(desk)
    press(toast_of(window, qtbot, "Is this so"), qtbot)
    qtbot.waitUntil(lambda: card_with("Is this so"), timeout=5000)


def test_the_newest_is_named_and_titles_lead_to_their_note(library: Library, drafts: Drafts) -> None:
    note = annotate.write_note(library, "Text", title="Old").value
    drafts.keep(f"thought-{last_item(library)}", "First")
    drafts.keep(f"title-{note.id}", "Second")
    found = newest(library, drafts)
    assert found is not None
    assert (found.text, found.count, found.about) == ("Second", 2, Ref("note", note.id))
    drafts.drop(f"title-{note.id}")
    drafts.keep("title-new", "Third")
    found = newest(library, drafts)
    assert found is not None
    assert (found.text, found.about) == ("Third", Ref("note", 0))


def test_words_on_what_is_gone_become_a_note(
    seek: SeekView, desk: Desk, window: MainWindow, library: Library, drafts: Drafts, qtbot: QtBot
) -> None:
    drafts.keep("note-99999", "Not to be lost")
    announce(desk)
    press(toast_of(window, qtbot, "Not to be lost"), qtbot)
    qtbot.waitUntil(lambda: [note.body for note in recall.notes(library)] == ["Not to be lost"], timeout=5000)
    qtbot.waitUntil(lambda: drafts.waiting() == (), timeout=5000)
