"""The weekly review: its steps by the numbers and by hand, its line, its end."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.practice import weekly
from pkm_desktop.core.commands.seek import triage
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import audiences, curate, entering
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.practice import REVIEW_STEPS, WeekReview
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.golden_practice import LONG_WHY, live
from tests.core.commands.shelf import put_item

MONDAY = date(2026, 1, 5)  # that of the standing clock


def _done(review: WeekReview) -> list[str]:
    return [step.name for step in review.steps if step.done]


def test_an_empty_week_has_nothing_due_and_all_to_begin(library: Library) -> None:
    review = weekly.week_review(library)
    assert review.monday == MONDAY
    assert [step.name for step in review.steps] == list(REVIEW_STEPS)
    assert _done(review) == ["draft", "send"]
    assert (review.line, review.finished, review.due) == ("", None, ())


def test_steps_follow_the_numbers(library: Library) -> None:
    first, second = (put_item(library, title, state="new") for title in ("One", "Two"))
    review = weekly.week_review(library)
    assert review.steps[0].facts["left"] == 2
    triage.keep(library, [first])
    triage.drop(library, [second])
    review = weekly.week_review(library)
    assert _done(review) == ["inbox", "draft", "send"]
    assert review.steps[1].facts == {"kept": 1, "worded": 0, "unworded": 1}
    annotate.say_why(library, first, LONG_WHY)
    assert _done(weekly.week_review(library)) == ["inbox", "sense", "draft", "send"]
    weekly.write_line(library, MONDAY, "I stopped reading the daily news.")
    review = weekly.week_review(library)
    assert (review.done, review.minutes) == (5, 0)


def test_a_promise_of_this_week_wants_a_draft_with_reasons(library: Library) -> None:
    audience = audiences.add_community(
        library,
        "Facilitators",
        rhythm="weekly:fri",
        recipients='"Okafor, Ada" <ada@example.org>, b@example.org',
    ).value
    audiences.add_community(library, "Friends", rhythm="quarterly:last-fri")  # not this week
    item = put_item(library, "Asking")
    assert [one.community for one in weekly.week_review(library).due] == ["Facilitators"]
    issue = curate.new_issue(library, audience.id).value
    entering.add_entry(library, issue.id, Ref("item", item))
    (due,) = weekly.week_review(library).due
    assert (due.issue_id, due.entries, due.without_why, due.readers) == (issue.id, 1, 1, 2)
    assert "draft" not in _done(weekly.week_review(library))
    entry = curate.issue(library, issue.id).entries[0]
    entering.edit_entry(library, entry.id, why=LONG_WHY)
    assert "draft" in _done(weekly.week_review(library))
    assert "send" not in _done(weekly.week_review(library))


def test_what_the_person_says_counts_more_than_the_numbers(library: Library) -> None:
    put_item(library, "One", state="new")
    review = weekly.tick_step(library, MONDAY, "inbox").value
    assert review.steps[0].done
    assert review.steps[0].by_hand
    review = weekly.tick_step(library, MONDAY, "inbox", done=False).value
    assert not review.steps[0].done
    assert not review.steps[0].by_hand
    with pytest.raises(Rejected, match="no step"):
        weekly.tick_step(library, MONDAY, "dance")


def test_the_line_is_a_private_log_note_that_can_be_changed_and_taken_back(library: Library) -> None:
    weekly.write_line(library, MONDAY, "I changed")
    outcome = weekly.write_line(library, MONDAY, "I changed my mind about #rss.")
    assert outcome.value.line == "I changed my mind about #rss."
    with library.reading() as db:
        row = db.execute("SELECT id, kind, title, confidentiality FROM note").fetchall()
        assert [tuple(each)[1:] for each in row] == [("log", "Week 2 of 2026", "private")]
    annotate.edit_note(library, row[0]["id"], title="My week")  # it stays the line under another title
    assert weekly.week_review(library).line == "I changed my mind about #rss."
    assert weekly.write_line(library, MONDAY, "").value.line == ""
    assert upkeep.undo(library).value == "Write about week 2"
    assert weekly.week_review(library).line.startswith("I changed my mind")


def test_a_week_can_be_finished_and_opened_again(library: Library) -> None:
    put_item(library, "One", state="new")
    review = weekly.finish_week(library, MONDAY).value
    assert (review.finished, review.minutes) == (MONDAY, 0)
    library.clock = lambda: datetime(2026, 1, 14, 9, tzinfo=UTC)
    assert weekly.past_reviews(library, 2) == ((MONDAY, MONDAY), (date(2025, 12, 29), None))
    weekly.finish_week(library, MONDAY, done=False)
    assert weekly.past_reviews(library, 1) == ((MONDAY, None),)


def test_past_weeks_are_judged_by_what_came_of_them(library: Library) -> None:
    golden = live(library)
    review = weekly.week_review(golden.library, date(2026, 3, 4))
    assert review.monday == date(2026, 3, 2)
    facts = {step.name: dict(step.facts) for step in review.steps}
    assert facts["inbox"] == {"arrived": 24, "decided": 21, "left": 2}  # 21 and 23 wait still
    assert facts["sense"] == {"kept": 4, "worded": 3, "unworded": 1}
    assert facts["send"]["sent"] == 1
    assert facts["look-back"] == {"came_back": 2, "owed": 0}
    with pytest.raises(Rejected, match="not begun"):
        weekly.week_review(golden.library, date(2026, 4, 1))
