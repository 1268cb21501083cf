"""Own digest templates and the PDF by the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Program


def test_templates_are_copied_checked_and_used(program: Program) -> None:
    program.get("community", "add", "Team")
    copied = program.get("digest", "templates", "copy", "mine", "--file", "page.html.j2")
    assert copied["files"] == ["page.html.j2"]
    page = Path(copied["folder"]) / "page.html.j2"
    page.write_text("<p>{{ edition.title }}</p>", encoding="utf-8")
    assert program.get("digest", "templates", "check", "mine") == []
    program.get("community", "edit", "Team", "--template", "mine")
    listed = program.get("digest", "templates", "list")
    assert [(one["name"], one["communities"]) for one in listed] == [("", []), ("mine", ["Team"])]
    program.get("digest", "new", "--community", "Team", "--title", "Hello")
    assert program.get("digest", "render", "d1", "--to", "page")["content"] == "<p>Hello</p>"
    page.write_text("\n{{ edition.titel }}", encoding="utf-8")
    (fault,) = program.get("digest", "templates", "check", "mine", code=1)
    assert (fault["file"], fault["line"]) == ("page.html.j2", 2)
    broken = program.run("digest", "render", "d1", "--to", "page")
    assert broken.code == 1
    assert "page.html.j2, line 2" in broken.err


def test_a_pdf_is_made_without_a_window(program: Program, tmp_path: Path) -> None:
    program.get("community", "add", "Team")
    program.get("digest", "new", "--community", "Team", "--title", "Hello")
    path = tmp_path / "issue.pdf"
    assert program.get("digest", "render", "d1", "--to", "pdf", "--out", path)["format"] == "pdf"
    assert path.read_bytes().startswith(b"%PDF")
    refused = program.run("digest", "render", "d1", "--to", "pdf", "--json")
    assert (refused.code, refused.err.splitlines()[-1][:24]) == (1, "A PDF has no place in a ")
