"""Chips, the tag editor, tiles: small widgets that stand on their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.look.tiles import COLOURS, Tiles, initial, paint_tile, tile_colour
from pkm_desktop.ui.widgets.chips import Chip, ChipRow
from pkm_desktop.ui.widgets.tag_edit import TagEdit, tags_in


def test_chips_wrap_and_tell_what_was_asked(qtbot: QtBot) -> None:
    row = ChipRow(Theme())
    qtbot.addWidget(row)
    row.show_tags([f"tag {number}" for number in range(12)])
    assert row.heightForWidth(1200) < row.heightForWidth(150)
    row.resize(300, row.heightForWidth(300))
    row.show()
    chips = row.findChildren(Chip)
    assert len({chip.pos().toTuple() for chip in chips}) == 13
    with qtbot.waitSignal(row.picked, timeout=5000) as told:
        chips[1].click()
    assert told.args == ["tag 0"]
    with qtbot.waitSignal(row.add_wanted, timeout=5000):
        qtbot.keyClick(row.add_chip, Qt.Key.Key_Return)
    row.show_tags(["one"])
    assert row.names == ("one",)
    assert not row.grab().isNull()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tags_are_typed_with_commas_and_completed(qtbot: QtBot) -> None:
    box = TagEdit(["sense-making", "communities"], about="Tag 2 items")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(box)
    box.open_at(QPoint(0, 0))
    line = box.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, "#work, comm")
    box._complete("communities")
    assert line.text() == "#work, communities"
    with qtbot.waitSignal(box.entered, timeout=5000) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [("work", "communities")]


def test_tags_in_a_line() -> None:
    assert tags_in(" #a ; b,b ,, c  d ") == ("a", "b", "c d")
    assert tags_in(" , ") == ()


def test_a_tile_keeps_its_colour_and_its_letter_is_readable(qtbot: QtBot) -> None:
    assert tile_colour("Example") == tile_colour("example")
    assert initial("  “éa”") == "É"
    assert initial("…") == "·"
    image = QImage(36, 36, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    paint_tile(painter, QRectF(0, 0, 36, 36), "Example")
    painter.end()
    assert QColor(image.pixel(4, 18)) == tile_colour("Example")
    assert not Tiles().icon("Example").isNull()
    assert all(_contrast_with_white(colour) >= 4.5 for colour in COLOURS)


def _contrast_with_white(colour: str) -> float:
    """WCAG 2.2: relative luminance and contrast ratio."""
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _rgb(colour)
    ]
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)


def _rgb(colour: str) -> tuple[float, float, float]:
    made = QColor(colour)
    return made.redF(), made.greenF(), made.blueF()
