"""Which bytes are a picture that may be shown: PNG, JPEG, GIF or WebP by their first bytes. Pure.

SVG is a program and refused. What a server calls its answer counts for nothing.
"""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 5 * 1024 * 1024
MAX_PIXELS: Final = 50_000_000  # unpacked that is 200 MB


def kind_of(data: bytes) -> str:
    """png, jpeg, gif or webp; '' for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def may_be_shown(data: bytes) -> bool:
    """Whether this is a picture of a known kind and of a bearable size, packed and unpacked."""
    if not kind_of(data) or len(data) > MAX_BYTES:
        return False
    width, height = size(data)
    return width * height <= MAX_PIXELS


def size(data: bytes) -> tuple[int, int]:
    """Width and height as the head of the file says; 0 where that is not looked for."""
    kind = kind_of(data)
    if kind == "png":
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if kind == "gif":
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    if kind == "webp" and data[12:16] == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if kind == "webp":
        return _webp_size(data)
    return _jpeg_size(data) if kind == "jpeg" else (0, 0)


def _webp_size(data: bytes) -> tuple[int, int]:
    """Of the two forms without an extended head (RFC 9649, 2.5 and 3.4; RFC 6386, 9.1)."""
    if data[12:16] == b"VP8L" and data[20:21] == b"/":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if data[12:16] == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        return int.from_bytes(data[26:28], "little") & 0x3FFF, int.from_bytes(data[28:30], "little") & 0x3FFF
    return 0, 0


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """From the frame header (ITU T.81, B.2.2); segments before it are stepped over."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4]))
    return 0, 0
