"""One thing handed on: it says whose it is, and foreign text stays text."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import markdown as engine
import pytest
from lxml import html

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.digests import Entry
from pkm_desktop.core.share.single import FORMATS, written
from tests.core.share.nasty import BY_HAND

PLAIN = Entry(0, 0, "", "Making sense", url="https://example.org/a", author="Ada", source="Tides")
FULL = replace(
    PLAIN, title="A & B", url="https://example.org/a?b=1&c=2", source="Ada", why="One.\nTwo.", quote="“Q”"
)


def test_each_format_says_whose_it_is() -> None:
    assert written(PLAIN, "markdown") == "[Making sense](https://example.org/a) (Ada, Tides)\n"
    assert written(PLAIN, "text") == "Making sense\nAda, Tides\nhttps://example.org/a\n"
    assert written(FULL, "html") == (
        '<p><a href="https://example.org/a?b=1&amp;c=2">A &amp; B</a> (Ada)</p>\n<p>One.<br>Two.</p>\n'
        "<blockquote><p>Q</p></blockquote>\n"
    )
    mail = parse_qs(urlsplit(written(FULL, "mailto")).query)
    assert mail["subject"] == ["A & B"]
    assert mail["body"][0].startswith("A & B\r\nAda\r\nhttps://example.org/a?b=1&c=2\r\n\r\nOne.")
    with pytest.raises(Rejected, match="There are: markdown, html, text, mailto"):
        written(PLAIN, "pdf")


@pytest.mark.parametrize("text", BY_HAND)
def test_foreign_text_stays_text(text: str) -> None:
    entry = Entry(0, 0, "", text, url="https://example.org/", author=text, why=text, quote=text)
    made = html.fromstring(f"<div>{written(entry, 'html')}</div>")
    read = html.fromstring(f"<div>{engine.markdown(written(entry, 'markdown'), extensions=['extra'])}</div>")
    for tree in (made, read):
        assert [link.get("href") for link in tree.iter("a")] in (["https://example.org/"], [])
        assert {node.tag for node in tree.iter()} <= {"div", "p", "a", "br", "blockquote", "strong"}


def test_a_mail_link_stays_short() -> None:
    entry = Entry(0, 0, "", "é" * 500, url="https://example.org/", why="ü🙂" * 4000)
    link = written(entry, "mailto")
    assert len(link) <= 1800
    assert parse_qs(urlsplit(link).query)["body"][0].endswith("…")


def test_an_address_that_leads_nowhere_good_is_left_out() -> None:
    for name in FORMATS:
        assert "javascript" not in written(Entry(0, 0, "", "T", url="javascript:alert(1)"), name)
