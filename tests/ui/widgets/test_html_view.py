"""The reader's page: it loads nothing, follows nothing, and dresses quotes and code."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.html_style import CODE, QUOTE, without_pictures
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
