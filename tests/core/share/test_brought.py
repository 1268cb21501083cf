"""Colleagues' files taken apart: JSON Feeds of any program, Markdown however it is written."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.share.brought import read_json
from pkm_desktop.core.share.brought_markdown import read_markdown


def feed(*items: object) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Bo", "items": list(items)})


def test_a_link_blog_leads_to_what_it_links() -> None:
    (one,) = read_json(
        feed(
            {
                "id": "1",
                "url": "https://bo.example/1",
                "external_url": "https://example.org/a",
                "title": "A",
                "content_text": "Read this & think.",
                "authors": [{"name": "Ada"}, {"name": "Cy"}, 3],
                "tags": ["tides", 4],
                "date_published": "2026-01-02T03:04:05+01:00",
                "language": "en",
            }
        )
    )
    assert (one.url, one.title, one.author) == ("https://example.org/a", "A", "Ada, Cy")
    assert (one.why, one.tags, one.html) == (
        "Read this & think.",
        ("tides",),
        "<p>Read this &amp; think.</p>",
    )
    assert one.published == datetime(2026, 1, 2, 2, 4, 5, tzinfo=UTC)


def test_an_article_is_no_reason() -> None:
    (one,) = read_json(feed({"title": "A", "content_text": "word " * 300}))
    assert one.why == ""


def test_our_own_lines_come_in_as_what_they_are() -> None:
    ours = {
        "why": "W",
        "other_view": "O",
        "via": "Cy",
        "contributor": "Di",
        "kind": "question",
        "quote": "<Q>",
    }
    (one,) = read_json(feed({"title": "A", "authors": [{"name": "The source"}], "_pkm_desktop": ours}))
    assert (one.why, one.other_view, one.via, one.contributor, one.kind) == ("W", "O", "Cy", "Di", "question")
    assert one.author == ""  # a source is no author
    assert one.html == "<blockquote>&lt;Q&gt;</blockquote>"


@pytest.mark.parametrize("text", ["{", "[1]", "{}", '{"items": 3}', "[" * 100_000, '{"items": NaN}'])
def test_what_is_no_feed_is_said(text: str) -> None:
    with pytest.raises(ImportFileError, match="JSON"):
        read_json(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["title", "url", "authors", "tags", "_pkm_desktop", "date_published", "name"]
                ),
                inner,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused(value: object) -> None:
    for one in read_json(json.dumps({"items": [value]})):
        assert one.title or one.url


MARKDOWN = r"""# Finds of the week

Some words before.

- [A \*good\* read](https://example.org/a) — why it *matters* here #tides #habits
  and on the next line.
  > A quote from it.
  via Cy
- Ada's post: [B &amp; C](<https://example.org/b>): short
* https://example.org/bare.

[Alone](https://example.org/c_(d) "a title")

Its reason, in a paragraph with [a link](https://example.org/inside).

## Other things

No link here.

1. [Numbered](https://example.org/n)

---

[After the rule](https://example.org/r)
"""


def test_markdown_lists_are_read() -> None:
    found = read_markdown(MARKDOWN)
    assert [(one.title, one.url) for one in found] == [
        ("A *good* read", "https://example.org/a"),
        ("B & C", "https://example.org/b"),
        ("", "https://example.org/bare"),
        ("Alone", "https://example.org/c_(d)"),
        ("Numbered", "https://example.org/n"),
        ("After the rule", "https://example.org/r"),
    ]
    first = found[0]
    assert first.why == "why it matters here\nand on the next line."
    assert (first.tags, first.via) == (("tides", "habits"), "Cy")
    assert first.html == "<blockquote>A quote from it.</blockquote>"
    assert found[1].why == "short"
    assert found[3].why == "Its reason, in a paragraph with a link."


def test_an_edition_of_ours_is_read() -> None:
    (one, two) = read_markdown(
        "## Worth your time\n\n### [A](https://example.org/a)\n\nAda · Tides · 2 January 2026 · 7 min\n\n"
        "Why.\n\n> “Q.”\n\nvia Cy · brought by Bo · habits\n\n### [B](https://example.org/b)\n\n"
        "Tides · 2 January 2026\n\nYes.\n"
    )
    assert (one.author, one.source, one.why, one.via, one.contributor) == ("Ada", "Tides", "Why.", "Cy", "Bo")
    assert one.tags == ("habits",)
    assert (two.author, two.source, two.why) == ("", "Tides", "Yes.")


@given(st.text(alphabet="[]()<>#*-_ \n\\>.:/https·viaé", max_size=200))
def test_any_text_is_read_without_harm(text: str) -> None:
    read_markdown(text)


def test_hostile_markdown_costs_no_more_than_its_length() -> None:
    for text in ("[" * 50_000, "[a](https://" + "(" * 50_000, "- " + "[a](" * 20_000, "#a" * 50_000):
        read_markdown(text)
