"""The watched folder takes each file once, leaves it where it is, and says what it could not take."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep, watching
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.watching import take_watched
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from tests.core.seek.mails.letters import newsletter

ARTICLE = "".join(
    f"<p>Paragraph {n} of the article says a good deal about its matter.</p>" for n in range(12)
)
PAGE = (
    "<!DOCTYPE html>\n<!-- saved from url=(0026)https://a.example/article -->\n<html><head>"
    f"<title>On matter</title></head><body><article><h1>On matter</h1>{ARTICLE}</article></body></html>"
)
OPML = '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>'
NETSCAPE = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="https://b.example/" ADD_DATE="1">B</A></DL>'
WEB_ARCHIVE = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://m.example/page\r\nSubject: On matter\r\n"
    "Date: Mon, 5 Jan 2026 08:30:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r\n'
    "Content-Type: text/html\r\nContent-Location: https://m.example/page\r\n\r\n"
    f"{PAGE.partition('-->')[2]}\r\n----b--\r\n"
)


@pytest.fixture
def folder(library: Library, tmp_path: Path) -> Path:
    made = tmp_path / "watched"
    made.mkdir()
    library.settings = replace(library.settings, watch_folder=str(made))
    return made


def put(folder: Path, name: str, content: str | bytes, *, age: float = 60.0) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    then = time.time() - age
    os.utime(path, (then, then))
    return path


def titles(library: Library, view: str = "all") -> set[str]:
    ids = browse.item_ids(library, ItemFilter(view=view))
    return {row.title for row in browse.item_rows(library, ids)}


def test_files_of_all_kinds_are_taken_once_and_stay_where_they_are(library: Library, folder: Path) -> None:
    put(folder, "letter.eml", newsletter().as_bytes())
    put(folder, "page.html", PAGE)
    put(folder, "page.mhtml", WEB_ARCHIVE)
    put(folder, "feeds.opml", OPML)
    put(folder, "bookmarks.html", NETSCAPE)
    put(folder, "link.url", "[InternetShortcut]\r\nURL=https://c.example/\r\n")
    put(folder, "list.txt", "https://d.example/one\nhttps://d.example/two\n")
    value = take_watched(library).value
    assert {Path(file.path).name: (file.kind, file.added) for file in value.files} == {
        "letter.eml": ("mail", 1),
        "page.html": ("page", 1),
        "page.mhtml": ("page", 1),
        "feeds.opml": ("opml", 1),
        "bookmarks.html": ("netscape", 1),
        "link.url": ("shortcut", 1),
        "list.txt": ("addresses", 2),
    }
    assert (value.items, value.sources) == (7, 1)
    assert titles(library, "inbox") == {"Slow reading"}
    rows = browse.item_rows(library, browse.item_ids(library, ItemFilter(view="kept")))
    assert {"https://a.example/article", "https://m.example/page"} <= {row.url for row in rows}
    again = take_watched(library).value
    assert (again.files, again.items) == ((), 0)
    assert len(list(folder.iterdir())) == 7


def test_a_changed_file_is_taken_again_and_brings_only_what_is_new(library: Library, folder: Path) -> None:
    put(folder, "list.txt", "https://d.example/one\n")
    take_watched(library)
    put(folder, "list.txt", "https://d.example/one\nhttps://d.example/two\n")
    (file,) = take_watched(library).value.files
    assert (file.added, file.duplicate) == (1, 1)


def test_what_is_still_being_written_waits(library: Library, folder: Path) -> None:
    put(folder, "letter.eml", newsletter().as_bytes(), age=0.0)
    put(folder, "letter2.eml.part", newsletter().as_bytes())
    put(folder, "x.crdownload", b"half")
    put(folder, ".hidden", b"x")
    assert take_watched(library, patience=0.0).value.files == ()
    put(folder, "letter.eml", newsletter().as_bytes(), age=1.8)
    assert take_watched(library).value.items == 1  # settles while it is waited for


def test_a_file_from_the_future_is_taken(library: Library, folder: Path) -> None:
    put(folder, "letter.eml", newsletter().as_bytes(), age=-3_600.0)
    assert take_watched(library).value.items == 1


def test_what_cannot_be_taken_is_said_once(
    library: Library, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "LARGEST", 100_000)
    secret = put(tmp_path, "secret.txt", "https://secret.example/\n")
    (folder / "link.txt").symlink_to(secret)
    os.mkfifo(folder / "pipe")
    put(folder, "big.txt", b"x" * 100_001)
    put(folder, "song.mp3", b"ID3\x04" + b"\x00" * 100)
    put(folder, "nowhere.html", "<!DOCTYPE html><html><body><p>No address</p></body></html>")
    put(folder, "empty.txt", b"")
    (folder / "below").mkdir()
    put(folder / "below", "list.txt", "https://d.example/\n")
    said = {Path(file.path).name: file.errors[0] for file in take_watched(library).value.files}
    assert set(said) == {"link.txt", "pipe", "big.txt", "song.mp3", "nowhere.html", "empty.txt"}
    assert "link to another place" in said["link.txt"]
    assert "not a file" in said["pipe"]
    assert "too large" in said["big.txt"]
    assert "not known" in said["song.mp3"]
    assert "which address" in said["nowhere.html"]
    assert titles(library) == set()
    assert take_watched(library).value.files == ()


def test_a_file_that_was_away_is_new_again(library: Library, folder: Path) -> None:
    path = put(folder, "list.txt", "https://d.example/one\n")
    stamp = path.stat().st_mtime_ns
    take_watched(library)
    path.unlink()
    take_watched(library)
    path.write_text("https://d.example/one\n")
    os.utime(path, ns=(stamp, stamp))
    (file,) = take_watched(library).value.files
    assert file.duplicate == 1


def test_without_a_folder_nothing_happens_and_a_missing_one_is_said(library: Library, folder: Path) -> None:
    folder.rmdir()
    (file,) = take_watched(library).value.files
    assert "cannot be read" in file.errors[0]
    library.settings = replace(library.settings, watch_folder="")
    assert take_watched(library).value.files == ()


def test_stopping_keeps_what_was_taken_and_undo_takes_it_back(library: Library, folder: Path) -> None:
    put(folder, "a.txt", "https://d.example/a\n")
    put(folder, "b.txt", "https://d.example/b\n")
    asked: list[int] = []

    def after_the_first() -> bool:
        asked.append(1)
        return len(browse.item_ids(library, ItemFilter(view="all"))) > 0

    outcome = take_watched(library, stop=after_the_first)
    assert outcome.value.items == 1
    assert take_watched(library).value.items == 1
    upkeep.undo(library)
    assert len(titles(library)) == 1
