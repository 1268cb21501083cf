"""Browsers' own stores: found, and read while the browser has them open; hostile files end in a sentence."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pkm_desktop.core.commands import bookmarking
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.store.seek.browsers import profiles
from pkm_desktop.core.store.seek.foreign import read_places

SCHEMA = """
CREATE TABLE moz_places(id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, description TEXT);
CREATE TABLE moz_bookmarks(id INTEGER PRIMARY KEY, type INTEGER, fk INTEGER DEFAULT NULL, parent INTEGER,
  position INTEGER, title LONGVARCHAR, keyword_id INTEGER, folder_type TEXT, dateAdded INTEGER,
  lastModified INTEGER, guid TEXT);
INSERT INTO moz_places VALUES (1, 'https://tides.example/', 'x', 'The page says');
INSERT INTO moz_places VALUES (2, 'https://lab.example/', 'x', NULL);
INSERT INTO moz_bookmarks(id, type, fk, parent, position, title, dateAdded, guid) VALUES
  (1, 2, NULL, 0, 0, '', 1, 'root________'), (2, 2, NULL, 1, 0, 'menu', 1, 'menu________'),
  (3, 2, NULL, 1, 1, 'toolbar', 1, 'toolbar_____'), (4, 2, NULL, 1, 2, 'tags', 1, 'tags________'),
  (5, 2, NULL, 3, 1, 'Work', 1, 'aaaaaaaaaaaa'), (6, 1, 2, 5, 0, 'Lab', 1700000002000000, 'bbbbbbbbbbbb'),
  (7, 1, 1, 3, 0, 'Tides', 1700000001000000, 'cccccccccccc'), (8, 2, NULL, 4, 0, 'sea', 1, 'dddddddddddd'),
  (9, 1, 1, 8, 0, NULL, 1, 'eeeeeeeeeeee'), (10, 3, NULL, 2, 0, NULL, 1, 'ffffffffffff');
"""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Path]:
    """A places.sqlite as a running Firefox has it: open, and all of it still in the write-ahead log."""
    path = tmp_path / "abcd.default-release" / "places.sqlite"
    path.parent.mkdir()
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA wal_autocheckpoint=0")
    db.executescript(SCHEMA)
    yield path
    db.close()


def test_a_running_firefox(library: Library, running: Path) -> None:
    before = {path.name: path.read_bytes() for path in running.parent.iterdir() if "shm" not in path.name}
    outcome = bookmarking.import_browser(library, running)
    (file,) = outcome.value.files
    assert (file.kind, file.added, file.errors) == ("places", 2, ())
    rows = browse.item_rows(library, browse.item_ids(library, ItemFilter(view="kept")))
    assert [(row.title, row.url, row.tags, row.when) for row in rows] == [
        ("Lab", "https://lab.example/", (), datetime(2023, 11, 14, 22, 13, 22, tzinfo=UTC)),
        ("Tides", "https://tides.example/", ("sea",), datetime(2023, 11, 14, 22, 13, 21, tzinfo=UTC)),
    ]
    assert rows[1].excerpt == "The page says"
    assert [(one.folder, one.items) for one in bookmarking.shelves(library)] == [
        ("Bookmarks Toolbar", 1),
        ("Bookmarks Toolbar/Work", 1),
    ]
    assert {
        path.name: path.read_bytes() for path in running.parent.iterdir() if path.name in before
    } == before


def test_a_second_look_at_a_browser(library: Library, running: Path) -> None:
    bookmarking.import_browser(library, running)
    db = sqlite3.connect(running)
    db.execute("INSERT INTO moz_places VALUES (3, 'https://sand.example/', 'x', NULL)")
    db.execute(
        "INSERT INTO moz_bookmarks(id, type, fk, parent, position, title, dateAdded, guid)"
        " VALUES (11, 1, 3, 2, 1, 'Sand', 1700000003000000, 'g')"
    )
    db.commit()
    db.close()
    (file,) = bookmarking.import_browser(library, running, folders_as="tags").value.files
    assert (file.added, file.duplicate) == (1, 2)
    assert {tag.name for tag in tagging.tags(library)} >= {"Bookmarks Menu", "sea"}


def sentence(path: Path) -> str:
    with pytest.raises(ImportFileError) as caught:
        read_places(path)
    return caught.value.message


def test_hostile_databases(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    for script in (
        "CREATE TABLE other(x)",
        "CREATE TABLE moz_places(id, url); CREATE VIEW moz_bookmarks AS SELECT 1 AS id",
        "CREATE TABLE moz_places(id); CREATE TABLE moz_bookmarks(id)",
    ):
        path.unlink(missing_ok=True)
        db = sqlite3.connect(path)
        db.executescript(script)
        db.close()
        assert sentence(path).endswith((".", "read."))
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    assert "damaged" in sentence(path)
    path.write_bytes(b"SQLite format 3\x00")
    assert "damaged" in sentence(path)
    assert "cannot be read" in sentence(tmp_path) or "damaged" in sentence(tmp_path)


def test_folders_that_hang_on_themselves(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    db = sqlite3.connect(path)
    db.executescript(SCHEMA)
    db.execute("UPDATE moz_bookmarks SET parent = 5 WHERE id = 5")
    db.execute("UPDATE moz_bookmarks SET title = x'00ff', dateAdded = 'never' WHERE id = 7")
    db.commit()
    db.close()
    tree = read_places(path)
    assert [node["title"] for node in tree["children"]] == ["menu", "toolbar"]


def put(path: Path, content: str = "{}") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)


def test_browsers_are_found(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME")
    chrome = home / ".config" / "google-chrome"
    put(chrome / "Default" / "Bookmarks")
    put(chrome / "Profile 1" / "Bookmarks")
    put(chrome / "Local State", json.dumps({"profile": {"info_cache": {"Profile 1": {"name": "Work"}}}}))
    put(home / ".mozilla" / "firefox" / "ab12.default-release" / "places.sqlite")
    put(home / ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser/Default/Bookmarks")
    found = [(one.name, one.profile, one.kind) for one in profiles(home, "linux")]
    assert found == [
        ("Chrome", "Default", "chrome"),
        ("Chrome", "Work", "chrome"),
        ("Brave", "Default", "chrome"),
        ("Firefox", "default-release", "places"),
    ]


def test_browsers_of_other_systems(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(home / "Library/Application Support/Microsoft Edge/Default/Bookmarks")
    put(home / "Library/Application Support/Firefox/Profiles/x.me/places.sqlite")
    put(home / "Library/Safari/Bookmarks.plist")
    assert [one.name for one in profiles(home, "darwin")] == ["Edge", "Firefox", "Safari"]
    put(home / "AppData/Local/Google/Chrome/User Data/Default/Bookmarks")
    put(home / "AppData/Roaming/Mozilla/Firefox/Profiles/x.me/places.sqlite")
    assert [one.name for one in profiles(home, "win32")] == ["Chrome", "Firefox"]
    put(home / "AppData/Local/Google/Chrome/User Data/Local State", "[]")
    assert profiles(home, "win32")[0].profile == "Default"


def test_a_browser_that_is_not_there(library: Library, tmp_path: Path) -> None:
    (file,) = import_files(library, [tmp_path / "places.sqlite"]).value.files
    assert file.errors == ("There is no such file.",)
