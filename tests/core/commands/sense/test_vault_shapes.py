"""Vaults in the shapes of many programs: what each of them writes in its own way leads where it led there."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.commands.sense.vault_export import export_vault
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.sense.test_vaults import bring, files_of, notes, vault

NUMBER = "0123456789abcdef0123456789abcdef"
BLOCK = "64b6b0e2-1111-4222-8333-444455556666"


def brought(library: Library, folder: Path, files: dict[str, str | bytes]) -> dict[str, Note]:
    bring(library, vault(folder, files))
    return notes(library)


def test_links_in_the_cells_of_a_table(library: Library, tmp_path: Path) -> None:
    row = "| [[deep/Thought\\|it]] | [[deep/Thought]] | ![[p.png\\|20]] |"
    files: dict[str, str | bytes] = {"A.md": row, "deep/Thought.md": "# A claim", "x/p.png": b"p"}
    found = brought(library, tmp_path / "v", files)
    assert found["A"].body == "| [[A claim\\|it]] | [[A claim\\|deep/Thought]] | ![[p.png\\|20]] |"
    assert found["A"].links == ("A claim", "p.png")
    assert '">it</a>' in recall.note_html(library, "|a|\n|-|\n| [[A claim\\|it]] |\n")


def test_files_with_a_number_sign_in_their_name(library: Library, tmp_path: Path) -> None:
    body = "![[in/report#2.pdf#page=3]] [r](in/report%232.pdf) [[C# notes#Part]]"
    files: dict[str, str | bytes] = {"A.md": body, "in/report#2.pdf": b"%PDF", "C# notes.md": "x"}
    found = brought(library, tmp_path / "v", files)
    assert "![[report-2.pdf#page=3]] [r](attachments/report-2.pdf) [[C# notes#Part]]" in found["A"].body


def test_only_dendron_has_the_label_first(library: Library, tmp_path: Path) -> None:
    found = brought(library, tmp_path / "v", {"A.md": "[[Nobody wrote it|Home]]", "Home.md": "x"})
    assert found["A"].links == ("Nobody wrote it",)
    files: dict[str, str | bytes] = {
        "root.md": "---\nid: root\ntitle: Root\n---\n[[Label|proj.a]] [[dendron://vault/proj.a]] #two.parts",
        "proj.a.md": "---\nid: x\ntitle: Alpha\n---\n",
    }
    root = brought(library, tmp_path / "dendron", files)["Root"]
    assert root.links == ("Alpha",)
    assert root.tags == ("two.parts",)


def test_days_and_labels_of_logseq(library: Library, tmp_path: Path) -> None:
    said = f"- [[May 6th, 2024]] [[06.05.2024]] [so]((({BLOCK}))) [page]([[b]])\n"
    files: dict[str, str | bytes] = {
        "logseq/config.edn": '{;; :journal/page-title-format "y"\n :journal/page-title-format "dd.MM.yyyy"}',
        "journals/2024_05_06.md": "- day\n",
        "pages/a.md": said,
        "pages/b.md": f"- words\n  id:: {BLOCK}\n",
    }
    found = brought(library, tmp_path / "graph", files)
    links = "[[2024-05-06|May 6th, 2024]] [[2024-05-06|06.05.2024]] [[b|so]] [[b|page]]"
    assert found["a"].body == f"- {links}\n"


def test_an_export_of_notion(library: Library, tmp_path: Path) -> None:
    sub = "# Sub page\n\nTags: alpha, beta\nCreated: March 3, 2023 4:05 PM\nStatus: Done\n\nText\n"
    files: dict[str, str | bytes] = {
        f"Work {NUMBER}.md": f"[Sub page](Work%20{NUMBER}/Sub%20page%20{NUMBER[::-1]}.md)",
        f"Work {NUMBER}/Sub page {NUMBER[::-1]}.md": sub,
    }
    found = brought(library, tmp_path / "notion", files)
    assert found["Work"].body == "[[Sub page]]"
    assert sorted(found["Sub page"].tags) == ["alpha", "beta"]
    assert found["Sub page"].created.isoformat() == "2023-03-03T16:05:00+00:00"


def test_tags_of_bear_and_bundles(library: Library, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "One.textbundle/text.md": "#work/clients# #two words# #one\n\nno #tag at# all ![](assets/a.png)",
        "One.textbundle/assets/a.png": b"a",
    }
    found = brought(library, tmp_path / "bear", files)["One"]
    assert {"work/clients", "two words", "one"} <= set(found.tags)
    assert "tag at" not in found.tags
    assert files_of(library) == {"a.png": 1}


def test_a_drawing_goes_by_its_name_and_a_template_too(library: Library, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Plan.excalidraw.md": "---\nexcalidraw-plugin: parsed\n---\n# Text Elements\nHello ^a\n",
        "Daily.md": "# {{title}}\n",
        "Parts.md": "words\n# One\n# Two\n",
        "Zettel.md": "[[202001021531 Second idea]] #🌱/new",
        "202001021531.md": "# Second\n",
        "Dated.md": "---\ndate created: Monday, January 2nd 2023, 3:04:05 pm\n---\n",
    }
    found = brought(library, tmp_path / "v", files)
    assert sorted(found) == ["Daily", "Dated", "Parts", "Plan", "Second", "Zettel"]
    assert found["Zettel"].links == ("Second",)
    assert found["Zettel"].tags == ("🌱/new",)
    assert found["Dated"].created.isoformat() == "2023-01-02T15:04:05+00:00"


def test_pages_of_roam(library: Library, tmp_path: Path) -> None:
    blocks = [
        {"string": "{{[[DONE]]}} {{[[" "TO" "DO]]}} see [[B]] #[[two words]] #x ((Uid-2))", "uid": "u1",
         "children": [{"string": "__so__ ^^it^^ is\nhere", "uid": "u3"}]},
    ]  # fmt: skip
    pages = [
        {"title": "A/a", "create-time": 1600000000000, "edit-time": 1600000002000, "children": blocks},
        {"title": "B", "children": [{"string": "the block", "uid": "Uid-2"}]},
    ]
    (tmp_path / "roam.json").write_text(json.dumps(pages))
    file = bring(library, tmp_path / "roam.json")
    assert (file.kind, file.added, bring(library, tmp_path / "roam.json").added) == ("roam", 2, 0)
    found = notes(library)["A/a"]
    assert (
        found.body == "- [x] [ ] see [[B]] #[[two words]] #x [[B|the block]]\n  - *so* ==it== is\n    here\n"
    )
    assert sorted(found.tags) == ["two words", "x"]
    assert found.created.isoformat() == "2020-09-13T12:26:40+00:00"


def test_a_backup_of_standard_notes(library: Library, tmp_path: Path) -> None:
    items = [
        {"uuid": "1", "content_type": "Note", "created_at": "2020-01-01T00:00:00.000Z",
         "content": {"title": "One", "text": "words"}},
        {"uuid": "2", "content_type": "Tag", "content": {"title": "a.b", "references": [{"uuid": "1"}]}},
    ]  # fmt: skip
    path = tmp_path / "Standard Notes Backup and Import File.txt"
    path.write_text(json.dumps({"version": "004", "items": items}))
    assert bring(library, path).added == 1
    found = notes(library)["One"]
    assert (found.body, found.tags, found.created.year) == ("words", ("a/b",), 2020)
    path.write_text(json.dumps({"items": [{"content_type": "Note", "content": "004:abc"}]}))
    (error,) = bring(library, path).errors
    assert "encrypted" in error


def test_an_archive_of_archives_is_what_they_hold(library: Library, tmp_path: Path) -> None:
    part = io.BytesIO()
    with zipfile.ZipFile(part, "w") as archive:
        archive.writestr(f"Work {NUMBER}.md", "# Work")
    with zipfile.ZipFile(tmp_path / "Export.zip", "w") as archive:
        archive.writestr("Export-Part-1.zip", part.getvalue())
    assert bring(library, tmp_path / "Export.zip").added == 1
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr("Part-1.zip", b"PK\x03\x04 damaged")
    (error,) = bring(library, tmp_path / "bad.zip").errors
    assert "damaged" in error


def test_pictures_in_html_and_addresses_below_the_text(library: Library, tmp_path: Path) -> None:
    code = '`<img src="../img/a%20b.png">`'
    body = f'<img src="../img/a%20b.png" width="9"> ![x][p] {code}\n\n[p]: <../img/a b.png> "t"\n'
    files: dict[str, str | bytes] = {
        "sub/A.md": body,
        "img/a b.png": b"p",
        "B.md": '<img src="http://x.y/z.png">',
    }
    found = brought(library, tmp_path / "v", files)
    there = "attachments/a%20b.png"
    assert found["A"].body == body.replace("../img/a%20b.png", there, 1).replace("<../img/a b.png>", there)
    assert found["B"].body == files["B.md"]
    export_vault(library, tmp_path / "out")
    again = (tmp_path / "out" / "sub" / "A.md").read_text()
    assert '<img src="../img/a%20b.png" width="9">' in again
    assert "[p]: ../img/a%20b.png" in again
    assert (tmp_path / "out" / "img" / "a b.png").read_bytes() == b"p"


def test_a_part_of_a_note_whose_title_is_not_its_alone(library: Library, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"a/index.md": "one", "b/index.md": "# Two\n", "b/x/index.md": "three"}
    found = brought(library, tmp_path / "v", {**files, "A.md": "see [[b/x/index#Part]]"})
    (link,) = recall.links(library, Ref("note", found["A"].id)).out
    assert link.ref is not None
    assert recall.note(library, link.ref.id).body == "three"
    assert [back.ref for back in recall.links(library, link.ref).back] == [Ref("note", found["A"].id)]
