"""Requests as raw bytes, the way no well-behaved client sends them."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from contextlib import suppress


def ask(port: int, data: bytes | Iterable[bytes], *, seconds: float = 3.0) -> bytes:
    """Send bytes to a port on loopback and return all that comes back; b'' when nothing does in time."""
    parts = [data] if isinstance(data, bytes) else data
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line, suppress(OSError):
        for part in parts:
            line.sendall(part)
        while more := line.recv(65_536):
            answer += more
    return answer


def status(answer: bytes) -> int:
    """The status of the first answer, 0 when there is none."""
    first = answer.split(b"\r\n", 1)[0].split()
    return int(first[1]) if len(first) > 1 and first[1].isdigit() else 0
