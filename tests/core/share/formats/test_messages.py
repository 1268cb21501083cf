"""Messages for Slack and Teams: within the limits of both, and foreign text in places that know no markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st
from lxml import html as lxml_html

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Section
from pkm_desktop.core.share.formats.cards import shortened
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.render import render
from tests.core.share import samples
from tests.core.share.nasty import PIECES, strings
from tests.core.share.spoken import squeezed
from tests.servers import engines

CALLS = (
    "<!channel>",
    "<@U123>",
    "<https://evil.example|here>",
    "*bold*",
    ":smile:",
    "{{DATE(2017-02-14T06:08:39Z)}}",
)
MIXED = st.lists(st.sampled_from((*PIECES, *CALLS)) | st.text(max_size=6), max_size=6).map("".join)
BOTH = pytest.mark.parametrize("name", ["slack", "teams"])
LINKS = ["https://example.org/1", "https://example.org/3", "https://example.de/r?x=1&copy=2"]


def message(issue: samples.Issue, name: str) -> Any:
    return json.loads(render(issue, name, samples.SENDER).content)


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a document but styles, in reading order."""
    if isinstance(value, dict):
        if "type" in value:
            yield value
        for each in value.values():
            yield from parts(each)
    elif isinstance(value, list):
        for each in value:
            yield from parts(each)


def slack_mistakes(document: Any) -> list[str]:
    """What Block Kit does not allow, or would read as more than text."""
    wrong = [] if len(document["blocks"]) <= 50 else ["too many blocks"]
    wrong += [] if not re.search(r"<|>|&(?!amp;|lt;|gt;)", document["text"]) else [document["text"]]
    kinds = {each["type"] for each in parts(document["blocks"])}
    allowed = {
        "header", "plain_text", "context", "divider", "text", "link",
        "rich_text", "rich_text_section", "rich_text_quote",
    }  # fmt: skip
    wrong += sorted(kinds - allowed)
    for each in parts(document["blocks"]):
        wrong += ["emoji"] if each["type"] == "plain_text" and each["emoji"] is not False else []
        wrong += [f"empty {each}"] if each.get("text", "x") == "" or each.get("elements", [1]) == [] else []
        if each["type"] == "header":
            wrong += [] if len(each["text"]["text"]) <= 150 else ["long header"]
    return wrong


def teams_mistakes(document: Any) -> list[str]:
    """What the card does not allow, or would read as more than text."""
    (attachment,) = document["attachments"]
    card = attachment["content"]
    wrong = sorted({each["type"] for each in card["body"]} - {"RichTextBlock"})
    wrong += [each["text"] for each in parts(card["body"]) if "{{" in each.get("text", "")]
    wrong += [f"empty {each}" for each in parts(card["body"]) if each.get("text", "x") == ""]
    wrong += [f"empty {each}" for each in card["body"] if not each["inlines"]]
    return wrong


def mistakes(document: Any, name: str) -> list[str]:
    return slack_mistakes(document) if name == "slack" else teams_mistakes(document)


def words(document: Any, name: str) -> str:
    """All that a reader sees of the body, squeezed."""
    body = document["blocks"] if name == "slack" else document["attachments"][0]["content"]["body"]
    texts = [each["text"] for each in parts(body) if isinstance(each.get("text"), str)]
    return squeezed("".join(texts))


def links(document: Any) -> list[str]:
    return list(dict.fromkeys(each["url"] for each in parts(document) if "url" in each))


@BOTH
def test_a_message_says_what_matters(name: str) -> None:
    made = message(samples.issue(), name)
    assert mistakes(made, name) == []
    said = words(made, name)
    for piece in lay_out(samples.issue(), samples.SENDER).pieces:
        assert squeezed(piece.title) in said
        assert all(squeezed(line) in said for lines in piece.why for line in lines)
        assert squeezed(piece.quoted) in said
    assert "Whatisthesmallesthabit" in said
    assert links(made) == LINKS


@BOTH
@given(texts=st.lists(MIXED, min_size=9, max_size=9))
@rounds(max_examples=60)
def test_any_text_stays_text(name: str, texts: list[str]) -> None:
    issue = samples.awkward(texts)
    made = message(issue, name)
    assert mistakes(made, name) == []
    assert links(made) == LINKS
    said = words(made, name)
    for piece in lay_out(issue, samples.SENDER).pieces:
        assert squeezed(shortened(piece.title, 200)) in said


@BOTH
def test_awkward_strings_stay_text(name: str) -> None:
    texts = [*CALLS, *strings(900, seed=6)]
    for start in range(0, len(texts), 37):
        assert mistakes(message(samples.awkward(texts[start:] + texts[:9]), name), name) == []


def test_the_renderer_of_cards_shows_the_text_itself() -> None:
    texts = [*CALLS, *strings(900, seed=6)]
    issues = [samples.issue(), samples.full()]
    issues += [samples.awkward(texts[start:] + list(CALLS)) for start in range(0, 700, 37)]
    made = [message(issue, "teams") for issue in issues]
    shown = engines.cards().show([each["attachments"][0]["content"] for each in made])
    for document, card in zip(made, shown, strict=True):
        assert squeezed(card["text"]).startswith(words(document, "teams"))
        assert card["faults"] == []
        tree = lxml_html.fromstring(card["html"])
        assert list(dict.fromkeys(tree.xpath("//a/@href"))) == LINKS
        assert {element.tag for element in tree.iter()} <= {"div", "span", "a", "button"}


@BOTH
def test_a_long_issue_is_cut_to_what_the_service_takes(name: str) -> None:
    entries = [
        samples.entry(n, f"Title {n} " + "語" * 300, why="Because of this. " * 90) for n in range(1, 120)
    ]
    huge = replace(samples.issue(), sections=(Section("Worth your time", tuple(entries)),))
    content = render(huge, name, samples.SENDER).content
    assert len(content) <= (13_000 if name == "slack" else 26 * 1024)
    made = json.loads(content)
    assert mistakes(made, name) == []
    left = re.search(r"…\+(\d+)", words(made, name))
    assert left
    assert int(left[1]) + len(links(made)) == 119
    short = [samples.entry(n, f"T{n}") for n in range(1, 120)]
    many = replace(huge, sections=(Section("S", tuple(short)),))
    assert mistakes(message(many, name), name) == []


@BOTH
def test_headlines_lead_to_the_whole_issue_where_that_can_be_read(name: str) -> None:
    entries = [samples.entry(n, f"T{n}", why="w") for n in range(1, 9)]
    full = replace(samples.full(), sections=(Section("S", tuple(entries)),))
    made = message(full, name)
    assert "…+3" in words(made, name)
    assert links(made) == [
        *(f"https://example.org/{n}" for n in range(1, 6)), "https://example.org/finds/", "https://example.org/charter",
    ]  # fmt: skip


def test_an_empty_issue_still_makes_a_message() -> None:
    empty = replace(samples.issue(), sections=())
    assert mistakes(message(empty, "slack"), "slack") == []
    assert mistakes(message(empty, "teams"), "teams") == []


def test_what_does_not_fit_at_all_is_said() -> None:
    heavy = [samples.entry(1, "T", url="https://example.org/" + "a" * 30_000, why="w")]
    with pytest.raises(PublishError, match="does not fit into a chat message"):
        render(replace(samples.issue(), sections=(Section("S", tuple(heavy)),)), "teams")


@pytest.mark.parametrize(
    ("text", "made"), [("one two three", "one two…"), ("short", "short"), ("a" * 20, "a" * 10 + "…")]
)
def test_cut_at_the_end_of_a_word(text: str, made: str) -> None:
    assert shortened(text, 11) == made
