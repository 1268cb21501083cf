"""The lists of the Share stage keep Qt's rules, however long they are; the short phrases say what is so."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.communities import Community, Due
from pkm_desktop.core.model.digests import Candidate, Entry, Suggestion
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import refs_in
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.candidate_model import CandidateModel, HeadRole, WhyRole
from pkm_desktop.ui.share.dragging import Gap, nearest

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def made(number: int, **known: object) -> Candidate:
    return Candidate("item", number, f"Title {number}", "Source", NOW, **known)  # type: ignore[arg-type]


def test_candidates_keep_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = CandidateModel()
    model.set_candidates([made(number) for number in range(250)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_candidates_come_in_portions_and_keep_their_place(qtbot: QtBot) -> None:
    model = CandidateModel()
    model.set_candidates([made(number) for number in range(1000)])
    assert (model.rowCount(), model.total) == (100, 1000)
    model.fetchMore(model.index(-1))
    assert model.rowCount() == 200
    assert model.row_of(Ref("item", 150)) == 150
    model.set_filter("title 99")
    assert model.total == 19
    assert refs_in(model.mimeData([model.index(1), model.index(0)])) == (Ref("item", 99), Ref("item", 199))


def test_the_nearest_gap_is_where_a_thing_lands() -> None:
    gaps = (Gap("A", 0, 10), Gap("A", 1, 60), Gap("B", 0, 100))
    assert [nearest(gaps, y) for y in (0, 40, 99)] == [gaps[0], gaps[1], gaps[2]]
    assert nearest((), 5) is None


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({}, "saved 5 Jan"),
        ({"highlights": 1}, "1 highlight"),
        ({"highlights": 2, "has_why": True, "notes": 1}, "2 highlights · reason · note"),
        ({"sent_elsewhere": ("L&D team #12",)}, "sent to L&D team #12"),
    ],
)
def test_a_candidate_says_how_ready_it_is(known: dict[str, object], words: str) -> None:
    assert wording.readiness(made(1, **known)) == words


@pytest.mark.parametrize(
    ("today", "late", "words", "mark"),
    [
        (date(2026, 1, 5), 0, "Due 9 Jan", "9 Jan"),
        (date(2026, 1, 8), 0, "Due tomorrow", "tomorrow"),
        (date(2026, 1, 9), 0, "Due today", "today"),
        (date(2026, 1, 12), 3, "Overdue since 9 Jan", "3 d late"),
    ],
)
def test_what_is_due_is_said_in_few_words(today: date, late: int, words: str, mark: str) -> None:
    due = Due(Community(1, "Facilitators"), date(2026, 1, 9), late)
    assert (wording.due_words(due, today), wording.due_mark(due, today)) == (words, mark)
    assert wording.due_words(None, today) == wording.due_mark(None, today) == ""


def test_only_topics_they_share_are_shown() -> None:
    entry = Entry(1, 1, "", "A", tags=("Habits", "habits/small", "habitsome", "private"))
    assert wording.shared_topics(entry, ("habits",)) == ("Habits", "habits/small")
    assert wording.shared_topics(entry, ()) == ()


def test_what_is_suggested_comes_first_with_its_reasons() -> None:
    model = CandidateModel()
    fits = made(2, topics=("habits",))
    model.set_candidates([made(1), made(3)], [Suggestion(fits, ("about habits", "brought by Ada"))])
    assert [model.candidate(row).id for row in range(3)] == [2, 1, 3]
    assert model.index(0, 0).data(WhyRole) == "about habits · brought by Ada"
    assert [model.index(row, 0).data(HeadRole) for row in range(3)] == [
        "Suggested for their topics",
        "Everything else",
        "",
    ]
    model.set_candidates([made(1), made(3)])
    assert model.index(0, 0).data(HeadRole) == ""
