"""Hostile documents through the whole way in: nothing breaks, nothing hangs, nothing leads on."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pkm_desktop.core.commands.seek import browse, capture, follow
from pkm_desktop.core.commands.seek.refresh import refresh
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from tests.servers.web import Reply, WebServer

pytestmark = pytest.mark.corpus
LONGEST = 10.0  # seconds for one document
LEADS_ELSEWHERE = re.compile(r'<[^>]*(?:href|src)="(?!https?://|mailto:)')
BIG = 2_000_000  # bytes; larger ones are read in the soak runs


@pytest.fixture(scope="module")
def hostile(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of freshly made hostile files."""
    folder = tmp_path_factory.mktemp("hostile")
    generator = corpus / "abuse" / "generators" / "gen_abuse.py"
    subprocess.run([sys.executable, str(generator), str(folder)], check=True, capture_output=True, timeout=60)
    return folder


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({}) as running:
        yield running


def survives(action: Callable[[], object]) -> None:
    """It ends in time, well or with a sentence."""
    started = time.monotonic()
    with suppress(PkmError):
        action()
    assert time.monotonic() - started < LONGEST


@pytest.mark.parametrize("folder", ["xml", "enc", "json", "compressed"])
def test_hostile_feeds(library: Library, server: WebServer, hostile: Path, folder: str) -> None:
    files = [path for path in sorted((hostile / folder).iterdir()) if path.stat().st_size < BIG]
    for number, path in enumerate(files):
        if path.stem != "many_items":  # ten thousand honest entries take their time where others work, too
            server.routes[f"/{number}"] = Reply(path.read_bytes(), type="application/xml")
            survives(lambda number=number: follow.follow(library, [server.url(f"/{number}")]))  # type: ignore[misc]
    survives(lambda: refresh(library, everything=True))
    for row in browse.item_rows(library, browse.item_ids(library)[:2000]):
        assert "root:" not in row.title + row.excerpt
        assert "\u202e" not in row.title
        row.title.encode()


def test_hostile_pages(library: Library, server: WebServer, hostile: Path, corpus: Path) -> None:
    folders = (hostile / "enc", hostile / "json", hostile / "markdown", corpus / "abuse" / "html5sec")
    files = [path for folder in folders for path in sorted(folder.iterdir()) if path.stat().st_size < BIG]
    for number, path in enumerate(files):
        body = path.read_bytes()
        survives(lambda body=body, n=number: capture.save_page(library, f"http://a.invalid/{n}", page=body))  # type: ignore[misc]
    assert server.seen == []
    for number in browse.item_ids(library, browse.ItemFilter(view="kept")):
        html = browse.item(library, number).html.lower()
        assert "<script" not in html
        assert not LEADS_ELSEWHERE.search(html)


TEMPTING = """<?xml version="1.0"?><?xml-stylesheet href="PLACE/s.xsl"?>
<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel><title>A</title><link>PLACE/home</link><image><url>PLACE/i.png</url></image>
<a:link rel="hub" href="PLACE/hub"/><a:link rel="next" href="PLACE/next"/><i:image href="PLACE/cover.jpg"/>
<item><title>One</title><link>PLACE/1</link><enclosure url="PLACE/1.mp3" length="1" type="audio/mpeg"/>
<description>&lt;img src="PLACE/p.png"&gt;&lt;iframe src="PLACE/f"&gt;&lt;/iframe&gt;
&lt;link rel=stylesheet href="PLACE/c.css"&gt;&lt;p&gt;Text</description></item></channel></rss>"""


def test_what_a_feed_names_is_not_asked_for(library: Library, server: WebServer) -> None:
    """Pictures, recordings, style sheets, icons, hubs and next pages stay where they are."""
    with WebServer({}) as other:
        place = other.url("")
        server.routes["/feed"] = Reply(TEMPTING.replace("PLACE", place).encode())
        follow.follow(library, [server.url("/feed")])
        refresh(library, everything=True)
        (number,) = browse.item_ids(library)
        assert browse.item(library, number).enclosures[0].url == f"{place}/1.mp3"
        assert other.seen == []
    assert set(server.paths()) == {"/feed"}
