"""Feeds that lie about as files."""

from __future__ import annotations

import pytest

from pkm_desktop.core.seek.feeds.feed_file import own_address

AT = "https://example.org/feed?a=1&b=2"
SELF = '<atom:link href="https://example.org/feed?a=1&amp;b=2" rel="self"/>'
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">'
RDF = '<rdf:RDF xmlns="http://purl.org/rss/1.0/">'
HUGE = "<?" * 60_000


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f'<?xml version="1.0"?>\n<!-- <x> --><rss version="2.0"><channel>{SELF}</channel></rss>', AT),
        (f"<rss><channel><item>{SELF}</item></channel></rss>", ""),
        (f"\ufeff{ATOM}<link rel='self' href='https://example.org/feed?a=1&amp;b=2'/><entry/></feed>", AT),
        (f'<!DOCTYPE rdf:RDF [<!ENTITY a "b">]>{RDF}<channel/></rdf:RDF>', ""),
        (f'{ATOM}<link rel="self" href="javascript:alert(1)"/></feed>', ""),
        ('{"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "feed_url": "https:\\/\\/a.example\\/f"}',
         "https://a.example/f"),
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', ""),
        ('<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>', None),
        ('<opml version="2.0"><body/></opml>', None),
        ("<html><body><rss></rss></body></html>", None),
        ('{"url": "https://example.org/"}', None),
        ("plain words", None),
        (HUGE, None),
    ],
)  # fmt: skip
def test_a_feed_tells_its_address_before_its_first_entry(text: str, address: str | None) -> None:
    assert own_address(text.encode()) == address
