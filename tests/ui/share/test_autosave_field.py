"""The growing text field: its hint is read to the end however narrow it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.share.autosave_field import AutosaveField

HINT = "One question they can answer in a line or two before the meeting begins"


def inked_rows(image: QImage) -> set[int]:
    """The rows of a picture in which something is drawn, the frame left out."""
    ground = image.pixelColor(image.width() // 2, 2)
    across = range(12, image.width() - 12)
    return {y for y in range(4, image.height() - 4) if any(image.pixelColor(x, y) != ground for x in across)}


def test_a_hint_of_several_lines_is_whole(qtbot: QtBot) -> None:
    field = AutosaveField(HINT, "Question")
    qtbot.addWidget(field)
    field.resize(160, 40)
    field.show()
    qtbot.waitExposed(field)
    line = field.fontMetrics().height()
    rows = inked_rows(field.grab().toImage())
    assert max(rows) - min(rows) > 2 * line
    assert field.placeholderText() == HINT
    tall = field.height()
    field.show_stored("Yes")
    assert field.height() == tall  # the first letter moves nothing below
    field.setReadOnly(True)
    assert field.height() < tall
    rows = inked_rows(field.grab().toImage())
    assert max(rows) - min(rows) <= line


def test_who_never_pauses_is_saved_too(qtbot: QtBot) -> None:
    field = AutosaveField(HINT, "Question")
    qtbot.addWidget(field)
    field.show()
    keys = QTimer(field, interval=100)
    keys.timeout.connect(lambda: QTest.keyClicks(field, "a"))
    keys.start()
    with qtbot.waitSignal(field.save_wanted, timeout=10_000):
        pass
    keys.stop()


def test_nothing_stays_marked_where_nobody_writes(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, other = AutosaveField(HINT, "Question", parent=page), QLineEdit(page)
    with qtbot.waitExposed(page):
        page.show()
    field.setFocus()
    field.setPlainText("What helps?")
    field.selectAll()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert not field.textCursor().hasSelection()
