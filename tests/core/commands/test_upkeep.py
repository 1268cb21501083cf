"""Backups that are verified, restores that lose nothing, checks that find damage."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.commands.sense.reanchoring import reanchor
from pkm_desktop.core.errors import LibraryBusy, LibraryDamaged, StoreError
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.health import index_is_sound
from pkm_desktop.core.store.seek import item_text
from tests.core.commands.shelf import put_item


def add_note(library: Library, text: str) -> None:
    with library.writing() as writing:
        writing.db.execute(
            "INSERT INTO note(body, created, updated, sha256) VALUES (?, ?, ?, ?)",
            (text, writing.stamp, writing.stamp, fingerprint(text)),
        )


def count(library: Library) -> int:
    with library.reading() as db:
        return int(db.execute("SELECT count(*) FROM note").fetchone()[0])


def test_a_backup_made_while_writing_holds_everything_saved_before(library: Library) -> None:
    stop, failures = threading.Event(), []

    def write() -> None:
        try:
            while not stop.is_set():
                add_note(library, "x" * 500)
        except BaseException as error:
            failures.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            before = count(library)
            copy = upkeep.backup(library, library.folder / f"copy{number}.db")
            with open_library(restored(copy, library.folder / f"r{number}")) as again:
                assert count(again) >= before
                assert upkeep.check(again) == ()
    finally:
        stop.set()
        writer.join()
    assert failures == []


def restored(copy: Path, folder: Path) -> Path:
    upkeep.restore(copy, folder)
    return folder


def test_restoring_sets_the_present_library_aside(library: Library) -> None:
    add_note(library, "old")
    copy = upkeep.backup(library)
    add_note(library, "new")
    library.close()
    aside = upkeep.restore(copy, library.folder)
    with open_library(library.folder) as again:
        assert count(again) == 1
    assert aside is not None
    assert aside.exists()


def test_a_broken_backup_is_refused_and_nothing_moves(library: Library, tmp_path: Path) -> None:
    add_note(library, "mine")
    broken = tmp_path / "broken.db"
    broken.write_bytes(upkeep.backup(library).read_bytes()[:9000])
    library.close()
    with pytest.raises(LibraryDamaged):
        upkeep.restore(broken, library.folder)
    with pytest.raises(StoreError, match="no such backup"):
        upkeep.restore(tmp_path / "none.db", library.folder)
    with open_library(library.folder) as again:
        assert count(again) == 1


def test_old_backups_are_thinned(library: Library, clock: object) -> None:
    for _ in range(25):
        upkeep.backup(library)
        clock.forward(hours=1)  # type: ignore[attr-defined]
    assert len(list(library.backups.glob("*.db"))) == 20


def test_words_that_changed_by_themselves_are_found(library: Library) -> None:
    add_note(library, "what I wrote")
    with library.writing() as writing:
        writing.db.execute("UPDATE note SET body = 'what I wrot3'")
    assert upkeep.check(library) == ("The text of note n1 is not what was saved.",)


def test_a_lost_index_is_found_and_rebuilt(library: Library) -> None:
    add_note(library, "zebrafish")
    with library.writing() as writing:
        writing.db.execute("DELETE FROM doc")
    assert any("search index" in sentence for sentence in upkeep.check(library, repair=True))
    assert upkeep.check(library) == ()
    assert upkeep.reindex(library) == 1


def test_a_rebuilt_index_stays_in_step_with_later_edits(library: Library) -> None:
    add_note(library, "zebrafish")
    with library.writing() as writing:
        writing.db.execute("DELETE FROM doc")
    upkeep.reindex(library)
    with library.writing() as writing:
        writing.db.execute("UPDATE note SET body = 'giraffe'")
        assert index_is_sound(writing)
        found = "SELECT count(*) FROM fts WHERE fts MATCH ?"
        assert [writing.db.execute(found, (word,)).fetchone()[0] for word in ("zebrafish", "giraffe")] == [
            0,
            1,
        ]


def test_an_open_library_is_not_replaced(library: Library) -> None:
    copy = upkeep.backup(library)
    with pytest.raises(LibraryBusy, match="open elsewhere"):
        upkeep.restore(copy, library.folder, patience=0)
    add_note(library, "written afterwards")
    library.close()
    with open_library(library.folder) as again:
        assert count(again) == 1


def test_a_highlight_that_comes_back_finds_its_quote_in_the_text_of_today(library: Library) -> None:
    item = put_item(library, "Practice", text="Meaning comes from the work we do. Nothing else does.")
    mark = annotate.highlight(library, item, "the work we do").value
    annotate.remove_highlight(library, mark.id)
    text = "A word in front. Meaning comes from the work we do. Nothing else does."
    with library.writing() as writing:
        item_text.replace(writing, item, "", text, reanchor=reanchor)
    upkeep.undo(library)
    passage = recall.highlight(library, mark.id).passage
    assert text[passage.start : passage.end] == "the work we do"
    with library.writing() as writing:
        item_text.replace(writing, item, "", "Nothing of that any more.", reanchor=reanchor)
    upkeep.redo(library)
    upkeep.undo(library)
    assert not recall.highlight(library, mark.id).passage.anchored


def test_an_index_that_changed_since_the_last_check_is_no_damage(library: Library) -> None:
    for number in range(30):
        add_note(library, f"Number {number}: of whales, moles and waders")
    assert upkeep.check(library) == ()
    for number in range(3):
        annotate.write_note(library, f"A quokka and {number} [[links]] #animals", title=f"Quokka {number}")
        assert upkeep.check(library) == ()
    while upkeep.undo(library).value:
        assert upkeep.check(library) == ()
