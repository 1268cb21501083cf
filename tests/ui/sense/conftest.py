"""The Sense stage on the screen, on a library with an item, its highlights and two notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import capture
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.sense.view import SenseView

LONG = 10_000  # ms: a limit, not a wait
PAGE = b"<html><head><title>Meaning is social</title></head><body><article><h1>Meaning is social</h1>" + (
    b"<p>Sense is made together, in zebrafish and in people, whenever somebody says what it means.</p>" * 5
)


def titles(view: SenseView) -> list[str]:
    """What the list shows."""
    model = view.things
    return [model.index(row).data() for row in range(model.rowCount())]


@pytest.fixture
def item(library: Library) -> int:
    """A kept page about zebrafish."""
    return capture.save_page(library, "https://example.org/meaning", page=PAGE).value.id


@pytest.fixture
def sense(
    item: int,
    library: Library,
    desk: Desk,
    window: MainWindow,
    qtbot: QtBot,
    shown: Callable[[MainWindow], None],
) -> SenseView:
    """The stage on the screen, with one item and two notes, one linking to the other."""
    annotate.write_note(library, "A filter decides. #judgement", title="Filters are not judgement")
    annotate.write_note(library, "See [[Filters are not judgement]].", title="Weekly review")
    shown(window)
    view = window.show_stage("sense")
    assert isinstance(view, SenseView)
    qtbot.waitUntil(lambda: titles(view) != [], timeout=LONG)
    return view
