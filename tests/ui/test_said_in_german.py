"""A walk through stages and dialogs in German: nothing is left in English, nothing is cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.stages import VIEWS
from tests.ui.screens import GIVEN, SCREENS, Screen
from tests.ui.settling import settle
from tests.ui.test_accessibility_dialogs import OPENED, Place
from tools import translations

ROUNDS = 10  # of laying out
OURS = "Comment on this passage"  # given to a dialog by the test that opens it


@pytest.fixture
def library(sample_library: Library) -> Library:
    return sample_library


@pytest.fixture
def place(window: MainWindow, desk: Desk, shown: Callable[[MainWindow], None]) -> Place:
    window.resize(900, 640)
    shown(window)
    return Place(window, desk)


@pytest.fixture(scope="module")
def english() -> frozenset[str]:
    """What would be English, where German says something else; names of the sample library are no words."""
    german = list(translations.messages(translations.FOLDER / "pkm_desktop_de.ts"))
    said = {bare(each.translation) for each in german}
    names = {"Communities", "Facilitators", "Try this", OURS, *GIVEN}
    return frozenset(bare(each.source) for each in german) - said - names


def bare(text: str) -> str:
    """Without the letter for Alt."""
    return text.replace("&", "").strip()


@pytest.mark.usefixtures("in_german")
@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_stages_and_dialogs_speak_german_and_have_room_for_it(
    place: Place, qtbot: QtBot, english: frozenset[str]
) -> None:
    found: list[str] = []
    for stage in VIEWS:
        place.window.show_stage(stage)
        settle(place.window, qtbot)
        found += [f"{stage}: {fault}" for fault in lasting_faults(place.window, english)]
    screen = Screen(place.window, place.library, qtbot)
    for name, brought in SCREENS.items():
        root = brought(screen) or place.window
        settle(place.window, qtbot)
        found += [f"{name}: {fault}" for fault in lasting_faults(root, english)]
        if root is not place.window:
            root.close()
    for name, opened in OPENED.items():
        dialog = opened(place)
        open_at = getattr(dialog, "open_at", None)
        if not dialog.isVisible():
            open_at(QPoint(50, 50)) if open_at else dialog.show()
        settle(place.window, qtbot)
        found += [f"{name}: {fault}" for fault in lasting_faults(dialog, english)]
        dialog.close()
    assert not found, "\n".join(dict.fromkeys(found))


def lasting_faults(root: QWidget, english: frozenset[str]) -> list[str]:
    """What is wrong once the lines that wrap have found their height."""
    for _ in range(ROUNDS):
        found = list(faults(root, english))
        if not found:
            break
        QApplication.processEvents()
    return found


def faults(root: QWidget, english: frozenset[str]) -> Iterator[str]:
    for widget in (each for each in [root, *root.findChildren(QWidget)] if each.isVisible()):
        yield from (f"“{text}” is English" for text in texts(widget) if bare(text) in english)
        if is_cut(widget):
            room = f"{widget.width()} × {widget.height()}, {widget.heightForWidth(widget.width())} wanted"
            yield f"“{widget.property('text')}” is cut off ({room})"


def texts(widget: QWidget) -> Iterator[str]:
    """Everything a widget says, to eyes and ears."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    for name in ("text", "placeholderText", "windowTitle"):
        said = widget.property(name)
        if isinstance(said, str):
            yield said
    for action in widget.actions():
        yield from (action.text(), action.toolTip(), action.statusTip())


def is_cut(widget: QWidget) -> bool:
    """Whether some of its words stand outside of it, and no ellipsis says so."""
    if type(widget) is QLabel and widget.text() and "<" not in widget.text():
        if widget.wordWrap():
            missing = widget.heightForWidth(widget.width()) - widget.height()
            return missing > widget.fontMetrics().height() / 2  # less is air between lines
        return widget.width() < widget.sizeHint().width() - 1
    if type(widget) is QToolButton and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextOnly:
        return bool(widget.text()) and widget.width() < widget.sizeHint().width() - 2
    return type(widget) in (QPushButton, QCheckBox) and widget.width() < widget.sizeHint().width() - 2
