"""About: the parts of the program with their versions and licences."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop import __version__
from pkm_desktop.core.commands.parts import parts
from pkm_desktop.ui.about import AboutDialog
from pkm_desktop.ui.licences import LicencesDialog
from pkm_desktop.ui.main_window import MainWindow

WITHOUT_A_NAME = {"pysqlite3"}  # its text says it


def test_every_package_has_a_version_and_a_licence() -> None:
    found = {part.name: part for part in parts()}
    assert found["pkm-desktop"].version == __version__
    assert next(iter(found)) == "pkm-desktop"
    packages = [part for part in found.values() if part.version]
    assert {part.name for part in packages if not part.licence} <= WITHOUT_A_NAME
    assert all(part.licence or part.text for part in found.values())
    assert {"PySide6_Essentials", "typst", "Python", "Lucide"} <= set(found)


def test_the_text_of_qt_is_the_lgpl() -> None:
    qt = next(part for part in parts() if part.name == "PySide6_Essentials")
    assert qt.licence == "LGPL-3.0-only"
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text


def test_return_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    about = AboutDialog(window)
    qtbot.addWidget(about)
    about.open()
    qtbot.waitUntil(about.isVisible)
    focus = about.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.isDefault()


def test_about_shows_them(qtbot: QtBot, window: MainWindow) -> None:
    about = AboutDialog(window)
    qtbot.addWidget(about)
    about._show_licences()
    dialog = about.findChild(LicencesDialog)
    names = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert names[0] == "pkm-desktop"
    dialog.table.selectRow(names.index("nh3"))
    assert "MIT" in dialog.text.toPlainText()
    dialog.table.selectRow(names.index("Whoosh"))
    assert "BSD" in dialog.text.toPlainText()
    dialog.reject()
