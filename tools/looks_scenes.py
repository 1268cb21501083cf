"""The screens to look at: they come up on any library, empty or full."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.look import tokens
from pkm_desktop.ui.look.theme import stylesheet
from tools.pictures import settle
from tools.scenes import Scene, Stage

DIALOGS = ("add", "palette", "settings", "keys", "about", "rules", "jobs")


def dressed(stage: Stage, theme: str) -> None:
    """Light, dark, or the light one of high contrast, which only the system can ask for."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 (for mypy)
    stage.window.preferences.change(theme="dark" if theme == "dark" else "light")
    if theme == "contrast":
        dress = stage.window.theme
        dress.tokens = tokens.HIGH_LIGHT
        app.setStyleSheet(stylesheet(dress.tokens))
        dress.changed.emit()


def stage_shown(name: str, stage: Stage) -> None:
    stage.window.top.field.clear()
    stage.window.show_stage(name)


def seek(stage: Stage) -> None:
    """The inbox with its first item open."""
    stage_shown("seek", stage)
    settle(300)
    ids = browse.item_ids(stage.library, ItemFilter(view="inbox"))
    if ids:
        stage.window.open_ref(Ref("item", ids[0]))


def sense(stage: Stage) -> None:
    """A note beside the library."""
    stage_shown("sense", stage)
    settle(300)
    for note in recall.notes(stage.library)[:1]:
        stage.window.open_ref(Ref("note", note.id))


def search(stage: Stage) -> None:
    stage.window.show_query("learning")


def all_sources(stage: Stage) -> None:
    stage_shown("seek", stage)
    stage.do("sources")


def dialog(name: str, stage: Stage) -> None:
    stage_shown("seek", stage)
    settle(200)
    stage.do(name)


SCENES: dict[str, Scene] = {
    "seek": seek,
    "sources": all_sources,
    "sense": sense,
    "search": search,
    "share": partial(stage_shown, "share"),
    "practice": partial(stage_shown, "practice"),
    **{name: partial(dialog, name) for name in DIALOGS},
}
