"""Every kind of export is recognised by its content, and says the same as the others about the same pages."""

from __future__ import annotations

import json
import plistlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, LiveBookmark, MarkedPassage
from pkm_desktop.core.seek.imports.kinds import KINDS, kind_of
from pkm_desktop.core.seek.imports.lz4 import MAGIC
from tests.core.seek.imports.exports import DATA, read_as_recognised

FIRST = datetime(2023, 11, 14, 22, 13, 21, tzinfo=UTC)
SECOND = FIRST.replace(second=22)
TIDES = Bookmark("https://tides.example/", "Tides")
LAB = Bookmark("https://lab.example/", "Lab")
BOTH = ("tides", "slow reading")
MARKED = (MarkedPassage("The moon draws", "So!"),)
EXPECTED = {
    "chrome.json": ("chrome", replace(TIDES, folder="Bookmarks bar", added=FIRST),
                    replace(LAB, folder="Bookmarks bar/Work", added=SECOND)),
    "firefox.json": ("firefox", replace(TIDES, folder="Bookmarks Menu", added=FIRST, tags=("tides", "moon")),
                     Bookmark("https://sand.example/", "Sand", "Bookmarks Menu/Shores", note="Grain by grain",
                              added=SECOND)),
    "pinboard.json": ("pinboard", replace(TIDES, note="On water", added=FIRST, tags=("tides", "slow-reading"),
                                          unread=True), replace(LAB, added=SECOND, public=True)),
    "pinboard.xml": ("pinboard-xml", replace(TIDES, note="On water", added=FIRST,
                                             tags=("tides", "slow-reading"), unread=True)),
    "delicious.json": ("delicious", replace(TIDES, note="On water", added=FIRST, tags=("tides",))),
    "wallabag.json": ("wallabag", replace(
        TIDES, added=FIRST, tags=("tides",), unread=True, authors="A. Bell",
        published=datetime(2023, 11, 1, tzinfo=UTC),
        html="<p>The moon draws the water.</p><script>bad()</script>",
        highlights=(MarkedPassage("The moon draws the water", "So!", datetime(2023, 11, 15, 8, tzinfo=UTC)),),
    ), replace(LAB, added=SECOND)),
    "readability.json": ("readability", replace(TIDES, added=FIRST, excerpt="On water", unread=True)),
    "karakeep.json": ("json", replace(TIDES, added=FIRST, note="On water", tags=("tides",))),
    "pocket.csv": ("pocket", replace(TIDES, added=FIRST, tags=BOTH, unread=True),
                   replace(LAB, title="Lab, the", added=SECOND)),
    "pocket.html": ("reading-list", replace(TIDES, added=FIRST, tags=BOTH, unread=True),
                    replace(LAB, added=SECOND)),
    "instapaper.csv": ("instapaper", replace(TIDES, added=FIRST, tags=("tides",), unread=True,
                                             highlights=(MarkedPassage("The moon draws", at=FIRST),)),
                       replace(LAB, added=SECOND, folder="Science"),
                       Bookmark("https://old.example/", "Old", added=FIRST.replace(second=23))),
    "raindrop.csv": ("raindrop", replace(TIDES, added=FIRST, tags=BOTH, note="On water", folder="Nature/Sea",
                                         excerpt="A page about tides", highlights=MARKED)),
    "reader.csv": ("reader", replace(TIDES, added=FIRST, tags=BOTH, unread=True), replace(LAB, added=SECOND)),
    "semicolons.csv": ("csv", replace(TIDES, note="On water")),
    "links.md": ("addresses", replace(TIDES, folder="Sea"), replace(LAB, folder="Sea"),
                 Bookmark("https://sand.example/a_(b)", "Sand", "Sea/Far")),
    "Tides.url": ("shortcut", TIDES),
    "tides.desktop": ("shortcut", TIDES),
    "Tides.webloc": ("webloc", TIDES),
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_each_kind(name: str) -> None:
    kind, *bookmarks = EXPECTED[name]
    found_kind, found = read_as_recognised(DATA / name)
    assert found_kind == kind
    assert found.bookmarks == tuple(bookmarks)


def test_a_name_tells_nothing(tmp_path: Path) -> None:
    for name in EXPECTED:
        if Path(name).suffix not in (".md", ".url", ".webloc"):
            other = tmp_path / f"{Path(name).stem}-{Path(name).suffix[1:]}"
            other.write_bytes((DATA / name).read_bytes())
            assert read_as_recognised(other)[0] == EXPECTED[name][0]


def test_rows_that_cannot_be_taken_have_their_number() -> None:
    _, found = read_as_recognised(DATA / "semicolons.csv")
    assert found.errors == ("Row 3 “Lost” was left out: it has no address.",)
    assert found.failed == 1


def test_highlights_come_together_by_document() -> None:
    kind, found = read_as_recognised(DATA / "readwise.csv")
    tides, shores = found.bookmarks
    assert kind == "readwise"
    assert (tides.url, tides.title, tides.authors, tides.tags) == ("", "Tides", "A. Bell", ("sea",))
    assert [(one.quote, one.comment) for one in tides.highlights] == [
        ("The moon draws the water.", "So!"),
        ("Twice a day.", ""),
    ]
    assert (tides.added, shores.title, len(shores.highlights)) == (FIRST, "Shores", 1)
    assert found.errors == ("Row 4 “Tides” was left out: it has no highlighted words.",)


def test_a_packed_backup_of_firefox(tmp_path: Path) -> None:
    raw = (DATA / "firefox.json").read_bytes()
    literals = len(raw) - 15  # one block of nothing but literals: a length of 15 goes on in further bytes
    more = bytes([255] * (literals // 255) + [literals % 255])
    path = tmp_path / "bookmarks.jsonlz4"
    path.write_bytes(MAGIC + len(raw).to_bytes(4, "little") + b"\xf0" + more + raw)
    assert read_as_recognised(path) == read_as_recognised(DATA / "firefox.json")
    path.write_bytes(MAGIC + (2000).to_bytes(4, "little") + b"\x1fa\x01\x00" + b"\xff" * 7 + b"\x00")
    with pytest.raises(ImportFileError, match="damaged"):
        read_as_recognised(path)


def test_repeats_in_a_packed_backup() -> None:
    from pkm_desktop.core.seek.imports.lz4 import unpacked

    packed = b"\x32abc\x03\x00" + b"\x10!"  # 'abc', six bytes from three back, '!'
    assert unpacked(MAGIC + (10).to_bytes(4, "little") + packed) == b"abcabcabc!"


def test_binary_property_lists(tmp_path: Path) -> None:
    path = tmp_path / "Tides.webloc"
    path.write_bytes(plistlib.dumps({"URL": "https://tides.example/"}, fmt=plistlib.FMT_BINARY))
    assert read_as_recognised(path)[1].bookmarks == (TIDES,)
    leaf = {"WebBookmarkType": "WebBookmarkTypeLeaf", "URLString": "https://tides.example/",
            "URIDictionary": {"title": "Tides"}}  # fmt: skip
    listed = {
        **leaf,
        "ReadingList": {"DateAdded": FIRST.replace(tzinfo=None), "PreviewText": "On water"},
    }
    tree = {"Children": [
        {"Title": "BookmarksBar", "Children": [leaf]},
        {"Title": "com.apple.ReadingList", "Children": [listed]},
    ]}  # fmt: skip
    path = tmp_path / "Bookmarks.plist"
    path.write_bytes(plistlib.dumps(tree, fmt=plistlib.FMT_BINARY))
    kind, found = read_as_recognised(path)
    assert kind == "safari"
    assert found.bookmarks == (
        replace(TIDES, folder="Favorites"),
        replace(TIDES, added=FIRST, excerpt="On water", unread=True),
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (
            b"<html><body><p>A page <a href='https://a.example/'>with</a> a link</p></body></html>",
            "page.html",
        ),
        (b'<?xml version="1.0"?><rss><channel><link>https://a.example/</link></channel></rss>', "feed.xml"),
        (
            b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "https://a.example/"}]}',
            "f.json",
        ),
        (b"<opml><body><outline xmlUrl='https://a.example/'/></body></opml>", "list.opml"),
        (b"Dear all,\nas agreed we meet.\nSee https://a.example/ for more.\nBest\nAnna\n", "letter.txt"),
        (b"a,b\n1,2\n", "numbers.csv"),
        (b"\x89PNG\r\n\x1a\n", "picture.png"),
        (b"", "empty"),
    ],
)
def test_what_is_none_of_these(content: bytes, name: str) -> None:
    assert kind_of(content, name) == ""


@pytest.mark.parametrize("kind", [one.name for one in KINDS])
@pytest.mark.parametrize(
    "content",
    [b"", b"\x00", b"{", b"[" * 100_000, b'{"roots": [1]}', b'[1, null, "x", {"url": {"a": 1}}]', b"<plist>",
     b"bplist00" + b"\xff" * 40, MAGIC + b"\xff" * 40, b"url,title\n\"" + b"x" * 1000, b"\xff\xfe\x00"],
)  # fmt: skip
def test_every_reader_has_an_answer_to_anything(kind: str, content: bytes) -> None:
    read = next(one.read for one in KINDS if one.name == kind)
    try:
        read(content, "x")
    except ImportFileError as error:
        if not error.message.endswith("."):
            raise


def test_a_backup_of_linkwarden() -> None:
    link = {"id": 1, "name": "Tides", "description": "On water", "createdAt": "2023-11-14T22:13:21Z",
            "url": "https://tides.example/", "tags": [{"id": 1, "name": "slow reading"}]}  # fmt: skip
    lab = {"id": 2, "name": "Lab", "url": "https://lab.example/", "tags": []}
    top = {"id": 7, "name": "Unorganized", "links": [lab]}
    sea = {"id": 8, "name": "Sea", "parentId": 9, "links": [link],
           "rssSubscriptions": [{"id": 1, "name": "Waves", "url": "https://waves.example/rss"}]}  # fmt: skip
    nature = {"id": 9, "name": "Nature", "parentId": None, "links": []}
    data = json.dumps(
        {"id": 1, "name": "Me", "collections": [top, sea, nature], "pinnedLinks": [link]}
    ).encode()
    assert kind_of(data, "backup.json") == "linkwarden"
    found = next(kind.read for kind in KINDS if kind.name == "linkwarden")(data, "backup.json")
    assert found.bookmarks == (
        LAB,
        replace(TIDES, folder="Nature/Sea", tags=("slow reading",), note="On water", added=FIRST),
    )
    assert found.feeds == (LiveBookmark("https://waves.example/rss", "Waves", "", "Nature/Sea"),)


def _table(text: str) -> tuple[Bookmark, ...]:
    return next(kind.read for kind in KINDS if kind.name == "csv")(text.encode(), "a.csv").bookmarks


def test_a_description_and_comments_are_both_kept() -> None:
    head = "title,url,tags,description,comments,annotations,created_at"
    rows = 'Tides,https://tides.example/,no_tag,,,,\nLab,https://lab.example/,"a, b",On it,Mine,,'
    assert _table(f"{head}\n{rows}\n") == (TIDES, replace(LAB, tags=("a", "b"), note="On it\n\nMine"))


def test_lists_of_linkace_are_folders() -> None:
    found = _table('url,title,tags,lists\nhttps://lab.example/,Lab,"a,b",Work\n')
    assert found == (replace(LAB, tags=("a", "b"), folder="Work"),)


def test_an_author_without_a_name_is_none() -> None:
    data = json.dumps([{"url": "https://lab.example/", "is_archived": 1, "published_by": ["A. Bell", ""]}])
    found = next(kind.read for kind in KINDS if kind.name == "wallabag")(data.encode(), "w.json")
    assert found.bookmarks[0].authors == "A. Bell"


def test_a_table_somebody_keeps_is_read_by_german_names_and_by_what_stands_in_it() -> None:
    german = "Titel;Adresse;Schlagworte;Ordner;Datum\nEins;https://g.example/1;a, b;Arbeit;06.11.2022 08:49\n"
    assert kind_of(german.encode(), "lesen.csv") == "csv"
    when = datetime(2022, 11, 6, 8, 49, tzinfo=UTC)
    assert _table(german) == (Bookmark("https://g.example/1", "Eins", "Arbeit", ("a", "b"), added=when),)
    odd = "Title;Where I saw it;Tags\nOne;https://g.example/1;a, b\nTwo;https://g.example/2;\n"
    assert kind_of(odd.encode(), "read.csv") == "csv"
    one, two = _table(odd)
    assert (one.url, one.title, one.tags) == ("https://g.example/1", "One", ("a", "b"))
    assert (two.url, two.title) == ("https://g.example/2", "Two")
