"""What is typed where Enter saves is kept meanwhile, and there again after a crash."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from pkm_desktop.core.paths import settings_file
from pkm_desktop.ui.drafts import Drafting, Drafts
from pkm_desktop.ui.seek.passage_card import PassageCard


def test_what_is_typed_without_a_pause_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    drafts, field = Drafts(tmp_path / "drafts"), QLineEdit()
    qtbot.addWidget(field)
    drafting = Drafting(drafts, field)
    drafting.begin("thought-1")
    keys = QTimer(field, interval=50)
    keys.timeout.connect(lambda: QTest.keyClicks(field, "a"))
    keys.start()
    qtbot.waitUntil(lambda: bool(Drafts(tmp_path / "drafts").text("thought-1")), timeout=10_000)
    keys.stop()
    drafting.end()
    assert Drafts(tmp_path / "drafts").text("thought-1") == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_card_begins_with_what_was_being_written(qtbot: QtBot, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    drafts.keep("comment-7", "Half a sent")
    card = PassageCard("", "old", drafts=drafts, draft="comment-7")
    qtbot.addWidget(card)
    card.show()
    assert card.text() == "Half a sent"
    with qtbot.waitSignal(card.saved, timeout=5000) as told:
        card.close()
    assert told.args == ["Half a sent"]
    assert drafts.text("comment-7") == "Half a sent"  # until the library has it
    drafts.drop("comment-7")
    given_up = PassageCard("", "old", drafts=drafts, draft="comment-7")
    qtbot.addWidget(given_up)
    given_up.show()
    QTest.keyClicks(given_up.findChildren(QPlainTextEdit)[0], " more")
    given_up.given_up = True
    given_up.close()
    assert drafts.text("comment-7") == ""


def test_a_disk_that_takes_nothing_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be")
    drafts = Drafts(tmp_path / "drafts")
    drafts.keep("note-1", "Words")
    assert drafts.text("note-1") == "Words"
    drafts.drop("note-1")
    assert drafts.text("note-1") == ""


def test_what_the_disk_of_the_library_does_not_take_is_kept_elsewhere(tmp_path: Path) -> None:
    folder = tmp_path / "unplugged" / "drafts"
    Drafts(folder).keep("note-3", "Kept all the same.")
    assert not folder.parent.exists()
    assert list(settings_file().parent.rglob("note-3.txt"))
    after = Drafts(folder)
    assert after.waiting() == ("note-3",)
    assert after.text("note-3") == "Kept all the same."
    folder.parent.mkdir()
    after.keep("note-3", "Newer words.")
    assert (folder / "note-3.txt").exists()
    assert Drafts(folder).text("note-3") == "Newer words."
    after.drop("note-3")
    assert Drafts(folder).waiting() == ()
    assert not list(settings_file().parent.rglob("note-3.txt"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives folders away")
def test_no_words_go_into_a_folder_somebody_else_made_among_the_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    drafts = Drafts(tmp_path / "unplugged" / "drafts")
    elsewhere = settings_file().parent / "drafts"
    elsewhere.parent.mkdir(parents=True, exist_ok=True)
    elsewhere.write_text("a file where the folder should be")
    drafts.keep("note-3", "Mine.")
    (shared,) = tmp_path.glob("pkm-desktop-drafts-*")
    assert (shared / "note-3.txt").read_text() == "Mine."
    drafts.drop("note-3")
    os.chown(shared, 12345, 12345)
    drafts.keep("note-3", "Mine.")
    assert list(shared.iterdir()) == []
    assert drafts.text("note-3") == "Mine."
    elsewhere.unlink()
