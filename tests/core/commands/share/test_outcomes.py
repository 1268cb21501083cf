"""Success cases: told, verified only with evidence, reported with what did not work."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import markdown
import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import outcomes, responding
from pkm_desktop.core.errors import NotFound, PublishError, Rejected
from pkm_desktop.core.library import Library
from tests.core.commands.audience import sent_issue

TITLE = "Ada's team writes one line a day"


def test_a_case_is_told_and_changed(library: Library) -> None:
    issue = sent_issue(library)
    response = responding.respond(library, issue.id, "answer", "x").value
    made = outcomes.add_case(
        library, f" {TITLE} ", response_id=response.id, used="The log", value_cycle=3
    ).value
    assert (made.title, made.success, made.response_id, made.used) == (TITLE, True, response.id, "The log")
    other = outcomes.add_case(library, "Nobody read the long one", success=False, hindered="Its length").value
    assert [one.id for one in outcomes.cases(library)] == [other.id, made.id]
    assert [one.id for one in outcomes.cases(library, success=False)] == [other.id]
    changed = outcomes.edit_case(library, made.id, result="Less meetings", used=None)
    assert (changed.value.result, changed.value.used) == ("Less meetings", "The log")
    assert not outcomes.edit_case(library, made.id, result="Less meetings").changes
    assert outcomes.delete_case(library, made.id).value == 1
    upkeep.undo(library)
    assert outcomes.case(library, made.id) == changed.value


def test_nothing_is_verified_without_evidence_and_a_name(library: Library) -> None:
    made = outcomes.add_case(library, TITLE).value
    with pytest.raises(Rejected, match="has none"):
        outcomes.verify_case(library, made.id, "Kim")
    outcomes.edit_case(library, made.id, evidence="The log of March, 19 entries")
    with pytest.raises(Rejected, match="who verified"):
        outcomes.verify_case(library, made.id, " ")
    assert not outcomes.is_verified(outcomes.case(library, made.id))
    verified = outcomes.verify_case(library, made.id, "Kim").value
    assert (verified.verified_by, verified.verified_on) == ("Kim", date(2026, 1, 5))
    assert outcomes.is_verified(verified)
    bare = outcomes.edit_case(library, made.id, evidence=" ").value
    assert (bare.verified_by, bare.verified_on) == ("", None)


def test_the_report_tells_both_and_foreign_text_stays_text(library: Library, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script> # no heading\n\n[link](javascript:x) **bold**"
    outcomes.add_case(library, f"Evil {evil}", used=evil, hindered="a\nb", success=False)
    good = outcomes.add_case(library, TITLE, result="An hour a week", evidence="19 logs", value_cycle=4).value
    outcomes.verify_case(library, good.id, "Kim *Lee*", on=date(2026, 1, 3))
    text = outcomes.report(library)
    assert "1 success, 1 non-success; 1 of 2 verified." in text
    html = markdown.markdown(text)
    assert html.count("<h2>") == 2
    assert html.index(">Successes<") < html.index("An hour a week") < html.index(">Non-successes<")
    for sign in ("<script", "<a ", "<h1>Evil"):
        assert sign not in html
    assert "Verified by Kim *Lee* on 2026-01-03." in html
    assert "Value: realised (4 of 5)." in html
    path = tmp_path / "report.md"
    assert outcomes.export_report(library, path).value == len(path.read_bytes())
    assert path.read_text(encoding="utf-8") == text
    assert "Evil" not in outcomes.report(library, verified_only=True)
    with pytest.raises(PublishError):
        outcomes.export_report(library, tmp_path)


def test_an_empty_report_asks(library: Library) -> None:
    assert "silence is no success" in outcomes.report(library)


def test_what_makes_no_sense_is_said(library: Library) -> None:
    with pytest.raises(Rejected, match="needs a title"):
        outcomes.add_case(library, " ")
    with pytest.raises(Rejected, match="from 1"):
        outcomes.add_case(library, TITLE, value_cycle=0)
    with pytest.raises(Rejected, match="has no colour"):
        outcomes.add_case(library, TITLE, colour="red")
    with pytest.raises(NotFound, match="r9"):
        outcomes.add_case(library, TITLE, response_id=9)
    with pytest.raises(NotFound, match="o9"):
        outcomes.edit_case(library, 9, title="x")
