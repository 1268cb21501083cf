"""Fetching from the window: once at a time, with a line at the foot; sources that fail are counted."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import follow
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.fetching import Fetching
from pkm_desktop.ui.main_window import MainWindow

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Open</title><link>http://127.0.0.1/</link>
{items}</channel></rss>"""
ITEM = "<item><title>Item {n}</title><link>http://127.0.0.1/{n}</link><guid>{n}</guid></item>"


class Site(ThreadingHTTPServer):
    """A feed that grows."""

    items = 1
    broken = False


class Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.send_response(500 if self.server.broken else 200)
        self.send_header("Content-Type", "application/rss+xml")
        self.end_headers()
        items = "".join(ITEM.format(n=number) for number in range(self.server.items))
        self.wfile.write(FEED.format(items=items).encode())

    def log_message(self, *ignored: object) -> None:
        """Quiet."""


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site(("127.0.0.1", 0), Handler)
    Thread(target=site.serve_forever, daemon=True).start()
    yield site
    site.shutdown()
    site.server_close()


def test_fetch_brings_in_what_is_new(window: MainWindow, desk: Desk, site: Site, qtbot: QtBot) -> None:
    follow.follow(desk.library, [f"http://127.0.0.1:{site.server_port}/feed.xml"])
    fetching = Fetching(desk, window)
    with qtbot.assertNotEmitted(desk.jobs.started):
        fetching.fetch()
        qtbot.waitUntil(desk.jobs.idle)
    assert window.strip.text() == "", "nothing was due and nobody asked"
    site.items = 4
    with qtbot.waitSignal(desk.jobs.finished, timeout=20_000):
        desk.actions.run("refresh")
        assert not desk.actions.action("refresh").isEnabled()
        assert desk.actions.action("stop").isEnabled()
        fetching.fetch()
    qtbot.waitUntil(lambda: window.strip.text() == "3 new from 1 source")
    assert desk.actions.action("refresh").isEnabled()
    site.broken = True
    with qtbot.waitSignal(desk.jobs.finished, timeout=20_000):
        fetching.fetch_all()
    qtbot.waitUntil(lambda: window.strip.text() == "Nothing new; 1 needs a look")


def test_what_is_due_is_fetched_unasked(window: MainWindow, desk: Desk, site: Site, qtbot: QtBot) -> None:
    follow.follow(desk.library, [f"http://127.0.0.1:{site.server_port}/feed.xml"])
    with desk.library.writing() as writing:
        writing.db.execute("UPDATE source_state SET next_due = NULL")
    site.items = 3
    fetching = Fetching(desk, window)
    with qtbot.waitSignal(desk.jobs.finished, timeout=20_000), qtbot.waitSignal(fetching.began):
        fetching.fetch()
    qtbot.waitUntil(lambda: window.strip.text() == "2 new from 1 source")


def test_news_nobody_asked_for_keep_out_of_a_stages_line(window: MainWindow) -> None:
    window.stage_status("1 item has no reason yet")
    window.status("3 new from 1 source", quiet=True)
    assert window.strip.text() == "1 item has no reason yet"
    window.status("Nothing new")
    assert window.strip.text() == "Nothing new"
    window.status("")
    assert window.strip.text() == "1 item has no reason yet"
    window.stage_status("")
    assert window.strip.text() == ""
