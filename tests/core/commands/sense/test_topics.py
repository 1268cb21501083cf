"""Topics with their questions and figures; suggestions from one's own tagging."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, tagging, topics
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import put_item


def test_a_topic_says_what_it_is_about_and_what_it_has(library: Library) -> None:
    item = put_item(library, "Rivers", "A text with words.")
    mark = annotate.highlight(library, item, "with words").value
    tagging.tag(library, [Ref("item", item)], add=["water/rivers"])
    tagging.tag(library, [Ref("highlight", mark.id)], add=["water"])
    assert topics.topics(library) == ()
    made = topics.edit_topic(library, "water", scope_note="Not ice.", learning_question="Whose is it?").value
    assert (made.items, made.highlights, made.notes, made.shared) == (1, 1, 0, 0)
    assert made.last_sought is not None
    assert made.last_sensed == mark.created
    assert made.last_shared is None
    topics.edit_topic(library, "WATER", business_goal="Advise towns.")
    assert [(one.tag, one.scope_note, one.business_goal) for one in topics.topics(library)] == [
        ("water", "Not ice.", "Advise towns.")
    ]
    topics.edit_topic(library, "water", topic=False)
    assert topics.topics(library) == ()
    assert topics.topic(library, "water").scope_note == "Not ice."
    for _ in range(3):
        upkeep.undo(library)
    assert topics.topic(library, "water").scope_note == ""


def test_a_topic_may_come_before_its_things_and_outlives_them(library: Library) -> None:
    item = Ref("item", put_item(library, "Rivers", "A text."))
    topics.edit_topic(library, "water", learning_question="Whose is it?")
    tagging.tag(library, [item], add=["water"])
    tagging.tag(library, [item], remove=["water"])
    assert [one.tag for one in topics.topics(library)] == ["water"]
    tagging.tag(library, [item], add=["rivers"])
    tagging.merge_tags(library, "water", "rivers")
    assert topics.topic(library, "rivers").learning_question == "Whose is it?"
    with pytest.raises(Rejected):
        topics.edit_topic(library, "rivers", scope_note="x" * 2001)
    with pytest.raises(NotFound):
        topics.topic(library, "absent")


def test_tags_are_suggested_by_words_aliases_and_company(library: Library) -> None:
    first = put_item(library, "Deltas and estuaries of Bangladesh", "Silt and more silt.")
    second = put_item(library, "Estuaries of Bangladesh again", "On machine learning for floods.")
    tagging.tag(library, [Ref("item", first)], add=["asia", "geography/deltas"])
    other = put_item(library, "Cooking", "Bread.")
    tagging.tag(library, [Ref("item", other)], add=["ML", "bread"])
    tagging.add_alias(library, "ML", "machine learning")
    found = {one.name: one.why for one in topics.suggest_tags(library, Ref("item", second))}
    assert found["ML"] == "machine learning"
    assert found["asia"] == "related"
    assert "bread" not in found
    assert "asia" not in {one.name for one in topics.suggest_tags(library, Ref("item", first))}
    third = put_item(library, "A delta", "Mud.")
    assert topics.suggest_tags(library, Ref("item", third))[0].name == "geography/deltas"


def test_without_tags_nothing_is_suggested(library: Library) -> None:
    item = put_item(library, "Rivers", "A text.")
    assert topics.suggest_tags(library, Ref("item", item)) == ()
    with pytest.raises(NotFound):
        topics.suggest_tags(library, Ref("item", 999))


def test_what_is_said_of_two_topics_is_said_of_the_one_they_become(library: Library) -> None:
    topics.edit_topic(library, "rivers", scope_note="Flowing.", business_goal="One")
    topics.edit_topic(
        library, "streams", scope_note="Small.", learning_question="Whose?", business_goal="One"
    )
    tagging.merge_tags(library, "streams", "rivers")
    one = topics.topic(library, "rivers")
    assert (one.scope_note, one.learning_question, one.business_goal) == ("Flowing.\nSmall.", "Whose?", "One")
