"""Undo and redo by trigger log: any labelled writing, as a whole."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.store import undo
from tests.conftest import Clock


def rows(library: Library) -> dict[str, list[tuple[object, ...]]]:
    with library.reading() as db:
        return {
            table: sorted(map(tuple, db.execute(f"SELECT * FROM {table}")), key=repr) for table in undo.OWNED
        }


def add_note(library: Library, text: str, label: str = "Write a note") -> int:
    with library.writing(label) as writing:
        cursor = writing.db.execute(
            "INSERT INTO note(body, created, updated, sha256) VALUES (?, ?, ?, '')",
            (text, writing.stamp, writing.stamp),
        )
        number = int(cursor.lastrowid or 0)
        writing.db.execute(
            "INSERT INTO note_link(note_id, target, target_key) VALUES (?, 'A', 'a')", (number,)
        )
    return number


def test_a_command_is_taken_back_and_done_again_whole(library: Library) -> None:
    before = rows(library)
    add_note(library, "It's “quoted” — ünïcode 日本 \n and lines")
    after = rows(library)
    assert upkeep.undo(library).value == "Write a note"
    assert rows(library) == before
    assert upkeep.redo(library).value == "Write a note"
    assert rows(library) == after


def test_deleting_with_everything_that_hangs_on_it_is_undone(library: Library) -> None:
    number = add_note(library, "a")
    before = rows(library)
    with library.writing("Delete the note") as writing:
        writing.db.execute("DELETE FROM note WHERE id = ?", (number,))
    assert rows(library)["note_link"] == []
    upkeep.undo(library)
    assert rows(library) == before


def test_what_was_written_since_by_something_else_stays(library: Library) -> None:
    number = add_note(library, "a")
    with library.writing("Rename") as writing:
        writing.db.execute("UPDATE note SET title = 'new' WHERE id = ?", (number,))
    with library.writing() as writing:
        writing.db.execute("UPDATE note SET confidentiality = 'team' WHERE id = ?", (number,))
    upkeep.undo(library)
    with library.reading() as db:
        row = db.execute("SELECT title, confidentiality FROM note").fetchone()
    assert tuple(row) == ("", "team")


def edit(library: Library, number: int, text: str, topic: str) -> None:
    with library.writing("Edit note", topic=topic) as writing:
        writing.db.execute("UPDATE note SET body = ? WHERE id = ?", (text, number))


def body(library: Library, number: int) -> str:
    with library.reading() as db:
        return str(db.execute("SELECT body FROM note WHERE id = ?", (number,)).fetchone()[0])


def test_a_stretch_of_typing_is_one_step(library: Library, clock: Clock) -> None:
    one, two = add_note(library, "a"), add_note(library, "b")
    for text in ("ab", "abc", "abcd"):
        edit(library, one, text, "n1")
        clock.forward(seconds=2)
    edit(library, two, "bc", "n2")
    clock.forward(seconds=200)
    edit(library, two, "bcd", "n2")
    assert upkeep.history(library)[:3] == ("Edit note",) * 3
    upkeep.undo(library)
    upkeep.undo(library)
    assert (body(library, one), body(library, two)) == ("abcd", "b")
    upkeep.undo(library)
    assert body(library, one) == "a"
    upkeep.redo(library)
    assert body(library, one) == "abcd"


def test_typing_after_undo_begins_a_step_of_its_own(library: Library) -> None:
    one = add_note(library, "a")
    edit(library, one, "ab", "n1")
    upkeep.undo(library)
    edit(library, one, "ax", "n1")
    assert upkeep.redoable(library) == ()
    upkeep.undo(library)
    assert body(library, one) == "a"


def test_a_new_command_ends_redoing(library: Library) -> None:
    add_note(library, "a")
    upkeep.undo(library)
    add_note(library, "b")
    assert upkeep.redoable(library) == ()
    assert upkeep.redo(library).value == ""


def test_a_command_that_changed_nothing_is_no_step(library: Library) -> None:
    with library.writing("Nothing"):
        pass
    assert upkeep.history(library) == ()
    assert not upkeep.undo(library).changes


def test_unlabelled_writing_is_not_recorded(library: Library) -> None:
    add_note(library, "a", label="")
    assert upkeep.history(library) == ()


def test_steps_survive_a_restart_and_are_limited(library: Library) -> None:
    for number in range(undo.KEPT_STEPS + 5):
        add_note(library, str(number), label=f"Note {number}")
    library.close()
    with open_library(library.folder) as again:
        labels = upkeep.history(again)
        assert labels[0] == f"Note {undo.KEPT_STEPS + 4}"
        assert len(labels) == undo.KEPT_STEPS


def test_a_number_is_never_given_twice(library: Library) -> None:
    first = add_note(library, "a")
    upkeep.undo(library)
    assert add_note(library, "b") > first


text = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
steps = st.lists(
    st.tuples(st.sampled_from(["add", "edit", "delete", "tag"]), st.integers(0, 5), text), max_size=12
)


@given(steps=steps)
def test_undoing_everything_leads_back_and_redoing_forth(
    tmp_path_factory: object, steps: list[tuple[str, int, str]]
) -> None:
    folder = tmp_path_factory.mktemp("undo")  # type: ignore[attr-defined]
    with open_library(folder) as library:
        states = [rows(library)]
        for verb, which, words in steps:
            with library.writing(verb) as writing:
                apply(writing.db, verb, which, words, writing.stamp)
            if rows(library) != states[-1]:
                states.append(rows(library))
        for state in reversed(states[:-1]):
            assert upkeep.undo(library).value
            assert rows(library) == state
        for state in states[1:]:
            assert upkeep.redo(library).value
            assert rows(library) == state


def apply(db: object, verb: str, which: int, words: str, stamp: str) -> None:
    run = db.execute  # type: ignore[attr-defined]
    if verb == "add":
        run("INSERT INTO note(body, created, updated, sha256) VALUES (?, ?, ?, '')", (words, stamp, stamp))
    elif verb == "edit":
        run("UPDATE note SET body = ?, title = ? WHERE id % 6 = ?", (words, words, which))
    elif verb == "delete":
        run("DELETE FROM note WHERE id % 6 = ?", (which,))
    else:
        run("INSERT OR IGNORE INTO tag(name, name_key) VALUES (?, ?)", (words, words))
        run(
            "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id) "
            "SELECT tag.id, 'note', note.id FROM tag, note WHERE note.id % 6 = ?",
            (which,),
        )


def test_an_import_of_many_feeds_is_taken_back_and_done_again_whole(library: Library, tmp_path: Path) -> None:
    feeds = "".join(
        f'<outline text="f{n}" xmlUrl="https://f{n}.example/" category="t{n % 7}"/>' for n in range(1200)
    )
    (tmp_path / "many.opml").write_text(f'<opml version="2.0"><body>{feeds}</body></opml>')
    nothing = rows(library)
    import_files(library, [tmp_path / "many.opml"])
    everything = rows(library)
    upkeep.undo(library)
    assert rows(library) == nothing
    upkeep.redo(library)
    assert rows(library) == everything


def test_what_a_source_had_learned_comes_back_with_it(library: Library, tmp_path: Path) -> None:
    (tmp_path / "one.opml").write_text('<opml><body><outline xmlUrl="https://a.example/"/></body></opml>')
    import_files(library, [tmp_path / "one.opml"])
    with library.writing() as writing:  # as a refresh does it
        writing.db.execute("UPDATE source_state SET etag = '\"7\"', fail_count = 3")
        writing.db.execute("INSERT INTO gone_item(source_id, guid, removed) SELECT id, 'g', '' FROM source")
    known = learned(library)
    upkeep.undo(library)
    assert learned(library) == []
    upkeep.redo(library)
    assert learned(library) == known


def learned(library: Library) -> list[tuple[object, ...]]:
    with library.reading() as db:
        tables = ("source_state", "gone_item")
        return [tuple(row) for table in tables for row in db.execute(f"SELECT * FROM {table}")]
