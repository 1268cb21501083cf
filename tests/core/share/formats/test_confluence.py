"""Confluence storage format, as an XML parser that knows its rules sees it. Not tried on the real service."""

from __future__ import annotations

from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import PIECES, strings
from tests.core.share.spoken import spoken, squeezed

MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=6).map("".join)
ELEMENTS = {"p", "em", "strong", "h1", "h2", "h3", "a", "blockquote", "br", "hr", "ol", "li"}
PANEL = {"{ac}structured-macro", "{ac}parameter", "{ac}rich-text-body"}
LINKS = ["https://example.org/1", "https://example.org/3", "https://example.de/r?x=1&copy=2"]
FULL_LINKS = [*LINKS, "https://example.org/finds/", "https://example.org/charter"]


def mistakes(issue: samples.Issue, links: list[str]) -> list[str]:
    """What the page has that the issue does not say, and the other way round."""
    source = render(issue, "confluence", samples.SENDER).text
    root = fromstring(f'<root xmlns:ac="ac" xmlns:ri="ri">{source}</root>')
    elements = {element.tag for element in root.iter()} - ELEMENTS - {"root"}
    wrong = [f"elements {elements - PANEL}"] if elements - PANEL else []
    panels = 1 if lay_out(issue, samples.SENDER).question else 0
    wrong += [] if len(root.findall("{ac}structured-macro")) == panels else ["another number of panels"]
    found = [link.get("href") for link in root.iter("a")]
    wrong += [f"links {found}"] if found != links else []
    attributes = {name for element in root.iter() for name in element.attrib}
    wrong += [f"{attributes}"] if attributes - {"href", "{ac}name", "{ac}schema-version"} else []
    shown = squeezed("".join(root.itertext()))
    wanted = spoken(issue) + squeezed("All issues About Facilitators" if links == FULL_LINKS else "")
    return [*wrong, *([f"{shown}\ninstead of\n{wanted}"] if shown != wanted else [])]


def test_a_page_says_what_the_issue_says() -> None:
    assert mistakes(samples.issue(), LINKS) == []
    assert mistakes(samples.full(), FULL_LINKS) == []


def test_awkward_texts_stay_texts() -> None:
    texts = [*strings(1500, seed=9), "<ac:structured-macro ac:name='html'>", "]]>", "<![CDATA[x]]>", "&nbsp;"]
    for start in range(0, len(texts), 31):
        assert mistakes(samples.awkward(texts[start:] + texts[:40]), LINKS) == []


@given(texts=st.lists(MIXED, min_size=9, max_size=9))
@rounds(max_examples=60)
def test_any_text_stays_text(texts: list[str]) -> None:
    assert mistakes(samples.awkward(texts), LINKS) == []
