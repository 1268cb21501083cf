"""The screens to look at: they come up on any library, empty or full."""

from __future__ import annotations

from functools import partial

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.share.returns_nav import ReturnsNav
from pkm_desktop.ui.stages import offer
from tools.pictures import settle
from tools.scenes import Scene, Stage

DIALOGS = ("add", "palette", "settings", "keys", "about", "rules", "jobs", "guide", "publish", "respond")


def dressed(stage: Stage, theme: str) -> None:
    """Light or dark, each in the usual or in high contrast."""
    stage.window.preferences.change(
        theme="dark" if theme.endswith("dark") else "light",
        contrast="high" if theme.startswith("high") else "usual",
    )


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


def about_the_note(action: str, stage: Stage) -> None:
    sense(stage)
    settle(300)
    stage.do(action)


def place(name: str, where: str, stage: Stage) -> None:
    """A place of the sidebar of a stage."""
    stage.window.top.field.clear()
    view = stage.window.show_stage(name)
    settle(300)
    offer(view, "go", "sources" if where == "pays" else where)


def came_back(name: str, stage: Stage) -> None:
    """One of the pages of what came back."""
    stage_shown("share", stage)
    settle(300)
    for rows in stage.window.findChildren(ReturnsNav):
        rows.picked.emit(name)


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
    "graph": partial(about_the_note, "note_graph"),
    "preview": partial(about_the_note, "note_preview"),
    **{name: partial(place, "sense", name) for name in ("highlights", "revisit", "tags")},
    **{name: partial(place, "practice", name) for name in ("rhythm", "pays", "topics")},
    **{name: partial(came_back, name) for name in ("replies", "questions", "cases", "people")},
    **{name: partial(dialog, name) for name in DIALOGS},
}
