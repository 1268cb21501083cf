"""Posts on real site generators: what a reader sees is the text, and nothing in it acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import Phase, given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from lxml import html as lxml_html

from pkm_desktop.core.share.formats.front_matter import front_matter
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import PIECES, strings
from tests.core.share.spoken import of_html, spoken, squeezed
from tests.servers import engines

ENGINES = pytest.mark.parametrize("engine", [engines.hugo, engines.jekyll], ids=["hugo", "jekyll"])
MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=6).map("".join)
LINKS = ["https://example.org/1", "https://example.org/3", "https://example.de/r?x=1&copy=2"]
FULL_LINKS = [*LINKS, "https://example.org/finds/", "https://example.org/charter"]
ELEMENTS = {"p", "em", "strong", "h2", "h3", "a", "blockquote", "br", "hr", "ol", "li"}
# Front matter that other YAML readers take for something else unless it stands in quotes.
TEMPTING = (
    "yes", "No", "null", "~", "12:30", "007", "1e3", "2026-01-09", "0x1F", "- a", "a: b", "# a", "&a", "*a",
    "!a", "%a", "@a", "`a`", "{a}", "[a]", "'a'", '"a"', "a\\b", "---", "...", '"\n---\nkey: x', "|", ">",
)  # fmt: skip


def post(engine: engines.Generator, issue: samples.Issue) -> str:
    return render(issue, engine.kind, samples.SENDER).text


def words_below_title(issue: samples.Issue) -> str:
    """The title stands in the front matter; below all there are links to archive and charter."""
    edition = lay_out(issue, samples.SENDER)
    links = squeezed("".join(link.text for link in edition.footer_links))
    words = spoken(issue).replace(squeezed(edition.eyebrow + edition.title), squeezed(edition.eyebrow), 1)
    return words + links


def mistakes(issue: samples.Issue, page: str, links: list[str]) -> list[str]:
    """What a page shows that the issue does not say, or the other way round."""
    tree = lxml_html.fromstring(page)
    (main,), (title,) = tree.xpath("//main"), tree.xpath("//title")
    edition = lay_out(issue, samples.SENDER)
    shown = of_html(lxml_html.tostring(main, encoding="unicode"))
    wrong = []
    if shown != words_below_title(issue):
        wrong.append(f"{shown}\ninstead of\n{words_below_title(issue)}")
    if " ".join(title.text_content().split()) != " ".join(edition.title.split()):
        wrong.append(f"title {title.text_content()!r} instead of {edition.title!r}")
    if main.xpath(".//a/@href") != links:
        wrong.append(f"links {main.xpath('.//a/@href')}")
    if {element.tag for element in main.iterdescendants()} - ELEMENTS:
        wrong.append(f"elements { ({element.tag for element in main.iterdescendants()} - ELEMENTS) }")
    if tuple(tree.xpath("//ul/li/text()")) != edition.topics:
        wrong.append(f"tags {tree.xpath('//ul/li/text()')} instead of {edition.topics}")
    return wrong


@ENGINES
def test_a_post_says_what_the_issue_says(engine: Callable[[], engines.Generator], tmp_path: Path) -> None:
    program, issue = engine(), samples.full()
    (page,) = program.build(tmp_path / "site", {"facilitators-38": post(program, issue)}).values()
    assert mistakes(issue, page, FULL_LINKS) == []
    assert '<html lang="en">' in page


@ENGINES
def test_awkward_texts_everywhere_stay_texts(engine: Callable[[], engines.Generator], tmp_path: Path) -> None:
    program, texts = engine(), strings(2400, seed=11)
    issues = {
        f"facilitators-{number}": named(samples.awkward(texts[number * 37 :]), number, texts[number])
        for number in range(60)
    }
    pages = program.build(tmp_path / "site", {slug: post(program, one) for slug, one in issues.items()})
    wrong = {slug: mistakes(one, pages[slug], LINKS) for slug, one in issues.items()}
    assert {slug: found for slug, found in wrong.items() if found} == {}


@ENGINES
@given(texts=st.lists(st.lists(MIXED, min_size=9, max_size=9), min_size=12, max_size=12))
@rounds(max_examples=6, phases=[Phase.explicit, Phase.generate])
def test_any_text_stays_text(
    engine: Callable[[], engines.Generator], tmp_path_factory: pytest.TempPathFactory, texts: list[list[str]]
) -> None:
    program = engine()
    issues = {
        f"facilitators-{number}": named(samples.awkward(each), number, each[0])
        for number, each in enumerate(texts)
    }
    site = tmp_path_factory.getbasetemp() / f"{program.kind}-any"
    pages = program.build(site, {slug: post(program, one) for slug, one in issues.items()})
    wrong = {slug: mistakes(one, pages[slug], LINKS) for slug, one in issues.items()}
    assert {slug: found for slug, found in wrong.items() if found} == {}


def named(issue: samples.Issue, number: int, tag: str) -> samples.Issue:
    """The issue with a number and tags of its own, for the community that gives the slug."""
    sections = [
        replace(part, entries=tuple(replace(each, tags=(tag, "yes", "c#")) for each in part.entries))
        for part in issue.sections
    ]
    community = replace(issue.community, name="Facilitators", topics=(tag, "yes", "c#"))
    return replace(issue, number=number, community=community, sections=tuple(sections))


@pytest.mark.parametrize("text", [*TEMPTING, *strings(200)])
def test_front_matter_reads_back_as_it_was(text: str) -> None:
    block = front_matter({"title": text, "tags": (text, "b"), "draft": False, "number": 7})
    read = yaml.safe_load(block.removeprefix("---\n").removesuffix("---\n\n"))
    assert read == {"title": text, "tags": [text, "b"], "draft": False, "number": 7}


@given(text=MIXED | st.text())
def test_front_matter_is_one_block(text: str) -> None:
    block = front_matter({"title": text, "tags": (text,)})
    assert [line for line in block.split("\n") if line == "---"] == ["---", "---"]


def test_the_file_of_a_post_is_dated_for_jekyll() -> None:
    assert render(samples.issue(), "jekyll").name == "2026-01-09-facilitators-38"
    assert render(replace(samples.issue(), published=None), "jekyll").name == "facilitators-38"
    assert render(samples.issue(), "hugo").name == ""
