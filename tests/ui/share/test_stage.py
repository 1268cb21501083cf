"""Around the sheet: candidates, communities, issues, checks, preview and the empty states."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import REFS_MIME, carry
from pkm_desktop.ui.share.community_dialog import CommunityDialog
from pkm_desktop.ui.share.dragging import ENTRY_MIME, SECTION_MIME
from pkm_desktop.ui.widgets.nav_list import ROW
from tests.ui.share.conftest import LONG, Stage


def titles(issue: Issue) -> list[str]:
    return [entry.title for entry in issue.entries]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_takes_a_candidate(stage: Stage, draft: Issue, key: Qt.Key) -> None:
    cards = stage.view.candidates.list
    cards.setCurrentIndex(stage.view.candidates.model.index(0, 0))
    cards.setFocus()
    QTest.keyClick(cards, key)
    stage.qtbot.waitUntil(lambda: len(stage.view.composer.sheet.cards) == 3, timeout=LONG)
    added = stage.stored(draft.id).entries[-1]
    assert (added.title, added.why) == ("A weekly rhythm", "It is short.")
    stage.qtbot.waitUntil(lambda: stage.view.candidates.model.total == 0, timeout=LONG)
    assert stage.view.candidates.nothing.isVisible()


def opened(stage: Stage) -> CommunityDialog:
    stage.qtbot.waitUntil(lambda: stage.view.audiences.dialog is not None, timeout=LONG)
    dialog = stage.view.audiences.dialog
    assert isinstance(dialog, CommunityDialog)
    return dialog


def drop(stage: Stage, mime: str, text: str, y: int) -> None:
    sheet = stage.view.composer.sheet
    data = carry(mime, text, plain=text)
    event = QDropEvent(
        QPointF(50, y),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    sheet.dropEvent(event)
    stage.settles()


def test_candidates_and_entries_land_where_they_are_dropped(stage: Stage, draft: Issue) -> None:
    sheet, model = stage.view.composer.sheet, stage.view.candidates.model
    data = model.mimeData([model.index(0, 0)])
    mime = next(name for name in data.formats() if name.startswith("application/"))
    first = sheet.cards[draft.entries[0].id]
    drop(stage, mime, bytes(data.data(mime).data()).decode(), first.geometry().bottom())
    assert titles(stage.stored(draft.id)) == [
        "Meaning is social",
        "A weekly rhythm",
        "Filters are no judgement",
    ]
    drop(stage, ENTRY_MIME, str(draft.entries[0].id), sheet.headers["Try this"].geometry().bottom())
    assert [len(section.entries) for section in stage.stored(draft.id).sections] == [2, 1]
    drop(stage, SECTION_MIME, "Try this", sheet.headers["Worth your time"].y())
    assert [section.name for section in stage.stored(draft.id).sections] == ["Try this", "Worth your time"]


def test_what_is_dropped_at_the_end_leaves_the_candidates_and_is_one_step_to_undo(
    stage: Stage, draft: Issue
) -> None:
    sheet, model = stage.view.composer.sheet, stage.view.candidates.model
    data = model.mimeData([model.index(0, 0)])
    mime = next(name for name in data.formats() if name.startswith("application/"))
    last = sheet.cards[draft.entries[-1].id]
    drop(stage, mime, bytes(data.data(mime).data()).decode(), last.geometry().bottom())
    stage.qtbot.waitUntil(lambda: model.total == 0, timeout=LONG)
    rows = [row for row in stage.view.sidebar.issues.rows() if row.key == str(draft.id)]
    assert [row.count for row in rows] == ["3"]
    stage.desk.jobs.change(lambda: upkeep.undo(stage.library))
    stage.qtbot.waitUntil(lambda: model.total == 1, timeout=LONG)
    assert titles(stage.stored(draft.id)) == ["Meaning is social", "Filters are no judgement"]


def test_what_is_dropped_in_between_is_one_step_to_undo(stage: Stage, draft: Issue) -> None:
    model = stage.view.candidates.model
    data = model.mimeData([model.index(0, 0)])
    mime = next(name for name in data.formats() if name.startswith("application/"))
    first = stage.view.composer.sheet.cards[draft.entries[0].id]
    drop(stage, mime, bytes(data.data(mime).data()).decode(), first.geometry().bottom())
    stage.desk.jobs.change(lambda: upkeep.undo(stage.library))
    stage.qtbot.waitUntil(lambda: len(stage.stored(draft.id).entries) == 2, timeout=LONG)


def test_the_filter_narrows_and_says_when_nothing_matches(stage: Stage) -> None:
    pane = stage.view.candidates
    pane.filter.setText("weekly")
    assert pane.model.total == 1
    pane.filter.setText("nowhere")
    assert pane.model.total == 0
    assert pane.nothing.isVisible()


def test_problems_are_listed_and_lead_to_their_field(stage: Stage, draft: Issue) -> None:
    panel = stage.view.preview.checks
    stage.qtbot.waitUntil(panel.isVisible, timeout=LONG)
    missing = next(row for row in panel.list.rows if "does not say why" in row.problem.text)
    assert "Filters are no judgement" in missing.problem.text
    QTest.mouseClick(missing, Qt.MouseButton.LeftButton)
    assert stage.view.composer.sheet.cards[draft.entries[1].id].why.hasFocus()


def test_the_preview_follows_what_is_typed(stage: Stage, draft: Issue) -> None:
    preview, sheet = stage.view.preview, stage.view.composer.sheet
    stage.qtbot.waitUntil(lambda: "Meaning is social" in preview.paper.toPlainText(), timeout=LONG)
    sheet.intro.setFocus()
    QTest.keyClicks(sheet.intro, "Hello all")
    stage.qtbot.waitUntil(lambda: "Hello all" in preview.paper.toPlainText(), timeout=LONG)
    preview.tabs.choose("dokuwiki")
    stage.qtbot.waitUntil(lambda: "======" in preview.paper.toPlainText(), timeout=LONG)


def test_copying_gives_looks_and_plain_text(stage: Stage, draft: Issue) -> None:
    with stage.qtbot.waitSignal(stage.view.preview.copied, timeout=LONG):
        stage.view.preview.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    assert "<table" in data.html()
    assert data.text() == publish.render(stage.library, draft.id, "text").text
    stage.view.preview.tabs.choose("markdown")
    with stage.qtbot.waitSignal(stage.view.preview.copied, timeout=LONG):
        stage.view.preview.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    assert not data.hasHtml()
    assert data.text() == publish.render(stage.library, draft.id, "markdown").text


def test_the_first_community_brings_its_first_issue(empty_stage: Stage) -> None:
    stage = empty_stage
    stage.view.audiences.add()
    dialog = opened(stage)
    assert not dialog.confirm.isEnabled()
    dialog.who.name.setText("Facilitators")
    dialog.goes.rhythm.every.setCurrentIndex(dialog.goes.rhythm.every.findData("weekly"))
    dialog.confirm.click()
    stage.qtbot.waitUntil(lambda: stage.view.issue is not None, timeout=LONG)
    community = curate.communities(stage.library)[0]
    assert (community.name, community.rhythm) == ("Facilitators", "weekly:fri")


def test_a_name_that_is_taken_keeps_the_dialog_open(stage: Stage) -> None:
    stage.view.audiences.add()
    dialog = opened(stage)
    dialog.who.name.setText("facilitators")
    dialog.confirm.click()
    stage.qtbot.waitUntil(dialog.trouble.isVisible, timeout=LONG)
    assert dialog.confirm.isEnabled()
    dialog.reject()


def test_a_community_is_edited_in_place(stage: Stage) -> None:
    stage.view.audiences.edit_this()
    dialog = opened(stage)
    dialog.who.digest_title.setText("Monday")
    dialog.goes.rhythm.every.setCurrentIndex(dialog.goes.rhythm.every.findData("monthly"))
    dialog.confirm.click()
    stage.qtbot.waitUntil(
        lambda: stage.view.community is not None and stage.view.community.digest_title == "Monday",
        timeout=LONG,
    )
    assert curate.communities(stage.library)[0].rhythm == "monthly:last-fri"


def test_a_deleted_draft_comes_back(stage: Stage, draft: Issue) -> None:
    with stage.qtbot.waitSignal(stage.desk.jobs.undoable, timeout=LONG):
        stage.view.doings.delete_issue(draft.id)
    stage.qtbot.waitUntil(lambda: stage.view.stack.currentWidget() is stage.view.no_issue, timeout=LONG)
    stage.desk.jobs.change(lambda: upkeep.undo(stage.library))
    stage.shows(draft.id)


def test_another_issue_is_opened_by_its_id(stage: Stage, draft: Issue) -> None:
    other = curate.add_community(stage.library, "L&D team").value
    issue = curate.new_issue(stage.library, other.id).value
    sheet = stage.view.composer.sheet
    sheet.intro.setFocus()
    QTest.keyClicks(sheet.intro, "Unsaved words")
    stage.view.show_ref(Ref("issue", issue.id))
    stage.shows(issue.id)
    stage.settles()
    assert sheet.intro.text == ""
    assert stage.stored(draft.id).intro == "Unsaved words"
    assert stage.stored(issue.id).intro == ""
    stage.view.show_community(draft.community.id)
    stage.shows(draft.id)


def test_an_issue_that_has_left_is_shown_as_it_left(stage: Stage, draft: Issue) -> None:
    publish.publish(stage.library, draft.id, ["text"], anyway=True)
    stage.view.reload()
    banner, sheet = stage.view.composer.banner, stage.view.composer.sheet
    stage.qtbot.waitUntil(banner.isVisible, timeout=LONG)
    assert "Plain text: verified" in banner.words.text()
    assert all(field.isReadOnly() for field in sheet.fields)
    banner.next.click()
    stage.qtbot.waitUntil(lambda: stage.view.issue is not None and stage.view.issue.number == 2, timeout=LONG)
    stage.view.show_issue(draft.id)
    stage.shows(draft.id)
    stage.desk.actions.run("correct_issue")
    stage.qtbot.waitUntil(lambda: not sheet.intro.isReadOnly(), timeout=LONG)
    again = stage.desk.actions.action("correct_issue")
    stage.qtbot.waitUntil(lambda: not again.isEnabled(), timeout=LONG)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_menus_offer_what_there_is(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    with stage.qtbot.waitSignal(stage.view.menus.opened, timeout=LONG) as seen:
        stage.view.menus.for_quote(card)
    menu = seen.args[0]
    quote = next(action for action in menu.actions() if "Sense is made together." in action.text())
    quote.trigger()
    menu.close()
    stage.settles()
    assert stage.stored(draft.id).entries[0].quote == "Sense is made together."
    assert card.quote_box.isVisible()
    with stage.qtbot.waitSignal(stage.view.menus.opened, timeout=LONG) as seen:
        stage.view.menus.for_entry(card)
    seen.args[0].close()
    with stage.qtbot.waitSignal(stage.view.menus.opened, timeout=LONG) as seen:
        stage.view.menus.for_section("Try this")
    remove = seen.args[0].actions()[-1]
    remove.trigger()
    seen.args[0].close()
    stage.settles()
    assert [section.name for section in stage.stored(draft.id).sections] == ["Worth your time"]


def test_hovering_a_card_shows_its_tools_inside_it(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    card.show_tools()
    assert card.tools.isVisible()
    assert card.rect().contains(card.tools.geometry())
    assert card.tools.geometry().center().y() == pytest.approx(card.byline.geometry().center().y(), abs=2)
    assert card.mapTo(stage.view, QPoint(0, 0)).x() > 0


def test_a_drop_on_a_draft_in_the_sidebar_goes_into_it(stage: Stage, draft: Issue) -> None:
    nav = stage.view.sidebar.issues
    stage.qtbot.waitUntil(lambda: nav.model().rowCount() > 1, timeout=LONG)
    keys = [nav.model().index(r, 0).data(ROW).key for r in range(nav.model().rowCount())]
    row = keys.index(str(draft.id))
    candidate = stage.view.candidates.model.candidate(0)
    data = carry(REFS_MIME, str(Ref(candidate.kind, candidate.id)), plain=candidate.title)
    at = nav.visualRect(nav.model().index(row, 0)).center()
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(nav.viewport(), QDragEnterEvent(at, *how))
    QApplication.sendEvent(nav.viewport(), QDropEvent(QPointF(at), *how))
    stage.qtbot.waitUntil(lambda: titles(stage.stored(draft.id))[-1] == candidate.title, timeout=LONG)


def test_del_throws_a_draft_away_and_undo_brings_it_back(stage: Stage, draft: Issue) -> None:
    nav = stage.view.sidebar.issues
    stage.qtbot.waitUntil(lambda: nav.chosen() == str(draft.id), timeout=LONG)
    nav.setFocus()
    with stage.qtbot.waitSignal(stage.desk.jobs.undoable, timeout=LONG):
        QTest.keyClick(nav, Qt.Key.Key_Delete)
    assert draft.id not in [issue.id for issue in curate.issues(stage.library, draft.community.id)]
    upkeep.undo(stage.library)
    assert titles(stage.stored(draft.id)) == titles(draft)
