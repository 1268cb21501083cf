"""Bookmarks in and out by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program

DATA = Path(__file__).resolve().parents[1] / "data" / "bookmarks"


def test_bookmarks_in_and_out(program: Program, tmp_path: Path) -> None:
    report = program.get("import", DATA / "nested.html", DATA / "raindrop.csv", code=3)
    first, second = report["files"]
    assert (first["kind"], first["added"], first["duplicate"], first["failed"]) == ("netscape", 2, 1, 3)
    assert first["errors"][0] == "1 unsafe link kept as notes."
    assert (second["kind"], second["added"]) == ("raindrop", 1)
    assert (report["items"], report["sources"], report["notes"], report["highlights"]) == (3, 1, 3, 1)
    again = program.get("import", DATA / "nested.html", code=3)["files"]
    assert [file["added"] for file in again] == [0]
    items = {item["title"]: item for item in program.get("items")}
    assert items["Lab"]["folders"] == ["Bookmarks bar/R&D ∕ Lab"]
    assert items["Lab"]["added"] == "2023-11-14T22:13:22Z"
    assert program.get("show", items["Tides"]["id"])["folders"] == ["Nature/Sea"]
    written = program.get("export", tmp_path / "out", "--bookmarks")
    assert (written["files"], written["items"]) == ([str(tmp_path / "out" / "bookmarks.html")], 3)
    both = program.get("export", tmp_path / "both")
    alone = [Path(name).name for name in both["files"] if Path(name).parent == tmp_path / "both"]
    assert alone == ["feeds.opml", "bookmarks.html", "highlights.md", "citations.bib"]
    assert (tmp_path / "both" / "notes" / "Index.md").exists()


def test_folders_as_tags(program: Program) -> None:
    program.get("import", DATA / "chrome.json", "--folders-as", "tags", "--as", "chrome")
    assert {item["title"]: item["tags"] for item in program.get("items")} == {
        "Tides": ["Bookmarks bar"],
        "Lab": ["Bookmarks bar", "Work"],
    }


def test_the_bookmarks_of_a_browser(program: Program, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    assert program.get("import", "--browser") == {"browsers": []}
    for profile in ("Default", "Profile 1"):
        path = home / ".config" / "chromium" / profile / "Bookmarks"
        path.parent.mkdir(parents=True)
        path.write_bytes((DATA / "chrome.json").read_bytes())
    found = program.get("import", "--browser")["browsers"]
    assert [(one["name"], one["profile"]) for one in found] == [
        ("Chromium", "Default"),
        ("Chromium", "Profile 1"),
    ]
    several = program.run("import", "--browser", "chromium")
    assert several.code == 1
    assert "Chromium/Default, Chromium/Profile 1" in several.err
    assert program.get("import", "--browser", "Chromium/Default")["items"] == 2
    assert "There is no browser" in program.run("import", "--browser", "netscape").err
    assert program.run("import").code == 1
