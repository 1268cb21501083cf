"""Feeds: valid, the same for ever unless something changed, and read back by readers other than ours too."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from lxml import html as lxml_html

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.digests import Rendered
from pkm_desktop.core.seek.feeds.parse import parse_feed
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.render import community_feed, render
from tests.core.share import samples
from tests.core.share.nasty import PIECES, strings
from tests.core.share.spoken import squeezed

ATOM = "{http://www.w3.org/2005/Atom}"
BOTH = pytest.mark.parametrize("name", ["atom", "jsonfeed"])
MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=6).map("".join)
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}:(series|entry)/[0-9a-f]{32}")  # RFC 4151
CONTENT = {"p", "br", "strong", "blockquote"}
MONDAY = datetime(2026, 1, 5, 8, tzinfo=UTC)


def third_issue(**values: object) -> samples.Issue:
    """An issue that has left, with a birthday, as the library gives it."""
    plain = replace(samples.full(), created=MONDAY, updated=MONDAY, status="published")
    return replace(plain, **values)  # type: ignore[arg-type]


def next_issue() -> samples.Issue:
    """The one after it, a week later, with entries of its own."""
    sections = [
        replace(part, entries=tuple(replace(each, id=each.id + 40) for each in part.entries))
        for part in samples.issue().sections
    ]
    left = samples.issue().published
    assert left
    return third_issue(number=39, sections=tuple(sections), published=left + timedelta(days=7))


def atom_mistakes(document: bytes) -> list[str]:
    """What RFC 4287 does not allow, as far as we could do it wrong."""
    root = fromstring(document)
    wrong = [] if root.tag == f"{ATOM}feed" else [root.tag]
    for place in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            if len(place.findall(f"{ATOM}{name}")) != 1:
                wrong.append(f"not one {name}")
        if not TAG.fullmatch(place.findtext(f"{ATOM}id", "")):
            wrong.append(f"id {place.findtext(f'{ATOM}id')}")
        wrong += [
            f"no name in {who.tag}" for who in place.findall(f"{ATOM}author") if not "".join(who.itertext())
        ]
    wrong += [each.text or "" for each in root.iter(f"{ATOM}updated") if not STAMP.fullmatch(each.text or "")]
    wrong += [
        each.text or "" for each in root.iter(f"{ATOM}published") if not STAMP.fullmatch(each.text or "")
    ]
    ids = [each.text for each in root.iter(f"{ATOM}id")]
    wrong += [] if len(ids) == len(set(ids)) else ["an id twice"]
    wrong += [] if root.find(f"{ATOM}author") is not None else ["no author"]
    return [*wrong, *(content_mistakes(each.text or "") for each in root.iter(f"{ATOM}content"))]


def content_mistakes(html: str) -> str:
    tree = lxml_html.fromstring(f"<div>{html}</div>")
    extra = {element.tag for element in tree.iterdescendants()} - CONTENT
    return f"elements {extra}" if extra else ""


def json_mistakes(document: bytes) -> list[str]:
    """What JSON Feed 1.1 does not allow, as far as we could do it wrong."""
    feed = json.loads(document)
    wrong = [name for name in ("version", "title", "items") if name not in feed]
    wrong += (
        [f"feed_url {feed['feed_url']}"] if not feed.get("feed_url", "https:").startswith("https:") else []
    )
    for item in feed["items"]:
        wrong += [
            name for name in ("id", "content_html", "date_published") if not isinstance(item[name], str)
        ]
        wrong += [f"id {item['id']}"] if not TAG.fullmatch(item["id"]) else []
        wrong += [day for key, day in item.items() if key.startswith("date_") and not STAMP.fullmatch(day)]
        wrong += [f"author {each}" for each in item.get("authors", []) if not each.get("name")]
        wrong.append(content_mistakes(item["content_html"]))
        wrong += [key for key in item if key.startswith("_") and not isinstance(item[key], dict)]
    ids = [item["id"] for item in feed["items"]]
    return [*wrong, *([] if len(ids) == len(set(ids)) else ["an id twice"])]


def mistakes(feed: Rendered) -> list[str]:
    found = atom_mistakes(feed.content) if feed.format == "atom" else json_mistakes(feed.content)
    return [each for each in found if each]


@BOTH
def test_feeds_are_valid_and_read_back_by_us(name: str) -> None:
    issue = third_issue()
    made = render(issue, name, samples.SENDER)
    assert mistakes(made) == []
    read = parse_feed(made.content, url="https://example.org/finds/feed", content_type=made.media_type)
    pieces = lay_out(issue, samples.SENDER).pieces
    assert read.title == "Friday finds"
    assert read.site_url == "https://example.org/finds/"
    assert [(each.title, each.url) for each in read.entries] == [(each.title, each.url) for each in pieces]
    assert [each.tags for each in read.entries] == [each.topics for each in pieces]
    assert [each.authors for each in read.entries][0] == "Ada Okafor"
    assert all(each.published == issue.published for each in read.entries)
    assert "An invitation" not in read.entries[0].text
    assert "steal the closing line" in read.entries[0].text


def test_feedparser_reads_the_atom_feed() -> None:
    read = feedparser.parse(render(third_issue(), "atom", samples.SENDER).content)
    assert not read.bozo
    assert read.version == "atom10"
    assert [entry.get("author") for entry in read.entries] == ["Ada Okafor", None, "Ada Okafor", "Ada Okafor"]
    assert read.feed.author == "Kim Lee"
    assert read.entries[0].contributors[0].name == "Bo Lindqvist"
    assert read.entries[0].content[0].type == "text/html"
    assert read.feed.rights == "Our own words: CC BY 4.0."


@BOTH
@given(texts=st.lists(MIXED, min_size=9, max_size=9))
@rounds(max_examples=40)
def test_any_text_stays_text(name: str, texts: list[str]) -> None:
    issue = replace(samples.awkward(texts), created=MONDAY)
    made = render(issue, name, samples.SENDER)
    assert mistakes(made) == []
    pieces = lay_out(issue, samples.SENDER).pieces
    assert [title for title, _ in read_plainly(made)] == [piece.title for piece in pieces]
    for piece, (_, content) in zip(pieces, read_plainly(made), strict=True):
        why = "".join(line for lines in piece.why for line in lines)
        wanted = squeezed(f"{why}{piece.quoted}{piece.trail}{piece.origin}") or squeezed(piece.title)
        assert squeezed(lxml_html.fromstring(f"<div>{content}</div>").text_content()) == wanted


def read_plainly(feed: Rendered) -> list[tuple[str, str]]:
    """Title and content of all entries, as an XML or JSON parser gives them."""
    if feed.format == "jsonfeed":
        return [(item["title"], item["content_html"]) for item in json.loads(feed.content)["items"]]
    entries = fromstring(feed.content).iter(f"{ATOM}entry")
    return [(entry.findtext(f"{ATOM}title", ""), entry.findtext(f"{ATOM}content", "")) for entry in entries]


def days(feed: Rendered) -> dict[str, str]:
    """When each entry says it was changed, by its title and place."""
    if feed.format == "jsonfeed":
        items = json.loads(feed.content)["items"]
        return {f"{n} {item['title']}": item["date_modified"] for n, item in enumerate(items)}
    entries = fromstring(feed.content).iter(f"{ATOM}entry")
    return {
        f"{n} {entry.findtext(f'{ATOM}title')}": entry.findtext(f"{ATOM}updated", "")
        for n, entry in enumerate(entries)
    }


@BOTH
def test_the_feed_of_a_community_has_all_issues_the_newest_first(name: str) -> None:
    issues = (third_issue(), next_issue())
    made = community_feed(issues, name, samples.SENDER, address="https://example.org/finds/feed")
    assert made == community_feed(
        issues[::-1], name, samples.SENDER, address="https://example.org/finds/feed"
    )
    assert mistakes(made) == []
    read = parse_feed(made.content, url="https://example.org/finds/feed", content_type=made.media_type)
    assert len(read.entries) == 8
    assert b"https://example.org/finds/feed" in made.content
    assert list(days(made).values()) == ["2026-01-16T09:00:00Z"] * 4 + ["2026-01-09T09:00:00Z"] * 4


@BOTH
def test_only_what_changed_has_a_new_day(name: str) -> None:
    first = community_feed((third_issue(),), name, samples.SENDER)
    section, *rest = third_issue().sections
    mended = replace(section.entries[1], why="What I noticed since February.")
    corrected = third_issue(
        status="corrected",
        updated=datetime(2026, 1, 12, 7, tzinfo=UTC),
        sections=(replace(section, entries=(section.entries[0], mended)), *rest),
    )
    second = community_feed((corrected, next_issue()), name, samples.SENDER, before=first.content)
    assert list(days(second).values())[4:] == [
        "2026-01-09T09:00:00Z", "2026-01-12T07:00:00Z", "2026-01-09T09:00:00Z", "2026-01-09T09:00:00Z",
    ]  # fmt: skip
    third = community_feed((corrected, next_issue()), name, samples.SENDER, before=second.content)
    assert third == second


@BOTH
@pytest.mark.parametrize("before", [b"", b"<html>", b"{}", b"[1]", b"\xff\x00", b'{"items": [{"id": 1}]}'])
def test_what_is_no_feed_of_ours_changes_nothing(name: str, before: bytes) -> None:
    plain = community_feed((third_issue(),), name, samples.SENDER)
    assert community_feed((third_issue(),), name, samples.SENDER, before=before) == plain


@BOTH
def test_ids_stay_when_names_change_and_tell_nobody_who_we_are(name: str) -> None:
    issue = third_issue()
    other = replace(issue, title="New", community=replace(issue.community, name="X", digest_title="Y"))
    ids = re.compile(rb"tag:[^<\"]+")
    before, after = render(issue, name, samples.SENDER).content, render(other, name).content
    assert ids.findall(before) == ids.findall(after)
    assert b"kim@example.org" not in before
    elsewhere = replace(issue, created=MONDAY + timedelta(seconds=1))
    assert not set(ids.findall(before)) & set(ids.findall(render(elsewhere, name).content))


def test_a_feed_needs_issues_and_a_feed_format() -> None:
    with pytest.raises(Rejected):
        community_feed((), "atom")
    with pytest.raises(Rejected):
        community_feed((third_issue(),), "page")


def test_the_parts_of_an_entry_are_beside_it_for_others_who_use_this_program() -> None:
    made = json.loads(render(third_issue(), "jsonfeed", samples.SENDER).content)
    ours = made["items"][0]["_pkm_desktop"]
    assert ours["contributor"] == "Bo Lindqvist"
    assert ours["other_view"].startswith("It was one team")
    assert ours["quote"].startswith("Meaning comes")
    assert ours["issue"] == "Friday finds #38"
    assert made["items"][2]["_pkm_desktop"]["via"] == "Ada"
    assert made["items"][2]["_pkm_desktop"]["kind"] == "asset"


@BOTH
def test_long_feeds_keep_the_newest(name: str) -> None:
    section = samples.issue().sections[0]
    entries = tuple(samples.entry(n, f"T{n}", why="w") for n in range(1, 151))
    one = third_issue(sections=(replace(section, entries=entries),))
    other = tuple(replace(each, id=each.id + 500) for each in entries)
    two = third_issue(number=39, sections=(replace(section, entries=other),))
    made = community_feed((one, two), name)
    assert len(days(made)) == 200
    assert mistakes(made) == []


def test_awkward_strings_make_valid_feeds() -> None:
    for start in range(0, 900, 37):
        issue = replace(samples.awkward(strings(1000, seed=4)[start:]), created=MONDAY)
        assert mistakes(render(issue, "atom", samples.SENDER)) == []
        assert mistakes(render(issue, "jsonfeed", samples.SENDER)) == []
