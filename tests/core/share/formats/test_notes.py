"""Notes: blocks as Logseq's own parser sees them, properties that read back, names that files can have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import Phase, given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pkm_desktop.core.share import escape
from pkm_desktop.core.share.formats.file_names import note_name, readable
from pkm_desktop.core.share.formats.notes import tags
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.markups import LOGSEQ
from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import PIECES, strings
from tests.core.share.spoken import of_html, spoken, squeezed
from tests.servers import engines

LINKS = ["https://example.org/1", "https://example.org/3", "https://example.de/r?x=1&copy=2"]
MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=6).map("".join)
# What acts in Logseq alone.
ACTIVE = (
    "TODO a", "NOW", "DONE", "WAITING x", "a:: b", "id:: x", "collapsed:: true", "((aa))", "[[a]] ((b))",
    "[#A] x", "SCHEDULED: <2020-01-01 Wed>", "DEADLINE: <2020-01-01>", "#+BEGIN_QUOTE", "#+title: x",
    "\\(a\\)", "\\[a\\]", "\\alpha", "a\\alpha b", "[:div 1]", "[2020-01-01 Wed]", "@@html: <b>@@",
    "<% today %>", "| a | b |", "***", "```js", "[ ] x", "[x] y", "query:: x", "{{query (todo now)}}",
    "key:: [[x]]", ":LOGBOOK:", ":END:", "* a", "<<target>>", "[fn:1] x", "a^{b}", "a_{b}", "src_py{a}",
    "call_x()", "file:a.png", "../a.png", "zotero://x", "#[[a b]]", "[[x][y]]", "[1/2]", "CLOCK: [2020]",
)  # fmt: skip
ALL = [*ACTIVE, *strings(1500, seed=5)]


def inline(parts: list[Any]) -> Iterator[str]:
    """The words of a block; what is neither text nor a link of ours is named."""
    for kind, *values in parts:
        value = values[0] if values else None
        if kind == "Plain":
            yield value
        elif kind == "Link" and value["url"][0] == "Complex":
            yield from inline(value["label"])
        elif kind != "Break_Line":
            yield f"<{kind} {value}>"


def block_words(block: list[Any]) -> str:
    kind, value = block[0], block[1]
    if kind == "Heading":
        extra = [f"<{name} {value[name]}>" for name in ("marker", "priority", "tags") if value.get(name)]
        return "".join([*inline(value["title"]), *extra])
    if kind == "Paragraph":
        return "".join(inline(value))
    if kind == "Quote":
        return "".join(map(block_words, value))
    return f"<{kind} {value}>"


def links_of(blocks: list[Any]) -> list[str]:
    """Where all links lead."""
    found = []
    for block in blocks:
        title = block[1]["title"] if block[0] == "Heading" else []
        found += [part[1]["url"] for part in title if part[0] == "Link"]
    return [f"{url[1]['protocol']}://{url[1]['link']}" for url in found]


def as_page(issue: samples.Issue) -> str:
    """The blocks of a page, without its properties."""
    head, _, blocks = render(issue, "logseq", samples.SENDER).text.partition("\n\n")
    assert head.startswith("type:: digest")
    return blocks


@pytest.mark.parametrize("prefix", ["- ", "- # ", "\t- ", "- a "])
def test_logseq_shows_the_text_itself(prefix: str) -> None:
    texts = [text for text in ALL if escape.line(text)]
    pages = engines.mldoc().parse([f"{prefix}{escape.logseq(text)}" for text in texts])
    wanted = [squeezed(("a " if prefix.endswith("a ") else "") + escape.line(text)) for text in texts]
    shown = [squeezed("".join(map(block_words, page))) for page in pages]
    assert [(want, got) for want, got in zip(wanted, shown, strict=True) if want != got] == []


def test_logseq_shows_the_text_of_links() -> None:
    texts = [text for text in ALL if escape.line(text)]
    made = [LOGSEQ.all_filters()["linked_block"](text, 0, LINKS[0]) for text in texts]
    for text, page in zip(texts, engines.mldoc().parse(made), strict=True):
        assert squeezed("".join(map(block_words, page))).removesuffix("→") == squeezed(escape.line(text))
        assert links_of(page) == LINKS[:1]


def test_logseq_says_what_the_issue_says() -> None:
    issues = [samples.issue(), *(samples.awkward(strings(1500, seed=2)[n * 37 :]) for n in range(40))]
    for issue, page in zip(issues, engines.mldoc().parse(list(map(as_page, issues))), strict=True):
        assert squeezed("".join(map(block_words, page))).replace("→", "") == spoken(issue)
        assert links_of(page) == LINKS


@given(texts=st.lists(MIXED, min_size=9, max_size=9))
@rounds(max_examples=15, phases=[Phase.explicit, Phase.generate])
def test_logseq_keeps_any_text_a_text(texts: list[str]) -> None:
    issue = samples.awkward(texts)
    (page,) = engines.mldoc().parse([as_page(issue)])
    assert squeezed("".join(map(block_words, page))).replace("→", "") == spoken(issue)


def test_logseq_properties_hold_letters_and_digits_only() -> None:
    issue = tagged("c#", "[[x]]", "a b", "日本語", "{{x}}", "1")
    head = render(issue, "logseq", samples.SENDER).text.partition("\n\n")[0].split("\n")
    assert head == ["type:: digest", "date:: 2026-01-09", "tags:: c, x, a-b, 日本語"]


def test_obsidian_says_what_the_issue_says() -> None:
    for issue in (samples.issue(), *(samples.awkward(strings(300)[n * 37 :]) for n in range(8))):
        head, _, body = render(issue, "obsidian", samples.SENDER).text.partition("---\n\n")
        assert of_html(MarkdownIt("commonmark").render(body)) == spoken(issue)
        assert yaml.safe_load(head)["title"] == lay_out(issue, samples.SENDER).title


@given(text=MIXED)
def test_obsidian_finds_no_link_tag_or_mark_in_text(text: str) -> None:
    made = escape.markdown(text)
    bare = made.replace("\\\\", "").replace("\\[", "").replace("\\#", "").replace("&#", "")
    assert not any(sign in bare for sign in ("[[", "#", "==", "%%", "$", "^"))


def test_obsidian_tags_are_tags() -> None:
    issue = tagged("Work & life", "c#", "2026", "a/b", "Work-&-Life", "#x y", "")
    assert tags(lay_out(issue, samples.SENDER)) == ("Work-life", "c", "a/b", "x-y")
    head = render(issue, "obsidian", samples.SENDER).text.split("---\n")[1]
    assert yaml.safe_load(head)["tags"] == ["Work-life", "c", "a/b", "x-y"]


def tagged(*names: str) -> samples.Issue:
    section, *rest = samples.issue().sections
    first = replace(section, entries=(replace(section.entries[0], tags=names), *section.entries[1:]))
    community = replace(samples.COMMUNITY, topics=names)
    return replace(samples.issue(), community=community, sections=(first, *rest))


def test_a_note_is_called_by_its_title() -> None:
    assert note_name(samples.issue()) == "Friday finds 38 – Making sense in company"
    assert note_name(replace(samples.issue(), title="")) == "Friday finds 38"
    assert note_name(replace(samples.issue(), title='a/b: "c" [[d]] #e|f^g?')).endswith("38 – a b c d e f g")
    assert readable("CON") == "CON_"
    assert readable("../..") == ""


@given(text=MIXED | st.text())
def test_a_name_is_a_file_name_everywhere(text: str) -> None:
    name = readable(text)
    assert name == unicodedata.normalize("NFC", name)
    assert len(name.encode()) <= 120
    assert not set(name) & set('\\/:*?"<>|#^[]\n\t.')
    assert name == name.strip()
    assert readable(name.rstrip("_")) == name
