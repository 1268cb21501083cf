"""What is typed becomes a query or a clear hint, never an error."""

from __future__ import annotations

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pkm_desktop.core.model.search import All, Condition, Some, Without, Words
from pkm_desktop.core.sense import query
from pkm_desktop.core.sense.query import positive_words, read_query

NOW = datetime(2026, 5, 31, 12, tzinfo=UTC)


def understood(text: str) -> str:
    return read_query(text, now=NOW).understood


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("river stone", "river AND stone"),
        ('"two rivers" -stone', '"two rivers" AND NOT stone'),
        ("“two rivers”", '"two rivers"'),
        ("a AND b OR c", "(a AND b) OR c"),
        ("(a OR b) c", "(a OR b) AND c"),
        ("NOT a", "NOT a"),
        ('-"a b" tag:x', 'NOT "a b" AND tag:x'),
        ("tag:(a OR b) c", "(tag:a OR tag:b) AND c"),
        ('TAG:"big ideas" author:ada', 'tag:"big ideas" AND author:ada'),
        ("title:riv* mod*", "title:riv* AND mod*"),
        ("tag:work/*", "tag:work/*"),
        ("is:Kept in:notes has:why", "is:kept AND in:note AND has:why"),
        ("after:2024 before:2024-05-02", "after:2024-01-01 AND before:2024-05-02"),
        ("after:7d before:yesterday", "after:2026-05-24 AND before:2026-05-30"),
        ("before:3m", "before:2026-02-28"),
        ("http://x.y/z foo:bar", "http://x.y/z AND foo:bar"),
        ("state-of-the-art don't", "state-of-the-art AND don't"),
        ("東京 😀", "東京 AND 😀"),
        ("and or not", "and AND or AND not"),
        ("(a", "a"),
        ('"a', "a"),
        ("a & b", "a AND b"),
        ("tag: x", "x"),
    ],
)
def test_what_is_typed_is_understood(typed: str, meant: str) -> None:
    assert understood(typed) == meant


@pytest.mark.parametrize("typed", ["", "   ", "&", "-", "--", "*", "()", '""', " AND ", "tag:"])
def test_without_a_word_there_is_nothing_to_look_for(typed: str) -> None:
    query = read_query(typed, now=NOW)
    assert query.tree is None
    assert bool(query.hint) == bool(typed.strip())


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("is:lost x", "is: knows new, kept, later, dropped, read, unread, shared, note, highlight, "),
        ("in:mail x", "in: knows items, notes, highlights, issues; not “mail”."),
        ("has:wings x", "has: knows note, highlight, why, tag, link; not “wings”."),
        ("before:tuesday x", "before:tuesday is no date. Dates look like 2026, 2026-05, 2026-05-31, today,"),
        ("after:2026-13 x", "after:2026-13 is no date."),
        ("x " * 3000, "Only the first 160 words were used. Only the first 4000 characters were read."),
    ],
)
def test_what_cannot_be_used_is_said(typed: str, hint: str) -> None:
    query = read_query(typed, now=NOW)
    assert query.hint.startswith(hint)
    assert positive_words(query.tree)[0] == Words("x")


def test_the_tree() -> None:
    tree = read_query('a (b OR tag:c) -"d e" f*', now=NOW).tree
    assert tree == All(
        (
            Words("a"),
            Some((Words("b"), Condition("tag", "c"))),
            Without(Words("d e")),
            Words("f", begins=True),
        )
    )
    assert [word.text for word in positive_words(tree)] == ["a", "b", "f"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("before:", "before: wants a day. Dates look like"),
        ("x~ sent-to:", "sent-to: wants a word behind it, as in sent-to:learning."),
        ('apples tag:""', "tag: wants a word behind it, as in tag:learning."),
        ("apples in: pears", "in: wants a word behind it: items, notes, highlights, issues."),
        ("tag:", "tag: wants a word behind it, as in tag:learning."),
        ("sent-to:", "sent-to: wants a word behind it, as in sent-to:learning."),
        ("has:", "has: wants a word behind it: note, highlight, why, tag, link."),
    ],
)
def test_a_field_still_being_typed_says_what_it_wants(typed: str, hint: str) -> None:
    assert read_query(typed, now=NOW).hint.startswith(hint)


def test_only_words_side_by_side_may_be_filled_up() -> None:
    assert read_query("a b", now=NOW).loose
    assert read_query('"x AND y" b', now=NOW).loose
    assert not read_query("a AND b", now=NOW).loose


def test_without_whoosh_there_is_no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoosh is on the path of every search: this fails when it is taken out."""
    query._parser.cache_clear()
    monkeypatch.setitem(sys.modules, "whoosh.qparser", None)
    with pytest.raises(ImportError):
        read_query("river", now=NOW)


@settings(max_examples=400)
@given(st.text(max_size=80))
def test_any_text_can_be_typed(text: str) -> None:
    read_query(text, now=NOW)


_BITS = [
    "AND",
    "OR",
    "NOT",
    "-",
    '"',
    "(",
    ")",
    "*",
    "tag:",
    "is:",
    "before:",
    "in:",
    "^2",
    "~",
    "[",
    "TO",
    "]",
    "{",
]
_BITS += [
    "a",
    "zebra",
    "東京",
    "😀",
    " ",
    "  ",
    ":",
    "'",
    "\\",
    "?",
    "+",
    "&&",
    "||",
    "ANDNOT",
    "\0",
    "\ud800",
    "é",
]


def test_thousands_of_hostile_queries() -> None:
    dice = random.Random(11)
    for _ in range(4000):
        read_query(
            "".join(dice.choice(_BITS) + dice.choice(["", " "]) for _ in range(dice.randrange(1, 14))),
            now=NOW,
        )


@pytest.mark.parametrize(
    "typed", ["(" * 1000, ")" * 1000, '"' * 999, "NOT " * 250, "a OR " * 200, "-(" * 400, "tag:" * 200]
)
def test_long_nestings_are_read_in_no_time(typed: str) -> None:
    read_query(typed, now=NOW)


@pytest.mark.corpus
def test_the_big_list_of_naughty_strings(corpus: Path) -> None:
    for line in (corpus / "abuse" / "blns" / "blns.txt").read_text(encoding="utf-8").splitlines():
        read_query(line, now=NOW)
        read_query(f"tag:{line} -{line} is:{line}", now=NOW)
