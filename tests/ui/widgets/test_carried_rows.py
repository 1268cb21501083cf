"""What hangs at the pointer while rows are dragged."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.carried_rows import WIDEST, picture
from pkm_desktop.ui.widgets.row_delegate import RowContent


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_it_is_small_and_sharp(theme: Theme, qtbot: QtBot, ratio: float) -> None:
    long = RowContent("What is kept is looked at again and again " * 9, "Source")
    made = picture(long, 1, theme, QFont(), ratio=ratio)
    assert made.devicePixelRatio() == ratio
    size = made.deviceIndependentSize()
    assert size.width() < WIDEST + 60
    assert size.height() < 40


def test_it_tells_how_many_there_are(theme: Theme, qtbot: QtBot) -> None:
    row = RowContent("Title", sign="note")
    one, many = (picture(row, count, theme, QFont(), ratio=1.0) for count in (1, 12))
    assert many.width() > one.width()
