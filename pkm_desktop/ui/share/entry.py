"""What the rest of the window may ask of the Share stage without having built it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pkm_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from pkm_desktop.ui.share.view import ShareView


def register(desk: Desk) -> None:
    """Make 'new digest', 'new community' and what a colleague brought work from every stage."""
    desk.actions.on("new_issue", lambda: _stage(desk).doings.new_issue())
    desk.actions.on("contribution", lambda: _stage(desk).contributing.ask_file())
    desk.actions.on("new_community", lambda: _stage(desk).audiences.add())
    desk.actions.on("outbox", lambda: _stage(desk).going_out.show_outbox())
    desk.actions.on("ways_out", lambda: _stage(desk).going_out.show_ways())
    desk.actions.on("digest_templates", lambda: _stage(desk).going_out.show_templates())


def _stage(desk: Desk) -> ShareView:
    return cast("ShareView", desk.window.show_stage("share"))
