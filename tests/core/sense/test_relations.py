"""Relations as lines of a note's text: written, read back, changed, taken out."""

from __future__ import annotations

import time

import pytest

from pkm_desktop.core.model.notes import RELATIONS
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.sense.links import relation_of, written_links
from pkm_desktop.core.sense.relations import link_text, relation_line, with_relation, without_links


def is_a(target: str) -> bool:
    return target == "A"


@pytest.mark.parametrize("relation", RELATIONS)
@pytest.mark.parametrize("reason", ["", "for: a [reason] – it says so", "`code` and *stars*"])
def test_a_line_is_read_back_as_written(relation: str, reason: str) -> None:
    line = relation_line(relation, "[[A title]]", reason)
    assert relation_of(line) == ("A title", relation, reason)
    (link,) = written_links(f"Some text.\n\n{line}\nMore text.")
    assert (link.target, link.relation, link.reason) == ("A title", relation, reason)


@pytest.mark.parametrize(
    ("line", "relation", "reason"),
    [
        ("- Supports [[A]]", "supports", ""),
        ("* **contradicts** [[A|that]] — not so", "contradicts", "not so"),
        ("extends:: [[A]]", "extends", ""),
        ("+ Example of [[A]]: one", "example", "one"),
        ("  - example-of [[A]]", "example", ""),
        ("- see also [[A]] - a reason\r", "see-also", "a reason"),
        ("It supports [[A]]: no", "see-also", ""),
        ("- supports [[A]] and more", "see-also", ""),
        ("- supportsx [[A]]", "see-also", ""),
        ("> supports [[A]]", "see-also", ""),
    ],
)
def test_what_people_type(line: str, relation: str, reason: str) -> None:
    (link,) = written_links(f"Text\n{line}\n")
    assert (link.relation, link.reason) == (relation, reason)


def test_only_the_first_link_of_a_line_is_in_the_relation() -> None:
    found = written_links("- supports [[A]]: because of [[B]]")
    assert [(link.target, link.relation) for link in found] == [("A", "supports"), ("B", "see-also")]


def test_code_says_nothing() -> None:
    assert written_links("```\n- supports [[A]]\n```") == ()


def test_a_relation_goes_to_the_end_and_the_next_one_after_it() -> None:
    one = with_relation("Text.\n", "- supports [[A]]", is_a)
    assert one == "Text.\n\n- supports [[A]]"
    two = with_relation(one, "- extends [[B]]: why", lambda target: target == "B")
    assert two == "Text.\n\n- supports [[A]]\n- extends [[B]]: why"
    assert with_relation(two, "- contradicts [[A]]: no", is_a) == (
        "Text.\n\n- contradicts [[A]]: no\n- extends [[B]]: why"
    )
    assert with_relation("", "- supports [[A]]", is_a) == "- supports [[A]]"


def test_after_code_that_never_ends_it_goes_to_the_beginning() -> None:
    made = with_relation("```\ncode", "- supports [[A]]", is_a)
    assert [link.relation for link in written_links(made)] == ["supports"]


def test_taking_out() -> None:
    body = "I met [[A]] and [[A|him]], [[B]].\n\n- supports [[A]]: so\n- supports [[B]]"
    assert without_links(body, is_a) == "I met A and him, [[B]].\n\n- supports [[B]]"
    assert without_links("- supports [[A]]", is_a) == ""
    assert without_links("Text [[B]]\n", is_a) == "Text [[B]]\n"


def test_a_link_is_by_title_where_that_leads_there() -> None:
    ref = Ref("item", 12)
    assert link_text(ref, "A title", by_title=True) == "[[A title]]"
    assert link_text(ref, "A title", by_title=False) == "[[i12|A title]]"
    assert link_text(ref, "a [b] | c", by_title=True) == "[[i12|a b c]]"
    assert link_text(ref, "", by_title=True) == "[[i12]]"
    assert len(link_text(ref, "word " * 100, by_title=True)) < 140


@pytest.mark.parametrize(
    "body", ["[[a]] " * 100_000, "- supports " * 50_000, "- supports [[" + "a" * 500_000]
)
def test_hostile_bodies_take_no_time(body: str) -> None:
    started = time.process_time()
    written_links(body)
    with_relation(body, "- supports [[A]]", is_a)
    without_links(body, is_a)
    assert time.process_time() - started < 10.0  # a hang would be minutes
