"""The preview in a real QTextBrowser: the words that leave, nothing loaded."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.share.preview import preview
from pkm_desktop.core.share.render import FORMATS, render
from tests.core.share import samples
from tests.core.share.nasty import strings
from tests.core.share.spoken import spoken, squeezed


def shown(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return squeezed(document.toPlainText())


@pytest.mark.parametrize(
    "issue",
    [
        samples.issue(),
        samples.full(),
        samples.awkward(strings(80)[60:]),
        samples.awkward_full(strings(160)[60:]),
    ],
    ids=["plain", "full", "awkward", "awkward-full"],
)
@pytest.mark.parametrize("name", ["html", "eml", "page"])
def test_laid_out_formats_show_their_words(qtbot: QtBot, name: str, issue: samples.Issue) -> None:
    made = preview(issue, name, samples.SENDER).replace("Answer by mail", "")
    assert spoken(issue) in shown(made).replace("Chooseoneandsendthemailthatopens.", "")


@pytest.mark.parametrize("name", ["text", "markdown", "mediawiki", "dokuwiki"])
def test_text_formats_show_their_source(qtbot: QtBot, name: str) -> None:
    source = render(samples.issue(), name, samples.SENDER).text
    assert shown(preview(samples.issue(), name, samples.SENDER)) == squeezed(source)


def test_a_pdf_shows_its_pages(qtbot: QtBot) -> None:
    made = preview(samples.full(), "pdf", samples.SENDER)
    pictures = re.findall(r'src="data:image/png;base64,([^"]+)"', made)
    assert len(pictures) == 2
    assert all(b64decode(each).startswith(b"\x89PNG") for each in pictures)


def test_a_draft_shows_its_headers() -> None:
    html = preview(samples.issue(), "eml", samples.SENDER)
    assert "facilitators@lists.example.org" in html
    assert "[Facilitators #38] Making sense in company" in html


def test_every_format_has_a_preview_and_no_other_has() -> None:
    for each in FORMATS:
        assert preview(samples.issue(), each.name).startswith("<html>")
    with pytest.raises(Rejected):
        preview(samples.issue(), "papyrus")
