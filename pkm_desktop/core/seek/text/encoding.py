"""Bytes from the web made text: byte order mark, declared charset, what the bytes themselves say; never an
exception.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WITHOUT_BOM = (
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
# What pages mean when they say it (WHATWG Encoding, 4.2): the label names a part of the real code page.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
_TEXT_CODECS = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|utf-32(?:-[lb]e)?|iso8859-\d+|latin-1|ascii|cp\d+|koi8-[ru]|mac-\w+|gb2312|gbk|gb18030|hz|big5|big5hkscs"
    r"|euc_(?:jp|jis_2004|jisx0213|kr)|shift_jis(?:_2004|x0213)?|iso2022_\w+|johab|tis-620|viscii|ptcp154|hp-roman8|kz1048",
    re.IGNORECASE,
)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s\"';,]+)", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)[\"']", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]+)", re.IGNORECASE)
_DECLARATION = re.compile(rb"charset|encoding", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 100_000
# What byte frequencies tell apart safely.
_GUESSED = frozenset({"gb18030", "big5hkscs", "euc_jp", "cp932", "cp949", "cp1251", "koi8-r"})


class Decoded(NamedTuple):
    """The text, the codec that made it, and whether nothing had to be guessed or replaced."""

    text: str
    codec: str
    clean: bool


def decode(body: bytes, *, content_type: str = "") -> Decoded:
    """The text of `body`: byte order mark, then the charset of the header, of the XML declaration, of <meta>,
    then UTF-8.

    A declared single-byte charset gives way to UTF-8 where the bytes are UTF-8 with non-ASCII characters:
    that is no accident. Bytes that fit nowhere are read as windows-1252, one by one, inside UTF-8 (mixed
    documents), else replaced by U+FFFD.
    """
    for mark, codec in _BOMS:
        if body.startswith(mark):
            rest = body[len(mark) :].removeprefix(mark)
            return _read(rest, codec) or Decoded(_lenient(rest, codec), codec, clean=False)
    head = body[:_HEAD]
    declared = _declared(head, content_type)
    for codec in [*_wide(head), "utf-8", *declared]:
        if codec == "utf-8" and any(name.startswith(("iso2022", "hz", "utf-7")) for name in declared):
            continue  # seven-bit codecs look like ASCII
        if found := _read(body, codec):
            return found
    codec = declared[0] if declared else "utf-8"
    return Decoded(_lenient(body, codec), codec, clean=False)


def decode_or_guess(body: bytes, *, content_type: str = "") -> Decoded:
    """As `decode`; where nothing is declared and the bytes are no UTF-8, what their frequencies tell."""
    decoded = decode(body, content_type=content_type)
    if decoded.clean or decoded.codec != "utf-8":
        return decoded
    from readability.encoding import get_encoding

    undeclared = _DECLARATION.sub(b"", body[:_SAMPLE])  # a label nobody knows would be taken at its word
    guess = known_codec(get_encoding(undeclared) or "")
    return decode(body, content_type=f"charset={guess}") if guess in _GUESSED else decoded


def known_codec(label: str) -> str:
    """Python's codec for a charset label, the wider one where labels are used loosely; '' if it is none for
    text.
    """
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError, TypeError):
        return ""
    if not _TEXT_CODECS.fullmatch(name):
        return ""
    return _WIDER.get(name, name)


def _declared(head: bytes, content_type: str) -> list[str]:
    labels = [found[1] for found in [_HEADER_CHARSET.search(content_type)] if found]
    for pattern in (_XML_CHARSET, _META_CHARSET):
        found = pattern.search(head)
        if found:
            labels.append(found[1].decode("ascii", "replace"))
    codecs_ = [known_codec(label) for label in labels]
    return [codec for codec in dict.fromkeys(codecs_) if codec and not codec.startswith(("utf-16", "utf-32"))]


def _wide(head: bytes) -> list[str]:
    """UTF-16 and UTF-32 are seen in the zeros around the first '<', whatever is declared."""
    start = head.lstrip(b" \t\r\n")
    return [codec for pattern, codec in _WITHOUT_BOM if start.startswith(pattern)][:1]


def _read(body: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(body.decode(codec), codec, clean=True)
    except (UnicodeDecodeError, LookupError):
        return None


def _lenient(body: bytes, codec: str) -> str:
    """UTF-8 with stray bytes of windows-1252 where most of it is UTF-8; windows-1252 where nothing is; else
    with U+FFFD.
    """
    if codec not in ("utf-8", "cp1252"):
        return body.decode(codec, "replace")
    text = body.decode("utf-8", "surrogateescape")
    return re.sub("[\udc80-\udcff]+", lambda found: _windows(found[0]), text)


def _windows(escaped: str) -> str:
    return escaped.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
