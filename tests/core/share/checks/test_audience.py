"""Who may get what."""

from __future__ import annotations

import pytest

from pkm_desktop.core.share.checks.facts import Facts
from tests.core.share.checks import issues


@pytest.mark.parametrize(
    ("openness", "marked", "stops"),
    [
        ("confidential", "private", True),
        ("confidential", "team", False),
        ("members", "team", True),
        ("members", "community", False),
        ("public", "community", True),
        ("public", "public", False),
        ("members", "", False),
    ],
)
def test_a_note_leaves_only_where_it_is_open_enough(openness: str, marked: str, stops: bool) -> None:  # noqa: FBT001
    note = issues.entry(item_id=None, note_id=4, url="", author="", confidentiality=marked)
    made = issues.issue(note, community=issues.community(openness=openness, text_licence="CC BY 4.0"))
    assert [(one.code, one.blocking, one.fix) for one in issues.found(made)] == (
        [("private-note", True, "open-note")] if stops else []
    )


def test_what_is_internal_stays_inside() -> None:
    copied, today = issues.entry(1, reach="internal"), issues.entry(2)
    facts = Facts(internal=frozenset({2}))
    assert issues.codes(issues.issue(copied, today), facts) == []
    outside = issues.issue(copied, today, community=issues.community(outsiders=True))
    assert [(one.code, one.entry, one.blocking) for one in issues.found(outside, facts)] == [
        ("internal-item", 1, True),
        ("internal-item", 2, True),
    ]


def test_never_means_never() -> None:
    entry = issues.entry(tags=("Öffentlich",))
    audience = issues.community(never_sources=(7,), never_tags=("x",))

    def codes(**facts: object) -> list[str]:
        return issues.codes(issues.issue(entry, community=audience), Facts(**facts))  # type: ignore[arg-type]

    assert codes() == []
    assert codes(never_tags=("salary",), tags={1: ("Salary/2026",)}) == ["never-tag"]
    assert codes(never_tags=("o\u0308ffentlich",)) == ["never-tag"]
    assert codes(never_tags=("salary/2026", ""), tags={1: ("salary", "salaryman")}) == []
    assert codes(sources={1: {6: "Open", 7: "Board minutes"}}) == ["never-source"]
    (problem,) = issues.found(issues.issue(entry, community=audience), Facts(sources={1: {7: "x" * 900}}))
    assert problem.blocking
    assert len(problem.text) < 200


def test_public_words_need_a_licence() -> None:
    audience = issues.community(openness="public")
    assert issues.codes(issues.issue(issues.entry(), community=audience)) == ["no-licence"]


@pytest.mark.parametrize(
    ("sender", "recipients", "strangers"),
    [
        ("me@example.org", "a@example.org, b@mail.example.org", False),
        ("me@example.org", "a@example.org; Bob <bob@other.net>", True),
        ("me@firm.co.uk", "a@other.co.uk", True),
        ("me@gmail.com", "a@firm.example", False),
        ("me@example.org", "a@gmail.com", True),
        ("", "a@firm.example", False),
        ("me@example.org", "", False),
    ],
)
def test_what_is_confidential_stays_in_the_house(sender: str, recipients: str, strangers: bool) -> None:  # noqa: FBT001
    audience = issues.community(openness="confidential", recipients=recipients)
    found = issues.found(issues.issue(issues.entry(), community=audience), Facts(sender=sender))
    assert [(one.code, one.only) for one in found] == ([("outside-recipient", "mail")] if strangers else [])
    audience = issues.community(openness="members", recipients=recipients)
    assert issues.codes(issues.issue(issues.entry(), community=audience), Facts(sender=sender)) == []
