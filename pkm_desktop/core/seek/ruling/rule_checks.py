"""What is wrong with a rule, and what it says, in sentences for a person. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.core.model.rules import ACTIONS, FIELDS, LEVELS, OPERATORS, Action, Condition, Rule
from pkm_desktop.core.seek.ruling.rules import DECIDING
from pkm_desktop.core.seek.ruling.terms import terms

NUMERIC = ("is", "is-not", "more-than", "less-than")
LONGEST_VALUE = 2000
MOST_LINES = 50
MOST_WORDS = 1_000_000_000


def problems(rule: Rule) -> tuple[str, ...]:
    """One sentence for each thing that is wrong with a rule; () when it can be used."""
    return tuple(_problems(rule))


def _problems(rule: Rule) -> Iterator[str]:
    if rule.match not in ("all", "any"):
        yield f"A rule wants all or any of its conditions, not “{rule.match}”."
    yield from _place(rule)
    yield from _looks_for(rule)
    yield from _does(rule)
    if max(len(rule.conditions), len(rule.actions)) > MOST_LINES:
        yield f"A rule has at most {MOST_LINES} conditions and {MOST_LINES} actions. Make two of it."


def _looks_for(rule: Rule) -> Iterator[str]:
    if not rule.conditions:
        yield "The rule has no condition, so it would hit everything. Say what it looks for."
    for condition in rule.conditions:
        yield from _condition(condition)
    if rule.match == "all" and _empty_range(rule):
        yield "No text can be that long and that short at once: the rule would never hit anything."


def _does(rule: Rule) -> Iterator[str]:
    if not rule.actions:
        yield "The rule does nothing. Choose what happens to what it hits."
    for action in rule.actions:
        yield from _action(action)
    deciding = list(dict.fromkeys(action.do for action in rule.actions if action.do in DECIDING))
    if len(deciding) > 1:
        yield f"The rule cannot {' and '.join(deciding)} the same item. Choose one."


def _place(rule: Rule) -> Iterator[str]:
    if rule.level not in LEVELS:
        yield f"A rule is for {', '.join(LEVELS)}, not for “{rule.level}”."
    if rule.level == "folder" and not rule.folder.strip():
        yield "The rule is for a folder, but names none."
    if rule.level == "source" and rule.source_id is None:
        yield "The rule is for one source, but names none."


def _condition(condition: Condition) -> Iterator[str]:
    field, op, value = condition.field, condition.op, condition.value
    if field not in FIELDS:
        yield f"A rule cannot look at “{field}”. It can look at {', '.join(FIELDS)}."
        return
    if op not in OPERATORS:
        yield f"“{op}” is no comparison. Comparisons are {', '.join(OPERATORS)}."
        return
    if field == "words":
        yield from _number(op, value)
    elif op in ("more-than", "less-than"):
        yield f"“{op}” is for the number of words alone, not for {field}."
    elif not terms(value):
        yield f"The condition on {field} has nothing to compare with. Give it a word."
    elif len(value) > LONGEST_VALUE:
        yield f"The condition on {field} is longer than {LONGEST_VALUE:,} characters. Make two of it."


def _number(op: str, value: str) -> Iterator[str]:
    if op not in NUMERIC:
        yield f"The number of words cannot be compared with “{op}”; use {', '.join(NUMERIC)}."
    text = value.strip()
    if not (text.isascii() and text.isdigit()) or int(text[:20]) > MOST_WORDS:
        yield f"The number of words must be a whole number, not “{value}”."


def _action(action: Action) -> Iterator[str]:
    if action.do not in ACTIONS:
        yield f"A rule cannot “{action.do}”. It can {', '.join(ACTIONS)}."
    elif action.do == "tag" and not tag_name(action.value):
        yield "The rule shall put a tag on, but does not say which."
    elif action.do == "tag" and len(tag_name(action.value)) > 100:
        yield "A tag has at most 100 characters."


def _empty_range(rule: Rule) -> bool:
    """Whether the bounds on the number of words leave no number between them."""
    sound = [c for c in rule.conditions if c.field == "words" and not list(_number(c.op, c.value))]
    low = max((int(c.value) + 1 for c in sound if c.op == "more-than"), default=0)
    high = min((int(c.value) - 1 for c in sound if c.op == "less-than"), default=MOST_WORDS + 1)
    exact = {int(c.value) for c in sound if c.op == "is"}
    return low > high or len(exact) > 1 or any(not low <= number <= high for number in exact)


def in_words(rule: Rule) -> str:
    """A rule as a short sentence: 'title contains webinar: drop'."""
    joined = f" {'or' if rule.match == 'any' else 'and'} "
    conditions = joined.join(f"{one.field} {one.op} {one.value}" for one in rule.conditions)
    actions = ", ".join(f"{one.do} {one.value}".strip() for one in rule.actions)
    return f"{conditions}: {actions}"
