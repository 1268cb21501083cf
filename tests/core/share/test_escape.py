"""Escaping on real engines: what is shown is the text, whatever it is."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import markdown
import pytest
from hypothesis import example, given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from pkm_desktop.core.share import escape
from tests.core.share.nasty import PIECES, strings

MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), min_size=1, max_size=6).map("".join)
ADDRESSES = st.one_of(
    st.text(max_size=30),
    MIXED.map(lambda text: f"https://example.org/{text}"),
    st.tuples(st.sampled_from(("http", "https", "mailto", "javascript", "data", "file", "")), MIXED).map(
        ":".join
    ),
)


def tree(html: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(f"<div>{html}</div>")


def seen(html: str) -> str:
    return " ".join(tree(html).text_content().split())


def elements(html: str) -> set[str]:
    return {element.tag for element in tree(html).iterdescendants()}


def folded(text: str) -> str:
    return " ".join(escape.line(text).split())


def common_mark(text: str) -> str:
    return MarkdownIt("commonmark").enable("table").enable("strikethrough").render(text)


def python_markdown(text: str) -> str:
    return markdown.markdown(text, extensions=["extra", "sane_lists", "toc"])


ENGINES = pytest.mark.parametrize("engine", [common_mark, python_markdown])
# Where our templates put text: the wikitext around it, and the elements that may result.
PLACES = {
    "{}": {"p"},
    "x {} y": {"p"},
    "*{}*": {"p", "em"},
    "# {}": {"h1"},
    "> “{}”": {"blockquote", "p"},
    "### [{}](https://example.org/)": {"h3", "a"},
    "a  \n{}": {"p", "br"},
}


@ENGINES
@pytest.mark.parametrize("place", PLACES)
def test_markdown_shows_the_text_itself(engine: object, place: str) -> None:
    wrong = []
    for text in filter(escape.line, strings(400)):
        html = engine(place.format(escape.markdown(text)))  # type: ignore[operator]
        wanted = folded(re.sub(r"^#+ |^> |\(https.*|[*\[\]]", "", place).format(escape.line(text)))
        if seen(html) != wanted or not elements(html) <= PLACES[place]:
            wrong.append((text, html))
    assert wrong == []


@ENGINES
@given(text=MIXED)
@rounds(max_examples=150)
def test_markdown_shows_any_text_itself(engine: object, text: str) -> None:
    if not escape.line(text):
        return
    html = engine(escape.markdown(text))  # type: ignore[operator]
    assert seen(html) == folded(text)
    assert elements(html) <= {"p"}


@ENGINES
@given(url=ADDRESSES)
@rounds(max_examples=150)
def test_markdown_links_lead_where_they_should(engine: object, url: str) -> None:
    target = escape.address(url)
    if not target:
        return
    html = engine(f"[a]({escape.markdown_address(target)})")  # type: ignore[operator]
    (found,) = tree(html).xpath("//a/@href")
    assert same_address(found, target)


def same_address(one: str, other: str) -> bool:
    """Equal but for how harmless characters are written."""
    return re.sub("%([0-9A-Fa-f]{2})", lambda hit: chr(int(hit[1], 16)), one) == re.sub(
        "%([0-9A-Fa-f]{2})", lambda hit: chr(int(hit[1], 16)), other
    )


@given(text=MIXED | st.text())
def test_html_shows_any_text_itself(text: str) -> None:
    html = f'<p title="{escape.html(text)}">{escape.html(text)}</p>'
    assert elements(html) == {"p"}
    assert seen(html) == folded(text)
    assert tree(html).xpath("//p/@title") == [escape.line(text)]


@given(text=MIXED | st.text())
def test_a_line_is_one_line_and_stays_as_it_is(text: str) -> None:
    once = escape.line(text)
    assert once == escape.line(once)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|  ", once)
    once.encode("utf-8")


def test_paragraphs_and_lines_are_kept_apart() -> None:
    assert escape.paragraphs(" a \nb\r\n \r\n\n c\u2028d\x00\n\n") == (("a", "b"), ("c", "d"))
    assert escape.paragraphs(" \n\n ") == ()


@given(url=ADDRESSES)
@example("https://user:secret@example.org/a")
@example("HTTPS://EXAMPLE.org:443/")
@example("https://[::1]:8000/a")
@example("https://example.org/__NOTOC__~~~~''")
def test_addresses_are_plain_or_nothing(url: str) -> None:
    made = escape.address(url)
    if not made:
        return
    assert urlsplit(made).scheme in escape.SCHEMES
    assert urlsplit(made).username is None
    assert made.isascii()
    assert not re.search(r"[\s\"'<>{}|\\^`]|__|~~", made)
    assert "[" not in made.replace("://[", "")
    assert escape.address(made) == made


@pytest.mark.parametrize(
    ("url", "made"),
    [
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https:///nowhere", ""),
        ("http://example.org:99999/", ""),
        ("/relative", ""),
        ("", ""),
        ("https://exämple.org/ü?q=ä b#é", "https://xn--exmple-cua.org/%C3%BC?q=%C3%A4%20b#%C3%A9"),
        ("https://example.org/a%20b?c=%5B", "https://example.org/a%20b?c=%5B"),
        ("https://example.org/a[b]|c", "https://example.org/a%5Bb%5D%7Cc"),
        ("java\nscript:alert(1)", ""),
        ("https://user:pw@example.org/", "https://example.org/"),
        ("mailto:kim@example.org", "mailto:kim@example.org"),
        ("mailto:nobody", ""),
    ],
)
def test_addresses(url: str, made: str) -> None:
    assert escape.address(url) == made


@given(text=MIXED | st.text())
@example("=?utf-8?q?a=0D=0ABcc:_x@y.z?=")
@example("=?=?utf-8?q?a?=?=")
def test_headers_hold_nothing_to_decode(text: str) -> None:
    made = escape.header(text)
    assert "=?" not in made
    assert "\n" not in made
    assert len(made) <= 150


def test_wikitext_stays_readable() -> None:
    plain = "Sense-making isn't a list: it takes 12:30 hours (and C# too)."
    assert escape.mediawiki(plain) == plain
    assert escape.dokuwiki_heading("What now?", 2) == "===== What now? ====="
    assert escape.dokuwiki_link("It’s [new]", "https://example.org/") == "[[https://example.org/|It’s [new]]]"
    assert escape.markdown("It’s new: a list, 12:30!") == "It’s new: a list, 12:30\\!"
