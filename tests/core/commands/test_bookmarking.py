"""Bookmarks in the library: what an import keeps, what a second one leaves alone, and handing them out."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pkm_desktop.core.commands import bookmarking, upkeep
from pkm_desktop.core.commands.bring_in import examine, import_files
from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.commands.sense import annotate, recall, tagging
from pkm_desktop.core.errors import Cancelled, ImportFileError, NotFound, Rejected
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.items import Item, ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import ImportedFile

DATA = Path(__file__).resolve().parents[2] / "data" / "bookmarks"
NESTED = DATA / "nested.html"
FIRST = datetime(2023, 11, 14, 22, 13, 21, tzinfo=UTC)


def bring(library: Library, path: Path, **how: str) -> ImportedFile:
    (file,) = import_files(library, [path], **how).value.files
    return file


def titled(library: Library, title: str) -> Item:
    ids = browse.item_ids(library, ItemFilter(view="all"))
    (found,) = [row.id for row in browse.item_rows(library, ids) if row.title == title]
    return browse.item(library, found)


def folders(library: Library) -> dict[str, int]:
    return {shelf.folder: shelf.items for shelf in bookmarking.shelves(library)}


def test_an_import_with_everything(library: Library) -> None:
    outcome = import_files(library, [NESTED])
    (file,) = outcome.value.files
    assert (file.kind, file.added, file.duplicate, file.failed) == ("netscape", 2, 1, 3)
    assert file.errors[0] == "1 unsafe link kept as notes."
    assert (outcome.value.items, outcome.value.notes, outcome.value.sources) == (2, 2, 1)
    assert outcome.undo == "Import 2 items"
    tides, lab = titled(library, "Tides & the moon"), titled(library, "Lab")
    assert (tides.row.state, lab.row.state) == ("kept", "later")
    assert (tides.row.when, tides.fetched, tides.row.source) == (FIRST, FIRST, "tides.example")
    assert tides.row.tags == ("slow reading", "tides")
    assert folders(library) == {"": 1, "Bookmarks bar": 1, "Bookmarks bar/R&D ∕ Lab": 1}
    (note,) = recall.item_notes(library, tides.row.id)
    assert (note.kind, note.created, note.confidentiality) == ("fleeting", FIRST, "public")
    (source,) = browse.sources(library)
    assert (source.title, source.feed_url) == ("News", "https://news.example/feed.xml")
    (script,) = [one for one in recall.notes(library) if one.title == "Mark it"]
    assert "alert(1)" in script.body
    assert script.item_id is None


def test_a_second_time_brings_nothing(library: Library) -> None:
    bring(library, NESTED)
    again = bring(library, NESTED)
    assert (again.added, again.duplicate, again.notes, again.sources, again.undo) == (0, 3, 0, 0, "")
    assert upkeep.history(library) == ("Import 2 items",)


def test_what_the_person_changed_stays_so(library: Library) -> None:
    bring(library, NESTED)
    tides = titled(library, "Tides & the moon").row.id
    tagging.tag(library, [Ref("item", tides)], add=["mine"], remove=["tides"])
    triage.drop(library, [tides])
    bookmarking.file_items(library, [tides], "Mine")
    for note in recall.notes(library):
        annotate.delete_note(library, note.id)
    bring(library, NESTED)
    item = browse.item(library, tides)
    assert (item.row.state, item.row.tags) == ("dropped", ("mine", "slow reading"))
    assert [one.folder for one in bookmarking.filings(library, [tides])[tides]] == ["Mine"]
    assert recall.notes(library) == ()


def test_what_is_new_in_a_later_export_is_added(library: Library, tmp_path: Path) -> None:
    bring(library, NESTED)
    later = tmp_path / "later.html"
    later.write_text(NESTED.read_text().replace('"tides,slow reading"', '"tides,slow reading,new"'))
    file = bring(library, later)
    assert (file.added, file.tags, file.undo) == (0, 1, "Import bookmarks")
    assert "new" in titled(library, "Tides & the moon").row.tags
    upkeep.undo(library)
    assert "new" not in titled(library, "Tides & the moon").row.tags


def test_an_import_is_undone_as_a_whole_and_may_come_again(library: Library) -> None:
    bring(library, NESTED)
    upkeep.undo(library)
    assert browse.item_ids(library, ItemFilter(view="all")) == ()
    assert (folders(library), recall.notes(library), tagging.tags(library)) == ({}, (), ())
    assert bring(library, NESTED).added == 2
    assert titled(library, "Tides & the moon").row.tags == ("slow reading", "tides")
    upkeep.undo(library)
    upkeep.redo(library)
    assert folders(library) == {"": 1, "Bookmarks bar": 1, "Bookmarks bar/R&D ∕ Lab": 1}


def test_an_item_of_a_feed_is_kept_and_not_doubled(
    library: Library, tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    from pkm_desktop.core.model.intake import Incoming
    from pkm_desktop.core.store.seek import items

    with library.writing() as writing:
        page = Incoming(
            "g", "https://tides.example/", "tides.example", "As the feed has it", "as the feed has it"
        )
        number = items.add_page(writing, page, source_title="Tides")
        writing.db.execute("INSERT INTO item_state VALUES (?, 'new', NULL, NULL, ?, ?)", (number, "x", "x"))
    file = bring(library, DATA / "pinboard.json")
    assert (file.added, file.duplicate) == (1, 1)
    item = browse.item(library, number)
    assert (item.row.title, item.row.state) == ("As the feed has it", "later")
    assert item.row.tags == ("slow-reading", "tides")


@pytest.mark.parametrize(
    ("folders_as", "shelves", "tags"),
    [
        ("folders", {"Bookmarks bar": 1, "Bookmarks bar/Work": 1}, ()),
        ("tags", {"": 2}, ("Bookmarks bar", "Work")),
        ("both", {"Bookmarks bar": 1, "Bookmarks bar/Work": 1}, ("Bookmarks bar", "Work")),
    ],
)
def test_what_becomes_of_folders(
    library: Library, folders_as: str, shelves: dict[str, int], tags: tuple[str, ...]
) -> None:
    bring(library, DATA / "chrome.json", folders_as=folders_as)
    assert folders(library) == shelves
    assert titled(library, "Lab").row.tags == tags


def test_an_unknown_way_with_folders(library: Library) -> None:
    with pytest.raises(ImportFileError, match="Choose folders, tags, both"):
        import_files(library, [NESTED], folders_as="drawers")


def test_stored_pages_are_cleaned_and_highlights_find_their_place(library: Library) -> None:
    file = bring(library, DATA / "wallabag.json")
    assert (file.added, file.highlights) == (2, 1)
    item = titled(library, "Tides")
    assert (item.html, item.text) == ("<p>The moon draws the water.</p>", "The moon draws the water.")
    assert (item.row.author, item.row.words, item.text_origin) == ("A. Bell", 5, "page")
    (mark,) = recall.highlights(library, item_id=item.row.id)
    assert (mark.passage.start, mark.comment, mark.created.day) == (0, "So!", 15)


def test_books_without_an_address(library: Library) -> None:
    file = bring(library, DATA / "readwise.csv")
    assert (file.added, file.highlights, file.failed) == (2, 3, 1)
    assert bring(library, DATA / "readwise.csv").highlights == 0
    item = titled(library, "Tides")
    assert (item.row.url, item.row.source, item.row.highlights) == ("", "Readwise", 2)


def test_stopping_leaves_nothing(library: Library) -> None:
    asked = iter([False, True, True])
    with pytest.raises(Cancelled):
        import_files(library, [NESTED], stop=lambda: next(asked))
    assert browse.item_ids(library, ItemFilter(view="all")) == ()


def omnivore(folder: Path) -> None:
    (folder / "content").mkdir(parents=True)
    (folder / "highlights").mkdir()
    (folder / "metadata_0_to_20.json").write_text(
        '[{"id": "1", "slug": "tides-1", "title": "Tides", "description": "On water", "author": "A. Bell",'
        ' "url": "https://tides.example/", "state": "Active", "readingProgress": 10, "labels": ["sea"],'
        ' "savedAt": "2023-11-14T22:13:21.000Z", "publishedAt": null},'
        '{"id": "2", "slug": "lab-2", "title": "Lab", "url": "https://lab.example/", "state": "Archived",'
        ' "labels": [], "savedAt": "2023-11-14T22:13:22.000Z"}]'
    )
    (folder / "content" / "tides-1.html").write_text("<p>The moon draws the water. Twice a day.</p>")
    (folder / "highlights" / "tides-1.md").write_text(
        "> The moon draws the water. [⤴️](https://omnivore.app/me/x) #sea\n\nSo!\n\n> Twice a day.\n"
    )


@pytest.mark.parametrize("packed", [False, True])
def test_omnivore_as_a_folder_and_as_an_archive(library: Library, tmp_path: Path, packed: bool) -> None:
    given = tmp_path / "export"
    omnivore(given)
    if packed:
        given = tmp_path / "export.zip"
        with zipfile.ZipFile(given, "w") as archive:
            for path in sorted((tmp_path / "export").rglob("*.*")):
                archive.write(path, path.relative_to(tmp_path / "export"))
    assert (examine(library, given).kind, examine(library, given).count) == ("omnivore", 2)
    file = bring(library, given)
    assert (file.kind, file.added, file.highlights, file.failed) == ("omnivore", 2, 2, 0)
    tides, lab = titled(library, "Tides"), titled(library, "Lab")
    assert (tides.row.state, lab.row.state, tides.row.tags) == ("later", "kept", ("sea",))
    assert [(m.passage.anchored, m.comment) for m in recall.highlights(library, item_id=tides.row.id)] in (
        [(True, "So!"), (True, "")],
        [(True, ""), (True, "So!")],
    )


def test_a_folder_of_links_keeps_its_folders(library: Library, tmp_path: Path) -> None:
    (tmp_path / "Favorites" / "Sea").mkdir(parents=True)
    (tmp_path / "Favorites" / "Sea" / "Tides.url").write_text(
        "[InternetShortcut]\nURL=https://tides.example/\n"
    )
    (tmp_path / "Favorites" / "Lab.url").write_text("[InternetShortcut]\nURL=https://lab.example/\n")
    (tmp_path / "Favorites" / "picture.png").write_bytes(b"\x89PNG\r\n")
    assert bring(library, tmp_path / "Favorites").added == 2
    assert folders(library) == {"": 1, "Sea": 1}
    assert upkeep.history(library) == ("Import 2 items",)


def test_archives_that_are_none(library: Library, tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04" + b"\xff" * 100)
    with zipfile.ZipFile(tmp_path / "pictures.zip", "w") as archive:
        archive.writestr("../../x.png", b"\x89PNG\r\n")
    assert "damaged" in bring(library, tmp_path / "broken.zip").errors[0]
    assert bring(library, tmp_path / "pictures.zip").errors[0].startswith("There is nothing here")


def test_filing_and_renaming(library: Library) -> None:
    bring(library, DATA / "chrome.json")
    tides, lab = titled(library, "Tides").row.id, titled(library, "Lab").row.id
    assert bookmarking.file_items(library, [tides, lab], " Sea / Deep ").value == 2
    assert folders(library) == {"Sea/Deep": 2}
    assert bookmarking.filings(library, [lab])[lab][0].added == FIRST.replace(second=22)
    assert bookmarking.rename_shelf(library, "Sea", "Ocean").value == 2
    assert folders(library) == {"Ocean/Deep": 2}
    bookmarking.file_items(library, [tides], None)
    assert folders(library) == {"": 1, "Ocean/Deep": 1}
    assert bookmarking.file_items(library, [tides], None).undo == ""
    upkeep.undo(library)
    assert folders(library) == {"Ocean/Deep": 2}
    with pytest.raises(NotFound):
        bookmarking.rename_shelf(library, "Nowhere", "Somewhere")
    with pytest.raises(Rejected):
        bookmarking.rename_shelf(library, "Ocean", "Ocean/Deep/Ocean")


def test_out_and_in_again_is_the_same(library: Library, tmp_path: Path) -> None:
    for name in ("nested.html", "pinboard.json", "raindrop.csv", "chrome.json"):
        bring(library, DATA / name)
    annotate.say_why(library, titled(library, "Lab").row.id, "For <our> group & me\n\n- soon")
    one, two = tmp_path / "one.html", tmp_path / "two.html"
    assert bookmarking.export_bookmarks(library, one).value == 3
    with open_library(tmp_path / "other", clock=library.clock) as other:
        assert bring(other, one).added == 3
        bookmarking.export_bookmarks(other, two)
        assert folders(other) == folders(library)
        assert titled(other, "Tides & the moon").row.tags == ("slow reading", "tides")
    assert one.read_bytes() == two.read_bytes()
    assert 'PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>' in one.read_text()


def test_private_notes_stay(library: Library, tmp_path: Path) -> None:
    bring(library, DATA / "semicolons.csv")
    item = titled(library, "Tides").row.id
    annotate.write_note(library, "PRIVATECANARY", item_id=item)
    annotate.say_why(library, item, "It matters")
    out = tmp_path / "out.html"
    bookmarking.export_bookmarks(library, out)
    assert "PRIVATECANARY" not in out.read_text()
    assert "On water" not in out.read_text()
    assert "<DD>It matters" in out.read_text()
    bookmarking.export_bookmarks(library, out, private_notes=True)
    assert "PRIVATECANARY" in out.read_text()
    assert "On water" in out.read_text()


def test_dropped_items_are_not_handed_out(library: Library, tmp_path: Path) -> None:
    bring(library, DATA / "chrome.json")
    triage.drop(library, [titled(library, "Lab").row.id])
    assert bookmarking.export_bookmarks(library, tmp_path / "out.html").value == 1
    with pytest.raises(ImportFileError, match="cannot be written"):
        bookmarking.export_bookmarks(library, tmp_path / "no" / "out.html")
