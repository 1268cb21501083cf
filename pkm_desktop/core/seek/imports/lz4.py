"""Unpack what Firefox packs its backups with: its own header and one LZ4 block (lz4_Block_format.md)."""

from __future__ import annotations

from pkm_desktop.core.errors import ImportFileError

MAGIC = b"mozLz40\x00"
MOST = 200 << 20  # bytes, unpacked


def unpacked(data: bytes) -> bytes:
    """The content of a `.jsonlz4` file. ImportFileError where it is damaged or too large."""
    size = int.from_bytes(data[8:12], "little")
    if size > MOST:
        raise ImportFileError(f"This backup is too large: the limit is {MOST >> 20} MB.")
    try:
        found = _block(memoryview(data)[12:], size)
    except IndexError:
        found = b""
    if len(found) != size:
        raise ImportFileError("This backup of Firefox is damaged.", hint="Take another one of its backups.")
    return found


def _block(block: memoryview, size: int) -> bytes:
    out, at = bytearray(), 0
    while at < len(block) and len(out) <= size:
        token = block[at]
        length, at = _length(block, at + 1, token >> 4)
        out += block[at : at + length]
        at += length
        if at >= len(block):
            break
        offset = block[at] | block[at + 1] << 8
        length, at = _length(block, at + 2, token & 15)
        if not _repeat(out, offset, min(length + 4, size + 1 - len(out))):
            return b""
    return bytes(out)


def _length(block: memoryview, at: int, length: int) -> tuple[int, int]:
    """A length of 15 goes on in the bytes that follow, up to one that is not full."""
    if length == 15:
        while True:
            more = block[at]
            length, at = length + more, at + 1
            if more != 255:
                break
    return length, at


def _repeat(out: bytearray, offset: int, length: int) -> bool:
    """Append `length` bytes from `offset` back; they may overlap what is being written."""
    start = len(out) - offset
    if offset == 0 or start < 0:
        return False
    piece = bytes(out[start : start + min(offset, length)])
    out += (piece * (length // len(piece) + 1))[:length] if length > 0 else b""
    return True
