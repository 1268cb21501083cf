"""Netscape bookmark files: folders, tags, dates and notes, however they are written."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile, LiveBookmark
from pkm_desktop.core.seek.imports.netscape import read_netscape
from tests.core.seek.imports.exports import DATA

FIRST = datetime(2023, 11, 14, 22, 13, 21, tzinfo=UTC)
HEAD = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n"


def read(text: str) -> BookmarkFile:
    return read_netscape((HEAD + text).encode())


def one(text: str) -> Bookmark:
    (bookmark,) = read(text).bookmarks
    return bookmark


def test_a_file_of_a_browser() -> None:
    found = read_netscape((DATA / "nested.html").read_bytes())
    tides, lab, again = found.bookmarks
    assert (tides.url, tides.title) == ("https://tides.example/moon?a=1&copy=2", "Tides & the moon")
    assert (tides.folder, tides.tags, tides.added) == ("Bookmarks bar", ("tides", "slow reading"), FIRST)
    assert tides.note == 'Why it rises:\n- the moon\n  - the sun\n\nAnd "why" it falls.'
    assert (tides.public, tides.unread, lab.unread, lab.public) == (True, False, True, False)
    assert (lab.folder, lab.added) == ("Bookmarks bar/R&D ∕ Lab", FIRST.replace(second=22))
    assert (again.folder, again.note) == ("", "")
    assert found.feeds == (LiveBookmark("https://news.example/feed.xml", "News", "https://news.example/"),)
    (script,) = found.scraps
    assert (script.title, script.unsafe) == ("Mark it", True)
    assert "alert(1)" in script.text
    assert found.failed == 3
    assert found.errors[0].startswith("Bookmark 5 “Most visited” was left out: it is a search of Firefox")
    assert found.errors[1].startswith("Bookmark 6 “My notes” was left out: it is a file on a computer")
    assert found.errors[2] == "Bookmark 7 “Nothing” was left out: it has no address."


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("1700000001", 1700000001),
        ("1700000001000", 1700000001),
        ("1700000001000000", 1700000001),
        ("13344473601000000", 1700000001),
        ("1700000001000000000", 1700000001),
        ("10/Oct/2000:13:55:36 +0300", 971175336),
        ("2023-11-14T22:13:21Z", 1700000001),
        ("Tue, 14 Nov 2023 22:13:21 GMT", 1700000001),
        ("11/14/2023 22:13", 1699999980),
        ("0", None),
        ("", None),
        ("-5", None),
        ("yesterday", None),
        ("99999999999999999999", None),
    ],
)
def test_dates(written: str, seconds: int | None) -> None:
    added = one(f'<DT><A HREF="https://a.example/" ADD_DATE="{written}">A</A>').added
    assert (added and int(added.timestamp())) == seconds


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ('TAGS="a,b c, D "', ("a", "b c", "D")),
        ('TAGS="a b"', ("a", "b")),
        ('TAGS="two words,"', ("two words",)),
        ('tags="one"', ("one",)),
        ('LABELS="x,y" SHORTCUTURL="k"', ("x", "y", "k")),
        ('TAGS="a,A,#a"', ("a",)),
        ('TAGS=""', ()),
        ("", ()),
    ],
)
def test_tags(written: str, tags: tuple[str, ...]) -> None:
    assert one(f'<DT><A HREF="https://a.example/" {written}>A</A>').tags == tags


def test_notes_in_attributes_and_with_markup() -> None:
    text = '<DT><A HREF="https://a.example/" description="From\nan attribute">A</A>'
    assert one(text).note == "From\nan attribute"
    text = '<DT><A HREF="https://a.example/">A</A><DD>One<br>two <b>bold</b>\n<DT><A HREF="https://b.example">B</A>'
    assert read(text).bookmarks[0].note == "One\ntwo <b>bold</b>"


def test_a_link_in_a_note_is_kept_too() -> None:
    text = '<DT><A HREF="https://a.example/" ADD_DATE="1700000001">A</A>\n<DD>See <a href="https://b.example/">B</a>'
    a, b = read(text).bookmarks
    assert a.note == 'See <a href="https://b.example/">B</a>'
    assert (b.url, b.title, b.added, b.note) == ("https://b.example/", "B", FIRST, "")


@pytest.mark.parametrize(
    "text",
    [
        "<DT><H3>F</H3><DL><p><DT><A HREF='https://a.example/'>A</A>",
        "</DL></DL><DT><H3>F<DL><DT><A HREF=https://a.example/>A",
        '<H3>F</H3>\n<DL>\n<A HREF="https://a.example/" ICON="data:x>y">A</A></DL></DL>',
        '<dt><h3 folded>F</h3><dl><dt><a href="https://a.example/" title="it\'s">A</a></dl>',
    ],
)
def test_broken_nesting(text: str) -> None:
    bookmark = one(text)
    assert (bookmark.url, bookmark.title, bookmark.folder) == ("https://a.example/", "A", "F")


def test_encodings() -> None:
    text = HEAD + '<DT><A HREF="https://a.example/">Größe</A>'
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
        assert read_netscape(text.encode(encoding)).bookmarks[0].title == "Größe"


@pytest.mark.parametrize(
    "address", ["JavaScript:alert(1)", "java\tscript:alert(1)", "&#106;avascript:alert(1)"]
)
def test_scripts_in_disguise(address: str) -> None:
    found = read(f'<DT><A HREF="{address}">x</A>')
    assert (len(found.bookmarks), len(found.scraps)) == (0, 1)


@pytest.mark.parametrize(
    "scheme", ["data:text/html,x", "vbscript:x", "about:config", "chrome://x", "ftp://x/"]
)
def test_what_is_no_link_of_the_web(scheme: str) -> None:
    found = read(f'<DT><A HREF="{scheme}">x</A>')
    assert (found.bookmarks, found.scraps, found.failed) == ((), (), 1)


def test_a_note_of_a_service_that_links_nowhere() -> None:
    found = read('<DT><A HREF="?AbCdEf" TAGS="x" ADD_DATE="1700000001">My note</A><DD>its text')
    (scrap,) = found.scraps
    assert (scrap.title, scrap.text, scrap.tags, scrap.added, scrap.unsafe) == (
        "My note", "its text", ("x",), FIRST, False
    )  # fmt: skip


def test_no_bookmarks_at_all() -> None:
    with pytest.raises(ImportFileError, match="no bookmarks"):
        read_netscape(HEAD.encode())


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        '<DT><A HREF="http://a.example/">t</A>\n' * 300_000,
        "<DT><H3>f</H3><DL><p>" * 100_000 + '<DT><A HREF="http://a.example/">t</A>',
        '<A HREF="' * 1_000_000,
        "<!--" * 1_000_000,
        "<dt" * 2_000_000,
        '<DT><A HREF="http://a.example/">t</A><DD>' + '<a href="http://b.example/">' * 300_000,
    ],
    ids=["many", "deep", "quotes", "comments", "open", "note"],
)
@pytest.mark.timeout(60)
def test_hostile_files(text: str) -> None:
    try:
        found = read(text)
    except ImportFileError:
        return
    assert len(found.bookmarks) <= 100_000
    assert all(bookmark.folder.count("/") < 50 for bookmark in found.bookmarks)


def test_the_path_of_a_slash(tmp_path: Path) -> None:
    text = "<DT><H3>a/b</H3><DL><p><DT><H3></H3><DL><p><DT><A HREF='https://a.example/'>A</A>"
    assert one(text).folder == "a∕b"
