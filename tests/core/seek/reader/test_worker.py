"""The bounded reader process: what hangs, crashes or grows costs one document."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

import pytest

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.feeds.parse import parse_feed
from pkm_desktop.core.seek.reader.worker import Limits, Worker

URL = "https://host.example/feed"
FEEDS = Path(__file__).parents[3] / "data" / "feeds"
PAGES = Path(__file__).parents[3] / "data" / "pages"
SMALL = b"<rss version='2.0'><channel><title>t</title><item><title>a</title></item></channel></rss>"
SLOW = b"<rss version='2.0'><channel>" + b"<a>" * 3_000_000  # the lenient parser takes the square of it
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


def test_the_same_answers_as_without_a_process(worker: Worker) -> None:
    body, page = (FEEDS / "blog.rss").read_bytes(), (PAGES / "article.html").read_bytes()
    assert worker.parse_feed(body, url=URL) == parse_feed(body, url=URL)
    assert worker.extract(page, url=URL).authors == "Ada Brown, Kim Lind"
    assert [feed.title for feed in worker.announced(page, url=URL)] == ["Slow Work", "Slow Work: comments"]
    assert worker.clean("<p>a<script>x</script>\ud800", base_url="").text == "a?"


def test_it_starts_at_the_first_task_and_ends_with_close() -> None:
    worker = Worker()
    assert worker.pid == 0
    worker.parse_feed(SMALL, url=URL)
    pid = worker.pid
    assert pid > 0
    worker.close()
    assert worker.pid == 0
    with pytest.raises(SourceError, match="closing"):
        worker.parse_feed(SMALL, url=URL)


def test_it_rests_while_there_is_nothing_to_read(worker: Worker) -> None:
    worker.rest()
    worker.parse_feed(SMALL, url=URL)
    assert worker.pid > 0
    worker.rest()
    assert worker.pid == 0
    assert worker.parse_feed(SMALL, url=URL).title == "t"


def test_it_does_not_rest_under_a_document(worker: Worker) -> None:
    worker.parse_feed(SMALL, url=URL)
    items = b"".join(b"<item><title>%d</title></item>" % number for number in range(5_000))
    large = b"<rss version='2.0'><channel>" + items + b"</channel></rss>"
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(worker.parse_feed, large, url=URL)
        while not read.done():
            worker.rest()
    assert len(read.result().entries) == 5_000


@pytest.mark.skipif(sys.platform != "linux", reason="looks at what is mapped, in /proc")
def test_the_reader_loads_nothing_to_talk_to_others_with(worker: Worker) -> None:
    page = (PAGES / "article.html").read_bytes()
    worker.parse_feed(SMALL, url=URL)
    assert worker.extract(page, url=URL).authors == "Ada Brown, Kim Lind"
    mapped = Path(f"/proc/{worker.pid}/maps").read_text(encoding="utf-8")
    assert "nh3" in mapped
    assert "libssl" not in mapped
    assert "libcrypto" not in mapped


def test_errors_come_as_they_were_said(worker: Worker) -> None:
    with pytest.raises(SourceError, match="web page, not a feed") as caught:
        worker.parse_feed(b"<html>", url=URL)
    assert caught.value.hint


@posix
def test_a_hang_is_ended_and_the_next_document_is_read() -> None:
    with Worker(Limits(seconds=2)) as worker:
        worker.parse_feed(SMALL, url=URL)
        first, started = worker.pid, time.monotonic()
        with pytest.raises(SourceError, match="took too long"):
            worker.parse_feed(SLOW, url=URL)
        assert time.monotonic() - started < 15
        assert worker.parse_feed(SMALL, url=URL).title == "t"
        assert worker.pid not in (0, first)


@posix
def test_what_waits_behind_a_document_that_ends_the_reader_is_read() -> None:
    greedy = b"<rss><channel><item><title>" + b"&lt;b>" * 5_000_000
    with Worker(Limits(seconds=2, memory_mb=256)) as worker, ThreadPoolExecutor(6) as pool:
        bad = [pool.submit(worker.parse_feed, body, url=URL) for body in (SLOW, greedy)]
        good = [pool.submit(worker.parse_feed, SMALL, url=URL) for _ in range(12)]
        assert [each.result(60).title for each in good] == ["t"] * 12
        for each in bad:
            with pytest.raises(SourceError, match="took too long|memory|crashed"):
                each.result(60)


def test_closing_ends_what_is_read_and_what_waits() -> None:
    worker = Worker()
    worker.parse_feed(SMALL, url=URL)
    with ThreadPoolExecutor(4) as pool:
        waiting = [pool.submit(worker.parse_feed, SLOW, url=URL) for _ in range(4)]
        Timer(0.3, worker.close).start()
        for each in waiting:
            with pytest.raises(SourceError, match="closing"):
                each.result(20)
    assert worker.pid == 0


@posix
def test_memory_is_bounded() -> None:
    with Worker(Limits(memory_mb=256)) as worker:
        with pytest.raises(SourceError, match="memory|crashed"):
            worker.parse_feed(b"<rss><channel><item><title>" + b"&lt;b>" * 5_000_000, url=URL)
        assert worker.parse_feed(SMALL, url=URL).title == "t"


@posix
def test_a_child_killed_while_idle_is_replaced(worker: Worker) -> None:
    worker.parse_feed(SMALL, url=URL)
    os.kill(worker.pid, signal.SIGKILL)
    assert worker.parse_feed(SMALL, url=URL).title == "t"


@posix
def test_a_child_that_dies_at_work_costs_that_document_only() -> None:
    with Worker(Limits(seconds=30)) as worker:
        worker.parse_feed(SMALL, url=URL)
        crash = Timer(1.5, os.kill, (worker.pid, signal.SIGSEGV))
        crash.start()
        with pytest.raises(SourceError, match="crashed"):
            worker.parse_feed(SLOW, url=URL)
        crash.join()
        assert worker.parse_feed(SMALL, url=URL).title == "t"


def test_threads_take_turns(worker: Worker) -> None:
    bodies = [SMALL.replace(b">t<", f">t{number}<".encode()) for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        titles = list(pool.map(lambda body: worker.parse_feed(body, url=URL).title, bodies))
    assert titles == [f"t{number}" for number in range(40)]


@pytest.mark.parametrize(
    "bomb",
    [
        b'<!DOCTYPE x [<!ENTITY a "'
        + b"A" * 65_000
        + b'">]><rss><channel><title>'
        + b"&a;" * 22_000
        + b"</title></channel></rss>",
        b"<rss><channel><title>x</title>" + b"<!--" * 350_000 + b"</channel></rss>",
    ],
    ids=["one big entity", "comments that never end"],
)
def test_known_bombs_are_read_at_once(worker: Worker, bomb: bytes) -> None:
    started = time.monotonic()
    worker.parse_feed(bomb, url=URL)
    assert time.monotonic() - started < 5


@posix
def test_nothing_of_the_parent_is_inherited_and_it_ends_with_it(tmp_path: Path) -> None:
    code = f"""
import os, sys
from pathlib import Path
from pkm_desktop.core.seek.reader.worker import Worker
held = open({str(tmp_path / "held")!r}, "w")
os.set_inheritable(held.fileno(), True)
worker = Worker()
worker.parse_feed({SMALL!r}, url="https://x.example/")
links = [str(link.readlink()) for link in Path(f"/proc/{{worker.pid}}/fd").iterdir()]
print(worker.pid, any("held" in link for link in links), flush=True)
os._exit(0)
"""
    if not Path("/proc/self/fd").exists():
        pytest.skip("needs /proc")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True
    )
    pid, inherited = done.stdout.split()
    assert inherited == "False"
    deadline = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and "Z" not in Path(f"/proc/{pid}/stat").read_text():
        assert time.monotonic() < deadline, "the child outlived its parent"
