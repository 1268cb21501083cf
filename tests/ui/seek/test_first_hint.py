"""The first articles a newcomer sees come with the keys to press."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import capture, triage
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow

PAGE = b"<html><head><title>Small steps</title></head><body><p>One step a day is enough.</p></body></html>"


def test_what_came_in_first_says_what_to_press(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    window.show()
    view = window.show_stage("seek")

    def come() -> object:
        saved = capture.save_page(desk.library, "https://example.org/small", page=PAGE)
        triage.put_back(desk.library, [saved.value.id])
        return saved

    desk.jobs.change(come)

    def said() -> bool:
        return any("Press J" in label.text() for label in view.findChildren(QLabel) if label.isVisible())

    qtbot.waitUntil(said)
