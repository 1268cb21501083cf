"""A rule as a value: what it matches and what it asks for. Pure.

Rules act in their order. The first that decides (drop, keep, later) has decided; tags, watches and the mark
as read add up.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from pkm_desktop.core.model.rules import Action, Condition, Rule, Subject
from pkm_desktop.core.seek.ruling.terms import finder, fold, glance, landmark, squeezed, terms

DECIDING = ("drop", "keep", "later")
SEVERAL = ("source", "category")  # fields that may have more than one value, or none
NEGATIVE = {"lacks": "contains", "is-not": "is"}


class Look:
    """One item as rules read it: a text is folded once, and not before a rule asks for it."""

    __slots__ = ("_folded", "_glance", "subject")

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self._folded: dict[str, tuple[str, ...]] = {}
        self._glance: bytes | None = None

    def values(self, field: str) -> tuple[str, ...]:
        """What stands in a field, folded; categories and sources may be several."""
        found = self._folded.get(field)
        if found is None:
            found = self._folded[field] = _VALUES[field](self)
        return found

    @property
    def glance(self) -> bytes:
        """Title and body at a glance."""
        if self._glance is None:
            self._glance = glance(self.subject.title) + b"\n" + glance(self.subject.body)
        return self._glance


Test = Callable[[Look], bool]
TextTest = Callable[[str], bool]
_VALUES: dict[str, Callable[[Look], tuple[str, ...]]] = {
    "title": lambda look: (squeezed(look.subject.title),),
    "text": lambda look: (f"{look.values('title')[0]}\n{fold(look.subject.body)}",),
    "author": lambda look: (squeezed(look.subject.author),),
    "address": lambda look: (fold(look.subject.address),),
    "source": lambda look: tuple(map(squeezed, look.subject.sources)),
    "category": lambda look: tuple(map(squeezed, look.subject.categories.split("\n"))),
    "language": lambda look: (fold(look.subject.language).replace("_", "-"),),
}
_NUMBERS: dict[str, Callable[[int, int], bool]] = {
    "is": operator.eq,
    "is-not": operator.ne,
    "more-than": operator.gt,
    "less-than": operator.lt,
}


@dataclass(frozen=True)
class Verdict:
    """What the rules together want of one item, and which of them had a part in it."""

    decision: str = ""  # drop | keep | later; '' leaves it undecided
    read: bool = False
    tags: tuple[str, ...] = ()
    hits: tuple[tuple[Rule, tuple[str, ...]], ...] = ()  # what each did, in words


@dataclass(frozen=True)
class ReadyRule:
    """A rule with its test made."""

    rule: Rule
    test: Test

    def hits(self, look: Look) -> bool:
        """Whether the rule is meant for this item and its conditions hold."""
        return (self.rule.level == "all" or _concerns(self.rule, look.subject)) and self.test(look)


@lru_cache(maxsize=200)  # the same few rules are asked about each of hundreds of documents
def ready(rule: Rule) -> ReadyRule:
    """The rule made ready to be asked often; it has to be one that `rule_checks` finds nothing wrong with."""
    tests = tuple(_test(condition) for condition in rule.conditions)
    if len(tests) == 1:
        return ReadyRule(rule, tests[0])
    if rule.match == "any":
        return ReadyRule(rule, lambda look: any(test(look) for test in tests))
    return ReadyRule(rule, lambda look: bool(tests) and all(test(look) for test in tests))


def matches(rule: Rule, subject: Subject) -> bool:
    """Whether a rule hits an item, switched on or not."""
    return ready(rule).hits(Look(subject))


def reads_text(rules: Iterable[Rule]) -> bool:
    """Whether any of the rules looks into the body."""
    return any(condition.field == "text" for rule in rules for condition in rule.conditions)


def reads_sources(rules: Iterable[Rule]) -> bool:
    """Whether any of the rules asks where an item is from."""
    return any(rule.level != "all" or any(c.field == "source" for c in rule.conditions) for rule in rules)


def judge(rules: Sequence[ReadyRule], subject: Subject) -> Verdict:
    """What the rules want of an item, asked in their order."""
    look = Look(subject)
    decision, read, tags = "", False, dict[str, None]()
    hits: list[tuple[Rule, tuple[str, ...]]] = []
    for one in rules:
        if not one.hits(look):
            continue
        actions = [action for action in one.rule.actions if not (decision and action.do in DECIDING)]
        decision = decision or next((action.do for action in actions if action.do in DECIDING), "")
        read = read or any(action.do == "read" for action in actions)
        tags |= dict.fromkeys(action.value for action in actions if action.do == "tag")
        if actions:
            hits.append((one.rule, tuple(map(said, actions))))
    return Verdict(decision, read, tuple(tags), tuple(hits))


def said(action: Action) -> str:
    """An action in words, as an item's history shows it: 'drop', 'tag: ai'."""
    return f"{action.do}: {action.value}" if action.value else action.do


def _concerns(rule: Rule, subject: Subject) -> bool:
    if rule.level == "source":
        return rule.source_id in subject.source_ids
    return any(f == rule.folder or f.startswith(rule.folder + "/") for f in subject.folders)


def _test(condition: Condition) -> Test:
    if condition.field == "words":
        compare, number = _NUMBERS[condition.op], int(condition.value)
        return lambda look: compare(look.subject.words, number)
    op = NEGATIVE.get(condition.op, condition.op)
    if condition.field == "text" and op == "contains":
        found = _in_text(condition.value)
    else:
        found = _in_field(condition.field, _text_tests(condition.field, op, condition.value))
    return found if condition.op not in NEGATIVE else lambda look: not found(look)


def _in_text(value: str) -> Test:
    """A long text is looked at before it is read."""
    wanted = [(landmark(term), finder(term)) for term in terms(value)]
    return lambda look: any(mark in look.glance and find(look.values("text")[0]) for mark, find in wanted)


def _in_field(field: str, tests: Sequence[TextTest]) -> Test:
    """Of several values and several terms one is enough; most often there is one of each."""
    if len(tests) == 1 and field not in SEVERAL:
        (test,) = tests
        return lambda look: test(look.values(field)[0])
    return lambda look: any(test(value) for value in look.values(field) for test in tests)


def _text_tests(field: str, op: str, value: str) -> Sequence[TextTest]:
    found = terms(value.replace("_", "-") if field == "language" else value)
    if op == "contains":
        return [finder(term) for term in found]
    tests = [partial(_compared, op, term.words) for term in found]
    if op == "is":
        tests.append(partial(_compared, op, squeezed(value)))  # a title may have a comma of its own
        if field == "language":  # 'en' is 'en-GB' too (RFC 4647, 3.3.1)
            tests += [partial(_compared, "begins", f"{term.words}-") for term in found]
    return tests


def _compared(op: str, words: str, text: str) -> bool:
    if op == "is":
        return text == words
    text = " ".join(text.split())
    return text.startswith(words) if op == "begins" else text.endswith(words)
