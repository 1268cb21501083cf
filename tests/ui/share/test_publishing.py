"""The publish dialog: what stops an issue, where it went, what can be done with it then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.links import open_own_file
from pkm_desktop.ui.share.publish_dialog import PublishDialog
from tests.ui.share.conftest import LONG, Stage

Opener = Callable[[], PublishDialog]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been handed to the system."""
    urls: list[str] = []

    def note(url: QUrl) -> bool:
        urls.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return urls


@pytest.fixture
def dialog(stage: Stage) -> PublishDialog:
    """The dialog on the draft, one of whose entries says no reason."""
    stage.desk.actions.run("publish")
    stage.qtbot.waitUntil(lambda: isinstance(stage.view.doings.dialog, PublishDialog), timeout=LONG)
    found = stage.view.doings.dialog
    assert isinstance(found, PublishDialog)
    return found


def send(stage: Stage, dialog: PublishDialog, *names: str) -> None:
    for name, row in dialog.rows.items():
        row.tick.setChecked(name in names)
    dialog.obstacles.anyway.setChecked(True)
    with stage.qtbot.waitSignal(dialog.handing.ended, timeout=LONG):
        dialog.send.click()


def test_what_blocks_an_issue_stops_it_until_overridden(stage: Stage, dialog: PublishDialog) -> None:
    assert dialog.obstacles.isVisible()
    assert not dialog.send.isEnabled()
    dialog.obstacles.anyway.setChecked(True)
    assert dialog.send.isEnabled()
    for row in dialog.rows.values():
        row.tick.setChecked(False)
    assert not dialog.send.isEnabled()


def test_a_jump_closes_the_dialog_and_opens_the_field(
    stage: Stage, draft: Issue, dialog: PublishDialog
) -> None:
    dialog.obstacles.jump.emit(dialog.obstacles.blocking[0])
    stage.qtbot.waitUntil(lambda: stage.view.doings.dialog is None, timeout=LONG)
    assert stage.window.focusWidget() is stage.view.composer.sheet.cards[draft.entries[1].id].why


def test_each_way_out_says_how_it_went(
    stage: Stage, draft: Issue, dialog: PublishDialog, tmp_path: Path, opened: list[str]
) -> None:
    send(stage, dialog, "eml", "mediawiki")
    row = dialog.rows["eml"]
    assert row.publication is not None
    assert row.publication.state == "verified"
    assert "Verified" in row.state.text()
    assert not row.tick.isChecked()
    assert curate.issue(stage.library, draft.id).status == "published"
    file = Path(row.publication.url)
    assert file.parent == tmp_path / "out"
    row.asked.emit("open", row.publication)
    row.asked.emit("folder", row.publication)
    assert opened == [str(file), str(file.parent)]
    wiki = dialog.rows["mediawiki"].publication
    assert wiki is not None
    dialog.rows["mediawiki"].asked.emit("copy", wiki)
    clipboard = QGuiApplication.clipboard()
    stage.qtbot.waitUntil(lambda: clipboard.text() == Path(wiki.url).read_text("utf-8"), timeout=LONG)
    assert dialog.next.isVisible()
    dialog.next.click()
    stage.qtbot.waitUntil(lambda: stage.view.issue is not None and stage.view.issue.number == 2, timeout=LONG)


def test_after_an_issue_has_left_the_keys_are_at_what_comes_next(
    stage: Stage, draft: Issue, dialog: PublishDialog
) -> None:
    banner, sheet = stage.view.composer.banner, stage.view.composer.sheet
    send(stage, dialog, "text")
    dialog.close_button.click()
    stage.qtbot.waitUntil(lambda: stage.window.focusWidget() is banner.next, timeout=LONG)
    assert banner.next in stage.view.panes()
    banner.correct.setFocus()
    banner.correct.click()
    stage.qtbot.waitUntil(lambda: stage.view.is_draft, timeout=LONG)
    stage.qtbot.waitUntil(lambda: stage.window.focusWidget() is sheet.title, timeout=LONG)


def test_a_correction_goes_where_the_mistake_went(stage: Stage, draft: Issue) -> None:
    curate.edit_community(stage.library, draft.community.id, targets=("eml",))
    publish.publish(stage.library, draft.id, ["text", "page"], anyway=True)
    curate.reopen_issue(stage.library, draft.id)
    dialog = PublishDialog(stage.desk, stage.stored(draft.id))
    stage.qtbot.addWidget(dialog)
    assert set(dialog.ticked()) == {"page", "text"}
    assert dialog.focusWidget() is dialog.rows["page"].tick


def test_more_kinds_of_files_are_at_hand_at_once(stage: Stage, dialog: PublishDialog) -> None:
    assert dialog.focusWidget() is dialog.rows["eml"].tick
    dialog.list.more.setFocus()
    dialog.list.more.click()
    assert dialog.focusWidget() is dialog.rows["dokuwiki"].tick


def test_a_folder_that_cannot_be_written_is_said_and_can_be_changed(
    stage: Stage, dialog: PublishDialog, tmp_path: Path
) -> None:
    taken = tmp_path / "a file"
    taken.write_text("not a folder")
    dialog.use_folder(taken)
    assert stage.desk.settings.publish_folder == str(taken)
    for name, row in dialog.rows.items():
        row.tick.setChecked(name == "text")
    dialog.obstacles.anyway.setChecked(True)
    dialog.send.click()
    stage.qtbot.waitUntil(dialog.trouble.isVisible, timeout=LONG)
    assert dialog.rows["text"].state.text() == "Not sent"
    assert dialog.send.isEnabled()
    dialog.use_folder(tmp_path / "elsewhere")
    send(stage, dialog, "text")
    assert list((tmp_path / "elsewhere").iterdir())


def test_only_our_own_bytes_are_opened(tmp_path: Path, opened: list[str]) -> None:
    file = tmp_path / "digest.eml"
    file.write_bytes(b"Subject: hello")
    sha256 = "4f5a0eb3d4ee3a1fd4b4d7bb4b19d6bf6d36a4a3f0e4b6c5d0c2ea0bf4b7c1aa"
    assert not open_own_file(file, sha256)
    assert not open_own_file(tmp_path / "gone.eml", sha256)
    assert opened == []


def test_the_buttons_can_be_reached_on_a_small_screen(dialog: PublishDialog) -> None:
    assert dialog.minimumSizeHint().height() <= 640
    assert len(dialog.rows) >= 17
