"""What came back: filed, followed by what it brings, changed, answered, taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.practice import reflect
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.share import open_questions, outcomes, responding
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.store.share import contributions
from tests.conftest import Clock
from tests.core.commands.audience import sent_issue


@pytest.fixture
def sent(library: Library) -> Issue:
    return sent_issue(library)


def test_an_answer_is_filed_with_who_and_where(library: Library, sent: Issue) -> None:
    entry = sent.entries[1]
    outcome = responding.respond(
        library, sent.id, "answer", " One line a day.\0 ", entry_id=entry.id, person="Ada <ada@team.example>"
    )
    made = outcome.value
    assert (made.kind, made.text, made.entry_id, made.via) == ("answer", "One line a day.", entry.id, "key")
    assert made.person is not None
    assert (made.person.name, made.person.address) == ("Ada", "ada@team.example")
    assert (made.community, made.issue_number, made.entry_title) == ("Facilitators", 1, entry.title)
    assert outcome.changes.issues
    again = responding.respond(library, sent.id, "thanks", "", person="A. Okafor <ADA@team.example>").value
    assert again.person == made.person
    assert [one.id for one in responding.responses(library, issue_id=sent.id)] == [again.id, made.id]
    assert [one.kind for one in responding.responses(library, kind="thanks")] == ["thanks"]


def test_filing_is_one_step_that_can_be_undone(library: Library, sent: Issue) -> None:
    responding.respond(library, sent.id, "used", "In our retro.", person="Ada")
    assert len(outcomes.cases(library)) == 1
    assert upkeep.undo(library).value == "File a use"
    assert responding.responses(library) == ()
    assert outcomes.cases(library) == ()
    upkeep.redo(library)
    (one,) = responding.responses(library)
    assert (one.text, one.value_cycle) == ("In our retro.", 3)
    assert outcomes.cases(library)[0].response_id == one.id


def test_links_become_credited_items_of_the_inbox(library: Library, sent: Issue) -> None:
    ours = sent.entries[0].url
    text = f"As in {ours} see https://new.example/essay?utm_source=x and https://new.example/b."
    made = responding.respond(library, sent.id, "link", text, person="Ada").value
    assert made.item_id is not None
    item = browse.item(library, made.item_id)
    assert (item.row.url, item.row.state) == ("https://new.example/essay", "new")
    with library.reading() as db:
        credit = contributions.credit(db, made.item_id)
        assert db.execute("SELECT count(*) FROM contribution").fetchone()[0] == 2
    assert credit is not None
    assert credit.person == "Ada"
    assert reflect.weeks(library, 1)[0].arrived == 2  # as of feeds: what waits for a decision has come
    before = browse.counts(library).inbox
    responding.respond(library, sent.id, "link", text, person="Bob")
    assert browse.counts(library).inbox == before
    assert reflect.weeks(library, 1)[0].arrived == 2
    none = responding.respond(library, sent.id, "link", "You know which one", person="Ada").value
    assert (none.item_id, "No link" in none.hint) == (None, True)


def test_a_use_drafts_a_case_with_its_value(library: Library, sent: Issue) -> None:
    made = responding.respond(
        library, sent.id, "used", "Saved an hour.", entry_id=sent.entries[0].id, value_cycle=4
    ).value
    (case,) = outcomes.cases(library)
    assert (case.title, case.used, case.value_cycle) == (
        "Sense-making is a social act",
        "Saved an hour.",
        4,
    )
    assert (case.response_id, outcomes.is_verified(case)) == (made.id, False)
    assert made.hint == "A success case was begun: ask what came of it."


def test_a_changed_kind_has_what_follows_of_it(library: Library, sent: Issue) -> None:
    made = responding.respond(
        library, sent.id, "answer", "We tried https://new.example/x", person="Ada"
    ).value
    changed = responding.edit_response(library, made.id, kind="link").value
    assert changed.item_id is not None
    responding.edit_response(library, made.id, kind="used")
    responding.edit_response(library, made.id, kind="answer")
    responding.edit_response(library, made.id, kind="used", value_cycle=5)
    assert len(outcomes.cases(library)) == 1
    assert not responding.edit_response(library, made.id, kind="used").changes
    assert responding.edit_response(library, made.id, person="Bob").value.person != made.person
    moved = responding.edit_response(library, made.id, entry_id=sent.entries[0].id).value
    assert responding.edit_response(library, made.id, entry_id=None).value.entry_id is None
    assert moved.entry_id == sent.entries[0].id


def test_answered_and_deleted_can_be_taken_back(library: Library, sent: Issue, clock: Clock) -> None:
    made = responding.respond(library, sent.id, "question", "How long?", person="Ada").value
    assert [one.response_id for one in open_questions.owed_answers(library)] == [made.id]
    clock.forward(days=3)
    assert responding.answered(library, made.id).value.answered == datetime(2026, 1, 8, 9, tzinfo=UTC)
    assert open_questions.owed_answers(library) == ()
    upkeep.undo(library)
    assert [one.days for one in open_questions.owed_answers(library)] == [3]
    responding.delete_response(library, made.id)
    assert responding.responses(library) == ()
    upkeep.undo(library)
    assert responding.response(library, made.id).text == "How long?"


def test_a_deleted_use_leaves_its_case_and_comes_back_to_it(library: Library, sent: Issue) -> None:
    made = responding.respond(library, sent.id, "used", "Yes.").value
    responding.delete_response(library, made.id)
    assert outcomes.cases(library)[0].response_id is None
    upkeep.undo(library)
    assert outcomes.cases(library)[0].response_id == made.id


def test_what_makes_no_sense_is_said(library: Library, sent: Issue) -> None:
    other = sent_issue(library, name="Others")
    with pytest.raises(Rejected, match="no kind of response"):
        responding.respond(library, sent.id, "praise", "x")
    with pytest.raises(Rejected, match="no words"):
        responding.respond(library, sent.id, "answer", " \n ")
    with pytest.raises(Rejected, match="not in the issue"):
        responding.respond(library, sent.id, "answer", "x", entry_id=other.entries[0].id)
    with pytest.raises(Rejected, match="from 1"):
        responding.respond(library, sent.id, "used", "x", value_cycle=6)
    with pytest.raises(Rejected, match="no poll"):
        responding.respond(library, sent.id, "vote", "1")
    with pytest.raises(Rejected, match="whose address"):
        responding.respond(library, sent.id, "optout", person="Ada")
    with pytest.raises(NotFound, match="d99"):
        responding.respond(library, 99, "answer", "x")
    with pytest.raises(NotFound, match="r99"):
        responding.edit_response(library, 99, text="x")
    with pytest.raises(Rejected, match="has no colour"):
        responding.edit_response(library, 1, colour="red")
    assert responding.responses(library) == ()


def test_numbers_per_entry_issue_and_community(library: Library, sent: Issue, clock: Clock) -> None:
    first, second = (entry.id for entry in sent.entries)
    for kind, entry, who in (
        ("answer", first, "Ada"), ("answer", first, "Bob"), ("used", first, "Ada"), ("question", None, "Eve"),
    ):  # fmt: skip
        responding.respond(library, sent.id, kind, "Words.", entry_id=entry, person=who)
    found = open_questions.came_back(library, sent.id)
    assert dict(found.counts) == {"answer": 2, "question": 1, "used": 1}
    assert [(one.entry_id, one.total) for one in found.entries] == [(first, 3), (second, 0)]
    assert (found.people, found.unanswered) == (3, 1)
    (all_of_it,) = open_questions.returns(library)
    assert (all_of_it.issues, all_of_it.answered, all_of_it.people, all_of_it.open_questions) == (1, 1, 3, 1)
    assert (all_of_it.cases, all_of_it.verified, dict(all_of_it.by_value)) == (1, 0, {3: 1})
    assert all_of_it.latest == clock.now
    with pytest.raises(NotFound):
        open_questions.came_back(library, 99)


def test_our_question_is_open_until_somebody_answers(library: Library, sent: Issue, clock: Clock) -> None:
    clock.forward(days=20)
    (asked,) = open_questions.open_questions(library)
    assert (asked.text, asked.days, asked.entry_id) == ("What is your smallest habit?", 20, None)
    responding.respond(library, sent.id, "answer", "About an entry.", entry_id=sent.entries[0].id)
    assert open_questions.open_questions(library) == (asked,)
    responding.respond(library, sent.id, "answer", "One line a day.")
    assert open_questions.open_questions(library) == ()


def test_follow_ups_are_due_on_their_day(library: Library, sent: Issue, clock: Clock) -> None:
    later = responding.respond(library, sent.id, "question", "x", follow_up=date(2026, 1, 7)).value
    today = responding.respond(library, sent.id, "used", "y", follow_up=date(2026, 1, 5)).value
    assert [one.id for one in open_questions.due_follow_ups(library)] == [today.id]
    clock.forward(days=2)
    assert [one.id for one in open_questions.due_follow_ups(library)] == [today.id, later.id]
    responding.answered(library, today.id)
    responding.edit_response(library, later.id, follow_up=None)
    assert open_questions.due_follow_ups(library) == ()
