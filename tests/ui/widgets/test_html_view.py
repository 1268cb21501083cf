"""The reader's page: it loads nothing, follows nothing, and dresses quotes and code."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextDocument
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.html_style import CODE, QUOTE, TURNED_QUOTE, without_pictures
from pkm_desktop.ui.widgets.html_view import HtmlView

IMAGE = QTextDocument.ResourceType.ImageResource.value
STYLE = QTextDocument.ResourceType.StyleSheetResource.value


@pytest.fixture
def view(qtbot: QtBot) -> HtmlView:
    made = HtmlView(Theme())
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_it_answers_for_no_address_but_its_own_placeholders(view: HtmlView, tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.save(str(picture))
    view.show_html('<p>a</p><img src="https://example.org/a.png" alt="A chart">')
    remote = "https://example.org/a.png"
    for address in (picture.as_uri(), str(picture), remote, "picture:x", "qrc:/x", "picture:"):
        assert view.loadResource(IMAGE, QUrl(address)) is None
        assert view.loadResource(STYLE, QUrl(address)) is None
    assert isinstance(view.loadResource(IMAGE, QUrl("picture:0")), QImage)
    assert view.loadResource(STYLE, QUrl("picture:0")) is None


def test_following_an_address_changes_nothing(view: HtmlView, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>secret</p>", encoding="utf-8")
    view.show_html("<p>open</p>")
    view.setSource(QUrl(page.as_uri()))
    assert view.toPlainText() == "open"


def test_pictures_become_placeholders_and_counters_go() -> None:
    html, pictures = without_pictures(
        '<p><img alt="a > b" src="x"><img src=y title="T"/><img width="1" height="1" src="z">'
        '<img width="100%" src="w"></p>'
    )
    show = '<img src="picture:{}" style="max-width:100%">'
    assert html == f"<p>{''.join(show.format(n) for n in range(3))}</p>"
    assert [(picture.words, picture.url) for picture in pictures] == [("a > b", "x"), ("T", "y"), ("", "w")]


def test_quotes_and_code_are_dressed(view: HtmlView) -> None:
    view.show_html("<p>a</p><blockquote><p>b</p><p>c</p></blockquote><pre>d\ne</pre><p>f</p>")
    block = view.document().begin()
    states = []
    while block.isValid():
        states.append(block.userState())
        block = block.next()
    assert states == [-1, QUOTE, QUOTE, CODE, CODE, -1]
    assert not view.grab().isNull()


def test_links_are_reported_not_opened(view: HtmlView, qtbot: QtBot) -> None:
    view.show_html('<p><a href="https://example.org/">x</a></p>')
    with qtbot.waitSignal(view.link_clicked, timeout=5000) as told:
        view.anchorClicked.emit(QUrl("https://example.org/"))
    assert told.args == ["https://example.org/"]
    assert view.toPlainText() == "x"


def test_a_new_theme_shows_the_same_page(view: HtmlView) -> None:
    view.show_html("<p>same</p>")
    view.theme.changed.emit()
    assert view.toPlainText() == "same"


def test_pages_that_were_left_are_given_back(view: HtmlView, qtbot: QtBot) -> None:
    for number in range(5):
        view.show_html(f"<p>{number}</p>")
    qtbot.waitUntil(lambda: len(view.findChildren(QTextDocument)) <= 2, timeout=5000)
    assert view.toPlainText() == "4"


def test_a_figure_behind_code_is_no_code(view: HtmlView) -> None:
    view.show_html(
        '<pre><code>x = 1\n</code></pre>\n<figure><img src="https://x.example/a.png"></figure><p>End</p>'
    )
    block, kinds = view.document().begin(), {}
    while block.isValid():
        kinds[block.text()] = block.userState()
        block = block.next()
    assert kinds["x = 1"] == CODE
    assert kinds["\ufffc"] != CODE


def blocks(view: HtmlView) -> list[QTextBlock]:
    document = view.document()
    return [document.findBlockByNumber(place) for place in range(document.blockCount())]


def test_a_figure_stands_by_itself_with_its_caption_below(view: HtmlView) -> None:
    figure = (
        '<figure><img src="https://x.example/a.png" alt="A hill"><div>Figure 1. <i>A hill</i></div></figure>'
    )
    view.show_html(f"<p>Before.</p>{figure}<p>After.</p><figure><pre>code</pre></figure>")
    assert [block.text() for block in blocks(view)] == [
        "Before.",
        "\ufffc",
        "Figure 1. A hill",
        "After.",
        "code",
    ]
    before, _, caption, *_ = (block.begin().fragment().charFormat() for block in blocks(view))
    assert caption.foreground() != before.foreground()


def test_code_ends_with_its_last_line(view: HtmlView) -> None:
    view.show_html("<pre><code>one\n\ntwo\n\n</code></pre><p>After.</p>")
    assert [block.text() for block in blocks(view)] == ["one", "", "two", "After."]


def test_what_follows_hebrew_runs_its_own_way(view: HtmlView) -> None:
    view.show_html(
        '<ul dir="rtl"><li>אבג</li></ul><h2>Heading</h2><blockquote dir="rtl"><p>אבג</p></blockquote>'
        '<p>学習</p><p dir="rtl">אבג and PKM</p><blockquote><p>Quote</p></blockquote>'
    )
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert [block.textDirection() for block in blocks(view)] == [right, left, right, left, right, left]
    quotes = [block for block in blocks(view) if block.userState() in (QUOTE, TURNED_QUOTE)]
    assert [block.userState() for block in quotes] == [TURNED_QUOTE, QUOTE]
    turned, usual = (block.blockFormat() for block in quotes)
    assert turned.rightMargin() == usual.leftMargin() > usual.rightMargin()
