"""Templates and hints, cards and days: the pure steps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pkm_desktop.core.model.notes import NOTE_KINDS
from pkm_desktop.core.sense.related import meeting
from pkm_desktop.core.sense.review import NEVER, answered, mixed
from pkm_desktop.core.sense.templates import TEMPLATES, begun, is_untouched, look_again_in, title_hint

TODAY = date(2026, 1, 5)


def test_templates_ask_and_take_the_first_answer() -> None:
    assert len({one.name for one in TEMPLATES}) == len(TEMPLATES)
    for one in TEMPLATES:
        assert one.kind in NOTE_KINDS
        empty, said = begun(one, TODAY), begun(one, TODAY, "It began.")
        assert "{" not in empty
        assert "It began." in said
        assert is_untouched(empty)
        assert not is_untouched(said)
    log = begun(TEMPLATES[0], TODAY, "We met.")
    assert log.startswith("## What happened\n\nWe met.\n\n## So what")
    assert look_again_in(log) == date(2026, 2, 4)


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("look again: 2026-05-01", date(2026, 5, 1)),
        ("a\n- **Look again:** 2026-05-01 or so", date(2026, 5, 1)),
        ("Look again: 2026-02-30", None),
        ("we look again: 2026-05-01", None),
        ("", None),
    ],
)
def test_the_day_to_look_again(body: str, day: date | None) -> None:
    assert look_again_in(body) == day


@pytest.mark.parametrize(
    ("kind", "title", "hinted"),
    [
        ("permanent", "Feedback loops", True),
        ("permanent", "A theory of play", True),
        ("permanent", "Small teams learn faster", False),
        ("permanent", "Schreiben ist Denken", False),
        ("permanent", "メモは思考である", False),
        ("permanent", "", False),
        ("fleeting", "Feedback loops", False),
    ],
)
def test_a_claim_has_a_verb(kind: str, title: str, hinted: bool) -> None:
    assert bool(title_hint(kind, title)) == hinted


def test_gaps_grow_and_shrink() -> None:
    assert answered(7, "sooner", TODAY) == (3, TODAY + timedelta(days=3))
    assert answered(1, "sooner", TODAY)[0] == 1
    assert answered(7, "later", TODAY)[0] == 14
    assert answered(7, "someday", TODAY)[0] == 90
    assert answered(30, "someday", TODAY)[0] == 180
    assert answered(3000, "later", TODAY)[0] == 3650
    assert answered(7, "never", TODAY) == (0, NEVER)
    assert answered(0, "later", TODAY)[0] == 14


def test_a_day_mixes_what_is_due_with_what_is_new() -> None:
    due, fresh = list("abcdef"), list("123456")
    assert mixed(due, fresh, 5) == ("a", "b", "c", "1", "2")
    assert mixed(due, [], 5) == tuple("abcde")
    assert mixed(["a"], fresh, 5) == ("a", "1", "2", "3", "4")
    assert mixed([], [], 5) == mixed(due, fresh, 0) == ()


def test_where_two_texts_meet() -> None:
    words = (("sourdough", "sourdough"), ("resting", "rest"), ("flour", "flour"))
    have, sentence = meeting(
        "Flour", "Trains are late. The sourdough rests in the cold! Restless nights.", words
    )
    assert (have, sentence) == (("sourdough", "resting", "flour"), "The sourdough rests in the cold!")
    assert meeting("", "Nothing.", words) == ((), "")
    long = meeting("", "word " * 200 + "sourdough " + "word " * 200, words)[1]
    assert "sourdough" in long
    assert len(long) < 260
