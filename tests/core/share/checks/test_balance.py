"""More than one voice."""

from __future__ import annotations

from tests.core.share.checks import issues


def test_more_than_half_from_one_source_is_said() -> None:
    one = [issues.entry(number, source=" Learning  in the open") for number in (1, 2)]
    other, note = issues.entry(3, source="Work"), issues.entry(4, item_id=None, note_id=1)
    (problem,) = issues.found(issues.issue(*one, other))
    assert (problem.code, problem.blocking, problem.entry) == ("one-source", False, None)
    assert "2 of 3 entries come from “Learning in the open”" in problem.text
    assert issues.codes(issues.issue(*one)) == []
    assert issues.codes(issues.issue(*one, other, note)) == []


def test_without_a_name_the_host_counts() -> None:
    entries = [issues.entry(number, url=f"https://www.a.example/{number}") for number in (1, 2, 3)]
    assert issues.codes(issues.issue(*entries)) == ["one-source"]
