"""Feeds of every family, broken ones, and what is none."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.items import ParsedFeed
from pkm_desktop.core.seek.feeds.parse import parse_feed

FEEDS = Path(__file__).parents[3] / "data" / "feeds"
URL = "https://host.example/dir/feed"


def read(name: str) -> ParsedFeed:
    return parse_feed((FEEDS / name).read_bytes(), url=URL)


def rss(*items: str, version: str = "2.0") -> bytes:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f"<rss version='{version}'><channel><title>t</title>{inside}</channel></rss>".encode()


def test_rss_2() -> None:
    feed = read("blog.rss")
    assert (feed.title, feed.format, feed.lang, feed.ttl_minutes) == ("Tea & Work", "rss", "en-gb", 720)
    assert (feed.site_url, feed.description, feed.warning) == (
        "https://tea.example/",
        "Notes on slow work",
        "",
    )
    first, second, third = feed.entries
    assert (first.guid, first.title, first.authors) == ("tea-1", "Kettles & cups", "Ada Brown")
    assert first.url == "https://tea.example/kettles?page=2"
    assert first.published == datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
    assert first.tags == ("Tea", "Slow work")
    assert first.text == "First — see cups."
    assert 'src="https://tea.example/pics/pot.jpg"' in first.html
    assert "stats.example" not in first.html
    assert second.url == "https://tea.example/two"
    assert second.published is None  # February 30
    assert second.text == "Line one\nLine two with 3 < 4\n\nSecond paragraph"
    assert third.guid.startswith("sha256:")
    assert (third.url, third.published, third.lang) == ("", None, "en-gb")


def test_atom_1() -> None:
    feed = read("diary.atom")
    assert (feed.title, feed.format, feed.lang) == ("Tage & Bücher", "atom", "de")
    assert feed.site_url == "https://diary.example/blog/"
    one, two = feed.entries
    assert (one.url, one.title, one.authors) == (
        "https://diary.example/blog/one",
        "Was <b> heißt",
        "Kim Lind",
    )
    assert 'href="https://diary.example/blog/two"' in one.html
    assert one.published == datetime(2026, 1, 4, 8, tzinfo=UTC)
    assert one.updated == datetime(2026, 1, 5, 10, tzinfo=UTC)
    assert (two.authors, two.text, two.tags) == ("Ana, Bo", "Kurz", ("gäste",))
    assert two.published == two.updated


def test_rdf_with_an_entity_for_its_namespace() -> None:
    feed = read("old.rdf")
    assert feed.format == "rdf"
    assert feed.entries[0].guid == feed.entries[0].url == "https://old.example/a"
    assert feed.entries[0].published == datetime(2026, 1, 2, tzinfo=UTC)
    assert "root:" not in str(feed)


@pytest.mark.parametrize("version", ["0.91", "0.92", "0.93", "0.94", "2.0"])
def test_old_rss(version: str) -> None:
    feed = parse_feed(rss("<title>a</title><link>http://x.example/1</link>", version=version), url=URL)
    assert (feed.format, feed.entries[0].url) == ("rss", "http://x.example/1")


def test_atom_03_and_cdf() -> None:
    old = b"<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>t</title><entry><title>e</title></entry></feed>"
    assert parse_feed(old, url=URL).entries[0].title == "e"
    channel = b"<CHANNEL HREF='http://x.example/'><TITLE>t</TITLE><ITEM HREF='http://x.example/1'><TITLE>e</TITLE></ITEM></CHANNEL>"
    feed = parse_feed(channel, url=URL)
    assert [(entry.title, entry.url) for entry in feed.entries] == [("e", "http://x.example/1")]


def test_a_feed_without_entries_is_a_feed() -> None:
    assert parse_feed(rss(), url=URL).entries == ()


def test_the_longest_safe_content_is_taken() -> None:
    content = "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>&lt;script&gt;x&lt;/script&gt;</content:encoded>"
    feed = parse_feed(rss(f"<title>a</title><description>The summary</description>{content}"), url=URL)
    assert feed.entries[0].text == "The summary"


def test_credentials_in_the_address_do_not_reach_the_links() -> None:
    feed = parse_feed(
        rss("<link>/a</link><description>&lt;a href='/b'&gt;b&lt;/a&gt;</description>"),
        url="https://u:p@h.example/f",
    )
    assert feed.entries[0].url == "https://h.example/a"
    assert "u:p" not in str(feed)


@pytest.mark.parametrize(
    "scheme", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "\x01javascript:x"]
)
def test_hostile_links_are_no_links(scheme: str) -> None:
    item = f"<title>a</title><guid>{scheme}</guid><link>{scheme}</link><enclosure url='{scheme}'/>"
    entry = parse_feed(rss(item), url=URL).entries[0]
    assert entry.url == ""
    assert "script" not in entry.html


def test_ids_that_are_no_addresses_are_not_links() -> None:
    assert parse_feed(rss("<title>a</title><guid>7</guid>"), url=URL).entries[0].url == ""
    assert (
        parse_feed(rss("<title>a</title><guid>/7</guid>"), url=URL).entries[0].url == "https://host.example/7"
    )
    assert (
        parse_feed(rss("<title>a</title><guid>http://x.example/7</guid>"), url=URL).entries[0].url
        == "http://x.example/7"
    )


@pytest.mark.parametrize(
    "reference",
    ["&#xD800;", "&#x110000;", "&#0;", "&nosuch;", "&", "<b", "\x00", "]]>", "<!-- x", "<![CDATA[ x"],
)
def test_broken_but_readable(reference: str) -> None:
    body = rss(
        f"<title>a {reference} z</title><link>http://x.example/1</link>",
        "<title>b</title><link>http://x.example/2</link>",
    )
    assert parse_feed(body, url=URL).title == "t"


def test_a_broken_feed_says_so() -> None:
    assert "not well-formed" in parse_feed(rss("<title>a</titel>"), url=URL).warning
    assert "characters" in parse_feed(rss("<title>a</title>") + b"<!-- \xff -->", url=URL).warning


def test_junk_before_the_feed_and_a_gzip_file() -> None:
    body = b"\n<b>Warning</b>: in line 3\n<?xml version='1.0'?>" + rss("<title>a</title>")
    assert parse_feed(body, url=URL).entries[0].title == "a"
    assert parse_feed(gzip.compress(body), url=URL).entries[0].title == "a"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<!doctype html><html><head></head><body>Hi</body></html>", "web page, not a feed"),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "web page"),
        (b"<opml version='2.0'><body/></opml>", "list of feeds"),
        (b"<urlset><url/></urlset>", "another kind"),
        (b"<note><to>x</to></note>", "neither RSS, Atom nor JSON Feed"),
        (b"Not found", "plain text"),
        (b"\x1f\x8b broken", "damaged gzip"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "plain text"),
        (b'{"error": "no"}', "not a JSON Feed"),
    ],
)
def test_what_is_no_feed_is_said_in_words(body: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        parse_feed(body, url=URL)


def test_a_page_is_told_with_what_to_do() -> None:
    with pytest.raises(SourceError) as caught:
        parse_feed(b"<html><body>x", url=URL, content_type="text/html")
    assert "looks for its feeds" in str(caught.value)


def test_a_feed_served_as_html_is_a_feed() -> None:
    assert parse_feed(rss("<title>a</title>"), url=URL, content_type="text/html").entries[0].title == "a"


def test_too_large() -> None:
    with pytest.raises(SourceError, match="too large: 33 MB"):
        parse_feed(b"<" * (33 * 1024 * 1024), url=URL)
    with pytest.raises(SourceError, match="too large"):
        parse_feed(gzip.compress(b"<" * (33 * 1024 * 1024)), url=URL)


def test_what_an_entry_carries_and_is_filed_under() -> None:
    body = b"""<rss version="2.0" xmlns:m="http://search.yahoo.com/mrss/"><channel><title>Pod</title>
    <item><title>Ep 1</title><guid>1</guid><category>Learning</category><category>AI</category>
    <enclosure url="/a.mp3" length="123" type="audio/mpeg"/><enclosure url="/a.mp3" type="audio/mpeg"/>
    <enclosure url="javascript:x"/><enclosure url="/b.pdf" length="many" type="application/pdf"/>
    <m:content url="/c.mp4" type="video/mp4" fileSize="9"/><m:content url="/d.jpg" medium="image"/>
    </item></channel></rss>"""
    (entry,) = parse_feed(body, url="https://pod.example/feed").entries
    assert entry.tags == ("Learning", "AI")
    assert [(found.url, found.type, found.bytes) for found in entry.enclosures] == [
        ("https://pod.example/a.mp3", "audio/mpeg", 123),
        ("https://pod.example/b.pdf", "application/pdf", 0),
        ("https://pod.example/c.mp4", "video/mp4", 9),
    ]
    assert entry.url == "https://pod.example/a.mp3"  # the guid is no address


def test_json_feed_attachments() -> None:
    body = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "1", "url": "https://j/1",
    "content_text": "x", "tags": ["a"], "attachments": [{"url": "https://j/1.mp3", "mime_type": "audio/mpeg",
    "size_in_bytes": 7, "title": "Talk"}, {"url": 5}, "no"]}]}"""
    (entry,) = parse_feed(body, url="https://j/feed").entries
    (found,) = entry.enclosures
    assert (found.url, found.type, found.bytes, found.title) == ("https://j/1.mp3", "audio/mpeg", 7, "Talk")


@pytest.mark.parametrize("frame", ['<iframe src="x"/>', '<iframe src="x">', '<video src="x"/>', "<object>"])
def test_what_follows_an_element_without_an_end_stays(frame: str) -> None:
    text = f"&lt;p&gt;Before.&lt;/p&gt;{frame.replace('<', '&lt;')}&lt;p&gt;After.&lt;/p&gt;"
    item = f"<item><title>B</title><description>{text}</description></item>"
    body = f"<rss><channel><title>A</title>{item}</channel></rss>"
    (entry,) = parse_feed(body.encode(), url="https://a.example/feed").entries
    assert entry.text == "Before.\n\nAfter."


@pytest.mark.parametrize("written", ["mer, 16 nov 2022 00:38:15 +0100", "16 Nov 2022 00:38:15 +0100"])
def test_dates_in_other_languages(written: str) -> None:
    item = f"<item><title>B</title><pubDate>{written}</pubDate></item>"
    body = f"<rss><channel><title>A</title>{item}</channel></rss>"
    (entry,) = parse_feed(body.encode(), url="https://a.example/feed").entries
    assert entry.published is not None
    assert entry.published.isoformat() == "2022-11-15T23:38:15+00:00"


def test_ampersands_that_no_one_escaped() -> None:
    feed = parse_feed(
        rss("<title>AT&T &eacute;</title><link>http://x.example/1?a=1&b=2&copy=3</link>"), url=URL
    )
    assert (feed.entries[0].title, feed.entries[0].url) == ("AT&T é", "http://x.example/1?a=1&b=2&copy=3")
    assert feed.warning == ""


def test_an_atom_id_is_no_link_because_there_are_links_of_other_kinds() -> None:
    entry = "<entry><title>e</title><id>e4</id><link rel='{}' href='http://x.example/4'/></entry>"
    feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>" + entry + "</feed>"
    assert parse_feed(feed.format("edit").encode(), url=URL).entries[0].url == ""
    long = "http://www.iana.org/assignments/relation/alternate"
    assert parse_feed(feed.format(long).encode(), url=URL).entries[0].url == "http://x.example/4"


def test_dates_are_read_by_our_own_reader_first() -> None:
    dates = "<pubDate>2026-01-05T14:30:00+0530</pubDate>", "<pubDate>-0001-11-30T00:00:00+00:00</pubDate>"
    one, two = parse_feed(
        rss(*(f"<title>{n}</title>{each}" for n, each in enumerate(dates))), url=URL
    ).entries
    assert one.published == datetime(2026, 1, 5, 9, tzinfo=UTC)
    assert two.published is None


def test_links_without_a_scheme_or_a_host() -> None:
    items = "<item><title>a</title><link>{}</link></item>"
    feed = "<rss version='2.0'><channel><title>t</title><link>{}</link>" + items + "</channel></rss>"

    def address(site: str, link: str) -> str:
        return parse_feed(feed.format(site, link).encode(), url=URL).entries[0].url

    assert address("https://host.example/", " www.x.example/1 ") == "https://www.x.example/1"
    assert address("https://blog.example/sub/", "one") == "https://blog.example/sub/one"
    assert address("https://host.example/sub/", "one") == "https://host.example/dir/one"
    assert address("", "www.html") == "https://host.example/dir/www.html"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("<title>AT&amp;amp;T</title>", "AT&amp;T"),
        ('<title type="text">&amp;lt;b&amp;gt; is bold</title>', "&lt;b&gt; is bold"),
        ('<title type="html">AT&amp;amp;T</title>', "AT&T"),
        ("<title>A &lt;b&gt; tag</title>", "A <b> tag"),
        ("<title>Tea &amp; cake</title>", "Tea & cake"),
        ("<title>&lt;b&gt;Loud&lt;/b&gt; &amp;amp; clear</title>", "Loud & clear"),
    ],
)
def test_text_titles_of_atom_are_decoded_once(title: str, said: str) -> None:
    entry = f'<entry><id>urn:a</id>{title}<link href="https://a.example/1"/></entry>'
    body = f'<feed xmlns="http://www.w3.org/2005/Atom">{title}{entry}</feed>'.encode()
    feed = parse_feed(body, url=URL)
    assert [feed.title, *(each.title for each in feed.entries)] == [said, said]
