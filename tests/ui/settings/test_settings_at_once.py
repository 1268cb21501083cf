"""Every setting of the dialog is in force the moment it is changed, without a button or a restart."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.library import Library
from pkm_desktop.core.settings import Settings, load_settings
from pkm_desktop.ui.desk import Desk, Preferences
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.settings.settings_rows import rows
from pkm_desktop.ui.widgets.toast import Toast

# What needs a certain form of words, or shows that it is in force elsewhere.
TYPED = {"Your e-mail": "ada@example.org", "Proxy": "http://127.0.0.1:8080"}


def change(row_label: str, control: QWidget) -> bool:
    """Set another value as a person does; False for a control with only one."""
    field = control if isinstance(control, QLineEdit) else control.findChild(QLineEdit)
    if isinstance(control, QCheckBox):
        control.toggle()
    elif isinstance(control, QSpinBox):
        control.setValue(control.value() + 1 if control.value() < control.maximum() else control.value() - 1)
    elif isinstance(control, QComboBox):
        control.setCurrentIndex((control.currentIndex() + 1) % control.count())
        control.activated.emit(control.currentIndex())
    elif field is not None:
        field.setText(TYPED.get(row_label, "Something else"))
        field.editingFinished.emit()
    else:
        return False
    return True


def test_each_setting_is_saved_by_itself(qtbot: QtBot, preferences: Preferences) -> None:
    seen: set[str] = set()
    for row in rows(preferences):
        qtbot.addWidget(row.control)
        before = asdict(preferences.current)
        if row.label == "Proxy":
            continue  # more than one control, with a test of its own
        assert change(row.label, row.control), row.label
        after = asdict(preferences.current)
        changed = {name for name in after if after[name] != before[name]}
        assert len(changed) == 1, (row.label, changed)
        assert not changed & seen, row.label
        seen |= changed
        kept = asdict(load_settings())
        assert {name: kept[name] for name in seen} == {name: after[name] for name in seen}
    assert len(seen) == len(rows(preferences)) - 1


@pytest.fixture
def frame(window: MainWindow, library: Library) -> Frame:
    frame = Frame(window)
    frame.live(window.attach(library))
    return frame


def test_the_window_follows_at_once(
    frame: Frame, window: MainWindow, preferences: Preferences, library: Library, qapp: QApplication
) -> None:
    usual = qapp.font().pointSizeF()
    assert not window.theme.tokens.dark
    preferences.change(theme="dark", text_size=24, reading_width=50, reading_face="sans")
    assert window.theme.tokens.dark
    assert window.theme.reading_font().pixelSize() == 24
    assert window.theme.reading_font().family() == qapp.font().family()
    preferences.change(contrast="high")
    assert window.theme.tokens.focus != "1px"
    preferences.change(window_text=150)
    assert qapp.font().pointSizeF() == pytest.approx(usual * 1.5)
    preferences.change(single_letter_keys=False, refresh_minutes=17, source_icons=False, concurrency=3)
    assert window.actions_table.first_letter("keep") in ("", "S")
    assert library.settings.concurrency == 3
    assert library.settings.refresh_minutes == 17
    assert not library.settings.source_icons
    preferences.change(**asdict(Settings(theme="light")))
    assert qapp.font().pointSizeF() == pytest.approx(usual)
    assert window.desk is not None
    assert window.desk.jobs.close(10)


def test_a_setting_that_does_not_fit_changes_nothing(preferences: Preferences, desk: Desk) -> None:
    from pkm_desktop.core.errors import SettingsError

    before = preferences.current
    with pytest.raises(SettingsError):
        preferences.change(text_size=900)
    assert preferences.current == before


def test_what_cannot_be_written_holds_until_the_app_is_closed(
    live: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PKM_SETTINGS", str(tmp_path / "file" / "settings.toml"))
    live.actions_table.run("text_larger")
    assert live.preferences.current.text_size == 18
    assert "cannot be written" in live.findChild(Toast).text()
    assert "until the app is closed" in live.findChild(Toast).text()


def test_one_window_leaves_what_another_one_changed(qtbot: QtBot) -> None:
    one, other = Preferences(Settings()), Preferences(Settings())
    one.change(theme="dark")
    other.change(text_size=20)
    assert (load_settings().theme, load_settings().text_size) == ("dark", 20)
