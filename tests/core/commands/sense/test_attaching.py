"""Files kept for notes: once by content, by name in notes, and with every backup."""

from __future__ import annotations

import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, attaching
from pkm_desktop.core.errors import ImportFileError, NotFound, Rejected
from pkm_desktop.core.library import Library, open_library

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def test_a_file_is_kept_once_and_other_content_gets_a_number(library: Library, tmp_path: Path) -> None:
    (tmp_path / "Plan.pdf").write_bytes(b"%PDF-1.7 one")
    first = attaching.attach(library, tmp_path / "Plan.pdf").value
    assert (first.name, first.type, first.bytes) == ("Plan.pdf", "application/pdf", 12)
    assert attaching.attach(library, b"%PDF-1.7 one", "PLAN.pdf").value.id == first.id
    assert attaching.attach(library, b"%PDF-1.7 two", "plan.pdf").value.name == "plan 2.pdf"
    path = attaching.attachment_path(library, "plan.PDF")
    assert path.read_bytes() == b"%PDF-1.7 one"
    assert path.parent == library.folder / "attachments"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    upkeep.undo(library)
    assert [one.name for one in attaching.attachments(library)] == ["Plan.pdf"]
    upkeep.redo(library)
    assert attaching.attachment_path(library, "plan 2.pdf").read_bytes() == b"%PDF-1.7 two"


@pytest.mark.parametrize(
    ("data", "name", "kept", "kind"),
    [
        (PNG, "", "file.png", "image/png"),
        (PNG, "../../etc/pass[wd]|#.txt", "pass-wd---.txt", "image/png"),
        (b"<html>", "picture.png", "picture.png", "application/octet-stream"),
        (b"PK\x03\x04..", "a.docx", "a.docx", "application/vnd.openxmlformats-officedocument"),
        (b"plain words", "notes\u202e.txt", "notes.txt", "text/plain"),
        (b"x", "C:\\Users\\a\\b.dat", "b.dat", ""),
    ],
)
def test_the_type_is_what_the_bytes_say(
    library: Library, data: bytes, name: str, kept: str, kind: str
) -> None:
    made = attaching.attach(library, data, name).value
    assert made.name == kept
    assert made.type.startswith(kind)


def test_what_cannot_be_kept_is_said(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Rejected):
        attaching.attach(library, b"", "empty.txt")
    with pytest.raises(ImportFileError):
        attaching.attach(library, tmp_path)
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate((100 << 20) + 1)
    with pytest.raises(ImportFileError, match="100 MB"):
        attaching.attach(library, large)
    with pytest.raises(NotFound):
        attaching.attachment_path(library, "absent.png")
    with pytest.raises(NotFound):
        attaching.remove_attachment(library, "absent.png")


def test_those_no_note_names_are_listed_and_can_go(library: Library) -> None:
    attaching.attach(library, PNG, "a b.png")
    attaching.attach(library, PNG, "c.png")
    attaching.attach(library, PNG, "Lost.png")
    annotate.write_note(library, "See ![[C.png]] and ![](a%20b.png).")
    assert [one.name for one in attaching.attachments(library, unused=True)] == ["Lost.png"]
    attaching.remove_attachment(library, "lost.png")
    assert attaching.attachments(library, unused=True) == ()
    assert attaching.attachment_path(library, "c.png").read_bytes() == PNG


def test_backups_have_them_and_a_restore_brings_them_back(library: Library, tmp_path: Path) -> None:
    attaching.attach(library, PNG, "a.png")
    copy = upkeep.backup(library)
    assert len(list((copy.parent / "attachments").iterdir())) == 1
    path = attaching.attachment_path(library, "a.png")
    assert upkeep.check(library) == ()
    path.write_bytes(PNG + b"damage")
    assert upkeep.check(library) == ("The content of the attachment “a.png” is not what was kept.",)
    path.unlink()
    assert "missing" in upkeep.check(library)[0]
    upkeep.restore(copy, tmp_path / "elsewhere")
    with open_library(tmp_path / "elsewhere") as again:
        assert attaching.attachment_path(again, "a.png").read_bytes() == PNG


def _contents(library: Library) -> set[str]:
    return {path.name for path in (library.folder / "attachments").iterdir()}


def _aged(library: Library, *, days: int) -> None:
    then = (library.clock() - timedelta(days=days)).timestamp()
    for path in (library.folder / "attachments").iterdir():
        os.utime(path, (then, then))


def test_contents_that_nothing_names_any_more_go_after_a_while(library: Library) -> None:
    kept, gone = (attaching.attach(library, PNG + end, "a.png").value for end in (b"1", b"2"))
    attaching.remove_attachment(library, gone.name)
    _aged(library, days=60)
    upkeep.check(library)
    assert _contents(library) == {kept.sha256, gone.sha256}  # it can be undone
    upkeep.undo(library)
    assert attaching.attachment_path(library, gone.name).is_file()
    attaching.remove_attachment(library, gone.name)
    with library.writing() as writing:
        writing.db.execute("DELETE FROM undo_step")
    (library.folder / "attachments" / "notes.txt").write_text("not ours")
    _aged(library, days=10)
    upkeep.check(library)
    assert gone.sha256 in _contents(library)
    _aged(library, days=31)
    assert upkeep.check(library) == ()
    assert _contents(library) == {kept.sha256, "notes.txt"}


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("../../etc/passwd", "passwd.png"),
        ("a\0b.png", "ab.png"),
        ("C:\\Users\\x\\pic.png", "pic.png"),
        ("con.png", "_con.png"),
        ("NUL", "_NUL.png"),
        ("..", "file.png"),
        ("a:b*c?.png", "a-b-c-.png"),
        ("\u202egnp.png", "gnp.png"),
        ("[[x]]|y#z.png", None),
        ("x" * 300 + ".png", None),
        ("💥" * 200 + ".png", None),
        ("x." + "y" * 300, None),
    ],
)
def test_hostile_names_become_names_of_files(
    library: Library, tmp_path: Path, name: str, becomes: str | None
) -> None:
    made = attaching.attach(library, PNG, name).value
    assert becomes in (None, made.name)
    assert len(made.name.encode()) < 255
    assert not set(made.name) & set('/\\:*?"<>|[]#^\0')
    assert (tmp_path / made.name).parent == tmp_path
    assert made.name.endswith(".png")
    assert [path.parent for path in library.folder.rglob("*.png")] == []
