"""Vaults handed out: a whole round is the same library again, and nothing of others is overwritten."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import capture
from pkm_desktop.core.commands.sense import annotate, recall, tagging
from pkm_desktop.core.commands.sense.vault_export import export_vault
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.sense import attachments, imported, vault_notes
from pkm_desktop.core.store.sense.vault_notes import StoredNote

PAGE = (
    b"<html><head><title>Slow reading</title></head><body><article>"
    + b"<p>Reading slowly is thinking. </p>" * 9
    + b"</article></body></html>"
)


def whole(library: Library) -> list[StoredNote]:
    with library.reading() as db:
        return vault_notes.all_notes(db)


def files_of(library: Library) -> set[tuple[str, str]]:
    with library.reading() as db:
        return {(one.name, one.sha256) for one in attachments.all_attachments(db)}


def saved(library: Library, *, why: str) -> int:
    return capture.save_page(library, "http://x.example/slow", page=PAGE, why=why).value.id


def attach(library: Library, name: str, data: bytes) -> None:
    sha256 = attachments.keep(library.folder, data)
    with library.writing("Attach") as writing:
        attachments.add(writing, name, sha256=sha256, size=len(data))


def again(vault: Path, folder: Path) -> Library:
    library = open_library(folder)
    (file,) = import_files(library, [vault]).value.files
    assert file.errors == ()
    return library


def test_a_whole_library_comes_back(library: Library, tmp_path: Path) -> None:
    item = saved(library, why="It matters")
    annotate.highlight(library, item, "Reading slowly is thinking.", comment="Yes\n\nand no", layer=2)
    tagging.tag(library, [Ref("item", item)], add=["a/b", "two words"])
    annotate.write_note(
        library, "About it, see [[Slow reading]] #x", title="On it", kind="literature", item_id=item
    )
    annotate.write_note(library, "![[plan.pdf]] and ![p](attachments/my%20pic.png)", title="With files")
    attach(library, "plan.pdf", b"%PDF")
    attach(library, "my pic.png", b"PNG")
    done = export_vault(library, tmp_path / "out").value
    assert (done.notes, done.items, done.highlights, done.attachments) == (3, 1, 1, 2)
    page = (tmp_path / "out" / "Items" / "Slow reading.md").read_text()
    assert "> Reading slowly is thinking.\n\nYes\n\nand no\n\n^h1-layer2\n" in page
    assert "## Why it matters\n\nIt matters\n" in page
    assert "http://x.example/slow" in page
    with again(tmp_path / "out", tmp_path / "two") as back:
        assert [(one.kind, one.title, one.body, one.tags, one.created) for one in whole(back)] == sorted(
            ((one.kind, one.title, one.body, one.tags, one.created) for one in whole(library)),
            key=lambda one: [two.title for two in whole(back)].index(one[1]),
        )
        assert files_of(back) == files_of(library)
        (mark,) = recall.highlights(back)
        assert (mark.passage.exact, mark.comment, mark.layer) == (
            "Reading slowly is thinking.",
            "Yes\n\nand no",
            2,
        )
        assert mark.item_url == "http://x.example/slow"
        (file,) = import_files(back, [tmp_path / "out"]).value.files
        assert (file.added, file.items, file.highlights) == (0, 0, 0)


def test_an_export_brought_into_its_own_library_adds_nothing_and_takes_edits(
    library: Library, tmp_path: Path
) -> None:
    annotate.write_note(library, "one", title="A")
    annotate.write_note(library, "two", title="B")
    export_vault(library, tmp_path / "out")
    (file,) = import_files(library, [tmp_path / "out"]).value.files
    assert file.added == 0
    path = tmp_path / "out" / "A.md"
    path.write_text(path.read_text() + ", edited in Obsidian")
    (file,) = import_files(library, [tmp_path / "out"]).value.files
    assert file.added == 0
    assert {note.title: note.body for note in recall.notes(library)} == {
        "A": "one, edited in Obsidian",
        "B": "two",
    }


def test_nothing_of_others_is_overwritten(library: Library, tmp_path: Path) -> None:
    annotate.write_note(library, "one", title="A")
    note = annotate.write_note(library, "two", title="B").value
    out = tmp_path / "out"
    out.mkdir()
    (out / "A.md").write_text("theirs")
    done = export_vault(library, out).value
    assert done.folder == str(out / "PKM Desktop vault")
    assert (out / "A.md").read_text() == "theirs"
    inside = Path(done.folder)
    (inside / "A.md").write_text("changed there")
    (inside / "Own.md").write_text("own")
    annotate.delete_note(library, note.id)
    done = export_vault(library, out).value
    assert done.left_alone == ("A.md",)
    assert (inside / "A.md").read_text() == "changed there"
    assert (inside / "Own.md").exists()
    assert not (inside / "B.md").exists()
    (inside / ".pkm-vault.json").unlink()
    with pytest.raises(Rejected, match="other things"):
        export_vault(library, out)


def test_a_vault_for_others_has_nothing_private(library: Library, tmp_path: Path) -> None:
    number = saved(library, why="CANARY why")
    annotate.highlight(library, number, "Reading slowly", comment="CANARY comment")
    annotate.write_note(library, "CANARY body", title="CANARY title", item_id=number)
    attach(library, "CANARY.png", b"CANARY bytes")
    shown = annotate.write_note(library, "For all, ![[seen.png]] [[n2]]", title="Shown", item_id=number).value
    attach(library, "seen.png", b"seen")
    with library.writing("Share") as writing:
        writing.db.execute("UPDATE note SET confidentiality = 'public' WHERE id = ?", (shown.id,))
    done = export_vault(library, tmp_path / "out", public=True).value
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert done.notes == 1
    assert {"Shown.md", "Slow reading.md", "seen.png", "Index.md"} <= set(written)
    assert not any(b"CANARY" in data or "CANARY" in name for name, data in written.items())


def test_clashing_and_hostile_titles_keep_their_links(library: Library, tmp_path: Path) -> None:
    titles = ["Same", "same", "a/b", "CON", "x" * 300, "..", "🧠 mind", "שלום", "C# in depth", "end. ", "a|b"]
    made = [annotate.write_note(library, "text", title=title).value for title in titles]
    links = " ".join(f"[[n{note.id}]] [[{note.title}|so]]" for note in made if "|" not in note.title)
    annotate.write_note(library, f"{links} [[nowhere]] [[a-b]]", title="Hub")
    export_vault(library, tmp_path / "out")
    names = [path.name for path in (tmp_path / "out").rglob("*.md")]
    assert len({name.casefold() for name in names}) == len(names) == len(titles) + 2
    assert all(len(name.encode()) < 255 and not set(name) & set('\\/:*?"<>|#^[]') for name in names)
    with again(tmp_path / "out", tmp_path / "two") as back:
        hub = next(note for note in recall.notes(back) if note.title == "Hub")
        before = next(note for note in recall.notes(library) if note.title == "Hub")
        meant = {link.title for link in recall.links(back, Ref("note", hub.id)).out if link.ref}
        assert meant == {link.title for link in recall.links(library, Ref("note", before.id)).out if link.ref}


_TITLES = st.one_of(
    st.sampled_from(
        [
            "Same",
            "same",
            "CON",
            "nul.txt",
            "a/b",
            "a\\b",
            "..",
            ".hidden",
            "x" * 300,
            "🧠",
            "שלום",
            "n1",
            "i2",
            "-",
            "#1",
        ]
        + [
            "true",
            "2024-01-01",
            "a: b",
            "'q'",
            '"',
            "Index",
            "Items",
            "Größe",
            "Große",
            "%20",
            "a#b",
            "* x",
            "---",
        ]
    ),
    st.text(max_size=20),
)
_BODIES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "---\n",
                "---\nrating: 5\n---\n",
                "```\n[[Same]]\n```\n",
                "#tag ",
                "\r\n",
                "[x](Same.md) ",
                "![[p.png]] ",
            ]
            + [
                "![p](attachments/p.png) ",
                "[[a/b|label]] ",
                "[[nowhere]] ",
                "[[a-b]] ",
                "> q\n",
                "\u2028",
                "\ufeff",
            ]
            + ["title: x\n", "id: n7\n", "- [[Same#Part]]\n", "---\ntitle: x\nkind: y\n---\n", "[[Same]] "]
        ),
        st.text(max_size=30),
    ),
    max_size=6,
).map("".join)
_TAGS = st.lists(
    st.sampled_from(["a", "a/b", "two words", "true", "12", "Größe", "#", "x:y", "[l]"]), max_size=3
)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(_TITLES, _BODIES, _TAGS), min_size=1, max_size=5))
@example([("", "", []), ("", "---\n---\n", ["a"]), ("Same", "[[Same]]", [])])
def test_any_library_comes_back_the_same(made: list[tuple[str, str, list[str]]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with open_library(folder / "one") as library:
            attach(library, "p.png", b"p")
            _write(library, made)
            export_vault(library, folder / "out")
            with again(folder / "out", folder / "two") as back:
                assert _said(back) == _said(library)
                assert files_of(back) == files_of(library)
                export_vault(back, folder / "out2")
            assert _listed(folder / "out2") == _listed(folder / "out")


def _write(library: Library, made: list[tuple[str, str, list[str]]]) -> None:
    from pkm_desktop.core.model.text import one_line, storable
    from pkm_desktop.core.sense.links import written_links

    with library.writing("Write") as writing:
        for title, body, _ in made:
            number = imported.next_id(writing.db, "note")
            text = storable(body)
            at = datetime(2024, 1, 1, tzinfo=UTC)
            stored = StoredNote(
                number, "permanent", one_line(title), text, None, at, at, links=written_links(text)
            )
            vault_notes.put(writing, [stored])
    for number, (_, _, tags) in enumerate(made, 1):
        names = [tag for tag in tags if tag != "#"]
        tagging.tag(library, [Ref("note", number)], add=names)


def _said(library: Library) -> Counter[tuple[str, str, str, tuple[str, ...]]]:
    return Counter((one.kind, one.title, one.body, one.tags) for one in whole(library))


def _listed(folder: Path) -> set[str]:
    return set(json.loads((folder / ".pkm-vault.json").read_text())["files"])
