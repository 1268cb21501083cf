"""The digest desk by the command line: audiences, what fits them, what colleagues bring, what is due."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Program

LINES = b"- [A good read](https://example.org/a?utm_source=x) why it matters #tides\n"


@pytest.mark.slow
@pytest.mark.timeout(240)  # some twenty programs started one after the other, perhaps on a busy machine
def test_a_digest_for_a_community_with_topics(program: Program) -> None:
    made = program.get("community", "add", "Hosts", "--every", "weekly:fri", "--topic", "tides")
    assert (made["id"], made["topics"], made["openness"]) == ("c1", ["tides"], "members")
    edited = program.get(
        "community", "edit", "hosts", "--kind", "network", "--opening", "What we found.",
        "--to", "a@example.org", "--never-tag", "secret", "--target", "eml",
        "--licence", "CC BY 4.0", "--one-each",
    )  # fmt: skip
    assert (edited["openness"], edited["outsiders"], edited["naming"]) == ("public", True, "no")
    assert (edited["never_tags"], edited["targets"], edited["one_each"]) == (["secret"], ["eml"], True)
    assert program.get("community", "edit", "c1", "--topic", "tides", "--never-tag", "")["never_tags"] == []
    assert program.get("community", "show", "Hosts")["opening"] == "What we found."
    refused = program.run("community", "edit", "c1", "--every", "weekly:xyz")
    assert (refused.code, "is no rhythm" in refused.err) == (1, True)

    brought = program.get("digest", "contribute", "-", "--by", "Ada", given=LINES)
    assert brought == {"by": "Ada", "new": ["i1"], "known": [], "hints": []}
    program.get("keep", "i1")
    (fits,) = program.get("digest", "suggest", "--community", "Hosts")
    assert (fits["id"], fits["why"], fits["contributor"]) == ("i1", ["about tides", "brought by Ada"], "Ada")
    (offered,) = program.get("digest", "candidates", "--community", "Hosts")
    assert offered["topics"] == ["tides"]

    (due,) = program.get("digest", "due")
    skipped = program.get("digest", "skip", "--community", "c1")
    assert skipped["skipped"] == [due["day"]]
    assert program.get("digest", "due")[0]["day"] > due["day"]

    program.get("digest", "new", "--community", "Hosts")
    program.get("digest", "preheader", "d1", "One good read")
    issue = program.get("digest", "add", "d1", "i1", "--kind", "asset", "--via", "Cy")
    (entry,) = issue["sections"][0]["entries"]
    assert (entry["kind"], entry["via"], entry["contributor"], entry["why"]) == (
        "asset",
        "Cy",
        "Ada",
        "why it matters",
    )
    issue = program.get("digest", "edit", "e1", "--ask", "Who tried it?", "--other-view", "Or not.")
    (entry,) = issue["sections"][0]["entries"]
    assert (entry["ask"], entry["other_view"], issue["preheader"]) == (
        "Who tried it?",
        "Or not.",
        "One good read",
    )
    assert program.get("digest", "next", "d1")["number"] == 2
    assert program.get("digest", "delete", "d2")["deleted"] == "d2"


@pytest.mark.slow
def test_one_thing_is_handed_on_and_notes_are_opened(program: Program) -> None:
    program.get("digest", "contribute", "-", "--by", "Ada", given=LINES)
    assert program.get("share", "i1", "--why", "For you.")["text"] == (
        "[A good read](https://example.org/a) (example.org)\n\nFor you.\n"
    )
    note = program.get("note", "--text", "CANARY", "--title", "A claim", "--confidentiality", "team")
    assert note["confidentiality"] == "team"
    assert "CANARY" not in program.run("share", note["id"], "--as", "html").out
    assert program.get("confide", note["id"], "public")["changed"] == 1
    assert program.run("confide", note["id"], "friends").code == 1
    assert program.run("note", "--text", "x", "--confidentiality", "friends").code == 1
    assert program.get("find", "CANARY")["total"] == 1


def test_what_was_written_is_shown(program: Program) -> None:
    program.get("community", "add", "Hosts")
    program.get("digest", "new", "--community", "Hosts", "--title", "Tides")
    program.get("digest", "intro", "d1", "One thing.\n\nAnd another.")
    program.get("digest", "question", "d1", "What do you see?")
    program.get("poll", "set", "d1", "When?", "--option", "Now", "--option", "Later")
    shown = program.run("digest", "show", "d1").out.splitlines()
    assert shown[1:] == [
        "  One thing.",
        "  ",
        "  And another.",
        "  Worth your time",
        "  Question: What do you see?",
        "  Poll: When? / Now / Later",
    ]
