"""Every format: the same words, nothing private, nothing that acts, the same bytes each time."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.model.digests import Section
from pkm_desktop.core.share import columns, templates
from pkm_desktop.core.share.layout import lay_out, series_number
from pkm_desktop.core.share.render import FORMATS, find_format, render
from tests.core.share import samples
from tests.core.share.nasty import PIECES, strings
from tests.core.share.spoken import of_html, of_text_edition, spoken

NAMES = [each.name for each in FORMATS]
TEXTS = [name for name in NAMES if name not in ("pdf", "opml")]  # a list of feeds has no lines of the issue
AWKWARD = samples.awkward(strings(120)[40:])
AWKWARD_FULL = samples.awkward_full(strings(200)[40:])
MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), min_size=1, max_size=5).map("".join)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_issue_gives_the_same_bytes(name: str) -> None:
    first = render(samples.issue(), name, samples.SENDER)
    assert first == render(samples.issue(), name, samples.SENDER)
    assert first.suffix == find_format(name).suffix
    files = {(render(samples.issue(), each.name).name, each.suffix) for each in FORMATS}
    assert len(files) == len(FORMATS)


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(Rejected, match="html, text, eml, markdown, mediawiki, dokuwiki, page"):
        render(samples.issue(), "papyrus")


@pytest.mark.parametrize(
    "issue",
    [samples.issue(), samples.full(), AWKWARD, AWKWARD_FULL],
    ids=["plain", "full", "awkward", "awkward-full"],
)
def test_page_and_mail_say_the_same_words(issue: samples.Issue) -> None:
    wanted = spoken(issue)
    assert of_html(render(issue, "page", samples.SENDER).text).startswith(wanted)
    mail = of_html(render(issue, "html", samples.SENDER).text)
    assert mail.replace("Chooseoneandsendthemailthatopens.", "").startswith(wanted)


@pytest.mark.parametrize("issue", [samples.issue(), AWKWARD], ids=["plain", "awkward"])
def test_markdown_says_the_same_words(issue: samples.Issue) -> None:
    wanted = spoken(issue)
    source = render(issue, "markdown", samples.SENDER).text
    assert of_html(MarkdownIt("commonmark").render(source)) == wanted
    assert of_html(markdown.markdown(source, extensions=["extra"])) == wanted


def test_the_text_edition_says_the_same_words_in_72_columns() -> None:
    text = render(samples.issue(), "text", samples.SENDER).text
    assert of_text_edition(text) == spoken(samples.issue(), plain=True)
    assert "[1] https://example.org/1\n" in text
    assert "4.  Wochenrhythmus" in text
    full = of_text_edition(render(samples.full(), "text", samples.SENDER).text)
    assert full.startswith(spoken(samples.full(), plain=True).removesuffix("CCBY4.0."))
    for line in render(AWKWARD, "text", samples.SENDER).text.splitlines():
        assert columns.width(line) <= columns.COLUMNS or "://" in line


@given(texts=st.lists(MIXED, min_size=11, max_size=11))
@rounds(max_examples=60)
def test_no_text_becomes_markup_wherever_it_stands(texts: list[str]) -> None:
    issue = samples.awkward_full(texts)
    wanted = spoken(issue)
    for name in ("page", "html"):
        html = render(issue, name, samples.SENDER).text
        assert of_html(html).replace("Chooseoneandsendthemailthatopens.", "").startswith(wanted)
        tree = lxml_html.fromstring(html)
        assert {element.tag for element in tree.iter()} <= PAGE_ELEMENTS | MAIL_ELEMENTS
        assert all(re.match(r"https?://|mailto:", link) for link in tree.xpath("//a/@href"))
    for line in render(issue, "text", samples.SENDER).text.splitlines():
        assert columns.width(line) <= columns.COLUMNS or "://" in line or "mailto:" in line


@given(texts=st.lists(MIXED, min_size=7, max_size=7))
@rounds(max_examples=40)
def test_no_text_becomes_markup(texts: list[str]) -> None:
    issue = samples.awkward(texts)
    wanted = spoken(issue)
    page = render(issue, "page", samples.SENDER).text
    assert of_html(page) == wanted
    assert {element.tag for element in lxml_html.fromstring(page).iter()} <= PAGE_ELEMENTS
    assert of_html(MarkdownIt("commonmark").render(render(issue, "markdown", samples.SENDER).text)) == wanted


MAIL_ELEMENTS = {"div", "table", "tr", "td", "tbody"}
PAGE_ELEMENTS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "header",
    "p",
    "br",
    "h1",
    "h2",
    "h3",
    "section",
    "article",
    "a",
    "b",
    "ol",
    "li",
    "blockquote",
    "footer",
}


@pytest.mark.parametrize("name", ["html", "page"])
def test_nothing_is_loaded_and_nothing_runs(name: str) -> None:
    html = render(AWKWARD, name, samples.SENDER).text
    tree = lxml_html.fromstring(html)
    assert tree.xpath("//script|//img|//link|//iframe|//form|//object|//@onclick|//@src|//@background") == []
    assert not re.search(r"url\(|@import|expression\(", "".join(tree.xpath("//style/text()|//@style")))
    allowed = {"https://example.org/1", "https://example.org/3", "https://example.de/r?x=1&copy=2"}
    mails = {link for link in tree.xpath("//a/@href") if link.startswith("mailto:kim@example.org?subject=")}
    assert set(tree.xpath("//a/@href")) - mails == allowed
    assert len(mails) == (2 if name == "html" else 0)
    assert tree.get("lang") == "en"


def test_the_page_says_so_itself() -> None:
    html = render(samples.issue(), "page").text
    assert "default-src 'none'" in html
    assert "@media print" in html
    assert "prefers-color-scheme: dark" in html


def test_mail_html_is_one_column_of_tables_with_inline_styles() -> None:
    tree = lxml_html.fromstring(render(samples.issue(), "html", samples.SENDER).text)
    assert {table.get("role") for table in tree.xpath("//table")} == {"presentation"}
    assert tree.xpath("//table[@width='600'][@bgcolor]")
    assert all(
        "padding" not in (found.get("style") or "")
        for found in tree.xpath("//div|//p|//table|//h1|//h2|//h3")
    )
    assert all(
        "font-family" in cell.get("style")
        for cell in tree.xpath("//td[p or h1 or h2 or h3][not(contains(@class, 'line'))]")
    )
    (style,) = tree.xpath("//style/text()")
    assert set(re.findall(r"@media ([^{]+?) *{", style)) == {
        "(max-width: 480px)",
        "(prefers-color-scheme: dark)",
    }
    assert not re.sub(r"(?s)@media[^{]*{(?:[^{}]*{[^{}]*})*\s*}", "", style).strip()


def test_mail_html_stays_below_what_mail_programs_show() -> None:
    entries = [
        samples.entry(n, f"A title of a usual length {n}", why="Because. " * 30, quote="word " * 50)
        for n in range(1, 9)
    ]
    eight = replace(samples.issue(), sections=(Section("Worth your time", tuple(entries)),))
    assert len(render(eight, "html").content) < 20 * 1024
    many = [samples.entry(n, "x" * 200, why="Because. " * 100) for n in range(1, 120)]
    huge = replace(samples.issue(), sections=(Section("Worth your time", tuple(many)),))
    with pytest.raises(PublishError, match=r"This mail would be \d+ KB long"):
        render(huge, "html")


@pytest.mark.parametrize("name", TEXTS)
def test_only_web_and_mail_addresses_survive(name: str) -> None:
    bad = [
        samples.entry(1, "a", url="javascript:alert(1)", why="w"),
        samples.entry(2, "b", url="data:text/html,<script>", why="w"),
        samples.entry(3, "c", url="https://user:secretpw@example.org/]]x|y{{z}}", why="w"),
    ]
    text = render(replace(samples.issue(), sections=(Section("S", tuple(bad)),)), name).content.decode()
    assert not re.search(r"javascript:|data:text|secretpw", text.replace("=\r\n", ""))
    assert "%5D%5Dx%7Cy%7B%7Bz%7D%7D" in text.replace("=\r\n", "")


def test_languages_have_their_own_words() -> None:
    plain = samples.issue()
    german = replace(plain, community=replace(plain.community, lang="de-AT"))
    text = render(german, "text", samples.SENDER).text
    assert "9. Januar 2026" in text
    assert "Eine Frage an euch" in text
    persian = replace(plain, community=replace(plain.community, lang="fa"))
    assert 'dir="rtl"' in render(persian, "page").text
    assert "پرسشی از شما" in render(persian, "page").text
    welsh = replace(plain, community=replace(plain.community, lang="cy"))
    assert lay_out(welsh, samples.SENDER).question_heading == "A question for you"


def test_a_default_title_is_not_said_twice() -> None:
    plain = samples.issue()
    untitled = replace(plain, title="", published=None)
    assert lay_out(untitled, samples.SENDER).title == series_number(plain) == "Friday finds #38"
    assert lay_out(replace(untitled, title="Friday finds #38"), samples.SENDER).eyebrow == "Facilitators"
    own = replace(
        untitled, title="News", community=replace(plain.community, digest_title="Facilitators digest")
    )
    assert lay_out(own, samples.SENDER).eyebrow == "Facilitators · digest #38"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("a\n{{ edition.titel }}\n", 2),
        ("a\n\n{% for x in edition.parts %}\n", 3),
        ("{{ edition.title | shout }}\n", 1),
        ("\n\n{{ edition.__class__.__mro__ }}\n", 3),
        ("\n{{ 1 / 0 }}\n", 2),
        ("\n{% include 'nowhere.j2' %}\n", 2),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, source: str, line: int) -> None:
    (tmp_path / "mine.txt.j2").write_text(source)
    with pytest.raises(PublishError) as caught:
        templates.fill("mine.txt.j2", lay_out(samples.issue(), samples.SENDER), folder=tmp_path)
    assert str(caught.value).startswith(f"mine.txt.j2, line {line}: The template is broken (")


def test_a_template_cannot_forget_to_escape(tmp_path: Path) -> None:
    for suffix, shown in (
        (".md", "\\[\\[x\\]\\]"),
        (".mediawiki", "&#91;&#91;x&#93;&#93;"),
        (".html", "[[x]]&lt;"),
    ):
        (tmp_path / f"mine{suffix}.j2").write_text("{{ edition.title }}")
        issue = replace(samples.issue(), title="[[x]]<")
        assert templates.fill(f"mine{suffix}.j2", lay_out(issue, samples.SENDER), folder=tmp_path).startswith(
            shown
        )
