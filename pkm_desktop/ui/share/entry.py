"""What the rest of the window may ask of the Share stage without having built it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from pkm_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from pkm_desktop.ui.share.view import ShareView

_PLACES = {  # action: page
    "replies": "replies",
    "open_questions": "questions",
    "success_cases": "cases",
    "people": "people",
}


def register(desk: Desk) -> None:
    """Make 'new digest', 'new community' and what a colleague brought work from every stage."""
    desk.actions.on("new_issue", lambda: _stage(desk).doings.new_issue())
    desk.actions.on("contribution", lambda: _stage(desk).contributing.ask_file())
    desk.actions.on("new_community", lambda: _stage(desk).audiences.add())
    for place, name in _PLACES.items():
        desk.actions.on(place, partial(_returns, desk, name))
    desk.actions.on("respond", lambda: _stage(desk).returning.file_one())
    desk.actions.on("new_case", lambda: _stage(desk).returning.pages.new_case())
    desk.actions.on("new_person", lambda: _stage(desk).returning.pages.new_person())
    desk.actions.on("file_replies", partial(_file_replies, desk))
    desk.actions.on("outbox", lambda: _stage(desk).going_out.show_outbox())
    desk.actions.on("ways_out", lambda: _stage(desk).going_out.show_ways())
    desk.actions.on("digest_templates", lambda: _stage(desk).going_out.show_templates())


def _returns(desk: Desk, name: str) -> None:
    _stage(desk).returning.show_page(name)


def _file_replies(desk: Desk) -> None:
    from PySide6.QtWidgets import QFileDialog, QWidget

    from pkm_desktop.ui.seek.entry import taking

    window = desk.window
    if isinstance(window, QWidget):
        dialog = QFileDialog(window, QCoreApplication.translate("Returns", "File replies from mails"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(QCoreApplication.translate("Returns", "Mails (*.eml *.mbox)"))
        dialog.filesSelected.connect(
            lambda names: taking(desk, window).mails([Path(name) for name in names], only_replies=True)
        )
        dialog.open()


def _stage(desk: Desk) -> ShareView:
    return cast("ShareView", desk.window.show_stage("share"))
