"""The desk: what is due, what fits, what an entry may say, and what colleagues bring."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import ENTRY_KINDS, Entry, Issue
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import REFS_MIME, carry
from pkm_desktop.ui.share.candidate_model import HeadRole, WhyRole
from pkm_desktop.ui.widgets.nav_list import ROW, NavRow
from tests.ui.share.conftest import LONG, Stage

LIST = "- [Learning out loud](https://example.org/out-loud) - She shows her drafts.\n"


def drop_on(target: QWidget, at: QPoint, data: QMimeData) -> None:
    copy, left, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, QDragEnterEvent(at, copy, data, left, plain))
    QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, data, left, plain))


def known(stage: Stage) -> Community:
    return curate.communities(stage.library)[0]


def promise(stage: Stage, **values: object) -> Community:
    made = curate.edit_community(stage.library, known(stage).id, **values).value
    stage.view.reload()
    stage.qtbot.waitUntil(lambda: stage.view.community == known(stage), timeout=LONG)
    return made


def row(stage: Stage, name: str) -> NavRow:
    model = stage.view.sidebar.communities.model()
    rows: list[NavRow] = [model.index(place, 0).data(ROW) for place in range(model.rowCount())]
    return next(each for each in rows if each.label == name)


def entry(stage: Stage, draft: Issue) -> Entry:
    return stage.stored(draft.id).entries[0]


def test_what_is_due_stands_in_the_sidebar_and_the_head(stage: Stage) -> None:
    promise(stage, rhythm="weekly:fri")
    assert row(stage, "Facilitators").count
    assert "Due" in row(stage, "Facilitators").accessible()
    assert "Due" in stage.view.composer._due.text()


def test_an_issue_is_skipped_and_undo_brings_the_day_back(stage: Stage) -> None:
    promise(stage, rhythm="weekly:fri")
    before = row(stage, "Facilitators").count
    with stage.qtbot.waitSignal(stage.desk.jobs.undoable, timeout=LONG):
        stage.desk.actions.run("skip_issue")
    stage.qtbot.waitUntil(lambda: row(stage, "Facilitators").count != before, timeout=LONG)
    assert len(known(stage).skipped) == 1
    stage.desk.jobs.change(lambda: upkeep.undo(stage.library))
    stage.qtbot.waitUntil(lambda: row(stage, "Facilitators").count == before, timeout=LONG)


def test_a_rhythm_pauses_and_goes_on(stage: Stage) -> None:
    promise(stage, rhythm="monthly:15")
    stage.desk.actions.run("pause_rhythm")
    stage.qtbot.waitUntil(lambda: row(stage, "Facilitators").count == "paused", timeout=LONG)
    assert known(stage).rhythm == ""
    stage.desk.actions.run("pause_rhythm")
    stage.qtbot.waitUntil(lambda: known(stage).rhythm == "monthly:15", timeout=LONG)


def test_the_next_issue_has_the_sections_of_this_one(stage: Stage, draft: Issue) -> None:
    stage.desk.actions.run("next_issue")
    stage.qtbot.waitUntil(lambda: stage.view.issue is not None and stage.view.issue.number == 2, timeout=LONG)
    made = curate.issues(stage.library, known(stage).id)[0]
    names = [section.name for section in stage.stored(made.id).sections]
    assert names == [section.name for section in draft.sections]
    assert stage.stored(made.id).entries == ()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_entry_gets_another_kind(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    assert card.byline.kind.isHidden(), "a find needs no word"
    card.setFocus()
    with stage.qtbot.waitSignal(stage.view.menus.opened, timeout=LONG) as seen:
        stage.desk.actions.run("entry_kind")
    kinds = seen.args[0].actions()
    assert [kind.isChecked() for kind in kinds] == [kind == "find" for kind in ENTRY_KINDS]
    kinds[ENTRY_KINDS.index("asset")].trigger()
    seen.args[0].close()
    stage.qtbot.waitUntil(lambda: entry(stage, draft).kind == "asset", timeout=LONG)
    stage.qtbot.waitUntil(lambda: card.byline.kind.text() == "To reuse", timeout=LONG)
    assert not card.byline.kind.isHidden()


@pytest.mark.parametrize("name", ["other_view", "ask", "contributor", "via"])
def test_an_entry_says_more_where_it_is_asked_to(stage: Stage, draft: Issue, name: str) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    assert card.extras.isHidden()
    card.open_field(name)
    field = card.field(name)
    assert field.hasFocus()
    assert field.isVisible()
    QTest.keyClicks(field, "Ada says no")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(lambda: getattr(entry(stage, draft), name) == "Ada says no", timeout=LONG)
    assert card.hasFocus()
    stage.settles()
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(lambda: getattr(entry(stage, draft), name) == "", timeout=LONG)
    stage.qtbot.waitUntil(card.extras.isHidden, timeout=LONG)


def test_tab_goes_through_what_a_line_says_in_order(stage: Stage, draft: Issue) -> None:
    number = draft.entries[0].id
    curate.edit_entry(stage.library, number, via="Mei", other_view="It takes long.")
    stage.view.reload()
    card = stage.view.composer.sheet.cards[number]
    stage.qtbot.waitUntil(lambda: len(card.extras.fields) == 2, timeout=LONG)
    card.open_field("ask")
    order = [card.why, card.field("other_view"), card.field("ask"), card.field("via")]
    order[0].setFocus()
    for now, after in pairwise(order):
        card.field("ask").insertPlainText("?")  # a field without words would not stay
        QTest.keyClick(now, Qt.Key.Key_Tab)
        assert after.hasFocus()


def test_the_line_beside_the_subject_and_the_standing_words(stage: Stage, draft: Issue) -> None:
    promise(stage, opening="Every Friday.", closing="Hit reply.")
    letter = stage.view.composer.sheet.letter
    assert (letter.opening.text(), letter.closing.text()) == ("Every Friday.", "Hit reply.")
    letter.preheader.setFocus()
    QTest.keyClicks(letter.preheader, "Three finds")
    QTest.keyClick(letter.preheader, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.stored(draft.id).preheader == "Three finds", timeout=LONG)
    QTest.keyClick(letter.opening, Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.view.audiences.dialog is not None, timeout=LONG)
    dialog = stage.view.audiences.dialog
    assert dialog is not None
    assert dialog.goes.opening.text == "Every Friday."
    assert dialog.goes.isVisible(), "the page where they can be changed"
    dialog.reject()


def test_topics_bring_suggestions_and_chips(stage: Stage, draft: Issue) -> None:
    model, cards = stage.view.candidates.model, stage.view.candidates.list
    left = Ref(model.candidate(0).kind, model.candidate(0).id)
    tagging.tag(stage.library, [left], add=["habits/small", "my own"])
    promise(stage, topics=("habits",))
    stage.qtbot.waitUntil(
        lambda: model.index(0, 0).data(HeadRole) == "Suggested for their topics", timeout=LONG
    )
    assert "about habits" in model.index(0, 0).data(WhyRole)
    cards.setCurrentIndex(model.index(0, 0))
    cards.take()
    stage.qtbot.waitUntil(lambda: len(stage.view.composer.sheet.cards) == 3, timeout=LONG)
    made = stage.view.composer.sheet.cards[stage.stored(draft.id).entries[-1].id]
    stage.qtbot.waitUntil(lambda: made.topics == ("habits/small",), timeout=LONG)


def test_things_dropped_on_a_community_go_into_its_next_issue(stage: Stage) -> None:
    other = curate.add_community(stage.library, "L&D team").value
    stage.view.reload()
    nav = stage.view.sidebar.communities
    stage.qtbot.waitUntil(lambda: nav.model().rowCount() == 3, timeout=LONG)
    keys = [nav.model().index(place, 0).data(ROW).key for place in range(3)]
    at = nav.visualRect(nav.model().index(keys.index(str(other.id)), 0)).center()
    one = stage.view.candidates.model.candidate(0)
    data = carry(REFS_MIME, f"{one.kind[0]}{one.id}", plain=one.title)
    drop_on(nav.viewport(), at, data)
    stage.qtbot.waitUntil(lambda: len(curate.issues(stage.library, other.id)) == 1, timeout=LONG)
    made = curate.issues(stage.library, other.id)[0]
    stage.qtbot.waitUntil(lambda: len(stage.stored(made.id).entries) == 1, timeout=LONG)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_file_dropped_asks_whom_it_is_from(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "finds.md"
    file.write_text(LIST, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop_on(stage.view, QPoint(40, 40), data)
    stage.qtbot.waitUntil(lambda: stage.view.contributing.box is not None, timeout=LONG)
    box = stage.view.contributing.box
    assert box is not None
    QTest.keyClicks(box.line, "Ada")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    inbox = ItemFilter(view="inbox")
    stage.qtbot.waitUntil(lambda: len(browse.item_ids(stage.library, inbox)) == 1, timeout=LONG)
    item = browse.item_ids(stage.library, inbox)[0]
    triage.keep(stage.library, [item])
    found = next(one for one in curate.candidates(stage.library, known(stage).id) if one.id == item)
    assert found.contributor == "Ada"


def test_a_new_kind_brings_its_rules_and_only_what_changed_is_stored(stage: Stage) -> None:
    promise(stage, naming="yes")
    stage.view.audiences.edit_this()
    stage.qtbot.waitUntil(lambda: stage.view.audiences.dialog is not None, timeout=LONG)
    dialog = stage.view.audiences.dialog
    assert dialog is not None
    assert dialog.wish() == {}
    dialog.who.kinds["network"].click()
    rules = {"kind": "network", "openness": "public", "naming": "no", "outsiders": True}
    assert dialog.wish() == rules
    dialog.may.naming.setCurrentIndex(dialog.may.naming.findData("consent"))
    dialog.may.topics.setText("habits, #Learning/at-work, habits")
    dialog.goes.recipients.setPlainText("ada@example.org\nmei@example.org")
    dialog.confirm.click()
    stage.qtbot.waitUntil(lambda: known(stage).kind == "network", timeout=LONG)
    now = known(stage)
    assert (now.openness, now.naming, now.outsiders) == ("public", "consent", True)
    assert now.topics == ("habits", "Learning/at-work")
    assert now.recipients == "ada@example.org, mei@example.org"


def test_what_cannot_be_keeps_the_dialog_open_with_the_reason(stage: Stage) -> None:
    stage.view.audiences.edit_this()
    stage.qtbot.waitUntil(lambda: stage.view.audiences.dialog is not None, timeout=LONG)
    dialog = stage.view.audiences.dialog
    assert dialog is not None
    dialog.goes.recipients.setPlainText("not an address")
    dialog.confirm.click()
    stage.qtbot.waitUntil(dialog.trouble.isVisible, timeout=LONG)
    assert "not an address" in dialog.trouble.text()
    assert dialog.confirm.isEnabled()
    dialog.reject()
