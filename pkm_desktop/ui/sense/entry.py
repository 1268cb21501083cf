"""What works from any stage: beginning a note, and going to the places of Sense."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from pkm_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from pkm_desktop.ui.sense.view import SenseView

PLACES = {"all_tags": "tags", "revisit": "revisit", "deleted_notes": "deleted"}


def register(desk: Desk) -> None:
    """Say what the actions do that need no view."""
    desk.actions.on("new_note", lambda: _stage(desk).new_note())
    for name, place in PLACES.items():
        desk.actions.on(name, partial(_go, desk, place))


def _stage(desk: Desk) -> SenseView:
    """The stage, brought to the front."""
    return cast("SenseView", desk.window.show_stage("sense"))


def _go(desk: Desk, place: str) -> None:
    _stage(desk).go(place)
