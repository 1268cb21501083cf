"""The quick way through well-formed feeds gives what feedparser gives, key by key."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import feedparser
import pytest

from pkm_desktop.core.seek.feeds import feed_events
from pkm_desktop.core.seek.text.encoding import decode_or_guess
from pkm_desktop.core.seek.text.xmltext import tidied, without_junk

RSS = """<rss version="2.0" xml:lang="en" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:own="urn:own"><channel>
  <title>A &amp;amp; B</title><link>http://a.example/</link><description>d</description>
    <language>de</language>
  <image><url>u.png</url><title>t</title><link>l</link><width>x</width></image><own:a>
    <own:b k="v">x</own:b></own:a>
  <item><title>&lt;b&gt;One&lt;/b&gt;</title><link>http://a.example/1?a=1&amp;amp;b=2</link>
    <guid isPermaLink="FALSE">g</guid>
    <pubDate>Mon, 05 Jan 2026 09:00:00 GMT</pubDate><dc:creator>Ada (a@b.example)</dc:creator>
    <dc:date>2026-01-05</dc:date>
    <category domain="d">x</category><category/><enclosure url="/e.mp3" type="AUDIO/mpeg" length="1"/>
    <description>short</description><description>two</description>
    <content:encoded><![CDATA[<p>long &amp; wide</p>]]></content:encoded>
    <media:content url="u" medium="image"><media:title>m</media:title></media:content>
    <itunes:summary>s</itunes:summary>
    <source url="http://s.example/">S</source></item>
  <item xml:base="http://other.example/x/"><guid>rel/path</guid><title>ZÃ¼rich &#150; x</title>
    <author>a@b.example (A)</author>
    <own:thing/><comments>c</comments></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/b/../">
    <title type="html">&lt;i>T</title>
  <id>urn:x</id><updated>2026-01-05T09:00:00Z</updated><author><name>A</name><uri>u</uri>
    <email>e@x.example</email></author>
  <entry xml:lang="fr"><title type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml">x <b>y</b></div></title><id>1</id>
    <link rel="Alternate" href="1"/><link rel="enclosure" href="e.mp3"/><summary>s</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="c">p &amp; q</p>
    <svg xmlns="http://www.w3.org/2000/svg"><title>t</title></svg><br/></div></content></entry>
  <entry><title>two</title><content type="text/html" mode="escaped">&lt;p>x</content>
    <content type="image/png">aGFsbG8=</content>
    <source><title>s</title><id>i</id></source><category term="t" label="l"/>
    <published>nonsense</published></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
  <channel rdf:about="http://a.example/"><title>t</title></channel>
    <item rdf:about="http://a.example/1"><title>1</title>
  <link>http:///a.example/1</link><description>x</description></item></rdf:RDF>"""
CDF = """<CHANNEL HREF="http://a.example/" LASTMOD="2026-01-05"><ABSTRACT>a</ABSTRACT>
  <ITEM HREF="/1" LASTMOD="2026-01-05">
  <TITLE>t</TITLE></ITEM></CHANNEL>"""
ODD = """<rss xmlns:y="http://backend.userland.com/rss2"><channel><y:title>t</y:title><item>
    <body xmlns="http://www.w3.org/1999/xhtml">
  a <div>b</div></body><title/></item></channel></rss>"""


def plain(value: Any) -> Any:
    """The value without what is left for later: dates are read by another hand."""
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items() if not key.endswith("_parsed")}
    return [plain(part) for part in value] if isinstance(value, list) else value


def compare(document: str) -> bool:
    """Whether there is a quick way; it leads where feedparser's own does."""
    found = feed_events.read(document)
    if found is None:
        return False
    headers = {"content-type": "application/xml; charset=utf-8"}
    stream = BytesIO(document.encode("utf-8", "replace"))
    theirs = feedparser.parse(
        stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    assert not theirs.bozo
    assert found.version == theirs.version
    assert plain(found.feed) == plain(theirs.feed)
    assert plain(found.entries) == plain(theirs.entries)
    return True


@pytest.mark.parametrize("document", [RSS, ATOM, RDF, CDF, ODD], ids=["rss", "atom", "rdf", "cdf", "odd"])
def test_it_is_as_feedparser_reads_it(document: str) -> None:
    assert compare(document)


@pytest.mark.parametrize("document", ["<rss><channel></rss>", "<rss>&nbsp;</rss>", "<!DOCTYPE x><rss/>"])
def test_what_is_not_well_formed_is_left_to_feedparser(document: str) -> None:
    assert feed_events.read(document) is None


@pytest.mark.corpus
def test_real_feeds_are_read_alike(corpus: Path) -> None:
    quick = []
    for path in sorted((corpus / "feeds").rglob("*.xml"))[::5]:
        body = path.read_bytes()
        if len(body) < 100_000:
            quick.append(compare(tidied(without_junk(decode_or_guess(body).text))))
    assert sum(quick) > 0.9 * len(quick)
