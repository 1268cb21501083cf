"""Settings apply at once, can be found, and are written to the file."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QScrollArea, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.settings import load_settings
from pkm_desktop.ui.desk import Desk, Preferences
from pkm_desktop.ui.keys.key_page import keys_section
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.settings.settings_dialog import SettingsDialog
from pkm_desktop.ui.upkeep import Upkeep


def named(dialog: QWidget, kind: type[QWidget], name: str) -> QWidget:
    return next(widget for widget in dialog.findChildren(kind) if widget.accessibleName() == name)


def opened(window: MainWindow, preferences: Preferences, upkeep: Upkeep | None = None) -> SettingsDialog:
    keys = keys_section(preferences, window.actions_table, window.theme)
    dialog = SettingsDialog(preferences, window.actions_table, upkeep, window, more=[keys])
    dialog.open()
    return dialog


def test_values_apply_and_stay(window: MainWindow, preferences: Preferences, qtbot: QtBot) -> None:
    dialog = opened(window, preferences)
    size = named(dialog, QSpinBox, "Reading size")
    assert isinstance(size, QSpinBox)
    size.setValue(20)
    letters = named(dialog, QCheckBox, "Single-letter keys")
    assert isinstance(letters, QCheckBox)
    letters.setChecked(False)
    name = named(dialog, QLineEdit, "Your name")
    assert isinstance(name, QLineEdit)
    name.setText(" Ada ")
    name.editingFinished.emit()
    assert preferences.current.text_size == 20
    saved = load_settings()
    assert (saved.text_size, saved.single_letter_keys, saved.user_name) == (20, False, "Ada")


def test_values_changed_elsewhere_show(window: MainWindow, preferences: Preferences) -> None:
    dialog = opened(window, preferences)
    preferences.change(theme="dark", text_size=22)
    theme, size = named(dialog, QComboBox, "Colours"), named(dialog, QSpinBox, "Reading size")
    assert isinstance(theme, QComboBox)
    assert isinstance(size, QSpinBox)
    assert theme.currentData() == "dark"
    assert size.value() == 22


def test_a_setting_is_found_by_its_words(window: MainWindow, preferences: Preferences) -> None:
    dialog = opened(window, preferences)
    field = named(dialog, QLineEdit, "Find a setting")
    assert isinstance(field, QLineEdit)
    field.setText("e-mail")
    assert named(dialog, QLineEdit, "Your e-mail").isVisibleTo(dialog)
    assert not named(dialog, QSpinBox, "Reading size").isVisibleTo(dialog)
    field.setText("nothing like it")
    none = next(label for label in dialog.findChildren(QLabel) if label.text() == "No setting of this name.")
    assert none.isVisibleTo(dialog)


def test_the_last_backup_is_named(window: MainWindow, desk: Desk, preferences: Preferences) -> None:
    from pkm_desktop.core.commands import upkeep as commands

    dialog = opened(window, preferences, Upkeep(desk, window))
    assert "no backup yet" in dialog._last.text()
    copy = commands.backup(desk.library)
    dialog.close()
    dialog.open()
    assert copy.name in dialog._last.text()


def test_it_grows_with_the_text_so_that_nothing_is_scrolled_to_the_side(
    window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    dialog = opened(window, preferences)
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    before = dialog.width()
    preferences.change(window_text=125)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0, timeout=5000)
    assert dialog.width() >= before
    preferences.change(window_text=100)
