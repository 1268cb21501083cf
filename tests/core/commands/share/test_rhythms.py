"""What is due: by the promise, after what left; and issues that are left out."""

from __future__ import annotations

from datetime import date

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import curate, publish, rhythms
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from tests.conftest import Clock
from tests.core.commands.shelf import put_item


def send(library: Library, community_id: int) -> Issue:
    issue = curate.new_issue(library, community_id).value
    curate.add_entry(library, issue.id, Ref("item", put_item(library, f"Of {issue.number}")), why="w")
    publish.mark_sent(library, issue.id, "text")
    return curate.issue(library, issue.id)


def test_an_issue_is_due_on_the_promised_day(library: Library, clock: Clock) -> None:
    curate.add_community(library, "No promise")
    made = curate.add_community(library, "Weekly", rhythm="weekly:fri").value
    curate.add_community(library, "Monthly", rhythm="monthly:first-tue")
    days = {one.community.name: (one.day, one.late_days) for one in rhythms.due(library)}
    assert list(days.items()) == [("Monthly", (date(2026, 1, 6), 0)), ("Weekly", (date(2026, 1, 9), 0))]
    clock.forward(days=4)
    send(library, made.id)
    clock.forward(days=9)  # Sunday the 18th
    draft = curate.new_issue(library, made.id).value
    found = {one.community.name: one for one in rhythms.due(library)}["Weekly"]
    assert (found.day, found.late_days, found.issue_id) == (date(2026, 1, 16), 2, draft.id)
    assert found.words == "due since Friday, 16 January"


def test_a_skipped_issue_breaks_no_number(library: Library, clock: Clock) -> None:
    made = curate.add_community(library, "Weekly", rhythm="weekly:fri").value
    clock.forward(days=4)
    send(library, made.id)
    clock.forward(days=8)
    outcome = rhythms.skip_issue(library, made.id)
    assert outcome.value.skipped == ("2026-01-16",)
    assert [(one.day, one.late_days) for one in rhythms.due(library)] == [(date(2026, 1, 23), 0)]
    assert curate.new_issue(library, made.id).value.number == 2
    upkeep.undo(library)
    assert outcome.undo == upkeep.undo(library).value
    assert rhythms.due(library)[0].day == date(2026, 1, 16)


def test_the_rhythm_may_change(library: Library, clock: Clock) -> None:
    made = curate.add_community(library, "Weekly", rhythm="weekly:fri").value
    clock.forward(days=4)
    assert send(library, made.id).number == 1
    curate.edit_community(library, made.id, rhythm="monthly:last-fri")
    assert rhythms.due(library)[0].day == date(2026, 1, 30)
    assert send(library, made.id).number == 2
    curate.edit_community(library, made.id, rhythm="")
    assert rhythms.due(library) == ()
    with pytest.raises(Rejected, match="Nothing was promised to Weekly"):
        rhythms.skip_issue(library, made.id)


def test_an_issue_that_is_corrected_is_not_the_next_one(library: Library, clock: Clock) -> None:
    made = curate.add_community(library, "Weekly", rhythm="weekly:mon").value
    sent = send(library, made.id)
    curate.reopen_issue(library, sent.id)
    found = rhythms.due(library)[0]
    assert (found.day, found.issue_id) == (date(2026, 1, 12), None)


def test_the_days_of_a_rhythm_can_be_seen_beforehand(library: Library, clock: Clock) -> None:
    week = (date(2026, 1, 9), date(2026, 1, 16), date(2026, 1, 23))
    assert rhythms.upcoming(library, "weekly:fri") == week
    assert rhythms.upcoming(library, "") == ()
    with pytest.raises(Rejected):
        rhythms.upcoming(library, "weekly:someday")
    made = curate.add_community(library, "Weekly", rhythm="weekly:fri").value
    rhythms.skip_issue(library, made.id)
    assert rhythms.upcoming(library, "weekly:fri", community_id=made.id, count=2) == week[1:]
    assert rhythms.upcoming(library, "quarterly:15", count=2) == (date(2026, 1, 15), date(2026, 4, 15))
