"""The sources of an issue as a list to subscribe to: public ones, without anybody's secrets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.model.digests import IssueSource
from pkm_desktop.core.seek.lists.opml import read_opml
from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import PIECES

MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=6).map("".join)
OPEN = "https://example.org/feed.xml"
SECRET = "8f14e45fceea167a5a36dedd4bea2543"
PRIVATE = (
    f"https://example.org/feed?token={SECRET}", "https://example.org/feed?key=1", "https://kim:pw@example.org/feed",
    f"https://example.org/private/{SECRET}/feed", "http://localhost/feed", "http://wiki/feed", "http://10.0.0.7/feed",
    "https://wiki.corp/feed", "http://[::1]/feed", "https://example.org/feed?auth=abc", "file:///etc/passwd",
    "javascript:alert(1)", "mailto:news@example.org", "", "https://example.org/rss?user_token=1",
    "https://example.org/f?x=aB3dE5gH7jK9mN1pQ3sT5v", "https://example.org/calendar/9f2c4b6a8d0e1f3a5b7c/basic",
)  # fmt: skip
PUBLIC = (
    OPEN,
    "https://www.youtube.com/feeds/videos.xml?channel_id=UCBJycsmduvYEL83R_U4JriQ",
    "https://example.org/2026/01/a-very-long-title-of-a-post-with-many-words/feed",
    "https://example.org/?feed=rss2&cat=12",
    "https://example.org/tag/knowledge-management-and-learning/feed/",
)


def outlines(*sources: IssueSource) -> list[dict[str, str]]:
    made = render(replace(samples.issue(), sources=sources), "opml", samples.SENDER)
    return [dict(each.attrib) for each in fromstring(made.content).iter("outline")]


@pytest.mark.parametrize("url", PUBLIC)
def test_a_public_source_can_be_followed(url: str) -> None:
    source = IssueSource("Ada", url, "https://example.org/")
    assert outlines(source) == [
        {"text": "Ada", "title": "Ada", "type": "rss", "xmlUrl": url, "htmlUrl": "https://example.org/"}
    ]


@pytest.mark.parametrize("url", PRIVATE)
def test_what_may_be_a_secret_stays_here(url: str) -> None:
    assert outlines(IssueSource("Ada", url, url)) == []
    site = "https://example.org/"
    assert outlines(IssueSource("Ada", url, site)) == [
        {"text": "Ada", "title": "Ada", "type": "link", "url": site}
    ]


def test_our_own_reader_takes_the_list_back() -> None:
    sources = tuple(IssueSource(f"S{n}", f"https://example.org/{n}") for n in range(3))
    made = render(replace(samples.issue(), sources=sources), "opml", samples.SENDER)
    read = read_opml(made.content)
    assert [(feed.title, feed.url) for feed in read.feeds] == [
        (each.title, each.feed_url) for each in sources
    ]
    assert read.title == "Friday finds #38"


@given(title=MIXED | st.text())
def test_any_title_is_a_title(title: str) -> None:
    (made,) = outlines(IssueSource(title, OPEN))
    assert made["xmlUrl"] == OPEN
    assert made["text"] == (" ".join(made["text"].split()))
