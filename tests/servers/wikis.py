"""Real wikis that run already: what they make of our wikitext, as a reader would see it.

Where they are, the environment says: PKM_TEST_MEDIAWIKI (http://host:port) and PKM_TEST_DOKUWIKI
(http://user:password@host:port, its remote API switched on). Nothing here starts one.
"""

from __future__ import annotations

import http.client
import json
import os
import urllib.parse
import urllib.request
import xmlrpc.client  # noqa: S411 (the wiki is our own, on loopback)
from base64 import b64encode
from dataclasses import dataclass

import pytest
from lxml import html as lxml_html


@dataclass(frozen=True)
class WikiPage:
    """A rendered page: its HTML and everything the wiki found in it beside words."""

    html: str
    leaks: tuple[str, ...]  # templates, categories, images, internal links

    def texts(self, path: str) -> list[str]:
        """The visible text of each element found by an XPath, white space folded."""
        tree = lxml_html.fromstring(f"<div>{self.html}</div>")
        return [" ".join(element.text_content().split()) for element in tree.xpath(path)]

    @property
    def words(self) -> str:
        """Everything a reader sees, white space folded."""
        return self.texts("/*")[0]

    @property
    def targets(self) -> list[str]:
        """Where the links of the page lead."""
        return list(map(str, lxml_html.fromstring(f"<div>{self.html}</div>").xpath("//a/@href")))


@dataclass(frozen=True)
class MediaWiki:
    """A MediaWiki's own parser, through its API."""

    address: str

    def show(self, wikitext: str) -> WikiPage:
        """The text as a page that has just been saved (signatures and all)."""
        asked = {
            "action": "parse",
            "format": "json",
            "formatversion": "2",
            "contentmodel": "wikitext",
            "title": "Digest",
            "pst": "1",
            "disableeditsection": "1",
            "disablelimitreport": "1",
            "prop": "text|links|templates|categories|images|langlinks|iwlinks",
            "text": wikitext,
        }
        data = urllib.parse.urlencode(asked).encode()
        with urllib.request.urlopen(f"{self.address}/api.php", data, timeout=50) as answer:
            parsed = json.load(answer)["parse"]
        kinds = ("links", "templates", "categories", "images", "langlinks", "iwlinks")
        leaks = tuple(f"{kind}: {found}" for kind in kinds for found in parsed[kind])
        return WikiPage(parsed["text"], leaks)


class _Basic(xmlrpc.client.Transport):
    """Sends a user name and a password along."""

    def __init__(self, user: str) -> None:
        super().__init__(headers=[("Authorization", f"Basic {b64encode(user.encode()).decode()}")])

    def make_connection(self, host: object) -> http.client.HTTPConnection:
        connection = super().make_connection(host)  # type: ignore[arg-type]
        connection.timeout = 50
        return connection


@dataclass(frozen=True)
class DokuWiki:
    """A DokuWiki, through its remote API: a page is saved and shown."""

    address: str

    def show(self, source: str, page: str = "pkm:test") -> WikiPage:
        """The text as the wiki shows the page after saving it."""
        parts = urllib.parse.urlsplit(self.address)
        user, _, place = parts.netloc.rpartition("@")
        url = f"http://{place}{parts.path}/lib/exe/xmlrpc.php"
        with xmlrpc.client.ServerProxy(url, transport=_Basic(urllib.parse.unquote(user))) as wiki:
            saved = wiki.wiki.putPage(page, source, {})
            assert saved is True, f"DokuWiki did not save the page: {saved!r}"
            shown = str(wiki.wiki.getPageHTML(page))
        tree = lxml_html.fromstring(f"<div>{shown}</div>")
        leaks = [f"image: {image.get('src')}" for image in tree.xpath("//img")]
        leaks += [f"link: {link.get('href')}" for link in tree.xpath("//a[contains(@class, 'wikilink')]")]
        leaks += [f"footnote: {note.text_content()}" for note in tree.xpath("//*[@class='footnotes']")]
        return WikiPage(shown, tuple(leaks))


def running_mediawiki() -> MediaWiki:
    """The MediaWiki of PKM_TEST_MEDIAWIKI, or the test is skipped."""
    return MediaWiki(_address("PKM_TEST_MEDIAWIKI"))


def running_dokuwiki() -> DokuWiki:
    """The DokuWiki of PKM_TEST_DOKUWIKI, or the test is skipped."""
    return DokuWiki(_address("PKM_TEST_DOKUWIKI"))


def _address(name: str) -> str:
    address = os.environ.get(name, "")
    if not address:
        pytest.skip(f"no wiki is running ({name} is not set)")
    return address.rstrip("/")
