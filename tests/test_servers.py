"""The tests' own servers end without leaving connections to a later test."""

from __future__ import annotations

import gc
import socket
import threading
from collections.abc import Callable
from contextlib import suppress

import pytest

from tests.servers.imap import ImapServer
from tests.servers.smtp import SmtpServer
from tests.servers.threaded import ThreadedServer
from tests.servers.web import WebServer

SERVERS = {"web": WebServer, "smtp": SmtpServer, "imap": lambda: ImapServer({})}


@pytest.mark.parametrize("make", SERVERS.values(), ids=SERVERS.keys())
def test_a_server_ends_while_somebody_knocks(make: Callable[[], ThreadedServer]) -> None:
    """A connection left open would fail this test: its socket warns when it is collected."""
    for _ in range(10):
        lines: list[socket.socket] = []
        with make() as server:
            knocked = threading.Event()
            visitor = threading.Thread(target=_knock, args=(server.port, lines, knocked))
            visitor.start()
            assert knocked.wait(10)
        visitor.join(10)
        for line in lines:
            line.close()
    gc.collect()


def _knock(port: int, lines: list[socket.socket], knocked: threading.Event) -> None:
    with suppress(OSError):  # nobody there any more
        for _ in range(20):
            lines.append(socket.create_connection(("127.0.0.1", port), 0.2))
            knocked.set()
