"""Which bytes are an icon that may be drawn: small pictures as they are, SVG built anew from plain shapes.

SVG is a language with links, scripts, styles and ways to draw for hours. What is kept of it is a list of
shapes and colours; everything else is left out, and what is too much is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pkm_desktop.core.seek.text.pictures import kind_of, may_be_shown, size

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BYTES: Final = 262_144
MAX_SIDE: Final = 1_024
_SVG: Final = b'<svg xmlns="http://www.w3.org/2000/svg"'
_MAX_SVG: Final = 65_536
_MAX_SHAPES: Final = 500
_MAX_DEPTH: Final = 20
_MAX_ICO: Final = 16  # pictures in one file
_SHAPES = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "defs",
        "linearGradient",
        "radialGradient",
        "stop",
    ]
)
_STYLE = frozenset(
    [
        "fill",
        "fill-rule",
        "fill-opacity",
        "opacity",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-opacity",
        "stop-color",
        "stop-opacity",
        "color",
    ]
)
_PLAIN = _STYLE | frozenset(
    [
        "viewBox",
        "width",
        "height",
        "d",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "fx",
        "fy",
        "r",
        "rx",
        "ry",
        "points",
        "offset",
        "id",
        "clip-rule",
        "transform",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
    ]
)
_OURS = re.compile(r"url\(\s*[\"']?#[\w.:-]+[\"']?\s*\)")
_ADDRESS = re.compile(r"url\s*\(|[\\<>&]|://", re.IGNORECASE)
_HUGE = re.compile(r"\d{7,}|[eE]\+?\d{2,}")


def icon(data: bytes) -> bytes | None:
    """The icon as it may be kept and drawn; None for what is none, is too large or is up to something."""
    if len(data) > MAX_BYTES:
        return None
    if kind_of(data):
        return data if may_be_shown(data) and _small(data) else None
    if data.startswith(b"\x00\x00\x01\x00"):
        return data if _ico(data) else None
    return _svg(data) if b"<svg" in data[:4_096] else None


def _small(data: bytes) -> bool:
    width, height = size(data)
    return 0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE


def _ico(data: bytes) -> bool:
    """Whether all pictures of an ICO file lie in it and are small, by their own heads, not by its list."""
    count = int.from_bytes(data[4:6], "little")
    if not 0 < count <= _MAX_ICO:
        return False
    for number in range(count):
        entry = data[6 + 16 * number : 22 + 16 * number]
        length, at = int.from_bytes(entry[8:12], "little"), int.from_bytes(entry[12:16], "little")
        picture = data[at : at + length]
        if len(entry) < 16 or at < 6 + 16 * count or len(picture) < 40 or len(picture) != length:
            return False
        if not (_small(picture) if kind_of(picture) == "png" else _small_bitmap(picture)):
            return False
    return True


def _small_bitmap(data: bytes) -> bool:
    """A BITMAPINFOHEADER whose height counts the mask, too (MS-WMF 2.2.2.3)."""
    if int.from_bytes(data[:4], "little") != 40:
        return False
    width = int.from_bytes(data[4:8], "little", signed=True)
    height = int.from_bytes(data[8:12], "little", signed=True)
    return 0 < width <= MAX_SIDE and 0 < height <= 2 * MAX_SIDE


def _svg(data: bytes) -> bytes | None:
    from lxml import etree

    if len(data) > _MAX_SVG or b"<!ENTITY" in data:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    budget = [_MAX_SHAPES]
    built = _rebuilt(root, budget, 0)
    if built is None or budget[0] < 0 or etree.QName(built).localname != "svg":
        return None
    return etree.tostring(built, encoding="utf-8").replace(b"<svg", _SVG, 1)


def _rebuilt(element: _Element, budget: list[int], depth: int) -> _Element | None:
    """The element with what is plain of it and in it, in no other name space; None for what is not drawn."""
    from lxml import etree

    if not isinstance(element.tag, str) or depth > _MAX_DEPTH:
        return None
    name = etree.QName(element).localname
    budget[0] -= 1
    if name not in _SHAPES or budget[0] < 0:
        return None
    made = etree.Element(name)
    for key, value in (*_styled(element.get("style", "")), *element.items()):
        if key in _PLAIN and _harmless(str(value)):
            made.set(key, str(value))
    for child in element:
        below = _rebuilt(child, budget, depth + 1)
        if below is not None:
            made.append(below)
    return made


def _styled(style: str) -> list[tuple[str, str]]:
    """What an inline style says about colours and lines, as attributes."""
    pairs = (part.partition(":") for part in style.split(";"))
    return [(name.strip(), value.strip()) for name, _, value in pairs if name.strip() in _STYLE]


def _harmless(value: str) -> bool:
    """Nothing that leads elsewhere, and no number that makes drawing endless."""
    return not _ADDRESS.search(_OURS.sub("", value)) and not _HUGE.search(value)
