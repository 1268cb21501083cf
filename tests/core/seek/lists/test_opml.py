"""Subscription lists in and out."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.seek.lists import outlines
from pkm_desktop.core.seek.lists.opml import OutlineFeed, read_opml, write_opml

LISTS = Path(__file__).parents[3] / "data" / "opml"


def test_folders_tags_and_rows_that_cannot_be_taken() -> None:
    outlines = read_opml((LISTS / "nested.opml").read_bytes())
    assert outlines.title == "My list"
    assert outlines.feeds == (
        OutlineFeed(
            "Deep one",
            "https://deep.example/feed",
            "https://deep.example/",
            "Work/Research",
            ("ideas", "slow work"),
        ),
        OutlineFeed("Bücher & Tee", "http://tea.example/rss", "", "Work"),
        OutlineFeed("At the top", "https://top.example/atom.xml"),
    )
    assert outlines.duplicates == 1
    assert [error.split("”")[0] for error in outlines.errors] == ["“Scripted", "“Forgotten"]


def test_damaged_lists_are_read_as_far_as_they_go() -> None:
    outlines = read_opml((LISTS / "damaged.opml").read_bytes())
    assert [(feed.title, feed.folder) for feed in outlines.feeds] == [("A & B", ""), ("Inside", "Folder")]
    assert outlines.feeds[0].url == "https://a.example/feed?x=1&y=2"
    assert "damaged (line 3" in outlines.errors[0]


def test_a_feed_in_two_folders_keeps_both() -> None:
    body = "".join(
        f'<outline text="{name}"><outline text="f" xmlUrl="http://f.example/x"/></outline>' for name in "AB"
    )
    outlines = read_opml(f"<opml><body>{body}</body></opml>".encode())
    assert [(feed.folder, feed.tags) for feed in outlines.feeds] == [("A", ("B",))]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(codec: str) -> None:
    name = "cp1252" if codec == "cp1252" else "utf-8"
    text = f'<?xml version="1.0" encoding="{name}"?><opml><body><outline text="Größe" xmlUrl="http://g.example/"/></body></opml>'
    assert read_opml(text.encode(codec)).feeds[0].title == "Größe"


@pytest.mark.parametrize(
    "data", [b"", b"<html><body>x</body></html>", b"<rss/>", b"\x89PNG", b"{}", b"words", b"\xff\xfe"]
)
def test_what_is_no_list_is_said(data: bytes) -> None:
    with pytest.raises(ImportFileError, match="not an OPML file"):
        read_opml(data)


def test_deep_and_wide_lists() -> None:
    deep = (
        "<outline text='f'>" * 20_000
        + "<outline text='x' xmlUrl='http://x.example/'/>"
        + "</outline>" * 20_000
    )
    feeds = read_opml(f"<opml><body>{deep}</body></opml>".encode()).feeds
    assert feeds[0].folder == "/".join("f" * 50)
    started = time.process_time()
    wide = "".join(f"<outline text='x' xmlUrl='http://x.example/{number}'/>" for number in range(50_010))
    found = read_opml(f"<opml><body>{wide}</body></opml>".encode())
    assert len(found.feeds) == 50_000
    assert "50,000" in found.errors[0]
    assert time.process_time() - started < 20


def test_a_list_without_end_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlines, "MAX_ROWS", 3)
    rows = "".join(f"<outline type='rss' xmlUrl='http://a.example/{n}'/>" for n in range(9))
    found = read_opml(f"<opml><head><title>T</title></head><body>{rows}</body></opml>".encode())
    assert [feed.url for feed in found.feeds] == [f"http://a.example/{n}" for n in range(3)]
    assert any("longer than 3 rows" in error for error in found.errors)


def test_external_entities_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("CANARY", encoding="utf-8")
    dtd = f'<!DOCTYPE opml [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    text = f"{dtd}<opml><head><title>&x;</title></head><body/></opml>"
    assert "CANARY" not in str(read_opml(text.encode()))


def source(number: int, title: str, **fields: object) -> Source:
    return Source(id=number, kind="feed", title=title, feed_url=f"https://f.example/{number}", **fields)  # type: ignore[arg-type]


def test_writing_nests_and_leaves_credentials_out() -> None:
    sources = [
        source(1, "One", folder="A/B", tags=("x", "y, z"), site_url="https://u:p@s.example/"),
        Source(id=2, kind="feed", title="Two <&>", feed_url="https://user:secret@f.example/2", folder="A"),
        Source(id=3, kind="pages", title="No feed", feed_url=""),
    ]
    data = write_opml(sources, title="Mine \x00")
    assert b"secret" not in data
    assert b"u:p" not in data
    outlines = read_opml(data)
    assert outlines.title == "Mine"
    assert outlines.feeds == (
        OutlineFeed("One", "https://f.example/1", "https://s.example/", "A/B", ("x", "y z")),
        OutlineFeed("Two <&>", "https://f.example/2", "", "A"),
    )
    assert data.count(b'<outline text="A"') == 1


names = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)


@given(
    st.lists(st.tuples(names, st.lists(names.filter(lambda name: "/" not in name), max_size=3)), max_size=6)
)
def test_what_is_written_is_read_again(rows: list[tuple[str, list[str]]]) -> None:
    sources = [
        source(number, title, folder="/".join(folders)) for number, (title, folders) in enumerate(rows)
    ]
    once = write_opml(sources, title="t")
    outlines = read_opml(once)
    assert len(outlines.feeds) == len(rows)
    again = [
        Source(id=0, kind="feed", title=feed.title, feed_url=feed.url, folder=feed.folder)
        for feed in outlines.feeds
    ]
    assert write_opml(again, title="t") == once
