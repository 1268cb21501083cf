"""A note is never wider than a person reads well, and uses the room there is beside its preview."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.note_page import NotePage
from pkm_desktop.ui.widgets.html_style import column_width


def test_lines_stay_readable_on_a_wide_screen(desk: Desk, qtbot: QtBot) -> None:
    page = NotePage(desk)
    qtbot.addWidget(page)
    page.resize(1600, 900)
    page.show()
    qtbot.waitUntil(lambda: page.sides.width() < 1000)
    measure = column_width(page.edit.document().defaultFont(), desk.settings.reading_width)
    assert abs(page.sides.width() - measure) <= 2
    page._turn("both")
    qtbot.waitUntil(lambda: page.sides.width() > 1.9 * measure)
    assert page.edit.width() <= measure + 30
    page._turn("write")
    page.resize(500, 700)
    qtbot.waitUntil(lambda: page.width() < 700)
    assert page.width() - 50 <= page.sides.width() <= page.width() - 44
