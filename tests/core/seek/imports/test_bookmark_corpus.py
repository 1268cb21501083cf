"""Real exports: every link, tag, date and note as the programs they were written for understand them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile, Scrap
from pkm_desktop.core.seek.imports.kinds import HEAD, KINDS, kind_of
from pkm_desktop.core.seek.imports.netscape import read_netscape
from pkm_desktop.core.seek.web import urls

pytestmark = pytest.mark.corpus
KIND_OF = {
    "kipclip/bookmarks.html": ("netscape", 5),
    "kipclip/instapaper.csv": ("instapaper", 5),
    "kipclip/pinboard.json": ("pinboard", 5),
    "kipclip/pocket.csv": ("pocket", 5),
    "internet-historian/bookmarks.html": ("netscape", 5),
    "muninn/bookmarks.html": ("netscape", 19),
    "muninn/bookmarks_redaction.html": ("netscape", 12),
    "netscape-go/benchmark/flat100.htm": ("netscape", 100),
    "netscape-go/benchmark/flat1000.htm": ("netscape", 1000),
    "osint-crypto-es/bookmarks.html": ("netscape", 22),
    "wallabag/chrome-bookmarks": ("chrome", 1),
    "wallabag/delicious_export.2021.02.06_21.10.json": ("delicious", 3),
    "wallabag/pinboard_export": ("pinboard", 3),
    "wallabag/pocket.csv": ("pocket", 7),
    "wallabag/readability-read.json": ("readability", 2),
    "wallabag/readability.json": ("readability", 3),
    "wallabag/ril_export.html": ("reading-list", 2),
    "wallabag/wallabag-v2-read.json": ("wallabag", 2),
}
LINKS_IN_NOTES = {"netscape_extended.htm": 1}  # which that parser leaves inside the note


def asserted(corpus: Path) -> Iterator[tuple[str, dict[str, Any], BookmarkFile]]:
    """Each file of the suite with what its tests assert, and what was read."""
    folder = corpus / "bookmarks" / "netscape-bookmark-parser"
    for name, expected in json.loads((folder / "expected.json").read_bytes()).items():
        data = (folder / "input" / name).read_bytes()
        yield name, expected, read_netscape(data) if data else BookmarkFile()


def by_number(expected: dict[str, Any]) -> list[dict[str, Any]]:
    rows: dict[int, dict[str, Any]] = {}
    for number, field, value in expected["asserts"]:
        rows.setdefault(number, {})[field] = value
    return list(rows.values())


def words(text: str) -> str:
    """Without what is only notation: entities, line breaks as <br>, runs of blanks."""
    return " ".join(unescape(unescape(text)).replace("<br>", "\n").split())


def one_of(found: BookmarkFile, wanted: dict[str, Any]) -> Bookmark | Scrap | None:
    """The entry that is meant: by its address, its date and its title, as far as they are asserted."""
    for one in (*found.bookmarks, *found.scraps):
        address = one.url if isinstance(one, Bookmark) else ""
        uri = unescape(wanted.get("uri", ""))
        same = (
            (not address or not uri or urls.key(address) == urls.key(uri)),
            ("time" not in wanted or (one.added and one.added.timestamp() == int(wanted["time"]))),
            ("title" not in wanted or words(one.title) == words(wanted["title"])),
            ("note" not in wanted or words(_note(one)) == words(wanted["note"])),
        )
        if all(same):
            return one
    return None


def _note(one: Bookmark | Scrap) -> str:
    return one.note if isinstance(one, Bookmark) else one.text


def has_tags(one: Bookmark | Scrap, wanted: list[str]) -> bool:
    """That parser makes tags of folders too, a word each; ours are checked as names and as words."""
    folder = one.folder if isinstance(one, Bookmark) else ""
    names = {tag.lower() for tag in one.tags} | {
        part.strip().lower() for name in folder.split("/") for part in name.split(",")
    }
    in_words = {word for name in names for word in re.split(r"[\s-]+", name)}
    return all(tag.lower() in names or tag.lower() in in_words for tag in wanted)


def test_the_suite_of_netscape_bookmark_parser(corpus: Path) -> None:
    checked, wrong = 0, []
    for name, expected, found in asserted(corpus):
        for wanted in by_number(expected):
            if str(wanted.get("uri", "")).startswith("place:"):
                continue  # a search of Firefox: nothing that could be kept
            checked += 1
            one = one_of(found, wanted)
            if one is None or not has_tags(one, wanted.get("tags", [])):
                wrong.append((name, wanted))
    assert wrong == []
    assert checked >= 150


def test_no_entry_is_lost_and_none_made_up(corpus: Path) -> None:
    for name, expected, found in asserted(corpus):
        count = len(found.bookmarks) + len(found.scraps) + found.failed - LINKS_IN_NOTES.get(name, 0)
        assert count == expected.get("count", 1), name


def test_what_is_public_there(corpus: Path) -> None:
    for name, expected, found in asserted(corpus):
        if name.startswith(("delicious", "netscape_basic")):
            pub = [str(row["pub"]) == "1" for row in by_number(expected) if "pub" in row]
            assert [one.public for one in found.bookmarks][: len(pub)] == pub, name


@pytest.mark.parametrize("name", KIND_OF)
def test_each_export_is_recognised_and_whole(corpus: Path, name: str) -> None:
    path = corpus / "bookmarks" / name
    data = path.read_bytes()
    kind, count = KIND_OF[name]
    assert kind_of(data[:HEAD], path.name) == kind
    found = next(one.read for one in KINDS if one.name == kind)(data, path.name)
    assert (len(found.bookmarks), found.failed) == (count, 0)
    assert all(one.title and one.url.startswith("http") for one in found.bookmarks)


def folders_in(text: str) -> set[str]:
    """The folders that hold a link, by a reading that only follows headings and lists."""
    open_lists: list[str] = []
    heading, found = "", set()
    for mark in re.finditer(r"<H3[^>]*>(.*?)</H3>|<(/?)DL>|<DT><A\s", text, re.IGNORECASE):
        if mark[1] is not None:
            heading = " ".join(unescape(mark[1]).split())
        elif mark[2] == "/":
            open_lists = open_lists[:-1]
        elif mark[2] == "":
            open_lists.append(heading)
            heading = ""
        else:
            found.add("/".join(part for part in open_lists if part))
    return found - {""}


def test_every_link_and_every_folder(corpus: Path) -> None:
    checked = 0
    for path in sorted((corpus / "bookmarks").rglob("*.htm*")):
        data = path.read_bytes()
        if kind_of(data[:HEAD], path.name) != "netscape":
            continue
        text, found = data.decode("utf-8-sig"), read_netscape(data)
        links = {unescape(one) for one in re.findall(r'HREF="(https?://[^"]+)"', text, re.IGNORECASE)}
        assert {urls.key(one) for one in links} <= {urls.key(one.url) for one in found.bookmarks}, path
        assert {one.folder.replace("∕", "/") for one in found.bookmarks} >= folders_in(text), path
        checked += 1
    assert checked > 30


def test_hostile_files_have_an_answer(corpus: Path) -> None:
    for path in sorted((corpus / "bookmarks" / "netscape-go" / "fuzz").rglob("*")):
        if not path.is_file():
            continue
        wrapped = path.read_text()
        inner = re.search(r'\[\]byte\((".*")\)', wrapped, re.DOTALL)
        raw = json.loads(inner[1]) if inner and "\\x" not in inner[1] else wrapped
        for data in (path.read_bytes(), raw.encode()):
            kind = kind_of(data[:HEAD], path.name)
            assert kind == "netscape"
            try:
                read_netscape(data)
            except ImportFileError as error:
                assert "no bookmarks" in str(error)  # noqa: PT017
