"""Undo Content-Encoding as the bytes arrive, within bounds: a gzip bomb is stopped at the limit."""

from __future__ import annotations

import zlib

from pkm_desktop.core.errors import SourceError

MOST_RATIO = 200  # decoded bytes per byte sent; text rarely passes 20, a bomb passes 1,000
RATIO_FROM = 1 << 20  # below this many decoded bytes the ratio says nothing
_STEP = 1 << 18
_PACKED = ("gzip", "x-gzip", "deflate")
_BLANKS = b"\xef\xbb\xbf \t\r\n"


class Body:
    """The body of one answer as it comes in. `add` raises SourceError as soon as a bound is passed."""

    def __init__(self, encoding: str, limit: int) -> None:
        self.limit = limit
        self.content = bytearray()
        self._sent = 0
        self._inflater = _inflater(encoding)
        self._started = False

    def add(self, chunk: bytes) -> None:
        """Take what has just arrived."""
        self._sent += len(chunk)
        if self._inflater is None:
            self._keep(chunk)
            return
        rest = chunk
        while rest:
            rest = self._inflate(rest)

    def _inflate(self, chunk: bytes) -> bytes:
        """Decode at most one step's worth; what is left over."""
        inflater = self._inflater
        if inflater is None:
            return b""
        try:
            self._keep(inflater.decompress(chunk, _STEP))
        except zlib.error as error:
            if self._started:
                raise SourceError("The server sent packed data that cannot be unpacked.") from error
            if chunk.lstrip(_BLANKS).startswith((b"<", b"{")):  # it only says so: text as it is
                self._inflater = None
                self._keep(chunk)
                return b""
            # “deflate” without the zlib wrapper that RFC 9110 asks for: some servers do.
            self._inflater = zlib.decompressobj(-zlib.MAX_WBITS)
            self._started = True
            return chunk
        self._started = True
        if not inflater.eof:
            return inflater.unconsumed_tail
        if inflater.unused_data[:2] == b"\x1f\x8b":  # a further gzip member
            self._inflater = _inflater("gzip")
            return inflater.unused_data
        return b""

    def _keep(self, decoded: bytes) -> None:
        self.content += decoded
        size = len(self.content)
        if size > self.limit:
            raise too_large(0, self.limit)
        if self._inflater is not None and size > RATIO_FROM and size > MOST_RATIO * self._sent:
            raise SourceError(
                f"The answer unpacks to more than {MOST_RATIO} times its size; it was not read any further."
            )


def too_large(size: int, limit: int) -> SourceError:
    """The error for a body over the limit; `size` is 0 where the server did not announce it."""
    what = f"{megabytes(size)} large" if size else f"larger than {megabytes(limit)}"
    return SourceError(
        f"The answer is {what}; the limit is {megabytes(limit)}.",
        hint="The limit can be raised in the settings.",
    )


def megabytes(size: int) -> str:
    """A size in words: '25 MB', '0.5 MB'."""
    return f"{size / (1 << 20):.1f}".removesuffix(".0") + " MB"


def _inflater(encoding: str) -> zlib._Decompress | None:
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return None
    if name not in _PACKED:
        raise SourceError(f"The server sent the answer packed in a way nobody asked for ({name[:40]}).")
    return zlib.decompressobj(zlib.MAX_WBITS | 32)  # 32: gzip or zlib, told apart by its first bytes
