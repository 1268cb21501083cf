"""Real feeds, lists, pages and hostile files, where they lie beside the checkout."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from pkm_desktop.core.errors import ImportFileError, SourceError
from pkm_desktop.core.seek.feeds.parse import parse_feed
from pkm_desktop.core.seek.lists.opml import read_opml
from pkm_desktop.core.seek.pages.extract import extract
from pkm_desktop.core.seek.reader.worker import Worker
from pkm_desktop.core.seek.text.plaintext import plain

pytestmark = pytest.mark.corpus
URL = "https://host.example/feed"


def feeds_of(corpus: Path) -> list[Path]:
    kinds = {".xml", ".rss", ".atom", ".rdf", ".cdf"}
    return [path for path in sorted((corpus / "feeds").rglob("*")) if path.suffix in kinds]


def test_real_feeds_are_read(corpus: Path) -> None:
    read = refused = entries = 0
    for path in feeds_of(corpus):
        try:
            feed = parse_feed(path.read_bytes(), url=URL)
        except SourceError:
            refused += 1
            continue
        read += 1
        entries += len(feed.entries)
        assert all(entry.guid for entry in feed.entries)
        assert len({entry.guid for entry in feed.entries}) == len(feed.entries)
        assert all(entry.url == "" or entry.url.startswith("http") for entry in feed.entries)
    assert refused <= read * 0.01
    assert entries > 4000


def test_gofeed_agrees(corpus: Path) -> None:
    titles = agreed = 0
    for path in sorted((corpus / "feeds" / "gofeed").rglob("*.xml")):
        expected = path.with_suffix(".json")
        if not expected.exists():
            continue
        said = json.loads(expected.read_text(encoding="utf-8"))
        items = said.get("items") or said.get("entries") or []
        feed = parse_feed(path.read_bytes(), url=URL)
        assert len(feed.entries) == len(items), path.name
        for item, entry in zip(items, feed.entries, strict=True):
            titles += bool(item.get("title"))
            agreed += bool(item.get("title")) and entry.title in (item["title"], plain(item["title"]))
    assert agreed == titles > 20


def test_real_lists_are_read(corpus: Path) -> None:
    feeds = refused = 0
    for path in sorted((corpus / "opml").rglob("*")):
        if not path.is_file() or path.suffix not in (".opml", ".xml"):
            continue
        try:
            feeds += len(read_opml(path.read_bytes()).feeds)
        except ImportFileError:
            refused += b"<outline" in path.read_bytes()
    assert refused == 0
    assert feeds > 3000


def words(text: str) -> Counter[str]:
    plainer = re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL)
    return Counter(re.findall(r"\w+", html.unescape(plainer).lower()))


def test_articles_are_found(corpus: Path) -> None:
    scores = []
    for page in sorted((corpus / "articles" / "readability").iterdir()):
        if not (page / "expected.html").exists():
            continue
        got = words(extract((page / "source.html").read_bytes(), url=f"http://{page.name}.example/").text)
        want = words((page / "expected.html").read_text(encoding="utf-8"))
        scores.append(2 * (got & want).total() / max(1, got.total() + want.total()))
    assert sum(scores) / len(scores) >= 0.965
    assert min(scores) > 0.8


def test_hostile_files_are_bounded(corpus: Path, tmp_path: Path) -> None:
    generator = corpus / "abuse" / "generators" / "gen_abuse.py"
    subprocess.run(
        [sys.executable, str(generator), str(tmp_path)], check=True, capture_output=True, timeout=60
    )
    started = time.monotonic()
    with Worker() as worker:
        for folder in ("xml", "enc", "json"):
            for path in sorted((tmp_path / folder).iterdir()):
                try:
                    feed = worker.parse_feed(path.read_bytes(), url=URL)
                except SourceError:
                    continue
                assert "root:" not in str(feed)
                json.dumps(feed.title + "".join(entry.text for entry in feed.entries)).encode("utf-8")
    assert time.monotonic() - started < 45
