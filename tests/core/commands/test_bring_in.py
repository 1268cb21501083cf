"""Importing subscription lists and handing them out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.commands import bring_in, upkeep
from pkm_desktop.core.commands.bring_in import FORMATS, Format, export_opml, import_files
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.errors import Cancelled, ImportFileError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.sources import ImportedFile

LIST = """<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Work"><outline text="Research">
  <outline type="rss" text="Deep" xmlUrl="http://deep.example/feed"
   htmlUrl="http://deep.example/" category="peers"/>
</outline></outline>
<outline type="rss" text="Top" xmlUrl="http://top.example/feed?utm_source=x"/>
<outline type="rss" text="Top again" xmlUrl="http://top.example/feed"/>
<outline type="rss" text="Bad" xmlUrl="javascript:alert(1)"/>
</body></opml>"""


@pytest.fixture
def opml(tmp_path: Path) -> Path:
    path = tmp_path / "list.opml"
    path.write_text(LIST)
    return path


def sentence_for(library: Library, path: Path, kind: str = "") -> str:
    (file,) = import_files(library, [path], kind=kind).value.files
    assert (file.added, file.failed) == (0, 1)
    (sentence,) = file.errors
    return sentence


def test_a_list_is_taken_over_with_its_folders(library: Library, opml: Path) -> None:
    outcome = import_files(library, [opml])
    (file,) = outcome.value.files
    assert (file.kind, file.added, file.duplicate, file.failed) == ("opml", 2, 1, 1)
    assert "Bad" in file.errors[0]
    assert outcome.value.sources == 2
    deep, top = browse.sources(library)
    assert (deep.title, deep.folder, deep.tags, deep.site_url) == (
        "Deep", "Work/Research", ("peers",), "http://deep.example/"
    )  # fmt: skip
    assert (top.title, top.folder, top.feed_url) == ("Top", "", "http://top.example/feed")
    assert outcome.undo == "Import 2 feeds"


def test_a_second_time_brings_nothing(library: Library, opml: Path) -> None:
    import_files(library, [opml])
    (file,) = import_files(library, [opml]).value.files
    assert (file.added, file.duplicate) == (0, 3)
    assert upkeep.history(library) == ("Import 2 feeds",)


def test_an_import_is_undone_as_a_whole(library: Library, opml: Path) -> None:
    import_files(library, [opml])
    upkeep.undo(library)
    assert browse.sources(library) == ()
    upkeep.redo(library)
    assert len(browse.sources(library)) == 2


def test_what_cannot_be_read(library: Library, tmp_path: Path) -> None:
    (tmp_path / "empty.opml").write_bytes(b" \n")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "none.opml").write_text("<opml><body/></opml>")
    (tmp_path / "other.opml").write_text("<html><body>no list</body></html>")
    assert sentence_for(library, tmp_path / "missing.opml") == "There is no such file."
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "picture.png").write_bytes(b"\x89PNG\r\n")
    assert sentence_for(library, tmp_path / "folder").startswith("There is nothing here that can be")
    assert sentence_for(library, tmp_path / "empty.opml") == "The file is empty."
    assert sentence_for(library, tmp_path / "picture.png").startswith("This kind of file is not known here.")
    assert sentence_for(library, tmp_path / "none.opml") == "There are no feeds in this list."
    assert sentence_for(library, tmp_path / "other.opml").startswith("This is not an OPML file")
    assert sentence_for(library, tmp_path / "picture.png", kind="opml").startswith("This is not an OPML file")
    (tmp_path / "feed.xml").write_text('<rss><link rel="self" href="https://example.org/feed"/></rss>')
    said = sentence_for(library, tmp_path / "feed.xml")
    assert said.endswith("Follow it by its address: `follow https://example.org/feed`.")
    assert browse.sources(library) == ()


def test_a_kind_that_does_not_exist(library: Library, opml: Path) -> None:
    with pytest.raises(ImportFileError, match="Kinds: mail, opml"):
        import_files(library, [opml], kind="nonsense")


def test_one_bad_file_leaves_the_others_alone(library: Library, opml: Path, tmp_path: Path) -> None:
    files = import_files(library, [tmp_path / "missing", opml]).value.files
    assert [file.added for file in files] == [0, 2]


def outline(number: int) -> str:
    return f"<outline xmlUrl='http://w{number}.example/'/>"


def listed(title: str, url: str) -> str:
    return f'<opml><body><outline text="{title}" xmlUrl="{url}"/></body></opml>'


def test_hostile_lists(library: Library, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("CANARY")
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
    hostile = {
        "xxe": f'<!DOCTYPE o [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + listed("&x;", "http://a.example/"),
        "laughs": f'<!DOCTYPE o [<!ENTITY l0 "lol">{laughs}]>' + listed("&l12;", "http://b.example/"),
        "deep": "<opml><body>" + "<outline text='x'>" * 5000 + "</outline>" * 5000 + "</body></opml>",
        "wide": "<opml><body>" + "".join(map(outline, range(3000))) + "</body></opml>",
    }
    for name, text in hostile.items():
        (tmp_path / f"{name}.opml").write_text(text)
        (file,) = import_files(library, [tmp_path / f"{name}.opml"]).value.files
        assert isinstance(file, ImportedFile)
    assert not any("CANARY" in source.title for source in browse.sources(library))
    assert len(browse.sources(library)) >= 3000


def test_out_and_in_again(library: Library, opml: Path, tmp_path: Path) -> None:
    from pkm_desktop.core.library import open_library

    import_files(library, [opml])
    assert export_opml(library, tmp_path / "out.opml").value == 2
    with open_library(tmp_path / "other", clock=library.clock) as other:
        import_files(other, [tmp_path / "out.opml"])
        before = [(s.title, s.feed_url, s.folder, s.tags) for s in browse.sources(library)]
        assert [(s.title, s.feed_url, s.folder, s.tags) for s in browse.sources(other)] == before


def test_passwords_are_not_handed_out(library: Library, tmp_path: Path) -> None:
    (tmp_path / "in.opml").write_text(
        "<opml><body><outline xmlUrl='http://me:hunter2@a.example/f'/></body></opml>"
    )
    import_files(library, [tmp_path / "in.opml"])
    export_opml(library, tmp_path / "out.opml")
    assert "hunter2" not in (tmp_path / "out.opml").read_text()
    assert "hunter2" not in browse.sources(library)[0].title


def test_a_place_that_cannot_be_written(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="cannot be written"):
        export_opml(library, tmp_path / "no" / "folder" / "x.opml")


def test_stopping(library: Library, opml: Path) -> None:
    with pytest.raises(Cancelled):
        import_files(library, [opml], stop=lambda: True)
    assert browse.sources(library) == ()


def test_every_format_says_what_it_is() -> None:
    assert all(known.kind and known.label for known in FORMATS)
    assert len({known.kind for known in FORMATS}) == len(FORMATS)


def test_another_kind_of_file_is_one_line(
    library: Library, tmp_path: Path, opml: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bring_note(library: Library, data: bytes, path: Path) -> ImportedFile:
        annotate.write_note(library, data.decode(), title=path.stem)
        return ImportedFile(str(path), "text", added=1)

    line = Format("text", "plain texts", lambda _, path: path.suffix == ".txt", bring_note, brings="notes")
    monkeypatch.setattr(bring_in, "FORMATS", (*FORMATS, line))
    (tmp_path / "thought.txt").write_text("One thought")
    outcome = import_files(library, [opml, tmp_path / "thought.txt"])
    assert (outcome.value.sources, outcome.value.notes, outcome.value.items) == (2, 1, 0)
    assert outcome.changes == Changes(sources=True, notes=True, tags=True)
    assert outcome.undo == "Import 1 note"


@pytest.mark.corpus
def test_real_lists(library: Library, corpus: Path) -> None:
    files = [path for path in sorted((corpus / "opml").rglob("*")) if path.suffix in (".opml", ".xml")]
    results = import_files(library, files).value.files
    assert len(results) == len(files) > 50
    assert all(file.errors or file.added or file.duplicate for file in results)
    assert all(sentence.strip().endswith((".", "”", ")")) for file in results for sentence in file.errors)


def test_several_files_are_one_step_of_undo(library: Library, tmp_path: Path) -> None:
    lists = [tmp_path / "a.opml", tmp_path / "b.opml"]
    for path in lists:
        outline = f'<outline text="x" xmlUrl="https://{path.stem}.example/feed"/>'
        path.write_text(f'<opml version="2.0"><body>{outline}</body></opml>')
    marks = tmp_path / "marks.txt"
    marks.write_text("https://example.org/a\nhttps://example.org/b\n")
    outcome = bring_in.import_files(library, [*lists, marks])
    assert (outcome.value.sources, outcome.value.items, outcome.undo) == (2, 2, "Import 3 files")
    assert upkeep.history(library) == ("Import 3 files",)
    upkeep.undo(library)
    assert browse.sources(library) == ()
    assert browse.item_ids(library, ItemFilter(view="all")) == ()
    upkeep.redo(library)
    assert len(browse.sources(library)) == len(browse.item_ids(library, ItemFilter(view="all"))) == 2


def test_newsboats_list_becomes_sources_with_folder_and_tags(library: Library, tmp_path: Path) -> None:
    urls = tmp_path / "urls"
    urls.write_text('https://example.org/f tech daily "~My feed"\n"query:All:unread"\nexec:x\n')
    assert bring_in.examine(library, urls).kind == "newsboat"
    (file,) = bring_in.import_files(library, [urls]).value.files
    assert (file.kind, file.added, file.failed, len(file.hints)) == ("newsboat", 1, 1, 1)
    (source,) = browse.sources(library)
    assert (source.title, source.folder, source.tags) == ("My feed", "tech", ("daily", "tech"))


def test_secrets_in_a_list_are_told(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.opml"
    outlines = "".join(
        f'<outline text="{name}" xmlUrl="https://{address}"/>'
        for name, address in (
            ("Open", "example.org/f"),
            ("Paid", "kim:hush-hush@example.org/paid"),
            ("Both", "kim:hush-hush@example.org/x?token=abcdef0123456789abcdef"),
        )
    )
    path.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    (file,) = bring_in.import_files(library, [path]).value.files
    assert len(file.hints) == 2
    assert "“Paid”" in file.hints[0]
    assert "“Both” had a password or a token in it that was left out" in file.hints[1]
    assert "hush" not in " ".join(file.hints)
