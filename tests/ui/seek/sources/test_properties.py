"""What is set for a source: shown as it is, applied in one step, undone in one; secrets never shown."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, follow
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.sources import Login, Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.sources.properties import SourceDialog
from pkm_desktop.ui.seek.view import SeekView


@pytest.fixture
def source(library: Library, seek: SeekView) -> Source:
    """One of the stock, with the stage around it."""
    return next(one for one in browse.sources(library) if one.title == "Evidence")


def opened(seek: SeekView, desk: Desk, source: Source) -> SourceDialog:
    dialog = SourceDialog(desk, source, seek.parts.doings, seek.window())
    dialog.open()
    return dialog


def test_everything_is_set_at_once_and_undone_at_once(
    qtbot: QtBot, seek: SeekView, desk: Desk, source: Source, library: Library
) -> None:
    dialog = opened(seek, desk, source)
    form = dialog.form
    assert form.edits() == {}
    form.title.setText("Proof")
    form.folder.setCurrentText("Work/Deep")
    form.why.setPlainText("For the studies")
    form.tier.setCurrentIndex(form.tier.findData("probation"))
    assert form.until.isVisibleTo(dialog)
    form.until.setDate(QDate(2026, 3, 1))
    form.reach.setCurrentIndex(form.reach.findData("internal"))
    form.muted.setChecked(True)
    form.interval.setCurrentIndex(form.interval.findData(180))
    form.full_text.setChecked(True)
    form.images.setChecked(True)
    form.keep_days.setCurrentIndex(form.keep_days.findData(30))
    form.most_unread.setValue(50)
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        dialog.save()
    now = browse.source(library, source.id)
    assert (now.title, now.folder, now.why_followed) == ("Proof", "Work/Deep", "For the studies")
    assert (now.tier, now.probation_until, now.reach, now.muted) == (
        *("probation", date(2026, 3, 1), "internal"),
        True,
    )
    assert (now.interval_minutes, now.full_text, now.images) == (180, True, True)
    assert (now.keep_days, now.most_unread) == (30, 50)
    upkeep.undo(library)
    assert browse.source(library, source.id).title == "Evidence"
    assert browse.source(library, source.id).tier == "normal"


def test_nothing_changed_is_nothing_done(
    qtbot: QtBot, seek: SeekView, desk: Desk, source: Source, library: Library
) -> None:
    before = upkeep.history(library)
    dialog = opened(seek, desk, source)
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        dialog.save()
    assert upkeep.history(library) == before


def test_what_cannot_be_is_said_and_the_dialog_stays(
    qtbot: QtBot, seek: SeekView, desk: Desk, source: Source
) -> None:
    dialog = opened(seek, desk, source)
    dialog.form.title.setText("  ")
    dialog.save()
    qtbot.waitUntil(lambda: "title" in dialog._says.text(), timeout=5000)
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()


def test_a_login_is_set_kept_and_taken_away_without_ever_being_shown(
    qtbot: QtBot, seek: SeekView, desk: Desk, source: Source, library: Library
) -> None:
    follow.set_login(library, source.id, Login("basic", "ada", "hidden"))
    dialog = opened(seek, desk, browse.source(library, source.id))
    login = dialog.login
    assert (login.kind.currentData(), login.name.text(), login.secret.text()) == ("basic", "ada", "")
    assert login.secret.echoMode() == QLineEdit.EchoMode.Password
    assert "Stored" in login.secret.placeholderText()
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        dialog.save()
    assert browse.source(library, source.id).login == "basic", "nothing typed, nothing changed"
    other = opened(seek, desk, browse.source(library, source.id))
    other.login.kind.setCurrentIndex(other.login.kind.findData("bearer"))
    other.login.secret.setText("token")
    with qtbot.waitSignal(other.accepted, timeout=5000):
        other.save()
    assert browse.source(library, source.id).login == "bearer"
    last = opened(seek, desk, browse.source(library, source.id))
    last.login.kind.setCurrentIndex(last.login.kind.findData(""))
    with qtbot.waitSignal(last.accepted, timeout=5000):
        last.save()
    assert browse.source(library, source.id).login == ""


def test_where_there_is_no_keyring_it_is_said(
    qtbot: QtBot, seek: SeekView, desk: Desk, source: Source
) -> None:
    dialog = opened(seek, desk, source)
    dialog.login._say_keyring(False)
    dialog.login.kind.setCurrentIndex(dialog.login.kind.findData("basic"))
    assert "no keyring" in dialog.login._keyring.text()
    assert dialog.login._keyring.isVisibleTo(dialog.login)


def test_health_and_address_are_at_hand(qtbot: QtBot, seek: SeekView, desk: Desk, source: Source) -> None:
    dialog = opened(seek, desk, source)
    qtbot.waitUntil(lambda: "Fetched 2" in dialog.health.chart.accessibleDescription(), timeout=5000)
    assert dialog.health.fetch_button.isVisibleTo(dialog.health)
    assert not dialog.health.resume_button.isVisibleTo(dialog.health)
    assert not dialog.grab().isNull()


def test_every_field_has_a_name(qtbot: QtBot, seek: SeekView, desk: Desk, source: Source) -> None:
    form = opened(seek, desk, source).form
    fields = (form.title, form.folder, form.why, form.tier, form.until, form.reach, form.interval)
    assert all(field.accessibleName() for field in fields)
    assert form.most_unread.accessibleName() == "At most unread"
