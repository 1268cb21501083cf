"""A rule that makes no sense is refused with a sentence that says why."""

from __future__ import annotations

import pytest

from pkm_desktop.core.model.rules import Action, Condition, Rule
from pkm_desktop.core.seek.ruling.rule_checks import in_words, problems

WEBINAR = Condition("title", "contains", "webinar")
DROP = Action("drop")


def rule(*conditions: Condition, actions: tuple[Action, ...] = (DROP,), **more: object) -> Rule:
    return Rule("r", conditions, actions, **more)  # type: ignore[arg-type]


def test_a_sound_rule() -> None:
    made = rule(WEBINAR, Condition("words", "less-than", "50"), actions=(DROP, Action("tag", "ai")))
    assert problems(made) == ()
    assert in_words(made) == "title contains webinar and words less-than 50: drop, tag ai"


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (rule(), "no condition"),
        (rule(Condition("title", "contains", " , ")), "on title has nothing to compare with"),
        (rule(Condition("title", "contains", "")), "on title has nothing"),
        (rule(Condition("colour", "is", "red")), "cannot look at “colour”. It can look at title, text"),
        (rule(Condition("title", "like", "a")), "“like” is no comparison. Comparisons are contains"),
        (rule(Condition("title", "more-than", "5")), "for the number of words alone, not for title"),
        (rule(Condition("words", "contains", "5")), "cannot be compared with “contains”"),
        (rule(Condition("words", "more-than", "many")), "must be a whole number, not “many”"),
        (rule(Condition("words", "more-than", "-1")), "must be a whole number"),
        (rule(Condition("words", "is", "9" * 5000)), "must be a whole number"),
        (rule(Condition("title", "contains", "x" * 3000)), "longer than 2,000 characters"),
        (rule(WEBINAR, actions=()), "does nothing"),
        (rule(WEBINAR, actions=(Action("burn"),)), "cannot “burn”. It can drop, keep"),
        (rule(WEBINAR, actions=(Action("tag"),)), "does not say which"),
        (rule(WEBINAR, actions=(Action("tag", " # "),)), "does not say which"),
        (rule(WEBINAR, actions=(DROP, Action("keep"))), "cannot drop and keep the same item"),
        (rule(WEBINAR, actions=(Action("later"), DROP)), "cannot later and drop"),
        (rule(WEBINAR, match="some"), "all or any"),
        (rule(WEBINAR, level="galaxy"), "not for “galaxy”"),
        (rule(WEBINAR, level="folder"), "for a folder, but names none"),
        (rule(WEBINAR, level="source"), "for one source, but names none"),
        (rule(*[WEBINAR] * 51), "at most 50 conditions"),
        (
            rule(Condition("words", "more-than", "100"), Condition("words", "less-than", "101")),
            "never hit anything",
        ),
    ],
)
def test_a_rule_that_makes_no_sense(made: Rule, says: str) -> None:
    assert says in " ".join(problems(made))


def test_every_problem_is_named() -> None:
    assert len(problems(Rule("", (), ()))) == 2
    same = Condition("words", "more-than", "100"), Condition("words", "less-than", "50")
    assert problems(rule(*same, match="any")) == ()
