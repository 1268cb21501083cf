"""Thinking on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Program


def page(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.html"
    path.write_text(
        f"<html><head><title>{name}</title></head><body><article><h1>{name}</h1><p>{text}</p></article></body>",
        encoding="utf-8",
    )
    return path


def test_notes_are_begun_changed_promoted_and_found_again(program: Program) -> None:
    assert {"log", "after-action", "experiment"} <= {one["name"] for one in program.get("templates")}
    log = program.get("note", "--template", "log", "--text", "We met.")
    assert (log["note_kind"], log["title"]) == ("log", "We met.")
    assert log["look_again"]
    thought = program.get("note", "--text", "Feedback loops, hm.")
    ran = program.run("promote", thought["id"], "--title", "Feedback loops", "--json")
    assert ran.json["note_kind"] == "permanent"
    assert "verb" in ran.err
    edited = program.get("edit", thought["id"], "--title", "Feedback helps", "--text", "Another text.")
    assert (edited["title"], edited["body"], edited["hint"]) == ("Feedback helps", "Another text.", None)
    first, *_ = program.get("history", thought["id"])
    assert first["body"] == "Feedback loops, hm."
    diff = program.get("history", thought["id"], "--diff", first["version"])
    assert {line["change"] for line in diff} <= {"changed", "removed", "added", "same"}
    restored = program.get("history", thought["id"], "--restore", first["version"])
    assert restored["body"] == "Feedback loops, hm."
    assert program.get("history", "--deleted") == []
    assert program.run("history").code == 1
    assert program.run("edit", thought["id"]).code == 1
    assert program.run("promote", log["id"], "--title", "x" * 501).code == 1


def test_how_settled_a_note_is_and_who_may_see_it(program: Program, tmp_path: Path) -> None:
    note = program.get("note", "--text", "A thought.", "--maturity", "tested")
    assert (note["maturity"], note["confidentiality"]) == ("tested", "private")
    edited = program.get("edit", note["id"], "--maturity", "settled", "--confidentiality", "team")
    assert (edited["maturity"], edited["confidentiality"]) == ("settled", "team")
    assert (edited["body"], edited["title"]) == (note["body"], note["title"])
    refused = program.run("edit", note["id"], "--maturity", "ripe", "--title", "Never")
    assert (refused.code, "half-baked, tested, settled" in refused.err) == (1, True)
    assert program.get("show", note["id"])["title"] == note["title"]
    assert program.run("note", "--text", "x", "--confidentiality", "secret").code == 1
    item = program.get("save", "http://x.example/a", "--html", page(tmp_path, "a", "Some words of it. " * 30))
    mark = program.get("highlight", item[0]["id"], "--quote", "words of it", "--layer", "3")
    assert mark["layer"] == 3


def test_things_are_connected(program: Program, tmp_path: Path) -> None:
    one = program.get("note", "--title", "One", "--text", "Text.")["id"]
    two = program.get("note", "--title", "Two", "--text", "Text.")["id"]
    made = program.get("connect", one, two, "--relation", "supports", "--reason", "same figures")
    assert made["body"].endswith("- supports [[Two]]: same figures")
    (out,) = program.get("links", one)["out"]
    assert (out["id"], out["relation"], out["reason"], out["words"]) == (
        two,
        "supports",
        "same figures",
        "supports",
    )
    (back,) = program.get("show", two)["back"]
    assert (back["id"], back["words"]) == (one, "is supported by")
    assert [hit["id"] for hit in program.get("find", "rel:supports")["hits"]] == [one]
    assert program.get("connect", one) == []
    assert program.get("connect", one, two, "--remove")["changed"] == 1
    assert program.run("connect", one, two, "--remove").code == 1
    assert program.run("connect", one, "s1").code == 1
    program.get("undo")
    assert program.get("links", two)["back"][0]["relation"] == "supports"


def test_a_few_minutes_of_review(program: Program, tmp_path: Path) -> None:
    saved = program.get(
        "save", "https://rivers.test/", "--html", page(tmp_path, "Rivers", "All run to the sea.")
    )
    item = saved[0]["id"]
    said = program.get(
        "why", item, "It saves weeks.", "--other-view", "Not mine", "--not-so-when", "in winter"
    )
    assert (said["other_view"], said["not_so_when"]) == ("Not mine", "in winter")
    mark = program.get("highlight", item, "--quote", "All run to the sea.", "--note", "so")["id"]
    note = program.get("note", "--quote", mark, "--title", "Waters")
    assert note["links"] == ["Rivers", mark]
    found = program.get("review")
    assert [card["id"] for card in found["cards"]] == [mark, note["id"]]
    assert (found["without_why"], found["half_read"], found["fleeting"]) == ([], [], [])
    card = program.get("review", "answer", mark, "later")
    assert (card["id"], card["gap_days"]) == (mark, 14)
    assert [one["id"] for one in program.get("review")["cards"]] == [note["id"]]
    assert program.run("review", "answer", mark, "right").code == 1
    assert program.run("review", "later").code == 1
    assert program.get("show", item)["place"] == 0
