"""Real hand-overs from the window: a mail server with refusals and broken lines, a folder, a conflict."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import curate, targets
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.share.conflict_dialog import ConflictDialog
from pkm_desktop.ui.share.left_dialog import LeftDialog
from pkm_desktop.ui.share.outbox_dialog import OutboxDialog
from pkm_desktop.ui.share.publish_dialog import PublishDialog
from pkm_desktop.ui.share.way_dialog import WayDialog
from tests.servers.smtp import Manners, SmtpServer
from tests.ui.share.conftest import LONG, Stage

ADA, BEN, NOBODY = "ada@example.org", "ben@example.org", "nobody@example.org"


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with SmtpServer(manners=Manners(recipients={NOBODY: ["550 no such user", "250 OK"]})) as server:
        yield server


@pytest.fixture
def mailing(stage: Stage, draft: Issue, server: SmtpServer, tmp_path: Path) -> PublishDialog:
    """The publish dialog on a draft that nothing stops, with a mail server and a folder set up."""
    library = stage.library
    settings = {"host": server.host, "port": str(server.port), "security": "none", "from": "kim@example.org"}
    targets.add_target(library, "Work mail", "smtp", settings)
    targets.add_target(library, "Site", "folder", {"folder": str(tmp_path / "site")})
    curate.edit_community(
        library,
        draft.community.id,
        recipients=f"{ADA}, {BEN}, {NOBODY}",
        one_each=True,
        targets=("Work mail", "Site"),
    )
    for entry in draft.entries:
        curate.edit_entry(library, entry.id, why="It has a point.")
    curate.edit_issue(library, draft.id, title="Making sense")
    return opened(stage)


def opened(stage: Stage) -> PublishDialog:
    stage.view.reload()
    stage.desk.actions.run("publish")
    stage.qtbot.waitUntil(lambda: isinstance(stage.view.doings.dialog, PublishDialog), timeout=LONG)
    found = stage.view.doings.dialog
    assert isinstance(found, PublishDialog)
    return found


def send(stage: Stage, dialog: PublishDialog, *names: str) -> None:
    for name, row in dialog.rows.items():
        row.tick.setChecked(name in names)
    assert dialog.send.isEnabled()
    with stage.qtbot.waitSignal(dialog.handing.ended, timeout=LONG):
        dialog.send.click()


def state(dialog: PublishDialog, name: str) -> str:
    found = dialog.rows[name].publication
    return found.state if found else ""


def outbox(stage: Stage) -> OutboxDialog:
    stage.desk.actions.run("outbox")
    dialog = stage.view.going_out.dialog
    assert isinstance(dialog, OutboxDialog)
    stage.qtbot.waitUntil(lambda: dialog.shown is not None, timeout=LONG)
    return dialog


def test_the_ways_of_the_community_are_ticked_and_files_wait(mailing: PublishDialog) -> None:
    assert mailing.ticked() == ("Work mail", "Site")
    assert list(mailing.rows)[:3] == ["Work mail", "Site", "eml"]
    assert not mailing.rows["hugo"].isVisible()
    assert not mailing.folder_label.isVisible()
    mailing.list.more.click()
    assert mailing.rows["hugo"].isVisibleTo(mailing)


def test_who_was_refused_is_named_and_can_be_tried_again(
    stage: Stage, mailing: PublishDialog, server: SmtpServer
) -> None:
    send(stage, mailing, "Work mail", "Site")
    assert (state(mailing, "Work mail"), state(mailing, "Site")) == ("sent", "verified")
    row = mailing.rows["Work mail"]
    assert NOBODY in row.where.text()
    assert "550 no such user" in row.where.text()
    assert row.buttons["outbox"].isVisible()
    waiting = outbox(stage)
    assert [each.mail.recipient for each in waiting.rows] == [NOBODY]
    waiting.rows[0].again.emit()
    stage.qtbot.waitUntil(lambda: waiting.shown == (), timeout=LONG)
    assert sorted(server.received()) == [ADA, BEN, NOBODY]
    assert "every mail was sent" in waiting.head.text()


def test_a_mail_that_may_have_arrived_is_asked_about_and_never_sent_twice(
    stage: Stage, mailing: PublishDialog, server: SmtpServer
) -> None:
    server.manners.faults.add("drop at data")
    send(stage, mailing, "Work mail")
    assert state(mailing, "Work mail") == "unknown"
    row = mailing.rows["Work mail"]
    assert row.state.text() == "Did it arrive?"
    assert row.buttons["arrived"].isVisible()
    with stage.qtbot.waitSignal(mailing.handing.ended, timeout=LONG):
        row.buttons["lost"].click()
    waiting = outbox(stage)
    assert waiting.resume.isVisible()
    waiting.resume.click()
    stage.qtbot.waitUntil(lambda: ADA in server.received(), timeout=LONG)
    assert server.received().count(ADA) == 1


def test_a_test_mail_goes_to_oneself_and_is_no_hand_over(
    stage: Stage, draft: Issue, mailing: PublishDialog, server: SmtpServer
) -> None:
    row = mailing.rows["Work mail"]
    assert row.buttons["try"].isVisible()
    with stage.qtbot.waitSignal(mailing.handing.tried, timeout=LONG):
        row.buttons["try"].click()
    assert "kim@example.org alone" in row.where.text()
    assert server.received() == ["kim@example.org"]
    assert b"[Test]" in server.mails[0].content
    assert stage.stored(draft.id).status == "draft"
    assert stage.stored(draft.id).publications == ()


def test_somebody_elses_page_is_shown_and_replaced_only_when_wanted(
    stage: Stage, draft: Issue, mailing: PublishDialog, tmp_path: Path
) -> None:
    page = next(iter((tmp_path / "site").rglob("*1*.html")), None)
    assert page is None
    send(stage, mailing, "Site")
    page = next(path for path in (tmp_path / "site").rglob("*.html") if path.name != "index.html")
    page.write_text("<p>A colleague was here.</p>", "utf-8")
    mailing.reject()
    stage.qtbot.waitUntil(lambda: stage.view.doings.dialog is None, timeout=LONG)
    curate.reopen_issue(stage.library, draft.id)
    curate.edit_entry(stage.library, draft.entries[0].id, why="See the figures first.")
    again = opened(stage)
    send(stage, again, "Site")
    assert state(again, "Site") == "conflict"
    again.rows["Site"].buttons["conflict"].click()
    shown = stage.view.going_out.dialog
    assert isinstance(shown, ConflictDialog)
    stage.qtbot.waitUntil(shown.over.isEnabled, timeout=LONG)
    assert "A colleague was here." in shown.texts.toPlainText()
    assert page.read_text("utf-8") == "<p>A colleague was here.</p>"
    with stage.qtbot.waitSignal(again.handing.ended, timeout=LONG):
        shown.over.click()
    assert state(again, "Site") == "verified"
    assert "See the figures first." in page.read_text("utf-8")
    assert stage.stored(draft.id).status == "corrected"


def test_a_way_out_set_up_meanwhile_is_there_and_ticked(
    stage: Stage, mailing: PublishDialog, tmp_path: Path
) -> None:
    library, folder = stage.library, str(tmp_path / "other")
    stage.desk.jobs.change(lambda: targets.add_target(library, "Other site", "folder", {"folder": folder}))
    stage.qtbot.waitUntil(lambda: "Other site" in mailing.ticked(), timeout=LONG)
    send(stage, mailing, "Other site")
    assert state(mailing, "Other site") == "verified"
    assert mailing.rows["Other site"].buttons["folder"].isVisibleTo(mailing)


def test_a_password_that_is_not_known_is_asked_for_where_it_is_missed(
    stage: Stage, mailing: PublishDialog
) -> None:
    secret = "https://hooks.slack.com/services/T0/B0/xyz"
    made = targets.add_target(stage.library, "Channel", "slack", {}, secret=secret).value
    stage.library.credentials.forget(made.secret_key)
    stage.library.credentials._aside.clear()
    mailing.list.take_new(targets.targets(stage.library))
    send(stage, mailing, "Channel", "Site")
    row = mailing.rows["Channel"]
    assert "Enter it again" in row.where.text()
    assert "`" not in row.where.text()
    row.buttons["setup"].click()
    stage.qtbot.waitUntil(lambda: isinstance(stage.view.going_out.dialog, WayDialog), timeout=LONG)


def test_what_was_waved_through_is_remembered_and_shown(
    stage: Stage, draft: Issue, mailing: PublishDialog, tmp_path: Path
) -> None:
    mailing.reject()
    stage.qtbot.waitUntil(lambda: stage.view.doings.dialog is None, timeout=LONG)
    curate.edit_entry(stage.library, draft.entries[0].id, why="")
    again = opened(stage)
    stage.qtbot.waitUntil(again.obstacles.isVisible, timeout=LONG)
    again.obstacles.anyway.setChecked(True)
    send(stage, again, "eml")
    again.reject()
    stage.view.reload()
    stage.qtbot.waitUntil(stage.view.composer.banner.isVisible, timeout=LONG)
    stage.view.composer.banner.archive.click()
    stage.qtbot.waitUntil(lambda: isinstance(stage.view.going_out.dialog, LeftDialog), timeout=LONG)
    left = stage.view.going_out.dialog
    assert isinstance(left, LeftDialog)
    stage.qtbot.waitUntil(lambda: "Subject:" in left.bytes.toPlainText(), timeout=LONG)
    assert "does not say why" in left.waved.text()
    kept = tmp_path / "kept.eml"
    left.save_to(kept)
    stage.qtbot.waitUntil(kept.exists, timeout=LONG)
    assert kept.read_bytes() == Path(left.publications[0].url).read_bytes()
    left.exact.setChecked(True)
    assert "Content-Transfer-Encoding" in left.bytes.toPlainText()


def test_a_private_note_cannot_be_waved_through(stage: Stage, draft: Issue, mailing: PublishDialog) -> None:
    mailing.reject()
    stage.qtbot.waitUntil(lambda: stage.view.doings.dialog is None, timeout=LONG)
    note = annotate.write_note(stage.library, "For me alone.", title="My own thoughts").value
    curate.add_entry(stage.library, draft.id, Ref("note", note.id), why="Look.")
    again = opened(stage)
    assert not again.obstacles.anyway.isVisible()
    assert not again.send.isEnabled()
    assert "never leaves" in again.obstacles.hint.text()


def test_only_what_concerns_the_ticked_ways_stands_in_the_way(
    stage: Stage, draft: Issue, mailing: PublishDialog
) -> None:
    mailing.reject()
    stage.qtbot.waitUntil(lambda: stage.view.doings.dialog is None, timeout=LONG)
    curate.edit_community(stage.library, draft.community.id, openness="confidential")
    again = opened(stage)
    outside = [each for each in again.obstacles.blocking if each.code == "outside-recipient"]
    again.tick_only("text")
    assert not [each for each in again.obstacles.blocking if each.code == "outside-recipient"]
    assert outside or again.send.isEnabled()
