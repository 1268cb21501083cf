"""Pictures: fetched only with leave, only what the item shows, kept and bounded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256

import pytest

from pkm_desktop.core.commands.seek import browse, capture, follow, pictures
from pkm_desktop.core.commands.seek.pictures import picture
from pkm_desktop.core.library import Library
from pkm_desktop.core.seek.text.pictures import kind_of, may_be_shown
from tests.servers.feeds import Entry, rss
from tests.servers.web import Reply, WebServer, page

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    + (8).to_bytes(4)
    + (8).to_bytes(4)
    + b"\x08\x02\x00\x00\x00"
    + bytes(50)
)
HUGE = PNG[:16] + (60_000).to_bytes(4) * 2 + PNG[24:]
JPEG = b"\xff\xd8\xff\xe0\x00\x10" + bytes(14) + b"\xff\xc0\x00\x11\x08\x00\x10\x00\x10" + bytes(20)


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({"/a.png": Reply(PNG, type="text/plain")}) as running:
        yield running


@pytest.fixture
def item(library: Library, server: WebServer) -> int:
    body = "<p>Look</p>" + "".join(f'<img src="{server.url(p)}">' for p in ("/a.png", "/b.png?x=1&y=2"))
    server.routes["/feed"] = Reply(rss([Entry("One", server.url("/1"), "g", body)]))
    follow.follow(library, [server.url("/feed")])
    return browse.item_ids(library)[0]


def allow(library: Library) -> None:
    with library.writing() as writing:
        writing.db.execute("UPDATE source SET images = 1")


def asked(server: WebServer) -> list[str]:
    return [seen.path for seen in server.seen if seen.path != "/feed"]


def test_nothing_is_fetched_without_leave(library: Library, server: WebServer, item: int) -> None:
    assert picture(library, item, server.url("/a.png")) is None
    assert asked(server) == []
    assert not browse.item(library, item).images


def test_a_source_that_may_show_pictures(library: Library, server: WebServer, item: int) -> None:
    allow(library)
    assert browse.item(library, item).images
    assert picture(library, item, server.url("/a.png")) == PNG
    server.routes["/a.png"] = Reply(status=500)
    assert picture(library, item, server.url("/a.png")) == PNG
    assert asked(server) == ["/a.png"]
    (kept,) = (library.folder / "pictures").iterdir()
    assert kept.name == sha256(server.url("/a.png").encode()).hexdigest()
    assert (kept.stat().st_mode & 0o777, kept.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_once_is_enough_to_keep_it(library: Library, server: WebServer, item: int) -> None:
    server.routes["/b.png?x=1&y=2"] = Reply(JPEG)
    address = server.url("/b.png?x=1&y=2")
    assert picture(library, item, address, once=True) == JPEG
    assert picture(library, item, address) == JPEG


def test_only_what_the_item_shows(library: Library, server: WebServer, item: int) -> None:
    allow(library)
    server.routes["/c.png"] = Reply(PNG)
    for address in (server.url("/c.png"), "file:///etc/passwd", "data:image/png;base64,AAAA", ""):
        assert picture(library, item, address, once=True) is None
    assert asked(server) == []


@pytest.mark.parametrize(
    "body",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html>Log in</html>",
        b"",
        HUGE,
        PNG + bytes(5 * 1024 * 1024),
    ],
)
def test_what_is_no_bearable_picture(library: Library, server: WebServer, item: int, body: bytes) -> None:
    allow(library)
    server.routes["/a.png"] = Reply(body, type="image/png")
    assert picture(library, item, server.url("/a.png")) is None
    assert not (library.folder / "pictures").exists()


def test_a_picture_elsewhere_in_a_private_network(library: Library, server: WebServer) -> None:
    with WebServer({"/a.png": Reply(PNG)}, host="127.0.0.2") as inside:
        body = f'<p>Look</p><img src="{inside.url("/a.png")}">'
        server.routes["/feed"] = Reply(rss([Entry("One", server.url("/1"), "g", body)]))
        follow.follow(library, [server.url("/feed")])
        allow(library)
        (number,) = browse.item_ids(library)
        assert picture(library, number, inside.url("/a.png")) is None
        assert picture(library, number, inside.url("/a.png"), once=True) is None
        assert inside.seen == []


def test_a_picture_of_another_port_is_not_the_feeds_own(library: Library, server: WebServer) -> None:
    with WebServer({"/a.png": Reply(PNG)}) as other:
        body = f'<p>Look</p><img src="{other.url("/a.png")}">'
        server.routes["/feed"] = Reply(rss([Entry("One", server.url("/1"), "g", body)]))
        follow.follow(library, [server.url("/feed")])
        assert picture(library, browse.item_ids(library)[0], other.url("/a.png"), once=True) is None
        assert other.seen == []


def test_pictures_of_a_saved_page(library: Library, server: WebServer) -> None:
    text = "<p>A sentence of the page that says a good deal.</p>" * 20
    server.routes["/page"] = page(f"<html><article>{text}<img src='/a.png'></article></html>")
    saved = capture.save_page(library, server.url("/page")).value
    assert picture(library, saved.id, server.url("/a.png")) is None
    assert picture(library, saved.id, server.url("/a.png"), once=True) == PNG


def test_the_oldest_make_room(
    library: Library, server: WebServer, item: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "BUDGET", 3 * len(PNG))
    folder = library.folder / "pictures"
    folder.mkdir()
    for number in range(4):
        (folder / f"old{number}").write_bytes(bytes(len(PNG)))
        os.utime(folder / f"old{number}", (number, number))
    assert picture(library, item, server.url("/a.png"), once=True) == PNG
    names = {entry.name for entry in folder.iterdir()}
    assert {"old2", "old3"} < names
    assert len(names) == 3


def test_the_kinds() -> None:
    webp = b"RIFF\x00\x00\x00\x00WEBPVP8X" + bytes(20)
    assert [kind_of(data) for data in (PNG, JPEG, b"GIF89a....", webp, b"BM", b"<svg/>", b"")] == [
        "png",
        "jpeg",
        "gif",
        "webp",
        "",
        "",
        "",
    ]
    assert may_be_shown(JPEG)
    assert not may_be_shown(JPEG.replace(b"\x00\x10\x00\x10" + bytes(3), b"\xff\xff\xff\xff" + bytes(3)))
    assert not may_be_shown(b"GIF89a\xff\xff\xff\xff")
