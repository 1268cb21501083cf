"""Footnotes and anchors: there and back within the article."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from pkm_desktop.core.seek.text.sanitize import clean
from pkm_desktop.ui.seek.jumping import place_of, stays_here
from pkm_desktop.ui.widgets.html_style import without_pictures

URL = "https://example.org/page"
HTML = (
    f'<p>Said <a href="{URL}#fn1">1</a> and <a href="{URL}#fn12">12</a>.</p><h2>The tables</h2><p>Rows</p>'
    f'<p>1. The first note. <a href="{URL}#fnref1">back</a></p><p>[12] The twelfth.</p>'
)


def shown(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(html)
    return document


def test_only_links_to_the_same_page_stay() -> None:
    assert stays_here(f"{URL}#fn1", URL) == "fn1"
    assert stays_here("http://example.org/page/#fn1", f"{URL}#top") == "fn1"
    assert stays_here("#fn1", URL) == "fn1"
    assert stays_here("https://example.org/other#fn1", URL) == ""
    assert stays_here(URL, URL) == ""


def test_a_footnote_is_found_by_its_number_and_the_way_back_by_its_link(qtbot: QtBot) -> None:
    document = shown(HTML)
    words = document.toPlainText()
    assert place_of(document, "fn1") == words.index("1. The first")
    assert place_of(document, "fn12") == words.index("[12]")
    assert place_of(document, "fnref1") == words.index("1 and")
    assert place_of(document, "fn7") == -1


def test_a_heading_is_found_by_its_words(qtbot: QtBot) -> None:
    document = shown(HTML)
    assert place_of(document, "the-tables") == document.toPlainText().index("The tables")
    assert place_of(document, "elsewhere") == -1


def test_notes_in_a_list_are_counted(qtbot: QtBot) -> None:
    document = shown("<p>Text</p><ol><li>One</li><li>Two</li></ol><p>End</p>")
    assert place_of(document, "note-2") == document.toPlainText().index("Two")


def test_names_of_places_count_before_words(qtbot: QtBot) -> None:
    page = (
        f'<p>See <a href="{URL}#far">there</a><sup id="ref-a"><a href="{URL}#a">*</a></sup></p><h2>Far</h2>'
        f'<p>Not this.</p><p id="far">This.</p>'
        f'<p>So <a name="a"></a>it is. <a href="{URL}#ref-a">back</a></p>'
    )
    body, _ = without_pictures(clean(page, base_url=URL).html)
    document = shown(body)
    words = document.toPlainText()
    assert place_of(document, "far") == words.index("This.")
    assert place_of(document, "a") == words.index("it is")
    assert place_of(document, "ref-a") == words.index("*")
