"""Icons: which bytes may be drawn, what is left of an SVG, and where a page says its icon is."""

from __future__ import annotations

import struct

import pytest

from pkm_desktop.core.seek.feeds.icon_links import icons_in, of_site
from pkm_desktop.core.seek.feeds.icons import MAX_BYTES, icon
from pkm_desktop.core.seek.reader.worker import Worker
from pkm_desktop.core.seek.text.pictures import size

SITE = "https://www.example.org/blog/"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z" fill="#123456"/></svg>'


def png(width: int = 32, height: int = 32) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + bytes(60)


def ico(*pictures: bytes, count: int = 0) -> bytes:
    at = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, count or len(pictures)), b""
    for picture in pictures:
        head += struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, len(picture), at + len(body))
        body += picture
    return head + body


def bitmap(width: int = 16, height: int = 32) -> bytes:
    return struct.pack("<IiiHHIIiiII", 40, width, height, 1, 32, 0, 0, 0, 0, 0, 0) + bytes(width * 4)


def webp(kind: bytes, head: bytes) -> bytes:
    return b"RIFF" + bytes(4) + b"WEBP" + kind + bytes(4) + head + bytes(30)


LOSSLESS = webp(b"VP8L", b"/" + (31 | 15 << 14).to_bytes(4, "little"))
LOSSY = webp(b"VP8 ", bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", 32, 16))


def test_both_plain_forms_of_webp_say_their_size() -> None:
    assert size(LOSSLESS) == size(LOSSY) == (32, 16)
    assert icon(LOSSLESS) == LOSSLESS
    assert icon(webp(b"VP8 ", bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", 9_000, 16))) is None


@pytest.mark.parametrize("data", [png(), ico(png(16, 16), bitmap()), ico(bitmap())])
def test_small_pictures_stay_as_they_are(data: bytes) -> None:
    assert icon(data) == data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>404</body></html>",
        png(60_000, 60_000),
        png(0, 16),
        png() + bytes(MAX_BYTES),
        ico(),
        ico(png(5_000, 5_000)),
        ico(bitmap(100_000, 100_000)),
        ico(bitmap(16, -32)),
        ico(png(), count=60_000),
        ico(png())[:-30],
        b"\x00\x00\x01\x00" + b"\xff" * 40,
        b"BM" + bytes(80),
    ],
    ids=range(13),
)
def test_what_is_too_large_or_no_icon_is_refused(data: bytes) -> None:
    assert icon(data) is None


def test_an_svg_is_built_anew_from_its_shapes() -> None:
    made = icon(SVG)
    assert made is not None
    assert made.startswith(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"')
    assert b"#123456" in made


@pytest.mark.parametrize(
    "inside",
    [
        b"<script>alert(1)</script>",
        b'<image href="https://elsewhere.example/seen.png"/>',
        b'<image xlink:href="file:///etc/passwd" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
        b'<use href="#a"/>',
        b'<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        b"<style>path{fill:url(https://elsewhere.example/)}</style>",
        b'<filter id="f"><feGaussianBlur stdDeviation="9000"/></filter>',
        b'<pattern id="p"><path d="M0 0"/></pattern>',
        b'<path d="M0 0h9" fill="url(https://elsewhere.example/#a)"/>',
        b"<path style=\"fill:url('file:///etc/passwd')\"/>",
        b'<path d="M0 0h99999999999"/>',
        b'<path stroke-dasharray="0.00001" d="M0 0h8"/>',
        b'<path onload="alert(1)" d="M0 0h8"/>',
        b"<!-- https://elsewhere.example --><text>words</text>",
    ],
)
def test_nothing_but_shapes_is_left_of_it(inside: bytes) -> None:
    made = icon(SVG.replace(b"</svg>", inside + b"</svg>"))
    assert made is not None
    for trace in (b"elsewhere", b"file:", b"script", b"alert", b"href", b"filter", b"pattern", b"words"):
        assert trace not in made
    for trace in (b"dasharray", b"99999", b"onload", b"style"):
        assert trace not in made


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b"<svg" + b"><g" * 5_000,
        SVG.replace(b"</svg>", b"<g/>" * 600 + b"</svg>"),
        SVG[:-6],
        b"<html><svg></svg></html>",
        b"<svg>" + b" " * 70_000 + b"</svg>",
    ],
    ids=range(6),
)
def test_an_svg_that_is_too_much_is_refused(data: bytes) -> None:
    assert icon(data) is None


def test_gradients_of_its_own_stay() -> None:
    inside = b'<defs><linearGradient id="a"><stop stop-color="red"/></linearGradient></defs>'
    made = icon(SVG.replace(b"</svg>", inside + b'<path style="fill:url(#a)" d="M1 1h2"/></svg>'))
    assert made is not None
    assert b'fill="url(#a)"' in made
    assert b'stop-color="red"' in made


def test_the_page_says_where_its_icon_is() -> None:
    page = b"""<head><link rel="stylesheet" href="a.css"><link rel="shortcut icon" href="/small.ico">
      <link rel="icon" sizes="16x16" href="/16.png"><link rel="icon" sizes="32x32 64x64" href="64.png">
      <link rel="apple-touch-icon" href="https://static.example.org/touch.png"></head>"""
    found = icons_in(page, url=SITE)
    assert found == (
        "https://www.example.org/blog/64.png",
        "https://static.example.org/touch.png",
        "https://www.example.org/16.png",
    )
    assert icons_in(b"<svg>", url=SITE) == ("https://www.example.org/favicon.ico",)


def test_only_the_site_itself_is_asked() -> None:
    page = b"""<base href="https://cdn.example/"><link rel=icon href="a.png">
      <link rel=icon href="https://icons.example/b.png"><link rel=icon href="data:image/png;base64,AAAA">
      <link rel=icon href="javascript:alert(1)"><link rel=icon href="file:///etc/passwd">"""
    assert icons_in(page, url=SITE) == ("https://www.example.org/favicon.ico",)


@pytest.mark.parametrize(
    ("address", "same"),
    [
        ("https://example.org/i.png", True),
        ("https://img.example.org/i.png", True),
        ("https://badexample.org/i.png", False),
        ("https://example.org.bad.example/i.png", False),
        ("ftp://example.org/i.png", False),
        ("https://[bad/i.png", False),
    ],
)
def test_what_belongs_to_a_site(address: str, same: bool) -> None:
    assert of_site(address, SITE) == same


def test_the_reader_process_does_the_same() -> None:
    with Worker() as worker:
        assert worker.icon(png()) == png()
        assert worker.icon(b"nothing") is None
        assert worker.icons_in(b"", url=SITE) == ("https://www.example.org/favicon.ico",)
