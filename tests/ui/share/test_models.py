"""The lists of the Share stage keep Qt's rules, however long they are; the short phrases say what is so."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Candidate, Issue, IssueRow, Problem
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import refs_in
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.candidate_model import CandidateModel
from pkm_desktop.ui.share.dragging import Gap, nearest
from pkm_desktop.ui.share.problem_model import ProblemModel
from pkm_desktop.ui.theme import Theme

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


def test_problems_keep_the_rules_of_models(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = ProblemModel(Theme())
    model.show([Problem("b", "Look at this.", blocking=False), Problem("a", "Do this.", entry=1)])
    assert [problem.code for problem in model.problems] == ["a", "b"]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


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
    ("sent", "today", "words"),
    [
        (None, date(2026, 1, 5), "Due 9 Jan"),
        (None, date(2026, 1, 9), "Due today"),
        (datetime(2026, 1, 9, 12, 0, tzinfo=UTC), date(2026, 1, 15), "Due tomorrow"),
        (None, date(2026, 1, 12), "Overdue since 9 Jan"),
    ],
)
def test_a_draft_says_when_it_is_due(sent: datetime | None, today: date, words: str) -> None:
    community = Community(1, "Facilitators", rhythm="weekly:fri", digest_title="Friday")
    issue = Issue(2, 2, "", community, created=NOW)
    rows = (IssueRow(1, 1, "", "published", 1, sent, NOW),) if sent else ()
    assert wording.due_words(wording.due_day(issue, rows), today) == words


def test_no_rhythm_is_no_promise() -> None:
    issue = Issue(1, 1, "", Community(1, "Facilitators"), created=NOW)
    assert wording.due_words(wording.due_day(issue, ()), date(2026, 1, 5)) == ""
