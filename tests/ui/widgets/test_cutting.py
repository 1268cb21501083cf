"""Text that is too long ends in dots, on the side where its script ends."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.widgets.cutting import (
    RIGHT_TO_LEFT_MARK,
    breakable,
    cut,
    cut_before,
    is_right_to_left,
    short_words,
)

ARABIC = "مدونة التعلم الاجتماعي في مكان العمل ومشاركة المعرفة"


def test_dots_stand_where_the_script_ends(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QFont())
    assert cut(metrics, ARABIC, 100).endswith(f"…{RIGHT_TO_LEFT_MARK}")
    assert cut(metrics, "A long title of an article", 60).endswith("…")
    assert cut(metrics, ARABIC, 4000) == ARABIC
    assert cut(metrics, "Title", -5) in ("", "…")


def test_the_first_letter_tells_the_direction() -> None:
    assert is_right_to_left(f"12. {ARABIC}")
    assert not is_right_to_left(f"Blog: {ARABIC}")
    assert not is_right_to_left("12 …")


def test_words_without_end_are_cut_short() -> None:
    assert short_words(f"Now following {'W' * 500}, B.") == f"Now following {'W' * 39}… B."
    assert short_words("Plain words stay") == "Plain words stay"


def test_what_tells_two_names_apart_is_not_cut(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QFont("Inter", 10))
    room = metrics.horizontalAdvance("Facilitators dig… #38")
    shown = cut_before(metrics, "Facilitators digest of the week #38", " #38", room)
    assert shown.startswith("Facilitators")
    assert shown.endswith("… #38")
    assert metrics.horizontalAdvance(shown) <= room
    assert cut_before(metrics, "Friday #38", " #38", room) == "Friday #38"


def test_a_word_no_line_could_hold_may_be_broken_anywhere() -> None:
    assert breakable("short words stay") == "short words stay"
    assert breakable("a" * 41 + " b") == "\u200b".join("a" * 41) + " b"
