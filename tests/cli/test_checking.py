"""The check of an issue, mending it, and people, as a person types them."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Program


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_an_issue_is_checked_mended_and_names_nobody_who_said_no(program: Program) -> None:
    grace = program.get("people", "add", "Grace Ndiaye", "--address", "G@example.org", "--consent", "no")
    assert grace == {
        "id": "u1",
        "name": "Grace Ndiaye",
        "address": "g@example.org",
        "role": "",
        "consent": "no",
    }
    program.get("community", "add", "Facilitators")
    issue = program.get("digest", "new", "--community", "c1")["id"]
    note = program.get("note", "--title", "Filters", given=b"CANARY")["id"]
    program.get("digest", "add", issue, note, "--why", "Grace Ndiaye: https://a.example/?utm_source=x&id=1")
    found = program.get("digest", "check", issue, code=1)["problems"]
    assert {(one["code"], one["blocking"], one["fix"]) for one in found} == {
        ("private-note", True, "open-note"),
        ("name-without-consent", True, None),
        ("tracking-parameters", False, "strip-tracking"),
    }
    assert "tracking-parameters" not in str(program.get("digest", "mend", issue, code=1)["problems"])
    mended = program.get("digest", "mend", issue, "private-note", code=1)
    assert [one["code"] for one in mended["problems"]] == ["name-without-consent"]
    assert program.get("people", "edit", "g@example.org", "--consent", "yes")["consent"] == "yes"
    told = program.run("digest", "check", issue)
    assert (told.code, told.out) == (0, "Ready to go.\n")
    assert program.run("digest", "mend", issue, "missing-why").err.startswith("This takes a person")
    assert program.get("people", "delete", "grace ndiaye") == {"deleted": 1}
    assert program.get("people", "list") == []
