"""Facets write words into a query and take them out again; the list of highlights reads its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from pkm_desktop.ui.sense.around import at_edge, boxes, hit
from pkm_desktop.ui.sense.facets import label_of, tallied, value_of, with_value
from pkm_desktop.ui.sense.mark_shelf import Narrowed, narrowed
from pkm_desktop.ui.sense.mentions import bracketed


@pytest.mark.parametrize(
    ("query", "facet", "value", "after"),
    [
        ("zebra", "in", "notes", "zebra in:notes"),
        ("zebra in:notes fish", "in", "items", "zebra fish in:items"),
        ("zebra in:notes", "in", "", "zebra"),
        ("", "tag", "work/reading", "tag:work/reading"),
        ("a", "source", "The Handbook", 'a source:"The Handbook"'),
        ('a source:"The Handbook" b', "source", "", "a b"),
        ("a after:7d", "date", "before:1y", "a before:1y"),
        ("a NOT has:note", "has", "has:note", "a has:note"),
        ('"in:notes" x', "in", "", '"in:notes" x'),
    ],
)
def test_a_facet_is_written_once(query: str, facet: str, value: str, after: str) -> None:
    assert with_value(query, facet, value) == after
    assert value_of(after, facet) == value


def test_values_are_said_in_words() -> None:
    assert label_of("in", "note") == "Notes"
    assert label_of("has", "NOT has:note") == "Without a note"
    assert label_of("tag", "work") == "work"


def test_what_was_found_is_offered_first() -> None:
    offered = tallied(["b", "a", "b"], [("c", 9), ("a", 1)])
    assert [(one.value, one.count) for one in offered] == [("b", 2), ("a", 1), ("c", -1)]


def test_the_list_of_highlights_reads_its_facets() -> None:
    assert narrowed('sense made tag:x source:"The Handbook" layer:2 place:gone') == Narrowed(
        "sense made", "x", "The Handbook", 2, False
    )
    assert narrowed("author:Ada") is None
    assert narrowed('"a phrase"') is None


def test_a_mention_becomes_a_link_where_it_stands() -> None:
    assert bracketed("See Weekly  review here.", "weekly review") == "See [[Weekly review]] here."
    assert bracketed("[[Weekly review]] and `weekly review`", "weekly review") == (
        "[[Weekly review]] and `weekly review`"
    )
    assert bracketed("Weekly reviews", "weekly review") == "Weekly reviews"


def test_neighbours_stand_around_the_middle() -> None:
    room = QRectF(0, 0, 400, 600)
    middle, places = boxes(6, room)
    assert len(places) == 6
    assert all(room.contains(box) for box in places)
    assert not any(box.intersects(middle) for box in places)
    assert hit(places, places[3].center()) == 3
    assert hit(places, QPointF(-5, -5)) == -1
    edge = at_edge(middle, places[0].center())
    assert edge.y() == pytest.approx(middle.top())
