"""The lists of the sidebar of Share are as tall as their rows, at any size of the text."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.returns_nav import ReturnsNav, Waiting


def test_the_rows_keep_their_room_when_the_text_grows(theme: Theme, qtbot: QtBot) -> None:
    nav = ReturnsNav(theme)
    qtbot.addWidget(nav)
    nav.show_waiting(Waiting(anybody=True))
    nav.show()
    before = nav.height()
    theme.use(Settings(theme="light", window_text=150))
    rows = sum(nav.sizeHintForRow(row) for row in range(nav.model().rowCount()))
    assert nav.minimumHeight() >= rows > before - 20
    theme.use(Settings(theme="light"))
    qtbot.waitUntil(lambda: nav.minimumHeight() == before)
