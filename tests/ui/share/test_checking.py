"""The check panel: what stops and what is worth a look, mended at a stroke, links asked with progress."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import capture
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.problem_list import ProblemList
from tests.servers.web import WebServer, page
from tests.ui.share.conftest import LONG, Stage


def codes(stage: Stage) -> list[str]:
    return [problem.code for problem in stage.view.preview.checks.problems]


def fix(stage: Stage, code: str) -> None:
    row = next(row for row in stage.view.preview.checks.list.rows if row.problem.code == code)
    assert row.fix is not None
    row.fix.click()
    stage.qtbot.waitUntil(lambda: code not in codes(stage), timeout=LONG)


@pytest.fixture
def troubled(stage: Stage, draft: Issue) -> Issue:
    """The draft with a private note, an address that follows the reader, and a quote that is too long."""
    library = stage.library
    note = annotate.write_note(library, "For me alone.", title="My own thoughts").value
    curate.add_entry(library, draft.id, Ref("note", note.id), why="See what I make of it.")
    first = draft.entries[0].id
    curate.edit_entry(library, first, why="More at https://example.org/x?utm_source=mail today.")
    quote = "Sense is made together. " * 30
    page = f"<html><head><title>Long</title></head><body><article><p>{quote}</p></article></body></html>"
    item = capture.save_page(library, "https://example.org/long", why="It is long.", page=page.encode()).value
    curate.add_entry(library, draft.id, Ref("item", item.id))
    whole = curate.issue(library, draft.id)
    last = next(entry for entry in whole.entries if entry.item_id == item.id)
    curate.edit_entry(library, last.id, quote=quote.strip())
    stage.view.reload()
    stage.qtbot.waitUntil(lambda: "private-note" in codes(stage), timeout=LONG)
    return curate.issue(library, draft.id)


def test_what_stops_an_issue_stands_first_and_apart(qtbot: QtBot) -> None:
    shown = ProblemList(Theme())
    qtbot.addWidget(shown)
    shown.show_problems([Problem("b", "Look at this.", blocking=False), Problem("a", "Do this.", entry=1)])
    assert [row.problem.code for row in shown.rows] == ["a", "b"]
    assert "has to be done" in shown.rows[0].accessibleName()


def test_keys_go_through_the_problems_and_jump(stage: Stage, draft: Issue, troubled: Issue) -> None:
    rows = stage.view.preview.checks.list.rows
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Up)
    missing = next(row for row in rows if row.problem.code == "missing-why")
    QTest.keyClick(missing, Qt.Key.Key_Return)
    assert stage.view.composer.sheet.cards[draft.entries[1].id].why.hasFocus()


def test_each_fix_mends_what_it_says_and_can_be_undone(stage: Stage, draft: Issue, troubled: Issue) -> None:
    fix(stage, "private-note")
    note = next(entry for entry in troubled.entries if entry.note_id is not None)
    assert note.note_id is not None
    assert recall.note(stage.library, note.note_id).confidentiality == "community"
    fix(stage, "tracking-parameters")
    assert stage.stored(draft.id).entries[0].why == "More at https://example.org/x today."
    fix(stage, "quote-too-long")
    upkeep.undo(stage.library)
    assert any(len(entry.quote) > 400 for entry in stage.stored(draft.id).entries)


def test_mending_all_leaves_decisions_to_the_person(stage: Stage, draft: Issue, troubled: Issue) -> None:
    panel = stage.view.preview.checks
    assert panel.mend.isVisible()
    assert panel.mend.text() == "Mend all 2"
    panel.mend.click()
    stage.qtbot.waitUntil(lambda: "quote-too-long" not in codes(stage), timeout=LONG)
    assert "tracking-parameters" not in codes(stage)
    assert "private-note" in codes(stage)


def test_links_are_asked_and_the_panel_says_how_far_it_is(stage: Stage, draft: Issue) -> None:
    library, going, panel = stage.library, stage.view.going_out, stage.view.preview.checks
    heard: list[tuple[int, int]] = []
    going.asking.connect(lambda done, total: heard.append((done, total)))
    with WebServer({"/here": page("<p>Here.</p>")}) as server:
        for path in ("/here", "/gone"):
            made = page(f"<article><p>{path} has words.</p></article>").body
            item = capture.save_page(library, server.url(path), why="Look.", page=made).value
            curate.add_entry(library, draft.id, Ref("item", item.id))
        for entry in draft.entries:  # these are not on this computer
            curate.remove_entry(library, entry.id)
        curate.edit_issue(library, draft.id, intro=f"Read {server.url('/lost')} first.")
        stage.view.reload()
        stage.qtbot.waitUntil(lambda: len(stage.view.composer.sheet.cards) == 2, timeout=LONG)
        with stage.qtbot.waitSignal(going.asked, timeout=LONG):
            panel.links.click()
            assert "Stop" in panel.links.text()
    assert heard[0] == (0, 0)
    assert heard[-1][0] == heard[-1][1]
    assert panel.links.text() == "Check the links"
    stage.qtbot.waitUntil(lambda: "dead-link" in codes(stage), timeout=LONG)
    assert set(server.paths()) == {"/here", "/gone", "/lost"}
    stage.qtbot.waitUntil(lambda: codes(stage).count("dead-link") == 2, timeout=LONG)
    stage.view.reload()
    curate.edit_issue(library, draft.id, intro="Read this first.")
    stage.view.reload()
    stage.qtbot.waitUntil(lambda: codes(stage).count("dead-link") == 1, timeout=LONG)


def test_an_issue_without_a_fault_says_so(stage: Stage, library: Library, draft: Issue) -> None:
    for entry in draft.entries:
        curate.edit_entry(library, entry.id, why="It has a point.")
    curate.edit_issue(library, draft.id, title="A title")
    stage.view.reload()
    panel = stage.view.preview.checks
    stage.qtbot.waitUntil(lambda: not any(p.blocking for p in panel.problems), timeout=LONG)
    assert panel.isVisible()
    assert "to do before" not in panel.title.text()


def test_a_problem_of_the_community_leads_to_the_community(stage: Stage, draft: Issue) -> None:
    stage.view.jump(Problem("no-recipients", "Nobody gets it.", only="mail"))
    stage.qtbot.waitUntil(lambda: stage.view.audiences.dialog is not None, timeout=LONG)


def test_where_there_is_no_link_none_is_called_fine(stage: Stage, draft: Issue) -> None:
    empty = curate.new_issue(stage.library, draft.community.id).value
    stage.view.show_issue(empty.id)
    stage.shows(empty.id)
    stage.desk.actions.run("check_links")
    told = stage.window._toast.text
    stage.qtbot.waitUntil(lambda: "nothing in this issue yet" in told(), timeout=LONG)
