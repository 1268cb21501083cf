"""Panes that fold away in narrow windows and come back as wide as they were."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.session import Session
from pkm_desktop.ui.widgets.folding_panes import FoldingPanes

USUAL = (224, 372, 396, 212)


def made(qtbot: QtBot, session: Session) -> tuple[FoldingPanes, list[QWidget], QWidget]:
    parts: list[QWidget] = [QFrame() for _ in USUAL]
    panes = FoldingPanes(parts, USUAL, session, "test/panes")
    host = QWidget()
    qtbot.addWidget(host)
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(panes)
    with qtbot.waitExposed(host):
        host.show()
    widen(panes, 1204)
    return panes, parts, host


def widen(panes: FoldingPanes, width: int) -> None:
    panes.window().resize(width, 600)
    QApplication.processEvents()
    assert panes.width() == width


def visible(parts: list[QWidget]) -> str:
    return "".join(letter for letter, part in zip("slpa", parts, strict=True) if part.isVisible())


def test_fewer_panes_in_narrow_windows_and_all_again(qtbot: QtBot, session: Session) -> None:
    panes, parts, _host = made(qtbot, session)
    wide = panes.sizes()
    assert wide[0] == 224
    assert wide[1] == pytest.approx(372, abs=60)
    for width, shown in ((1000, "slp"), (824, "slp"), (564, "sl"), (1204, "slpa")):
        widen(panes, width)
        assert visible(parts) == shown, width
        assert panes.sizes()[0] == 224, "the sidebar stays as it was"
    assert panes.sizes() == wide


def test_the_page_takes_the_place_of_the_list(qtbot: QtBot, session: Session) -> None:
    panes, parts, _host = made(qtbot, session)
    widen(panes, 564)
    panes.show_page(True)
    assert visible(parts) == "sp"
    panes.show_page(False)
    assert visible(parts) == "sl"
    parts[0].hide()
    widen(panes, 600)
    assert visible(parts) == "lp"


def test_a_width_given_by_hand_is_remembered(qtbot: QtBot, session: Session) -> None:
    panes, _, _host = made(qtbot, session)
    panes.moveSplitter(260, 1)
    assert panes.sizes()[0] == 260
    widen(panes, 824)
    widen(panes, 1204)
    assert panes.sizes()[0] == 260
    again, _, _other = made(qtbot, session)
    assert again.sizes()[0] == 260
