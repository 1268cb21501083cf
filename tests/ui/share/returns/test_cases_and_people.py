"""Success cases and people in the window: told, verified, handed out; named or not, merged, left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pkm_desktop.core.commands.share import curate, opting_out, outcomes, people, responding
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.widgets.word_box import WordBox
from tests.ui.share.conftest import LONG
from tests.ui.share.returns.conftest import Returns


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_case_is_told_from_its_first_sentence(returns: Returns) -> None:
    returns.open("new_case")
    box = returns.pages.cases.findChild(WordBox)
    assert isinstance(box, WordBox)
    box.entered.emit("A retro that ended in a plan")
    box.close()
    form = returns.pages.cases.form
    returns.until("A retro that ended in a plan")
    returns.qtbot.waitUntil(lambda: form.key > 0, timeout=LONG)
    form.fields["result"].setPlainText("They kept it for six weeks.")
    form.fields["result"].flush()
    form.success.button("no").click()
    form.value.setCurrentIndex(3)
    form.value.activated.emit(3)
    returns.quiet()
    (case,) = outcomes.cases(returns.library)
    assert (case.result, case.success, case.value_cycle) == ("They kept it for six weeks.", False, 3)


def test_a_case_is_verified_with_evidence_and_a_name(returns: Returns) -> None:
    outcomes.add_case(returns.library, "A plan")
    returns.open("success_cases")
    form = returns.pages.cases.form
    returns.qtbot.waitUntil(lambda: form.key > 0, timeout=LONG)
    assert not form.by.isEnabled()
    form.fields["evidence"].setPlainText("The six notes.")
    assert form.by.isEnabled()
    assert not form.verify.isEnabled()
    form.by.setText("Kim")
    form.verify.click()
    returns.qtbot.waitUntil(lambda: form.case is not None and bool(form.case.verified_by), timeout=LONG)
    assert form.proof.text().startswith("Verified by Kim")
    assert outcomes.is_verified(outcomes.cases(returns.library)[0])
    form.fields["evidence"].setPlainText("")
    form.fields["evidence"].flush()
    returns.quiet()
    assert not outcomes.is_verified(outcomes.cases(returns.library)[0])


def test_a_case_keeps_its_title(returns: Returns) -> None:
    outcomes.add_case(returns.library, "A plan")
    returns.open("success_cases")
    form = returns.pages.cases.form
    returns.qtbot.waitUntil(lambda: form.key > 0, timeout=LONG)
    form.title.setPlainText("")
    form.title.flush()
    returns.qtbot.waitUntil(lambda: form.title.text == "A plan", timeout=LONG)
    assert outcomes.cases(returns.library)[0].title == "A plan"


def test_facets_of_the_cases_and_their_report(returns: Returns, tmp_path: Path) -> None:
    outcomes.add_case(returns.library, "It worked")
    outcomes.add_case(returns.library, "It did not", success=False)
    returns.open("success_cases")
    returns.until("It did not", "It worked")
    page = returns.pages.cases
    page.set_facet("no")
    page.facet_changed.emit("no")
    assert returns.titles() == ["It did not"]
    page.write(tmp_path / "report.md", verified_only=False)
    returns.qtbot.waitUntil(lambda: (tmp_path / "report.md").exists(), timeout=LONG)
    assert "It did not" in (tmp_path / "report.md").read_text("utf-8")
    returns.qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    returns.until()
    returns.undo()
    returns.until("It did not")


def test_people_say_whether_they_may_be_named(returns: Returns, sent: Issue) -> None:
    responding.respond(returns.library, sent.id, "answer", "Well", person="Ada <ada@team.example>")
    returns.open("people")
    returns.until("Ada")
    page = returns.pages.people
    returns.qtbot.keyClick(page.list, Qt.Key.Key_Y)
    returns.qtbot.waitUntil(lambda: people.people(returns.library)[0].consent == "yes", timeout=LONG)
    returns.qtbot.waitUntil(lambda: page.form.consent.choice == "yes", timeout=LONG)
    page.form.role.setText("Facilitator")
    page.form.role.editingFinished.emit()
    returns.quiet()
    assert people.people(returns.library)[0].role == "Facilitator"
    page.form.address.setText("nonsense")
    page.form.address.editingFinished.emit()
    returns.qtbot.waitUntil(lambda: page.form.address.text() == "ada@team.example", timeout=LONG)
    page.form.reply_wanted.emit(responding.responses(returns.library)[0].id)
    returns.until("Well")


def test_two_of_them_are_one(returns: Returns, sent: Issue) -> None:
    responding.respond(returns.library, sent.id, "answer", "Well", person="Ada <ada@team.example>")
    responding.respond(returns.library, sent.id, "thanks", "", person="A. Okafor")
    returns.open("people")
    returns.until("A. Okafor", "Ada")
    ada = next(each for each in people.people(returns.library) if each.name == "Ada")
    other = next(each for each in people.people(returns.library) if each.name != "Ada")
    returns.pages.people._merge(other.id, ada.id)
    returns.until("Ada")
    returns.qtbot.waitUntil(lambda: returns.pages.people.form.key == ada.id, timeout=LONG)
    returns.undo()
    returns.until("A. Okafor", "Ada")


def test_opt_outs_are_told_without_names(returns: Returns, sent: Issue) -> None:
    curate.edit_community(returns.library, sent.community.id, recipients="ada@team.example, bob@team.example")
    returns.open("people")
    box = returns.pages.people.left
    returns.qtbot.waitUntil(lambda: box.leave.isVisible(), timeout=LONG)
    assert "Nobody" in box.words.text()
    box.leave.click()
    box.address.setText("bob@team.example")
    assert "cannot be undone" in box.notice.words.text()
    box.notice.leave.click()
    returns.qtbot.waitUntil(lambda: "Facilitators: 1" in box.words.text(), timeout=LONG)
    assert "bob" not in box.words.text()
    assert curate.community(returns.library, sent.community.id).recipients == "ada@team.example"
    box.back.click()
    box.address.setText("bob@team.example")
    returns.qtbot.keyClick(box.address, Qt.Key.Key_Return)
    returns.qtbot.waitUntil(lambda: opting_out.opt_outs(returns.library) == (), timeout=LONG)


def test_open_questions_in_both_directions(returns: Returns, sent: Issue) -> None:
    responding.respond(returns.library, sent.id, "question", "Where is the form?", person="Bob")
    returns.open("open_questions")
    returns.until("What is your smallest habit?")
    page = returns.pages.questions
    assert page.sheet.text.text() == "What is your smallest habit?"
    page.sheet.file.click()
    dialog = returns.pages.dialog
    assert dialog is not None
    returns.qtbot.waitUntil(lambda: dialog.issue.currentData() == sent.id, timeout=LONG)
    dialog.reject()
    page.set_facet("owed")
    page.facet_changed.emit("owed")
    assert returns.titles() == ["Where is the form?"]
    assert "Asked by Bob" in page.sheet.about.text()
    page.sheet.open.click()
    returns.until("Where is the form?")
    assert returns.pages.currentWidget() is returns.pages.replies
