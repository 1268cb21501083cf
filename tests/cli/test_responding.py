"""What came back by the command line: filed, counted, answered, told as a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.core.seek.answers import OWN, TEXTS, mail


@pytest.mark.slow
@pytest.mark.timeout(240)  # some twenty programs started one after the other, perhaps on a busy machine
def test_what_came_back(program: Program, tmp_path: Path) -> None:
    program.get("community", "add", "Facilitators", "--to", "ada@team.example, bob@team.example")
    issue = program.get("digest", "new", "--community", "Facilitators")["id"]
    poll = program.get("poll", "set", issue, "When?", "--option", "At lunch", "--option", "After work")
    assert [one["text"] for one in poll["options"]] == ["At lunch", "After work"]
    used, away, vote = (tmp_path / name for name in ("used.eml", "away.eml", "vote.eml"))
    used.write_bytes(mail(TEXTS["outlook, German"]))
    away.write_bytes(mail("x", more="Auto-Submitted: auto-replied", number="w1"))
    vote.write_bytes(mail("", subject="[Facilitators #1 vote 2]", number="v1"))
    filed = program.get("responses", "file", used, away, vote, used, code=3)
    assert [(one["kind"], one["person"]) for one in filed["filed"]] == [
        ("used", "Ada Ökafor"),
        ("vote", "Ada Ökafor"),
    ]
    assert (filed["filed"][0]["text"], filed["known"], len(filed["skipped"])) == (OWN, 1, 1)
    by_hand = (
        "--kind",
        "question",
        "--text",
        "How long?",
        "--from",
        "Bob <bob@team.example>",
        "--follow-up",
        "+2w",
    )
    asked = program.get("respond", issue, *by_hand)
    assert (asked["id"], asked["person"], asked["issue"]) == ("r3", "Bob", "d1")
    assert [one["response"] for one in program.get("responses", "open")["owed"]] == ["r3"]
    assert (
        program.get("responses", "edit", "r3", "--kind", "thanks", "--follow-up", "none")["follow_up"] is None
    )
    assert program.get("responses", "answered", "r3")["answered"]
    assert [one["votes"] for one in program.get("poll", "show", issue)["options"]] == [0, 1]
    assert program.get("responses", "counts", "--issue", issue)["counts"] == {
        "thanks": 1,
        "used": 1,
        "vote": 1,
    }
    assert program.get("responses", "counts")[0]["by_value_cycle"] == {"3": 1}
    eml = tmp_path / "more.eml"
    eml.write_bytes(mail("And this: https://new.example/a", number="m1", subject="no token"))
    assert program.get("respond", issue, "--eml", eml)["item"] == "i1"
    case = program.get("outcomes", "list")[0]
    assert (case["id"], case["response"], case["verified"]) == ("o1", "r1", False)
    assert program.run("outcomes", "verify", "o1", "--by", "Kim").code == 1
    program.get("outcomes", "edit", "o1", "--evidence", "19 logs", "--result", "An hour a week")
    assert program.get("outcomes", "verify", "o1", "--by", "Kim")["verified"]
    program.get("outcomes", "add", "Nobody read the long one", "--non-success", "--hindered", "Its length")
    report = tmp_path / "report.md"
    program.get("outcomes", "report", "--out", report)
    assert "1 success, 1 non-success; 1 of 2 verified." in report.read_text(encoding="utf-8")
    assert program.get("responses", "opt-out", "Facilitators", "bob@team.example") == {
        "left_out": True,
        "hint": None,
    }
    assert b"bob@team.example" not in (tmp_path / "library" / "library.db").read_bytes()
    assert program.get("responses", "opt-in", "Facilitators", "bob@team.example") == {"let_in": True}
    assert program.get("responses", "delete", "r1") == {"deleted": 1}
    assert [one["id"] for one in program.get("responses", "list", "--community", "Facilitators")] == [
        "r3",
        "r4",
        "r2",
    ]
