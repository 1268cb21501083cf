"""Ways out in the window: set up from a form, tried out in words, changed, removed, brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import curate, targets, templates
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.share import states
from pkm_desktop.ui.share.publish_dialog import PublishDialog
from pkm_desktop.ui.share.template_dialog import TemplateDialog
from pkm_desktop.ui.share.way_dialog import WayDialog
from pkm_desktop.ui.share.way_list import WayList
from pkm_desktop.ui.share.ways_dialog import WaysDialog
from tests.servers.smtp import SmtpServer
from tests.ui.share.conftest import LONG, Stage
from tests.ui.share.test_access import nameless


@pytest.fixture
def ways(stage: Stage) -> WayList:
    stage.desk.actions.run("ways_out")
    dialog = stage.view.going_out.dialog
    assert isinstance(dialog, WaysDialog)
    stage.qtbot.waitUntil(lambda: bool(dialog.list._kinds), timeout=LONG)
    return dialog.list


def noting(opened: list[str]) -> Callable[[QUrl], bool]:
    """Instead of the system's own programs: a note of what would have been opened."""

    def note(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    return note


def form(ways: WayList, kind: str) -> WayDialog:
    return ways.add(next(one for one in ways._kinds if one.name == kind))


def fill(dialog: WayDialog, **values: str) -> None:
    for name, value in values.items():
        field = dialog.form.fields[name]
        if isinstance(field, QLineEdit):
            field.setText(value)
        else:
            field.setCurrentIndex(field.findData(value))


def test_every_kind_has_a_form_with_names(ways: WayList) -> None:
    for kind in ways._kinds:
        dialog = ways.add(kind)
        assert nameless(dialog) == [], kind.name
        assert not dialog.save.isEnabled()
        dialog.reject()
    assert len(ways._kinds) == 7


def test_a_mail_server_is_set_up_and_tried_at_once(stage: Stage, ways: WayList) -> None:
    with SmtpServer() as server:
        dialog = form(ways, "smtp")
        dialog.name.setText("Work mail")
        fill(dialog, host=server.host, port=str(server.port), security="none")
        fill(dialog, **{"from": "kim@example.org"})
        dialog.try_out.click()
        stage.qtbot.waitUntil(lambda: "accepted" in dialog.says.text(), timeout=LONG)
        assert server.received() == ["kim@example.org"]
    dialog.reject()
    stage.qtbot.waitUntil(lambda: "Work mail" in ways.rows, timeout=LONG)


def test_what_is_wrong_is_said_and_can_be_put_right(stage: Stage, ways: WayList, tmp_path: Path) -> None:
    dialog = form(ways, "smtp")
    dialog.name.setText("Work mail")
    fill(dialog, host="mail.example.org", security="none")
    dialog.save.click()
    stage.qtbot.waitUntil(lambda: "has to be encrypted" in dialog.says.text(), timeout=LONG)
    assert targets.targets(stage.library) == ()
    dialog.name.setText("eml")
    fill(dialog, security="tls")
    dialog.save.click()
    stage.qtbot.waitUntil(lambda: "is a file format" in dialog.says.text(), timeout=LONG)
    dialog.reject()


@pytest.mark.usefixtures("in_german")
def test_a_refusal_names_the_field_as_the_form_does(stage: Stage, ways: WayList) -> None:
    dialog = form(ways, "slack")
    said = dialog._retold("“Address of the webhook” is no web address. It has to begin with “https://”.")
    assert said.startswith("„Adresse des Webhooks“ ist keine Webadresse. Sie muss")
    dialog.reject()


def test_a_secret_is_kept_apart_and_never_shown(stage: Stage, ways: WayList) -> None:
    dialog = form(ways, "slack")
    dialog.name.setText("Channel")
    secret = dialog.form.fields["secret"]
    assert isinstance(secret, QLineEdit)
    assert secret.echoMode() == QLineEdit.EchoMode.Password
    secret.setText("https://hooks.slack.com/services/T0/B0/xyz")
    assert "secret" not in dialog.form.settings()
    dialog.save.click()
    stage.qtbot.waitUntil(lambda: "Channel" in ways.rows, timeout=LONG)
    made = targets.target(stage.library, "Channel")
    assert "hooks" not in str(made.settings)
    again = ways.change(made)
    field = again.form.fields["secret"]
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    assert field.placeholderText() == "As before"
    assert again.save.isEnabled()
    again.reject()


def test_a_way_out_is_removed_and_comes_back(stage: Stage, ways: WayList, tmp_path: Path) -> None:
    targets.add_target(stage.library, "Site", "folder", {"folder": str(tmp_path / "site")})
    ways.reload()
    stage.qtbot.waitUntil(lambda: "Site" in ways.rows, timeout=LONG)
    ways.rows["Site"].test_wanted.emit()
    stage.qtbot.waitUntil(
        lambda: ways.rows["Site"].says.isVisible() and "…" not in ways.rows["Site"].says.text(), timeout=LONG
    )
    with stage.qtbot.waitSignal(stage.desk.jobs.undoable, timeout=LONG):
        ways.rows["Site"].remove_wanted.emit()
    stage.qtbot.waitUntil(lambda: ways.rows == {}, timeout=LONG)
    upkeep.undo(stage.library)
    assert [one.name for one in targets.targets(stage.library)] == ["Site"]


def test_templates_are_copied_checked_and_say_the_line(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", noting(opened))
    stage.desk.actions.run("digest_templates")
    dialog = stage.view.going_out.dialog
    assert isinstance(dialog, TemplateDialog)
    dialog.name.setText("mine")
    dialog.copy.click()
    stage.qtbot.waitUntil(lambda: "mine" in dialog.rows, timeout=LONG)
    assert nameless(dialog) == []
    dialog.check("mine")
    row = dialog.rows["mine"]
    stage.qtbot.waitUntil(lambda: row.faults.text() == "Every template works.", timeout=20_000)
    folder = next(one.folder for one in templates.template_sets(stage.library) if one.name == "mine")
    assert folder is not None
    (folder / "edition.txt.j2").write_text("fine\n{% if %}\n", "utf-8")
    dialog.check("mine")
    stage.qtbot.waitUntil(lambda: "edition.txt.j2, line 2" in row.faults.text(), timeout=20_000)
    row.open_wanted.emit()
    assert opened == [str(folder)]


def test_a_copied_issue_can_be_noted_as_sent(stage: Stage, draft: Issue) -> None:
    for entry in draft.entries:
        curate.edit_entry(stage.library, entry.id, why="It has a point.")
    curate.edit_issue(stage.library, draft.id, title="Making sense")
    with stage.qtbot.waitSignal(stage.view.preview.copied, timeout=LONG):
        stage.desk.actions.run("copy_markdown")
    assert "Meaning is social" in QGuiApplication.clipboard().text()
    stage.view.going_out.note_sent(stage.view.preview.copied_format)
    stage.qtbot.waitUntil(lambda: bool(stage.stored(draft.id).publications), timeout=LONG)
    found = stage.stored(draft.id).publications[0]
    assert (found.target, found.state) == ("markdown", "sent")


def test_a_draft_opens_in_the_mail_program_or_says_what_stops_it(
    stage: Stage, draft: Issue, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", noting(opened))
    stage.desk.actions.run("open_draft")
    stage.qtbot.waitUntil(lambda: isinstance(stage.view.doings.dialog, PublishDialog), timeout=LONG)
    assert stage.view.doings.dialog is not None
    stage.view.doings.dialog.reject()
    for entry in draft.entries:
        curate.edit_entry(stage.library, entry.id, why="It has a point.")
    curate.edit_issue(stage.library, draft.id, title="Making sense")
    stage.desk.actions.run("open_draft")
    stage.qtbot.waitUntil(lambda: bool(opened), timeout=LONG)
    assert opened[0].endswith(".eml")


@pytest.mark.parametrize("name", ["hugo", "confluence", "jsonfeed", "slack"])
def test_every_format_can_be_looked_at(stage: Stage, name: str) -> None:
    preview = stage.view.preview
    preview.tabs.choose(name)
    stage.qtbot.waitUntil(lambda: preview._shown[1] == name, timeout=LONG)
    assert "Meaning is social" in preview.paper.toPlainText()
    assert preview.tabs.bar.isTabVisible(preview.tabs.bar.currentIndex())


def test_a_pdf_is_shown_page_by_page(stage: Stage) -> None:
    preview = stage.view.preview
    preview.tabs.choose("pdf")
    stage.qtbot.waitUntil(lambda: preview._shown[1] == "pdf", timeout=LONG)
    paper = preview.paper
    assert paper.toPlainText().count("\ufffc") == 1
    assert abs(paper.document().idealWidth() - paper.viewport().width()) < 3
    assert paper.loadResource(2, QUrl("file:///etc/hostname")) is None


def test_rare_formats_wait_in_the_menu(stage: Stage) -> None:
    tabs = stage.view.preview.tabs
    tabs.choose("pdf")
    tabs._fill()
    assert "PDF" not in [action.text() for action in tabs._menu.actions()]
    tabs.choose("html")
    tabs._fill()
    offered = [action.text() for action in tabs._menu.actions()]
    assert "PDF" in offered
    assert "Page for Hugo" in offered
    assert tabs.bar.tabText(tabs.bar.currentIndex()) == "E-mail"


def test_without_a_mail_server_there_is_nothing_to_try(stage: Stage) -> None:
    stage.desk.actions.run("send_to_self")
    toast = stage.window._toast
    stage.qtbot.waitUntil(lambda: "takes a mail server" in toast.text(), timeout=LONG)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ops: The password is not known here. (`pkm target secret Ops`)", "The password is not known here."),
        ("It may be there. Look, and say it: `pkm digest settle d1` with --sent.", "It may be there."),
        ("1 of 3 sent. Refused: a@b.c (550 no).", "1 of 3 sent. Refused: a@b.c (550 no)."),
    ],
)
def test_advice_for_the_command_line_is_left_out(text: str, shown: str) -> None:
    assert states.in_window(text, "Ops") == shown
