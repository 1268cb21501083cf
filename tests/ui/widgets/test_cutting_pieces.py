"""Where Qt breaks a line, counted as Qt counts: an emoji is two."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.sense.panel_card import NARROWEST, Card, plain_label
from pkm_desktop.ui.share.candidate_delegate import _lines
from pkm_desktop.ui.widgets.cutting import piece


@pytest.mark.parametrize("text", ["plain", "Grüße", "🧠 brain", "👩🏽‍🏫🧠📚"])
def test_pieces_make_the_whole(text: str) -> None:
    units = len(text.encode("utf-16-le")) // 2
    for at in range(units + 1):
        whole = piece(text, 0, at) + piece(text, at, units)
        assert whole == text or len(whole) == len(text) - 1  # cut through a letter of two


def test_a_card_says_every_word_of_a_title_with_emoji(qtbot: QtBot) -> None:
    title = "👩🏽‍🏫🧠📚 Learning 🎉 with 🏳️‍🌈 emoji and families"
    first, second = _lines(title, QFont(), 170, Qt.LayoutDirection.LeftToRight)
    assert f"{first} {second.removesuffix('…')}" == title[: len(first) + 1 + len(second.removesuffix("…"))]


def test_a_card_is_as_narrow_as_its_pane_and_as_high_as_its_words(qtbot: QtBot) -> None:
    card = Card(Ref("note", 1), "A title of some length that takes several lines", "and one more line")
    qtbot.addWidget(card)
    assert card.minimumSizeHint().width() <= 150
    assert card.hasHeightForWidth()
    assert card.heightForWidth(150) > card.heightForWidth(500)


def test_a_long_word_does_not_widen_a_card(qtbot: QtBot) -> None:
    label = plain_label("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung", strong=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() <= NARROWEST + 20
