"""Vaults brought in: what becomes of notes, links, tags, dates and files, the first time and again."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.store.sense import attachments


def vault(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def bring(library: Library, folder: Path) -> ImportedFile:
    (file,) = import_files(library, [folder]).value.files
    return file


def notes(library: Library) -> dict[str, Note]:
    return {note.title: note for note in recall.notes(library, limit=10_000)}


def files_of(library: Library) -> dict[str, int]:
    with library.reading() as db:
        return {one.name: one.bytes for one in attachments.all_attachments(db)}


OBSIDIAN: dict[str, str | bytes] = {
    "Home.md": "---\naliases: [Start, Begin]\ntags:\n  - nav/top\n  - '#two'\ncreated: 2020-02-03\n"
    'rating: 5\nup: "[[Deep thought]]"\n---\n# Welcome home\n\nSee [[Deep thought]],'
    " [[deep/Deep thought|it]],"
    " [[Deep thought#Part]], ![[pic.png]], [text](deep/Deep%20thought.md), #inline/tag and `[[no link]]`.\n",
    "deep/Deep thought.md": "Back to [[Start]] and [[Home]]. ![shot](../img/pic.png)\n",
    "Daily/2024-05-06.md": "A day.\n",
    "Untitled.md": "x",
    "Empty.md": "",
    "img/pic.png": b"\x89PNG one",
    "other/pic.png": b"\x89PNG two",
    ".obsidian/app.json": "{}",
    ".trash/Gone.md": "gone",
}


def test_an_obsidian_vault_comes_with_titles_tags_dates_and_files(library: Library, tmp_path: Path) -> None:
    file = bring(library, vault(tmp_path / "mine", OBSIDIAN))
    assert (file.kind, file.added, file.failed, file.errors) == ("vault", 5, 0, ())
    found = notes(library)
    assert sorted(found) == ["2024-05-06", "Deep thought", "Empty", "Untitled", "Welcome home"]
    home = found["Welcome home"]
    assert sorted(home.tags) == ["inline/tag", "nav/top", "two"]
    assert home.created.isoformat() == "2020-02-03T00:00:00+00:00"
    assert {title: note.kind for title, note in found.items()} == {
        "2024-05-06": "log", "Deep thought": "permanent", "Empty": "permanent", "Untitled": "fleeting",
        "Welcome home": "permanent",
    }  # fmt: skip
    assert files_of(library) == {"pic.png": 8, "pic 2.png": 8}
    assert upkeep.history(library) == ("Import 5 notes",)


def test_links_lead_to_the_notes_by_their_titles(library: Library, tmp_path: Path) -> None:
    bring(library, vault(tmp_path / "mine", OBSIDIAN))
    found = notes(library)
    home, deep = found["Welcome home"].body, found["Deep thought"].body
    assert home.startswith('---\naliases: [Start, Begin]\nrating: 5\nup: "[[Deep thought]]"\n---\n# Welcome')
    assert "[[Deep thought]], [[Deep thought|it]], [[Deep thought#Part]], ![[pic.png]]" in home
    assert "[[Deep thought|text]]" in home
    assert "`[[no link]]`" in home
    assert deep.startswith("Back to [[Welcome home|Start]] and [[Welcome home|Home]]. ")
    assert "![shot](attachments/pic.png)" in deep
    assert set(found["Deep thought"].links) == {"Welcome home"}


def test_a_second_time_brings_nothing_and_all_can_be_undone(library: Library, tmp_path: Path) -> None:
    folder = vault(tmp_path / "mine", OBSIDIAN)
    bring(library, folder)
    again = bring(library, folder)
    assert (again.added, again.duplicate, again.undo) == (0, 5, "")
    upkeep.undo(library)
    assert notes(library) == {}
    assert files_of(library) == {}


def test_what_changed_there_is_updated_and_what_changed_in_both_kept_twice(
    library: Library, tmp_path: Path
) -> None:
    folder = vault(tmp_path / "mine", {"A.md": "one", "B.md": "two", "C.md": "three"})
    bring(library, folder)
    annotate.edit_note(library, notes(library)["B"].id, body="mine now")
    annotate.delete_note(library, notes(library)["C"].id)
    vault(folder, {"A.md": "one, longer", "B.md": "theirs now"})
    file = bring(library, folder)
    assert {title: note.body for title, note in notes(library).items()} == {
        "A": "one, longer", "B": "mine now", "B (from mine)": "theirs now",
    }  # fmt: skip
    assert file.added == 1
    assert any("updated" in hint for hint in file.hints)
    assert any("B (from mine)" in hint for hint in file.hints)
    assert bring(library, folder).added == 0
    upkeep.undo(library)
    assert notes(library)["A"].body == "one"


def test_what_became_of_each_note_is_told(library: Library, tmp_path: Path) -> None:
    names = ("A", "B", "C", "D", "Far", "Gone")
    folder = vault(tmp_path / "mine", {f"{name}.md": f"{name} #old" for name in names})
    bring(library, folder)
    found = notes(library)
    annotate.edit_note(library, found["B"].id, body="mine now")
    annotate.edit_note(library, found["A"].id, kind="literature")
    annotate.delete_note(library, found["C"].id)
    files: dict[str, str | bytes] = {"A.md": "longer, see [[Nobody]]", "B.md": "theirs", "C.md": "C again"}
    vault(folder, {**files, "in/D.md": "D #new"})
    (folder / "D.md").unlink()
    (folder / "Gone.md").unlink()
    (folder / "Far.md").rename(folder / "in" / "Farther.md")
    file = bring(library, folder)
    assert (file.added, file.duplicate, file.updated) == (2, 3, 2)
    assert file.changes == (
        "A.md: It had changed there and was updated here.",
        "B.md: It had changed both there and here: the other version lies beside yours, as “B (from mine)”.",
        "C.md: It was deleted here, but had changed there, so it came back.",
        "in/D.md: It had changed there and was updated here.",
        "in/Farther.md: It lay elsewhere before.",
    )
    assert any("“Nobody”" in hint for hint in file.hints)
    assert any("A note that was brought before is not there" in hint for hint in file.hints)
    found = notes(library)
    assert sorted(found) == ["A", "B", "B (from mine)", "C", "D", "Far", "Gone"]
    assert (found["A"].kind, found["A"].tags, found["D"].tags) == ("literature", (), ("new",))
    again = bring(library, folder)
    assert (again.added, again.updated, again.changes, again.undo) == (0, 0, (), "")


def test_another_folder_of_the_same_name_overwrites_nothing(library: Library, tmp_path: Path) -> None:
    bring(library, vault(tmp_path / "a" / "notes", {"index.md": "of a"}))
    bring(library, vault(tmp_path / "b" / "notes", {"index.md": "of b"}))
    bodies = {note.body for note in recall.notes(library)}
    assert bodies == {"of a", "of b"}


def test_a_logseq_graph(library: Library, tmp_path: Path) -> None:
    block = "6123abcd-0000-4000-8000-0123456789ab"
    bring(
        library,
        vault(
            tmp_path / "graph",
            {
                "journals/2024_01_02.md": f"- see (({block})) and [[a/b]] #[[two words]]\n",
                "pages/a___b.md": f"alias:: Other\ntags:: x, y\n\n- The block said\n  id:: {block}\n",
                "logseq/bak/pages/old.md": "- old",
                "logseq/config.edn": "{}",
            },
        ),
    )
    found = notes(library)
    assert sorted(found) == ["2024-01-02", "a/b"]
    assert found["2024-01-02"].kind == "log"
    assert "[[a/b|The block said]] and [[a/b]]" in found["2024-01-02"].body
    assert found["2024-01-02"].tags == ("two words",)
    assert sorted(found["a/b"].tags) == ["x", "y"]


def test_zettelkasten_dendron_and_neighbouring_titles(library: Library, tmp_path: Path) -> None:
    bring(
        library,
        vault(
            tmp_path / "z",
            {
                "202601011230 Slow reading.md": "see [[202601011231]]",
                "202601011231.md": "# Other",
                "dev.notes.links.md": "---\nid: abc\ntitle: Links\ncreated: 1608518909864\n---\n"
                "[[Up|dev.notes]]",
                "dev.notes.md": "---\ntitle: Notes\n---\n[[dev.notes.links]]",
                "x/index.md": "first, [[y/index]]",
                "y/index.md": "second",
            },
        ),
    )
    found = notes(library)
    assert found["Slow reading"].body == "see [[Other|202601011231]]"
    assert found["Slow reading"].created.isoformat() == "2026-01-01T12:30:00+00:00"
    assert found["Links"].body == "---\nid: abc\n---\n[[Notes|Up]]"
    assert found["Links"].created.year == 2020
    first, second = sorted(
        (note for note in recall.notes(library) if note.title == "index"), key=lambda note: note.id
    )
    assert first.body == f"first, [[n{second.id}|y/index]]"


def test_org_and_text_come_too(library: Library, tmp_path: Path) -> None:
    org = "#+title: Org page\n#+filetags: :a:b:\n* Head :c:\n[[file:note.org][Note]] and /this/ =code=\n"
    file = bring(
        library, vault(tmp_path / "o", {"page.org": org, "note.org": "x", "plain.txt": "---\nn: 1\n---\n"})
    )
    found = notes(library)
    assert found["Org page"].body == "# Head #c\n[[note|Note]] and *this* `code`\n"
    assert sorted(found["Org page"].tags) == ["a", "b", "c"]
    assert found["plain"].body == "---\nn: 1\n---\n"
    assert any("Org file" in hint for hint in file.hints)


def test_a_zip_of_a_folder_is_that_folder(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "vault.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("vault/A.md", "see [[sub/B]]")
        archive.writestr("vault/sub/B.md", "b ![[p.png]]")
        archive.writestr("vault/p.png", b"p")
        archive.writestr("vault/.obsidian/x.md", "no")
    file = bring(library, path)
    assert file.added == 2
    assert notes(library)["A"].body == "see [[B|sub/B]]"


def test_one_markdown_file_is_a_note(library: Library, tmp_path: Path) -> None:
    (tmp_path / "One.md").write_text("---\ntags: a b\n---\nHello")
    file = bring(library, tmp_path / "One.md")
    assert (file.added, file.kind) == (1, "vault")
    assert bring(library, tmp_path / "One.md").added == 0


def test_what_cannot_be_read_is_a_sentence_and_disturbs_nothing(library: Library, tmp_path: Path) -> None:
    folder = vault(
        tmp_path / "v",
        {
            "ok.md": "fine",
            "huge.md": b"x" * (10 << 20) + b"x",
            "latin.md": "Größe und Übel, schön".encode("latin-1"),
            "broken.md": "---\ntitle: a: b: [\ntags: [x, y\n---\ntext",
            "nul.md": b"a\0b",
        },
    )
    outside = tmp_path / "secret.md"
    outside.write_text("secret")
    (folder / "link.md").symlink_to(outside)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    file = bring(library, folder)
    assert file.added == 4
    assert file.failed == 3
    assert sorted(one.partition(":")[0] for one in file.errors) == ["huge.md", "link.md", "loop"]
    found = notes(library)
    assert found["latin"].body == "Größe und Übel, schön"
    assert found["nul"].body == "ab"
    assert found["a: b: ["].body == "text"
    assert "secret" not in {note.body for note in found.values()}


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("kepano-obsidian", 103),
        ("dendron-site", 218),
        ("emanote-docs", 67),
        ("exobrain-seanbreckenridge", 110),
    ],
)
def test_real_vaults(library: Library, corpus: Path, name: str, count: int) -> None:
    file = bring(library, corpus / "notes" / name)
    assert (file.added, file.failed) == (count, 0)
    assert bring(library, corpus / "notes" / name).added == 0
