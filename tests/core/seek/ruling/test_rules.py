"""What a rule matches, and what several rules make of one item."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.model.rules import Action, Condition, Rule, Subject
from pkm_desktop.core.seek.ruling.rules import judge, matches, ready
from pkm_desktop.core.seek.ruling.terms import fold, glance

ITEM = Subject(
    title="Webinare über Größe: “State of AI”, 2026",
    body="We maintain it.\n\nMachine\nlearning for cafés, said nobody.",
    author="Zoë Müller",
    address="https://www.Example.org/Blog/ai-2026?x=1",
    sources=("Weekly Café", "Other"),
    source_ids=(3, 4),
    folders=("Work/Research", ""),
    categories="Künstliche Intelligenz\nLearning",
    language="en-GB",
    words=300,
)


def rule(*conditions: tuple[str, str, str], **more: object) -> Rule:
    made = tuple(Condition(*one) for one in conditions)
    return Rule("r", made, (Action("drop"),), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "op", "value"),
    [
        ("title", "contains", "webinar"),
        ("title", "contains", "GROSSE"),
        ("title", "contains", "Grösse"),
        ("title", "contains", "nothing, uber gross"),
        ("title", "begins", "webinare   UBER"),
        ("title", "ends", "2026"),
        ("title", "is", "webinare uber grosse: “state of ai”, 2026"),
        ("title", "lacks", "podcast, nothing"),
        ("title", "is-not", "webinare"),
        ("text", "contains", "machine learning"),
        ("text", "contains", "GRÖSSE"),
        ("text", "contains", '"ai"'),
        ("text", "contains", "maint*"),
        ("text", "contains", '"cafe", "cafes"'),
        ("text", "lacks", '"main"'),
        ("author", "is", "zoe muller"),
        ("address", "contains", "example.org/blog"),
        ("source", "is", "weekly cafe"),
        ("source", "is", "other"),
        ("source", "is-not", "Daily"),
        ("category", "is", "Kunstliche intelligenz"),
        ("category", "contains", "learn"),
        ("category", "lacks", "sport"),
        ("language", "is", "en"),
        ("language", "is", "de, en_gb"),
        ("language", "is-not", "fr"),
        ("words", "is", "300"),
        ("words", "more-than", "299"),
        ("words", "less-than", "301"),
        ("words", "is-not", "12"),
    ],
)
def test_what_matches(field: str, op: str, value: str) -> None:
    assert matches(rule((field, op, value)), ITEM)


@pytest.mark.parametrize(
    ("field", "op", "value"),
    [
        ("title", "contains", "machine"),
        ("title", "contains", '"webinar"'),
        ("title", "contains", "binar*"),
        ("title", "is", "webinare"),
        ("title", "begins", "uber"),
        ("title", "lacks", "podcast, webinar"),
        ("text", "contains", '"ain"'),
        ("text", "contains", '"learning machine"'),
        ("text", "lacks", "cafe"),
        ("source", "is-not", "Other"),
        ("category", "lacks", "intelligenz"),
        ("language", "is", "e"),
        ("language", "is", "de"),
        ("words", "more-than", "300"),
        ("words", "less-than", "300"),
    ],
)
def test_what_does_not_match(field: str, op: str, value: str) -> None:
    assert not matches(rule((field, op, value)), ITEM)


def test_what_is_missing_is_no_value() -> None:
    nothing = Subject()
    for field in ("title", "text", "author", "address", "source", "category", "language"):
        assert not matches(rule((field, "contains", "a")), nothing)
        assert matches(rule((field, "lacks", "a")), nothing)
        assert matches(rule((field, "is-not", "a")), nothing)
    assert matches(rule(("words", "is", "0")), nothing)


def test_all_and_any() -> None:
    both = ("title", "contains", "webinar"), ("words", "less-than", "10")
    assert not matches(rule(*both), ITEM)
    assert matches(rule(*both, match="any"), ITEM)
    assert not matches(rule(match="any"), ITEM)


def test_levels() -> None:
    about = ("title", "contains", "webinar")
    assert matches(rule(about, level="source", source_id=4), ITEM)
    assert not matches(rule(about, level="source", source_id=5), ITEM)
    assert matches(rule(about, level="folder", folder="Work"), ITEM)
    assert matches(rule(about, level="folder", folder="Work/Research"), ITEM)
    assert not matches(rule(about, level="folder", folder="Wor"), ITEM)


@pytest.mark.parametrize(
    ("text", "value", "found"),
    [
        ("使用AI工具", '"AI"', True),
        ("使用AI工具", '"工具"', True),
        ("Привет, Мир", '"привет мир"', False),
        ("ПРИВЕТ  мир", '"привет мир"', True),
        ("C++ and .NET", '"c++"', True),
        ("C++ and .NET", '".net"', True),
        ("don’t panic", '"don\'t"', True),
        ("soft\u00adware", "software", True),
        ("cafe\u0301", '"café"', True),
        ("한국어", "한국", True),
        ("10 % off", '"10 % off"', True),
        ("state-of-the-art", '"art"', True),
        ("underscore_art", '"art"', False),
    ],
)
def test_words_of_all_scripts(text: str, value: str, found: bool) -> None:
    assert matches(rule(("title", "contains", value)), Subject(title=text)) is found
    assert matches(rule(("text", "contains", value)), Subject(body=text)) is found


@given(st.text(), st.text(alphabet="abcdefghij0123", min_size=1, max_size=3))
def test_a_glance_misses_nothing(text: str, word: str) -> None:
    assert word not in fold(text) or word.encode() in glance(text)


@given(
    st.text(alphabet="aAäÄsSßſﬁKé’“—é \xad?", max_size=12),
    st.sampled_from(["a", "ss", "fi", "k", "ae", "sa"]),
)
def test_a_glance_misses_nothing_of_odd_letters(text: str, word: str) -> None:
    assert word not in fold(text) or word.encode() in glance(text)


def test_the_first_decision_counts_and_the_rest_adds_up() -> None:
    def made(name: str, *actions: Action, value: str = "webinar") -> Rule:
        return Rule(name, (Condition("title", "contains", value),), actions)

    rules = [
        made("other", Action("keep"), value="podcast"),
        made("one", Action("tag", "ai"), Action("read")),
        made("two", Action("later"), Action("tag", "ai")),
        made("three", Action("drop")),
        made("four", Action("drop"), Action("watch"), Action("tag", "talks")),
    ]
    verdict = judge([ready(one) for one in rules], ITEM)
    assert (verdict.decision, verdict.read, verdict.tags) == ("later", True, ("ai", "talks"))
    assert [(hit.name, did) for hit, did in verdict.hits] == [
        ("one", ("tag: ai", "read")),
        ("two", ("later", "tag: ai")),
        ("four", ("watch", "tag: talks")),
    ]
    assert judge([], ITEM).hits == ()
