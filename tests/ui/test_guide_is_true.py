"""What README, documents and guide say of menus, keys and settings is so: each path and key is looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from pkm_desktop.core.commands import guide
from pkm_desktop.core.paths import guide_file
from pkm_desktop.ui.about import AboutDialog
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.action_table import ACTIONS
from pkm_desktop.ui.settings.settings_dialog import SettingsDialog
from tests.ui.conftest import speaking

ROOT = Path(__file__).resolve().parents[2]
PATH = re.compile(r"\*([^*\n]+ ▸ [^*\n]+)\*")  # *File ▸ Import…*
KEY = re.compile(r"`((?:(?:Ctrl|Alt|Shift|Strg|Umschalt)\+)*(?:F\d+|[A-Z]|[A-Z][a-zäöü]+|[+\-,./?0-9←→])?)`")
NAMED = re.compile(r"\*([^*\n]+)\* \(`([^`]+)`\)")  # *All sources* (`Ctrl+5`)
GERMAN = {"Strg": "Ctrl", "Umschalt": "Shift", "Hoch": "Up", "Herunter": "Down"} | {
    "Rechts": "Right",
    "Links": "Left",
    "→": "Right",
    "←": "Left",
    "Enter": "Return",
}
OF_QT = {"Tab"}  # goes everywhere by itself
LANGUAGES = {"en": "en_GB", "de": "de_DE"}


def documents(language: str) -> Iterator[tuple[str, str]]:
    """Name and text of everything a person reads in this language."""
    for page in guide.pages(language):
        yield page.name, guide_file("" if language == "en" else language, page.name).read_text("utf-8")
    if language == "en":
        for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
            yield f"/{path.name}", path.read_text("utf-8")


def key(written: str) -> QKeySequence:
    """A key as a guide writes it."""
    parts = re.split(r"(?<=[^+])\+(?=.)", written)
    return QKeySequence("+".join(GERMAN.get(part, part) for part in parts))


def plain(text: str) -> str:
    return text.replace("&", "").partition("\t")[0]


def below(menu: QMenu) -> Iterator[tuple[str, ...]]:
    """All paths into a menu."""
    for action in menu.actions():
        inner = action.menu()
        yield (plain(action.text()),)
        for rest in below(inner) if isinstance(inner, QMenu) else ():
            yield (plain(action.text()), *rest)


def in_settings(dialog: SettingsDialog) -> Iterator[tuple[str, ...]]:
    """Its sections, and in each its rows."""
    for heading in dialog.findChildren(QLabel):
        if heading.property("role") == "heading":
            yield (plain(heading.text()),)
            box = heading.parentWidget()
            for label in box.findChildren(QWidget):
                if isinstance(label, QLabel) and label.buddy():
                    yield plain(heading.text()), plain(label.text())


def ways(window: MainWindow) -> set[tuple[str, ...]]:
    """Everything a *path ▸ like this* may name."""
    found = {
        (plain(bar.text()), *rest)
        for bar in window.menuBar().actions()
        if isinstance(menu := bar.menu(), QMenu)
        for rest in below(menu)
    }
    window.actions_table.action("settings").trigger()
    dialog = window.findChild(SettingsDialog)
    title = plain(dialog.windowTitle())
    found |= {(title, *rest) for rest in in_settings(dialog)}
    dialog.reject()
    help_menu = QCoreApplication.translate("Actions", "&Help").replace("&", "")
    about = AboutDialog(window)
    buttons = {button.text() for button in about.findChildren(QPushButton)}
    return found | {(help_menu, about.windowTitle(), text) for text in buttons}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_path_leads_somewhere(language: str, qapp: QApplication, request: pytest.FixtureRequest) -> None:
    with speaking(qapp, LANGUAGES[language]):
        known = ways(request.getfixturevalue("live"))
        said = {(name, path) for name, text in documents(language) for path in PATH.findall(text)}
        assert len(said) > 15
        assert sorted(each for each in said if tuple(each[1].split(" ▸ ")) not in known) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_key_is_a_key_of_something(language: str) -> None:
    known = {one.toString() for spec in ACTIONS for one in all_keys(spec.keys, spec.letters)}
    pages = [(name, text) for name, text in documents(language) if not name.startswith("/")]
    said = {(name, one) for name, text in pages for one in KEY.findall(text) if one}
    assert len(said) > 60
    assert sorted(each for each in said if key(each[1]).toString() not in known | OF_QT) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_beside_a_name_is_the_key_of_that(
    language: str, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    with speaking(qapp, LANGUAGES[language]):
        table: MainWindow = request.getfixturevalue("window")
        actions: dict[str, QAction] = {
            plain(spec.label()): table.actions_table.action(spec.name) for spec in ACTIONS
        }
        named = [(*each, name) for name, text in documents(language) for each in NAMED.findall(text)]
        wrong = [
            (name, text, written)
            for text, written, name in named
            if text.rpartition(" ▸ ")[2] in actions
            and key(written) not in actions[text.rpartition(" ▸ ")[2]].shortcuts()
        ]
        assert len(named) > 8
        assert wrong == []


def all_keys(*texts: str) -> list[QKeySequence]:
    return [one for text in texts if text for one in QKeySequence.listFromString(text)]
