"""People are named only if they agree, wherever in our own words they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pkm_desktop.core.model.digests import Poll
from pkm_desktop.core.model.responses import Person
from pkm_desktop.core.share.checks.facts import Facts
from tests.core.share.checks import issues

ADA = Person(1, "Grace Ndiaye", "grace@example.org")


def stops(why: str, person: Person = ADA, naming: str = "consent", **values: object) -> list[bool]:
    """Whether each name found in this reason stops the issue."""
    entry = issues.entry(**{"why": why, **values})
    made = issues.issue(entry, community=issues.community(naming=naming))
    return [one.blocking for one in issues.found(made, Facts(people=(person,)), code="name-without-consent")]


@pytest.mark.parametrize(
    ("naming", "consent", "found"),
    [
        ("yes", "unknown", []),
        ("yes", "yes", []),
        ("yes", "no", [True]),
        ("consent", "unknown", [True]),
        ("consent", "yes", []),
        ("consent", "no", [True]),
        ("no", "unknown", [True]),
        ("no", "yes", [False]),
        ("no", "no", [True]),
    ],
)
def test_the_rule_of_the_community_and_the_word_of_the_person(
    naming: str, consent: str, found: list[bool]
) -> None:
    assert stops("Grace Ndiaye tried it.", replace(ADA, consent=consent), naming) == found


@pytest.mark.parametrize(
    "text",
    [
        "as GRACE  NDIAYE said",
        "Grace Ndiaye's try",
        "Grace Ndiayes Versuch",
        "Ndiaye, Grace",
        "(Grace\nNdiaye)",
        "Gra\u00adce Ndi\u200baye",
        "\uff27race Ndiaye",
        "write to Grace@Example.org",
    ],
)
def test_a_name_is_found_in_any_writing(text: str) -> None:
    assert stops(text) == [True]


@pytest.mark.parametrize(
    "text", ["Grace and Ndiaye", "Graceful Ndiaye", "disgrace@example.organic", "by grace"]
)
def test_other_words_are_no_names(text: str) -> None:
    assert stops(text) == []


def test_one_word_alone_is_only_a_hint_but_not_in_a_credit() -> None:
    will = Person(2, "Will")
    assert stops("We will see.", will) == []
    assert stops("Ask Will.", will) == [False]
    assert stops("x", will, via="Will") == [True]
    assert stops("x", will, contributor="Will") == [True]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("山田 太郎", "山田太郎さんに聞いた。"),
        ("สมชาย ใจดี", "คุณสมชาย ใจดีบอกว่า"),
        ("김철수", "김철수는 말했다"),
        ("محمد علي", "قال محمد علي ذلك"),
        ("Jo\u0308rg Mu\u0308ller", "mit Jörg Müller"),
    ],
)
def test_names_in_all_scripts(name: str, text: str) -> None:
    assert stops(text, Person(3, name)) == [True]


def test_the_author_of_a_thing_is_no_secret() -> None:
    assert stops("Grace Ndiaye shows it.", author="Grace Ndiaye") == []
    assert stops("Grace Ndiaye shows it.", author="Somebody") == [True]
    assert stops("x", title="Talk by Grace Ndiaye") == []


def test_each_name_is_said_once_an_entry_and_in_every_field() -> None:
    entry = issues.entry(why="Grace Ndiaye", other_view="Grace Ndiaye", ask="Grace Ndiaye")
    made = issues.issue(entry, intro="Grace Ndiaye", question="Grace Ndiaye?")
    found = issues.found(made, Facts(people=(ADA,)))
    assert [(one.code, one.entry) for one in found] == [
        ("name-without-consent", None),
        ("name-without-consent", 1),
    ]
    for field in ("question", "preheader", "title"):
        made = issues.issue(issues.entry(), **{field: "for Grace Ndiaye"})
        assert issues.codes(made, Facts(people=(ADA,))) == ["name-without-consent"]
    made = issues.issue(issues.entry(), poll=Poll(1, "Who?", ("Grace Ndiaye", "nobody")))
    assert issues.codes(made, Facts(people=(ADA,))) == ["name-without-consent"]


def test_a_credit_to_somebody_unknown_is_a_hint() -> None:
    made = issues.issue(issues.entry(contributor="Somebody New"))
    (problem,) = issues.found(made)
    assert (problem.code, problem.blocking) == ("name-without-consent", False)
    assert (
        issues.codes(issues.issue(issues.entry(contributor="X"), community=issues.community(naming="yes")))
        == []
    )
    known = Facts(people=(Person(1, "somebody new", consent="yes"),))
    assert issues.codes(made, known) == []
