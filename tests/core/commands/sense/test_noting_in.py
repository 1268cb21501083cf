"""Highlights of other programs brought in, again and again; and highlights and citations handed out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import browse, capture
from pkm_desktop.core.commands.sense import annotate, marks_out, recall, tagging
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import ImportedFile

PAGE = (
    b"<html><head><title>The page</title></head><body><article>"
    + b"<p>One two three four.</p>"
    + b"<p>Words, and more of them.</p>" * 9
    + b"</article>"
)


def clipping(place: str, text: str) -> str:
    when = "Added on Thursday, August 22, 2024 6:10:53 PM"
    return f"Engines (Lovelace, Ada)\n- Your {place} | {when}\n\n{text}\n==========\n"


def bring(library: Library, path: Path, content: str) -> ImportedFile:
    path.write_text(content, encoding="utf-8-sig")
    (file,) = import_files(library, [path]).value.files
    return file


def test_a_book_is_an_item_with_its_highlights(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "My Clippings.txt"
    first = clipping("Highlight on Location 10-11", "looms weave") + clipping(
        "Note on Location 11", "like us"
    )
    file = bring(library, path, first)
    assert (file.kind, file.added, file.items, file.failed) == ("kindle", 1, 1, 0)
    (mark,) = recall.highlights(library)
    assert (mark.passage.exact, mark.comment, mark.passage.start) == ("looms weave", "like us", -1)
    (item,) = browse.item_rows(library, [mark.item_id or 0])
    assert (item.title, item.state) == ("Engines", "kept")
    (source,) = browse.sources(library)
    assert (source.kind, source.title) == ("book", "Kindle")
    assert upkeep.history(library) == ("Import 1 highlight",)


def test_a_second_import_brings_what_is_new_and_lets_highlights_grow(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "My Clippings.txt"
    first = clipping("Highlight on Location 10-11", "looms weave")
    bring(library, path, first)
    assert bring(library, path, first).added == 0
    grown = first + clipping("Highlight on Location 10-12", "looms weave flowers")
    file = bring(library, path, grown + clipping("Highlight on Location 50-51", "another"))
    assert file.added == 2
    assert {mark.passage.exact for mark in recall.highlights(library)} == {"looms weave flowers", "another"}
    upkeep.undo(library)
    assert {mark.passage.exact for mark in recall.highlights(library)} == {"looms weave"}


def test_annotations_of_a_page_that_is_here_find_their_place(library: Library, tmp_path: Path) -> None:
    item = capture.save_page(library, "http://x.example/page", page=PAGE).value.id
    quote = {"type": "TextQuoteSelector", "exact": "two three", "prefix": "One ", "suffix": " four"}
    row = {
        "id": "a", "uri": "https://x.example/page?utm_source=y", "text": "", "tags": ["t"],
        "target": [{"selector": [quote]}],
    }  # fmt: skip
    other = {**row, "id": "b", "uri": "http://elsewhere.example/", "text": "said"}
    file = bring(library, tmp_path / "rows.json", json.dumps({"rows": [row, other]}))
    assert (file.kind, file.added, file.items) == ("hypothesis", 2, 1)
    marks = {mark.item_id == item: mark for mark in recall.highlights(library)}
    assert marks[True].passage.anchored
    assert marks[True].tags == ("t",)
    assert not marks[False].passage.anchored
    assert marks[False].passage.prefix == "One "
    assert bring(library, tmp_path / "rows.json", json.dumps({"rows": [row, other]})).added == 0


def test_references_are_kept_with_their_notes(library: Library, tmp_path: Path) -> None:
    ris = "TY  - JOUR\nTI  - On engines\nUR  - http://x.example/e\nN1  - my note\nKW  - looms\nER  - \n"
    file = bring(library, tmp_path / "x.ris", ris)
    assert (file.kind, file.items, file.notes) == ("ris", 1, 1)
    (note,) = recall.notes(library)
    assert (note.kind, note.body) == ("literature", "my note")
    assert bring(library, tmp_path / "x.ris", ris).notes == 0


def test_highlights_and_citations_go_out_as_asked(library: Library, tmp_path: Path) -> None:
    bring(library, tmp_path / "My Clippings.txt", clipping("Highlight on Location 10-11", "looms weave"))
    item = capture.save_page(library, "http://x.example/page", page=PAGE).value.id
    tagging.tag(library, [Ref("item", item)], add=["ai"])
    assert marks_out.export_highlights(library, tmp_path / "h.md").value == 1
    assert "> looms weave" in (tmp_path / "h.md").read_text()
    assert marks_out.export_highlights(library, tmp_path / "h.json", form="json", query="weave").value == 1
    assert marks_out.export_highlights(library, tmp_path / "h.csv", form="csv", query="tag:ai").value == 0
    assert marks_out.export_citations(library, tmp_path / "c.bib").value == 2
    assert "@book{lovelaceengines," in (tmp_path / "c.bib").read_text()
    assert marks_out.export_citations(library, tmp_path / "c.json", form="csl", query="tag:ai").value == 1
    (cited,) = json.loads((tmp_path / "c.json").read_text())
    assert cited["title"] == "The page"
    with pytest.raises(Rejected, match="no form"):
        marks_out.export_highlights(library, tmp_path / "x", form="pdf")


def _annotation(number: str, quote: str, said: str, tags: tuple[str, ...] = ()) -> dict[str, object]:
    selector = [{"type": "TextQuoteSelector", "exact": quote}] if quote else []
    target = [{"source": "http://x.example/p", **({"selector": selector} if selector else {})}]
    return {"id": number, "uri": "http://x.example/p", "text": said, "tags": list(tags), "target": target}


def _brought(library: Library, path: Path, *rows: dict[str, object]) -> ImportedFile:
    return bring(library, path, json.dumps({"rows": rows}))


def test_annotations_changed_there_are_changed_here(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "h.json"
    first, second = _annotation("a", "One two", "first"), _annotation("b", "three four", "second")
    whole = _annotation("c", "", "On the page")
    _brought(library, path, first, second, whole)
    file = _brought(library, path, _annotation("a", "One two", "new", ("later",)), second, whole)
    assert (file.added, file.undo != "", file.hints) == (
        0,
        True,
        ("1 annotation had changed there and was updated here.",),
    )
    assert {(one.comment, one.tags) for one in recall.highlights(library)} == {
        ("new", ("later",)),
        ("second", ()),
    }
    upkeep.undo(library)
    assert {one.comment for one in recall.highlights(library)} == {"first", "second"}
    file = _brought(library, path, first, second, _annotation("c", "", "More on the page"))
    assert [note.body for note in recall.notes(library)] == ["More on the page"]


def test_annotations_changed_in_both_places_or_gone_there_stay_and_are_told(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "h.json"
    rows = [_annotation("a", "One two", "first"), _annotation("b", "three four", "second")]
    _brought(library, path, *rows)
    mine = next(one for one in recall.highlights(library) if one.comment == "first")
    annotate.edit_highlight(library, mine.id, comment="mine")
    file = _brought(library, path, _annotation("a", "One two", "theirs"))
    assert file.hints == (
        "1 annotation had changed both there and here; yours was kept.",
        "1 annotation brought before is not in this file any more; nothing was deleted.",
    )
    assert {one.comment for one in recall.highlights(library)} == {"mine", "second"}
    assert _brought(library, path, _annotation("a", "One two", "theirs"), rows[1]).hints == ()
    gone = next(one for one in recall.highlights(library) if one.comment == "second")
    annotate.remove_highlight(library, gone.id)
    _brought(library, path, rows[0], _annotation("b", "three four", "changed"))
    assert {one.comment for one in recall.highlights(library)} == {"mine"}


def test_tags_of_imports_follow_other_names(library: Library, tmp_path: Path) -> None:
    saved = capture.save_page(library, "http://x.example/p", page=PAGE, tags=["machine learning"]).value
    tagging.add_alias(library, "machine learning", "ml")
    _brought(library, tmp_path / "h.json", _annotation("a", "One two", "", ("ML",)))
    (mark,) = recall.highlights(library)
    assert (mark.item_id, mark.tags) == (saved.id, ("machine learning",))
    sheet = 'Highlight,Book Title,Note,Tags\nWords that stay,A book,,"ml, other"\n'
    file = bring(library, tmp_path / "readwise.csv", sheet)
    assert file.errors == ()
    book = next(one for one in recall.highlights(library) if one.passage.exact == "Words that stay")
    assert set(book.tags) == {"machine learning", "other"}
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "note.md").write_text("---\ntags: [ml]\n---\nText")
    import_files(library, [tmp_path / "vault"])
    assert next(note.tags for note in recall.notes(library) if note.title == "note") == ("machine learning",)
