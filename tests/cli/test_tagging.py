"""Tags, topics, files for notes and highlights without a place, on the command line."""

from __future__ import annotations

from pathlib import Path

from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.store.seek import item_text
from tests.cli.conftest import Program
from tests.core.sense.stock import put_item


def library_of(program: Program) -> Library:
    return open_library(program.library)


def test_tags_are_renamed_merged_deleted_and_have_other_names(program: Program) -> None:
    one = program.get("note", "--title", "Otters", "--text", "They swim. #sea/fish")["id"]
    two = program.get("note", "--title", "Herons", "--text", "They wade.")["id"]
    program.get("tag", two, "+birds")
    told = program.get("tags", "--rename", "sea", "water", "--dry-run")
    assert (told["tags"], told["becomes"], told["notes"]) == (["sea/fish"], ["water/fish"], 1)
    assert "sea/fish" in program.run("tags", "--rename", "sea", "water", "--dry-run").out
    renamed = program.get("tags", "--rename", "sea", "water", "--keep-name")
    assert [tag["tag"] for tag in renamed] == ["birds", "water/fish"]
    assert program.get("show", one)["body"] == "They swim. #water/fish"
    merged = program.get("tags", "--merge", "birds", "water/fish")
    assert [(tag["tag"], tag["notes"]) for tag in merged] == [("water/fish", 2)]
    known = program.get("tags", "--alias", "water/fish", "pisces")
    assert "pisces" in known[0]["aliases"]
    program.get("tag", two, "+pisces")
    assert [tag["tag"] for tag in program.get("tags")] == ["water/fish"]
    assert program.get("tags", "--no-alias", "pisces")[0]["aliases"] != known[0]["aliases"]
    assert program.get("tags", "--once") == []
    program.get("tags", "--delete", "water")
    assert program.get("tags") == []
    assert program.run("tags", "--dry-run").code == 1
    assert program.run("tags", "--delete", "never").code == 1


def test_topics_say_what_is_learnt_and_what_for(program: Program) -> None:
    note = program.get("note", "--title", "Rounds", "--text", "We tried it. #habits")["id"]
    assert program.get("topics") == []
    assert "topic edit" in program.run("topics").out
    made = program.get("topic", "edit", "habits", "--question", "What lasts?", "--goal", "Fewer meetings")
    assert (made["learning_question"], made["business_goal"], made["notes"]) == (
        "What lasts?",
        "Fewer meetings",
        1,
    )
    scoped = program.get("topic", "edit", "habits", "--scope", "Of teams, not of people")
    assert scoped["learning_question"] == "What lasts?"
    assert [topic["tag"] for topic in program.get("topics")] == ["habits"]
    assert program.get("topic", "show", "habits")["scope_note"] == "Of teams, not of people"
    assert "What lasts?" in program.run("topic", "show", "habits").out
    program.get("topic", "edit", "habits", "--off")
    assert program.get("topics") == []
    assert program.run("topic", "burn", "habits").code == 1
    other = program.get("note", "--title", "Habits of teams", "--text", "Rounds again: we tried it.")["id"]
    assert isinstance(program.get("suggest-tags", other), list)
    assert program.get("suggest-tags", note, "--limit", "1") == []


def test_files_are_kept_for_notes(program: Program, tmp_path: Path) -> None:
    picture = tmp_path / "plan.txt"
    picture.write_text("A plan.", encoding="utf-8")
    kept = program.get("attach", picture, "--name", "the plan.txt")
    assert (kept["name"], kept["bytes"]) == ("the plan.txt", 7)
    assert [one["name"] for one in program.get("attachments", "--unused")] == ["the plan.txt"]
    program.get("note", "--title", "Plans", "--text", "See ![[the plan.txt]].")
    assert program.get("attachments", "--unused") == []
    assert "the plan.txt" in program.run("attachments").out
    assert program.get("attachments", "--remove", "the plan.txt") == []
    assert program.run("attach", tmp_path / "missing").code == 1
    assert program.run("attachments", "--remove", "the plan.txt").code == 1


def test_lost_highlights_are_looked_for_again(program: Program) -> None:
    library = library_of(program)
    text = "Rivers flow down to the sea. Lakes wait for them, patiently."
    number = put_item(library, "Lakes", text)
    library.close()
    mark = program.get("highlight", f"i{number}", "--quote", "Lakes wait for them")["id"]
    assert program.get("highlights", "--lost") == []
    library = library_of(program)
    with library.writing() as writing:
        item_text.replace(writing, number, "", "Else.", reanchor=lambda _old, _new, marks: tuple(
            type(mark)(mark.exact, mark.prefix, mark.suffix) for mark in marks
        ))  # fmt: skip
        writing.db.execute("UPDATE item_text SET body = ?", (text,))
    library.close()
    assert [one["id"] for one in program.get("highlights", "--lost")] == [mark]
    (found,) = program.get("highlights", "--look-again")
    assert (found["id"], found["anchored"]) == (mark, True)
    assert program.get("highlights", "--lost") == []
    assert program.get("highlights", "--look-again") == []
