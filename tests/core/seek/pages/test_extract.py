"""The article on a page, and what the page says about itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.seek.pages.extract import extract
from pkm_desktop.core.seek.pages.metadata import metadata

PAGES = Path(__file__).parents[3] / "data" / "pages"
URL = "https://slow.example/x"
PARAGRAPH = (
    "<p>Most of what we learn at work, stays in the heads of those who learned it, which is a pity.</p>"
)


def test_an_article_with_its_metadata() -> None:
    article = extract((PAGES / "article.html").read_bytes(), url=URL)
    assert article.extracted
    assert (article.title, article.authors, article.site) == (
        "Learning in the open",
        "Ada Brown, Kim Lind",
        "Slow Work",
    )
    assert (article.url, article.lang) == ("https://slow.example/2026/open", "en-GB")
    assert article.published == datetime(2026, 1, 4, 6, tzinfo=UTC)
    assert article.excerpt == "Why half-finished notes help others."
    assert article.text.startswith("Most of what we learn")
    assert article.text.endswith("what you know.")
    assert 'href="https://slow.example/ada"' in article.html
    assert "great offers" not in article.text


@pytest.mark.parametrize("page", [b"", b"<", b"<html></html>", b"\x00\xff", b"<div>" * 3000, b"words only"])
def test_junk_gives_its_text(page: bytes) -> None:
    article = extract(page, url=URL)
    assert not article.extracted
    assert article.url == URL
    assert article.text in ("", "<", "words only", "ÿ")


def test_a_short_page_gives_all_but_what_surrounds_it() -> None:
    article = extract(
        b"<html><body><nav>Home</nav><p>Only this.</p><footer>Imprint</footer></body></html>", url=URL
    )
    assert (article.extracted, article.text) == (False, "Only this.")


def test_what_the_page_marks_as_its_article_counts() -> None:
    links, words = "<a href=/>x</a> " * 50, "<span>Some words.</span> " * 40
    page = f"<body><div>{links}</div><article><div>{words}</div></article></body>"
    article = extract(page.encode(), url=URL)
    assert article.extracted
    assert article.text.count("Some words.") == 40


def test_text_that_only_json_ld_carries() -> None:
    script = '{"@type": "NewsArticle", "articleBody": "' + "A long sentence in the data. " * 20 + '"}'
    page = (
        f'<html><head><script type="application/ld+json">{script}</script></head><body>Loading</body></html>'
    )
    assert extract(page.encode(), url=URL).text.count("A long sentence") == 20


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252"])
def test_encodings(codec: str) -> None:
    page = (
        f"<html><head><title>Größe</title></head><body><article>{PARAGRAPH * 5}<p>Größe</p></article></body>"
    )
    header = f"text/html; charset={codec}" if codec != "utf-16" else ""
    article = extract(page.encode(codec), url=URL, content_type=header)
    assert article.title == "Größe"
    assert "Größe" in article.text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>One | The Site</title><meta property='og:site_name' content='The Site'>", "One"),
        ("<title>One &amp; two</title>", "One & two"),
        ("<title>The best of it - Site</title><body><h1>The best of it</h1>", "The best of it"),
        ("<meta property='og:title' content='Graph'><title>Tag</title>", "Graph"),
        ("<svg><title>icon</title></svg><h1>Heading</h1>", "icon"),
        ("<h1>Heading <b>bold</b></h1>", "Heading bold"),
    ],
)
def test_titles(head: str, title: str) -> None:
    assert metadata(head, url=URL).title == title


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        ("<meta name=author content='Ada'>", "Ada"),
        ("<meta name=author content='https://x.example/ada'>", ""),
        ("<p class='byline'>By <a href=/>Ada Brown</a></p>", "Ada Brown"),
        ("<div class='author-box'>Last updated: May 2026</div>", ""),
        ("<div class=byline><script>var x</script></div>", ""),
        (
            '<script type="application/ld+json">[{"@type":["BlogPosting"],"author":{"name":"Bo"}}]</script>',
            "Bo",
        ),
        ('<script type="application/ld+json">{"@type":"Article","author":{"name":3}} broken</script>', ""),
    ],
)
def test_authors(html: str, authors: str) -> None:
    assert metadata(html, url=URL).authors == authors


def test_a_canonical_address_that_is_only_the_front_page_is_not_believed() -> None:
    assert metadata('<link rel=canonical href="/">', url=URL).url == URL
    assert metadata('<link rel=canonical href="javascript:x">', url=URL).url == URL
    assert (
        metadata('<base href="/sub/"><link rel=canonical href="y">', url=URL).url
        == "https://slow.example/sub/y"
    )


@given(st.text(alphabet="<>/abdivplnkmetascriptheadtitle=\"'&; {}[]:,@type", max_size=300))
def test_any_markup_is_read(html: str) -> None:
    article = extract(html.encode(), url=URL)
    assert article.url
