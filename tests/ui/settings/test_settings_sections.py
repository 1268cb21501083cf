"""The settings that need a library: what leaves by itself, mailboxes; and the proxy."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import newsletters
from pkm_desktop.ui.capture_door import CaptureDoor
from pkm_desktop.ui.desk import Desk, Preferences
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.settings.mailbox_dialog import MailboxDialog
from pkm_desktop.ui.settings.proxy_field import OWN, ProxyField, is_proxy
from pkm_desktop.ui.settings.settings_capture import capture_section
from pkm_desktop.ui.settings.settings_dialog import SettingsDialog
from pkm_desktop.ui.settings.settings_mailboxes import MailboxList, mailbox_section
from pkm_desktop.ui.settings.settings_retention import TidyBox, retention_section
from tests.servers.web import WebServer


@pytest.fixture
def dialog(desk: Desk, window: MainWindow, preferences: Preferences) -> SettingsDialog:
    """With everything that needs a library."""
    door = CaptureDoor(desk, window)
    more = [retention_section(desk), capture_section(desk, door), mailbox_section(desk)]
    dialog = SettingsDialog(preferences, window.actions_table, None, window, more=more)
    dialog.open()
    return dialog


def test_sections_are_found_by_their_words(dialog: SettingsDialog) -> None:
    switch = next(b for b in dialog.findChildren(QCheckBox) if "browser" in b.accessibleName())
    add = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Add a mailbox…")
    dialog._field.setText("bookmarklet")
    assert not add.isVisibleTo(dialog)
    dialog._field.setText("imap")
    assert add.isVisibleTo(dialog)
    assert not switch.isVisibleTo(dialog)
    dialog._field.setText("")
    assert switch.isVisibleTo(dialog)


def test_what_would_leave_is_said_in_figures(
    qtbot: QtBot, dialog: SettingsDialog, preferences: Preferences
) -> None:
    box = dialog.findChildren(TidyBox)[0]
    qtbot.waitUntil(lambda: box.figures.text() == "Nothing leaves by itself.", timeout=5000)
    days = next(
        b for b in dialog.findChildren(QSpinBox) if b.accessibleName() == "Drop undecided items after"
    )
    assert days.text() == "Never"
    days.setValue(30)
    assert preferences.current.keep_days == 30
    qtbot.waitUntil(lambda: box.figures.text() == "Today nothing would go.", timeout=5000)
    assert not box.now_button.isEnabled()


def test_a_mailbox_that_does_not_answer_is_not_added(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    with WebServer() as server:  # speaks, but no IMAP
        dialog = MailboxDialog(desk, window)
        dialog.open()
        assert not dialog.add_button.isEnabled()
        dialog.host.setText("127.0.0.1")
        dialog.user.setText("ada")
        dialog.password.setText("pw")
        dialog.security.setCurrentIndex(dialog.security.findData("starttls"))
        assert dialog.port.value() == 143
        dialog.security.setCurrentIndex(dialog.security.findData("none"))
        dialog.port.setValue(server.port)
        dialog.add()
        assert not dialog.add_button.isEnabled()
        qtbot.waitUntil(dialog.add_button.isEnabled, timeout=30_000)
        assert dialog.isVisible()
        assert dialog.says.text()
    assert newsletters.mailboxes(desk.library) == ()
    dialog.reject()


def test_mailboxes_are_listed_and_removed(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    newsletters.add_mailbox(desk.library, "imap.example.org", "ada", password="pw", check=False)
    box = MailboxList(desk)
    qtbot.addWidget(box)
    qtbot.waitUntil(lambda: len(box.shown) == 1, timeout=5000)
    remove = next(b for b in box.findChildren(QPushButton) if b.text() == "Remove")
    assert "imap.example.org" in remove.accessibleName()
    remove.click()
    qtbot.waitUntil(lambda: box.shown == (), timeout=5000)


def test_a_proxy_is_taken_over_when_it_is_one(qtbot: QtBot, preferences: Preferences) -> None:
    field = ProxyField(preferences)
    qtbot.addWidget(field)
    field.kind.setCurrentIndex(field.kind.findData("system"))
    field._chosen()
    assert preferences.current.proxy == "system"
    field.kind.setCurrentIndex(field.kind.findData(OWN))
    field._chosen()
    assert field.address.isVisibleTo(field)
    field.address.setText("proxy.example.org:8080")
    field._typed()
    assert preferences.current.proxy == "http://proxy.example.org:8080"
    field.address.setText("no proxy at all")
    field._typed()
    assert preferences.current.proxy == "http://proxy.example.org:8080"
    assert not is_proxy("http://host:port")
