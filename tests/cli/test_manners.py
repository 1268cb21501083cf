"""Exit codes, JSON on stdout alone, sentences on stderr, options before and after the command."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from pkm_desktop import __version__
from pkm_desktop.core.library import open_library
from tests.cli.conftest import Program
from tests.servers.web import WebServer


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["show", "i999"], 1, "no item i999"),
        (["show", "banana"], 1, "not an id"),
        (["keep", "n1"], 1, "this needs an item"),
        (["follow", "file:///etc/passwd"], 1, "passwd"),
        (["follow", "http://nowhere.invalid/feed"], 1, "nowhere.invalid"),
        (["import", "/nowhere/feeds.opml"], 1, "feeds.opml"),
        (["digest", "new", "--community", "Nobody"], 1, "Nobody"),
        (["digest", "list", "--community", "c²"], 1, "c²"),
        (["digest", "list", "--community", "c99999999999999999999"], 1, "c999"),
        (["community", "add", "\u200b"], 1, "needs a name"),
        (["digest", "render", "d9", "--to", "html"], 1, "d9"),
        (["items", "--state", "blue"], 1, "blue"),
        (["find", "x", "--in", "cellar"], 1, "cellar"),
        (["note", "--text", "   "], 1, ""),
        (["tag", "i1"], 1, "how"),
        (["restore", "/nowhere.db"], 1, "no such backup"),
        (["nonsense"], 2, "nonsense"),
        (["keep"], 2, "ID"),
        (["related", "n1", "--limit", "99999999999999999999"], 2, "limit"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_a_code(
    program: Program, words: list[str], code: int, said: str
) -> None:
    ran = program.run(*words)
    assert ran.code == code, ran
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="here one may read everything")
def test_a_file_that_may_not_be_read_is_a_known_problem(program: Program, tmp_path: Path) -> None:
    shut = tmp_path / "shut.opml"
    shut.write_text("<opml/>")
    shut.chmod(0)
    for words in (["import", shut], ["note", "--file", shut], ["save", "x.example", "--html", shut]):
        ran = program.run(*words)
        assert ran.code == 1, ran
        assert "Permission denied" in ran.err


def test_json_may_be_asked_for_before_or_after(program: Program) -> None:
    assert json.loads(program.run("--json", "items").out) == []
    assert json.loads(program.run("items", "--json").out) == []


def test_quiet_prints_nothing_when_all_is_well(program: Program) -> None:
    ran = program.run("init", "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_the_version_is_printed(program: Program) -> None:
    assert program.run("--version").out.strip() == __version__


def test_part_of_it_failed_is_code_three(program: Program, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><title>Tide</title><body><p>" + "Water comes and goes. " * 30 + "</p></body></html>"
    )
    ran = program.run("save", "https://tide.example/", "javascript:alert(1)", "--html", page, "--json")
    assert ran.code == 3
    assert [saved["title"] for saved in ran.json] == ["Tide"]


def test_each_page_that_could_not_be_saved_is_named(program: Program) -> None:
    with WebServer() as server:
        ran = program.run("save", server.url("/a"), server.url("/b"))
    assert ran.code == 1
    assert [line.split(": ")[0] for line in ran.err.splitlines()] == [server.url("/a"), server.url("/b")]


def test_what_was_kept_without_its_text_is_told(program: Program, tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    paper.write_bytes(b"%PDF-1.7 and so on")
    ran = program.run("save", "https://tide.example/paper", "--html", paper, "--json")
    assert (ran.code, ran.json[0]["extracted"]) == (0, False)
    assert "a PDF document" in ran.err
    assert program.run("save", "https://tide.example/paper", "--html", paper, "--quiet").err == ""


def test_a_library_in_use_is_told_in_words_and_can_be_read(program: Program) -> None:
    with open_library(program.library):
        ran = program.run("note", "--text", "x")
        assert ran.code == 1
        assert "open elsewhere" in ran.err
        assert program.get("items") == []
        assert Path(program.get("backup")["path"]).is_file()


def test_a_newer_library_is_refused_untouched(program: Program) -> None:
    from pkm_desktop.core.store.database import DRIVER

    program.run("init")
    db = DRIVER.connect(str(program.library / "library.db"), isolation_level=None)
    db.execute("PRAGMA user_version=99")
    db.close()
    for words in (["items"], ["note", "--text", "x"]):
        ran = program.run(*words)
        assert ran.code == 1
        assert "later version" in ran.err


def test_a_damaged_library_is_told_and_restored(program: Program) -> None:
    program.get("note", "--text", "precious")
    copy = program.get("backup")["path"]
    path = program.library / "library.db"
    path.write_bytes(b"rubbish" * 1000)
    ran = program.run("find", "precious")
    assert ran.code == 1
    assert "damaged" in ran.err
    program.get("restore", copy)
    assert program.get("find", "precious")["total"] == 1
