"""Cards for a day and how they are answered; what is left loose; places in texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.commands.sense import annotate, review, tagging
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import put_item

Clock = Callable[[], datetime]
WORDS = [f"word{number} goes here." for number in range(12)]


@pytest.fixture
def marks(library: Library, clock: Clock) -> list[Ref]:
    """Twelve highlights of a week ago; the fourth has a comment."""
    item = put_item(library, "Rivers", " ".join(WORDS))
    made = []
    for number, words in enumerate(WORDS):
        clock.forward(minutes=1)  # type: ignore[attr-defined]
        comment = "so it is" if number == 3 else ""
        made.append(Ref("highlight", annotate.highlight(library, item, words, comment=comment).value.id))
    clock.forward(days=7)  # type: ignore[attr-defined]
    return made


def refs(cards: tuple[object, ...]) -> list[Ref]:
    return [card.ref for card in cards]  # type: ignore[attr-defined]


def test_five_a_day_what_one_thought_about_first(library: Library, marks: list[Ref], clock: Clock) -> None:
    clock.forward(hours=-30)  # type: ignore[attr-defined]
    claim = Ref("note", annotate.write_note(library, "Text", title="It is so", kind="permanent").value.id)
    annotate.write_note(library, "A log", kind="log")
    clock.forward(hours=30)  # type: ignore[attr-defined]
    found = review.cards(library)
    assert refs(found) == [claim, marks[3], marks[11], marks[10], marks[9]]
    assert review.cards(library) == found
    card = found[1]
    assert (card.text, card.comment, card.title, card.item_id) == (WORDS[3], "so it is", "Rivers", 1)
    assert (card.due, card.seen) == (None, None)
    for each in found:
        review.answer(library, each, "later")
    assert review.cards(library) == ()
    assert review.next_due(library) == date(2026, 1, 26)
    assert len(review.cards(library, more=True)) == 5
    clock.forward(days=1)  # type: ignore[attr-defined]
    assert refs(review.cards(library)) == [marks[8], marks[7], marks[6], marks[5], marks[4]]


def test_answers_set_the_next_day_and_can_be_undone(library: Library, marks: list[Ref], clock: Clock) -> None:
    today = clock().date()
    days = {
        said: review.answer(library, mark, said).value
        for said, mark in zip(("sooner", "later", "someday"), marks, strict=False)
    }
    assert {said: (card.due - today).days for said, card in days.items() if card.due} == {
        "sooner": 3,
        "later": 14,
        "someday": 90,
    }
    never = review.answer(library, marks[3], "never")
    assert (never.value.gap_days, never.undo) == (0, "Review: never")
    upkeep.undo(library)
    assert marks[3] in refs(review.cards(library, limit=100))
    clock.forward(days=4)  # type: ignore[attr-defined]
    assert review.cards(library)[0].ref == marks[0]
    again = review.answer(library, marks[0], "later").value
    assert again.gap_days == 6


def test_a_card_that_is_never_wanted_never_comes(library: Library, marks: list[Ref], clock: Clock) -> None:
    for mark in marks:
        review.answer(library, mark, "never")
    clock.forward(days=4000)  # type: ignore[attr-defined]
    assert review.cards(library) == ()
    assert review.next_due(library) is None


def test_cards_of_what_is_gone_do_not_come(library: Library, marks: list[Ref], clock: Clock) -> None:
    review.answer(library, marks[0], "sooner")
    annotate.remove_highlight(library, marks[0].id)
    clock.forward(days=10)  # type: ignore[attr-defined]
    assert marks[0] not in refs(review.cards(library, limit=100))
    assert review.next_due(library) is None


def test_senseless_answers_are_refused(library: Library, marks: list[Ref]) -> None:
    with pytest.raises(Rejected, match="sooner, later"):
        review.answer(library, marks[0], "right")
    for ref in (Ref("highlight", 99), Ref("note", 99), Ref("item", 1)):
        with pytest.raises(NotFound):
            review.answer(library, ref, "later")


def test_orphans_have_no_connection_at_all(library: Library) -> None:
    item = put_item(library, "Rivers", "x")
    alone = annotate.write_note(library, "Alone").value.id
    annotate.write_note(library, "Linked from", title="Target")
    annotate.write_note(library, "To [[Target#part]]")
    annotate.write_note(library, "By id", title="Other")
    annotate.write_note(library, "To [[n4]]")
    annotate.write_note(library, "Tagged #tag")
    annotate.write_note(library, "On an item", item_id=item)
    annotate.write_note(library, "A day", kind="log")
    assert [str(one.ref) for one in review.orphans(library)] == [f"n{alone}"]
    tagging.tag(library, [Ref("note", alone)], add=["found"])
    assert review.orphans(library) == ()


def test_items_half_read_and_without_a_why(library: Library, clock: Clock) -> None:
    ids = [put_item(library, f"Item {number}", "x") for number in range(6)]
    for item, place in zip(ids, (0.02, 0.5, 0.95, 0.3, 7.0), strict=False):
        review.remember_place(library, item, place)
    review.remember_place(library, ids[2], 0.4)
    assert review.half_read(library) == ()
    clock.forward(days=2)  # type: ignore[attr-defined]
    review.remember_place(library, ids[3], 0.31)
    assert [one.ref.id for one in review.half_read(library)] == [ids[1]]
    assert browse.item(library, ids[1]).place == 0.5
    assert (browse.item(library, ids[4]).place, browse.item(library, ids[5]).place) == (1.0, 0.0)
    triage.keep(library, ids[:2])
    annotate.say_why(library, ids[0], "Because")
    assert [one.ref.id for one in review.without_why(library)] == [ids[1]]
    triage.drop(library, [ids[1]])
    assert review.half_read(library) == ()
    with pytest.raises(NotFound):
        review.remember_place(library, 99, 0.5)
    with pytest.raises(Rejected):
        review.remember_place(library, ids[0], float("nan"))
    assert upkeep.history(library)[0] == "Drop 1 item"


def test_fleeting_notes_wait_for_a_week(library: Library, clock: Clock) -> None:
    annotate.write_note(library, "A thought")
    annotate.write_note(library, "A claim", kind="permanent")
    clock.forward(days=6)  # type: ignore[attr-defined]
    assert review.fleeting(library) == ()
    clock.forward(days=2)  # type: ignore[attr-defined]
    assert [one.title for one in review.fleeting(library)] == ["A thought"]
    whole = review.sitting(library)
    assert [one.title for one in whole.fleeting] == ["A thought"]
    assert len(whole.cards) == 2
