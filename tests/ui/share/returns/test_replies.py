"""Replies in the window: filed by key, sorted by letters, followed up, taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from pkm_desktop.core.commands.share import opting_out, outcomes, responding
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from tests.ui.share.conftest import LONG
from tests.ui.share.returns.conftest import Returns


def respond(returns: Returns, sent: Issue, kind: str, text: str, **values: object) -> int:
    return responding.respond(returns.library, sent.id, kind, text, **values).value.id  # type: ignore[arg-type]


def test_the_sidebar_tells_what_waits(returns: Returns, sent: Issue) -> None:
    rows = {row.key: row for row in returns.view.sidebar.returns.model().rows}  # type: ignore[attr-defined]
    assert list(rows) == ["returns", "replies", "questions", "cases", "people"]
    assert (rows["replies"].count, rows["questions"].count) == ("", "1")
    respond(returns, sent, "question", "Where is the form?", person="Bob")
    respond(returns, sent, "used", "In our retro.", person="Ada")
    returns.view.reload()

    def counts() -> list[str]:
        return [row.count for row in returns.view.sidebar.returns.model().rows]  # type: ignore[attr-defined]

    returns.qtbot.waitUntil(lambda: counts() == ["", "1", "1", "1", ""], timeout=LONG)


def test_a_reply_is_filed_on_the_issue_at_hand(returns: Returns, sent: Issue) -> None:
    returns.desk.actions.run("respond")
    dialog = returns.pages.dialog
    assert dialog is not None
    returns.qtbot.waitUntil(lambda: dialog.entry.count() == 3, timeout=LONG)
    assert dialog.issue.currentData() == sent.id
    dialog.kinds.button("used").click()
    assert "success case" in dialog.hint.text()
    dialog.entry.setCurrentIndex(1)
    dialog.person.setText("Ada <ada@team.example>")
    dialog.text.setPlainText("In our retro.")
    returns.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    returns.qtbot.waitUntil(lambda: returns.pages.dialog is None, timeout=LONG)
    (reply,) = responding.responses(returns.library)
    assert (reply.kind, reply.text, reply.entry_id) == ("used", "In our retro.", sent.entries[0].id)
    assert reply.person is not None
    assert reply.person.address == "ada@team.example"
    card = returns.view.composer.sheet.cards[sent.entries[0].id]
    returns.qtbot.waitUntil(lambda: card._returns is not None and card._returns.isVisible(), timeout=LONG)
    assert card._returns is not None
    assert card._returns.text().strip() == "used once"
    card._returns.click()
    returns.until("In our retro.")
    assert returns.returning.on


def test_what_is_refused_stays_to_be_mended(returns: Returns) -> None:
    returns.pages.respond()
    dialog = returns.pages.dialog
    assert dialog is not None
    returns.qtbot.waitUntil(lambda: dialog.entry.count() == 3, timeout=LONG)
    dialog.confirm.click()
    returns.qtbot.waitUntil(dialog.trouble.isVisible, timeout=LONG)
    assert "no words" in dialog.trouble.text()
    assert dialog.confirm.isEnabled()
    dialog.kinds.button("optout").click()
    assert "cannot be undone" in dialog.hint.text()
    assert dialog.confirm.text() == "Leave them out"
    dialog.reject()


@pytest.mark.parametrize(
    ("letter", "kind"), [("Q", "question"), ("U", "used"), ("C", "correction"), ("T", "thanks")]
)
def test_letters_say_what_a_reply_is(returns: Returns, sent: Issue, letter: str, kind: str) -> None:
    key = respond(returns, sent, "answer", "Well", person="Ada")
    returns.pages.show_reply(key)
    returns.until("Well")
    form = returns.pages.replies.form
    returns.qtbot.waitUntil(lambda: form.key == key, timeout=LONG)
    returns.qtbot.keyClick(returns.pages.replies.list, getattr(Qt.Key, f"Key_{letter}"))
    returns.qtbot.waitUntil(lambda: responding.response(returns.library, key).kind == kind, timeout=LONG)
    returns.qtbot.waitUntil(lambda: form.kinds.choice == kind, timeout=LONG)


def test_leaving_somebody_out_is_asked_in_place_and_cannot_be_undone(returns: Returns, sent: Issue) -> None:
    key = respond(returns, sent, "answer", "No more, please", person="Ada <ada@team.example>")
    returns.pages.show_reply(key)
    form = returns.pages.replies.form
    returns.qtbot.waitUntil(lambda: form.key == key, timeout=LONG)
    returns.qtbot.keyClick(returns.pages.replies.list, Qt.Key.Key_O)
    assert form.notice.isVisible()
    assert "ada@team.example" in form.notice.words.text()
    assert "cannot be undone" in form.notice.words.text()
    form.notice.keep.click()
    assert form.kinds.choice == "answer"
    assert opting_out.opt_outs(returns.library) == ()
    form.want_kind("optout")
    form.notice.leave.click()
    returns.qtbot.waitUntil(lambda: len(opting_out.opt_outs(returns.library)) == 1, timeout=LONG)
    assert opting_out.opted_out(returns.library, sent.community.id, "ada@team.example")


def test_the_words_who_and_when_are_changed_in_place(returns: Returns, sent: Issue) -> None:
    key = respond(returns, sent, "answer", "Well", person="Ada")
    returns.pages.show_reply(key)
    form = returns.pages.replies.form
    returns.qtbot.waitUntil(lambda: form.key == key and form.about.count() == 3, timeout=LONG)
    form.text.setPlainText("Well, well")
    form.text.flush()
    form.person.setText("Bob")
    form.person.editingFinished.emit()
    form.about.setCurrentIndex(2)
    form.about.activated.emit(2)
    form.value.setCurrentIndex(4)
    form.value.activated.emit(4)
    today = returns.library.clock().astimezone().date()
    form.follow_up.picked.emit(today + timedelta(days=3))
    returns.quiet()
    now = responding.response(returns.library, key)
    assert (now.text, now.person and now.person.name) == ("Well, well", "Bob")
    assert (now.entry_id, now.value_cycle) == (sent.entries[1].id, 4)
    assert now.follow_up == today + timedelta(days=3)
    form.follow_up.clear.click()
    returns.quiet()
    assert responding.response(returns.library, key).follow_up is None


def test_an_answered_question_waits_no_more(returns: Returns, sent: Issue) -> None:
    respond(returns, sent, "question", "Where is the form?", person="Bob")
    respond(returns, sent, "thanks", "Lovely")
    returns.open("replies")
    returns.until("Where is the form?")
    form = returns.pages.replies.form
    returns.qtbot.waitUntil(lambda: form.key > 0, timeout=LONG)
    returns.qtbot.keyClick(returns.pages.replies.list, Qt.Key.Key_Space)
    returns.until()
    assert returns.pages.replies.empty is not None
    assert returns.pages.replies.empty.isVisible()
    returns.undo()
    returns.until("Where is the form?")


def test_a_deleted_reply_comes_back(returns: Returns, sent: Issue) -> None:
    respond(returns, sent, "answer", "Well")
    returns.pages.show_about(sent.id, 0, "Friday #1")
    returns.until("Well")
    assert returns.pages.replies.only.isVisible()
    returns.qtbot.keyClick(returns.pages.replies.list, Qt.Key.Key_Delete)
    returns.until()
    returns.undo()
    returns.until("Well")


def test_votes_are_shown_by_their_words(returns: Returns, sent: Issue) -> None:
    respond(returns, sent, "vote", "2", person="Ada")
    returns.pages.replies.show_all()
    returns.pages.setCurrentWidget(returns.pages.replies)
    returns.until("After work")


def test_the_way_back_to_the_issue(returns: Returns, sent: Issue) -> None:
    key = respond(returns, sent, "answer", "Well")
    returns.desk.window.open_ref(Ref("response", key))
    returns.until("Well")
    assert returns.view.stack.currentWidget() is returns.pages
    assert returns.view.sidebar.returns.chosen() == "replies"
    assert returns.view.sidebar.issues.chosen() == ""
    returns.pages.replies.form.show_wanted.emit(Ref("issue", sent.id))
    returns.qtbot.waitUntil(lambda: returns.view.stack.currentWidget() is returns.view.work, timeout=LONG)
    assert returns.view.sidebar.returns.chosen() == ""
    returns.open("replies")
    returns.view.sidebar.community_picked.emit(sent.community.id)
    returns.qtbot.waitUntil(lambda: returns.view.stack.currentWidget() is returns.view.work, timeout=LONG)


def test_a_use_leads_to_its_case_and_back(returns: Returns, sent: Issue) -> None:
    key = respond(returns, sent, "used", "In our retro.", entry_id=sent.entries[0].id)
    (case,) = outcomes.cases(returns.library)
    returns.pages.show_reply(key)
    form = returns.pages.replies.form
    returns.qtbot.waitUntil(lambda: form.key == key, timeout=LONG)
    assert form.case.isVisible()
    form.case.click()
    returns.until(case.title)
    returns.qtbot.waitUntil(lambda: returns.pages.cases.form.key == case.id, timeout=LONG)
    returns.pages.cases.form.reply.click()
    returns.until("In our retro.")
