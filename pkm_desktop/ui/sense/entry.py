"""What works from any stage: beginning a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pkm_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from pkm_desktop.ui.sense.view import SenseView


def register(desk: Desk) -> None:
    """Say what the actions do that need no view."""
    desk.actions.on("new_note", lambda: _new_note(desk))


def _new_note(desk: Desk) -> None:
    cast("SenseView", desk.window.show_stage("sense")).new_note()
