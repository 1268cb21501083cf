"""Offsets travel between an item's text and the document that shows it, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.seek.positions import letters, text_map

HTML = (
    "<h2>Head line</h2><p>One  two <b>th</b>ree 🎈 four<br>five</p><ul><li>six<li>seven</ul>"
    '<table><tr><td>a</td><td>b</td></tr></table><p><img src="picture:0"> eight</p>'
)
TEXT = "Head line\n\nOne two three 🎈 four\nfive\n\nsix\nseven\n\na b\n\neight"


def shown(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(html)
    return document


def words_at(document: QTextDocument, span: tuple[int, int] | None) -> str:
    assert span is not None
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@pytest.mark.parametrize("quote", ["Head line", "three", "🎈 four", "five", "seven", "eight", "🎈"])
def test_a_quote_is_found_in_the_document_and_back(qtbot: QtBot, quote: str) -> None:
    document = shown(HTML)
    places = text_map(TEXT, document.toRawText())
    assert places.exact
    start = TEXT.index(quote)
    span = places.to_shown(start, start + len(quote))
    assert words_at(document, span) == quote
    assert span is not None
    assert places.to_text(*span) == (start, start + len(quote))


def test_a_passage_over_several_blocks_keeps_its_ends(qtbot: QtBot) -> None:
    document = shown(HTML)
    places = text_map(TEXT, document.toRawText())
    start, end = TEXT.index("four"), TEXT.index("seven") + 3
    words = words_at(document, places.to_shown(start, end))
    assert words.startswith("four")
    assert words.endswith("sev")


def test_offsets_that_do_not_hold_the_quote_give_way_to_the_words(qtbot: QtBot) -> None:
    document = shown(HTML)
    places = text_map(TEXT, document.toRawText())
    assert words_at(document, places.to_shown(0, 4, "eight")) == "eight"
    assert words_at(document, places.to_shown(-1, -1, "seven")) == "seven"


def test_another_text_is_matched_by_its_words_nearest_to_the_place() -> None:
    text = "• one same\n• two same\n• three same"
    shown_text = "one same\u2029two same\u2029three same"
    places = text_map(text, shown_text)
    assert not places.exact
    start = text.rindex("same")
    span = places.to_shown(start, start + 4, "same")
    assert span == (shown_text.rindex("same"), len(shown_text))
    assert places.to_text(0, 3) == (2, 5)


def test_a_long_quote_with_a_change_in_its_middle_is_held_by_its_ends() -> None:
    head = "It begins with so many words that they are one of a kind, "
    tail = "and it ends with others, just as many."
    places = text_map(head + "• " + tail, head + tail)
    assert places.to_shown(0, len(head + tail) + 2, head + "• " + tail) == (0, len(head + tail))


def test_what_is_not_there_is_not_found() -> None:
    assert text_map("abc", "abc").to_shown(-1, -1, "xyz") is None
    assert text_map("", "").to_shown(0, 0) is None


@given(st.text(alphabet="ab \n\u2029🎈\u00ad", max_size=40), st.data())
def test_letters_know_where_they_came_from(text: str, data: st.DataObject) -> None:
    made = letters(text)
    assert [text[made.origin(n)] for n in range(len(made.text))] == list(made.text)
    wide = letters(text, utf16=True)
    units = text.encode("utf-16-le")
    for n, letter in enumerate(wide.text):
        assert units[2 * wide.origin(n) :].decode("utf-16-le").startswith(letter)
        assert wide.index(wide.origin(n)) == n
