"""Polls on the sheet, and replies dropped on the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.share import curate, polling, responding
from pkm_desktop.core.model.digests import Issue
from tests.core.seek.answers import mail
from tests.ui.share.conftest import LONG, Stage
from tests.ui.share.returns.conftest import Returns


def test_a_poll_is_made_on_the_sheet(stage: Stage, draft: Issue) -> None:
    sheet = stage.view.composer.sheet
    assert sheet.poll.isHidden()
    sheet.add_poll.click()
    assert sheet.poll.isVisible()
    assert sheet.add_poll.isHidden()
    sheet.poll.question.setText("When shall we meet?")
    for line, text in zip(sheet.poll.options, ("At lunch", "After work"), strict=True):
        line.setText(text)
    stage.qtbot.keyClicks(sheet.poll.options[1], "!")
    assert len(sheet.poll.options) == 3
    sheet.intro.setFocus()
    sheet.poll.store()
    stage.settles()
    poll = polling.tally(stage.library, draft.id)
    assert (poll.question, poll.options) == ("When shall we meet?", ("At lunch", "After work!"))
    sheet.poll.options[2].setText("At lunch")
    sheet.poll.store()
    stage.settles()
    assert polling.tally(stage.library, draft.id).options == ("At lunch", "After work!")
    sheet.poll.remove.click()
    stage.settles()
    assert stage.stored(draft.id).poll is None
    stage.qtbot.waitUntil(lambda: sheet.poll.isHidden() and sheet.add_poll.isVisible(), timeout=LONG)


def test_bars_show_how_a_poll_stands(returns: Returns, sent: Issue) -> None:
    for number, who in ((1, "Ada"), (2, "Bob"), (2, "Mei"), (2, "Bob")):
        responding.respond(
            returns.library, sent.id, "vote", str(number), person=f"{who} <{who}@team.example>"
        )
    returns.view.reload()
    bars = returns.view.composer.sheet.poll.bars
    returns.qtbot.waitUntil(lambda: bars.total.text() == "3 votes", timeout=LONG)
    assert [bar.accessibleName() for bar in bars.rows] == ["At lunch: 1, 33 %", "After work: 2, 67 %"]
    assert not returns.view.composer.sheet.poll.question.isVisible()
    assert not bars.grab().isNull()


HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def drop(onto: QWidget, *files: Path) -> None:
    load = QMimeData()
    load.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    at = QPoint(20, 20)
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, load, *HELD)
    QApplication.sendEvent(onto, enter)
    QApplication.sendEvent(onto, QDropEvent(QPointF(at), enter.dropAction(), load, *HELD))


def put(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_dropped_replies_are_filed_and_taken_back(returns: Returns, sent: Issue, tmp_path: Path) -> None:
    one = put(tmp_path, "one.eml", mail("One line a day.", number="b1"))
    two = put(tmp_path, "two.eml", mail("Where is the form?", number="b2"))
    drop(returns.window, one, two)
    toast = returns.window._toast
    returns.qtbot.waitUntil(lambda: len(responding.responses(returns.library)) == 2, timeout=LONG)
    returns.qtbot.waitUntil(toast.isVisible, timeout=LONG)
    returns.quiet()
    drop(returns.window, one)
    returns.qtbot.waitUntil(lambda: not returns.desk.jobs.busy(), timeout=LONG)
    assert len(responding.responses(returns.library)) == 2


def test_what_was_filed_in_one_go_is_taken_back_in_one_go(
    returns: Returns, sent: Issue, tmp_path: Path
) -> None:
    from pkm_desktop.core.model.progress import never, silent
    from pkm_desktop.ui import mail_drop

    files = [
        put(tmp_path, f"{number}.eml", mail(text, number=f"c{number}"))
        for number, text in enumerate(("One line a day.", "Thank you so much"))
    ]
    dropped = mail_drop.file_mails(returns.library, files, silent, never).value
    assert "2 replies filed" in mail_drop.words(dropped, all_told=True)
    mail_drop.undo(returns.desk, dropped)
    returns.qtbot.waitUntil(lambda: responding.responses(returns.library) == (), timeout=LONG)
    again = mail_drop.file_mails(returns.library, files, silent, never).value
    curate.add_community(returns.library, "Others")
    mail_drop.undo(returns.desk, again)
    returns.quiet()
    assert len(responding.responses(returns.library)) == 2


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_other_mails_still_become_items(returns: Returns, tmp_path: Path) -> None:
    letter = put(
        tmp_path, "letter.eml", mail("Hello, this is our newsletter.", subject="News of May", number="d1")
    )
    drop(returns.window, letter)
    returns.qtbot.waitUntil(lambda: browse.counts(returns.library).inbox == 1, timeout=LONG)
    assert responding.responses(returns.library) == ()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_replies_and_other_mails_are_told_of_together(returns: Returns, sent: Issue, tmp_path: Path) -> None:
    reply = put(tmp_path, "reply.eml", mail("One line a day.", number="g1"))
    letter = put(tmp_path, "letter.eml", mail("Our newsletter.", subject="News of May", number="g2"))
    drop(returns.window, reply, letter)
    words = returns.window._toast.text
    returns.qtbot.waitUntil(lambda: "letter.eml: 1 new" in words(), timeout=LONG)
    assert "filed as: Answer" in words()


def test_who_files_replies_gets_no_newsletters(returns: Returns, sent: Issue, tmp_path: Path) -> None:
    from pkm_desktop.ui.seek.entry import taking

    letter = put(tmp_path, "letter.eml", mail("Our newsletter.", subject="News of May", number="h1"))
    taking(returns.desk, returns.window).mails([letter], only_replies=True)
    returns.qtbot.waitUntil(lambda: "letter.eml" in returns.window._toast.text(), timeout=LONG)
    assert browse.counts(returns.library).inbox == 0


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_mail_dropped_on_an_issue_that_has_left_answers_it(
    returns: Returns, sent: Issue, tmp_path: Path
) -> None:
    nameless = put(tmp_path, "nameless.eml", mail("One line a day.", subject="Hello", number="e1"))
    drop(returns.view.composer, nameless)
    returns.qtbot.waitUntil(lambda: len(responding.responses(returns.library)) == 1, timeout=LONG)
    assert responding.responses(returns.library)[0].issue_id == sent.id
