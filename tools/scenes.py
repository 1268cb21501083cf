"""What the pictures show: the window of the sample library, brought to one state after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QDialog

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import Library, open_library, utc_now
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Preferences
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.session import Session
from pkm_desktop.ui.words.language import use_language
from tools.pictures import settle

SEARCHED = {"en": "sense making", "de": "verstehen"}


@dataclass(frozen=True)
class Stage:
    """The window and the library it shows."""

    window: MainWindow
    library: Library
    language: str

    def do(self, name: str) -> None:
        """What a menu entry does."""
        self.window.actions_table.action(name).trigger()

    def dialogs(self) -> list[QDialog]:
        """What lies open above the window."""
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
        return [one for one in found if one.isVisible()]

    def close_dialogs(self) -> None:
        for dialog in self.dialogs():
            dialog.reject()


Scene = Callable[[Stage], None]


@contextmanager
def open_stage(
    build: Callable[[Library], object] | None,
    *,
    clock: Callable[[], datetime] = utc_now,
    language: str = "en",
    menus: bool = False,
) -> Iterator[Stage]:
    """The window on a library that `build` has filled, shown offscreen, with or without its menu bar."""
    app = QApplication.instance() or QApplication(["pictures"])
    assert isinstance(app, QApplication)  # noqa: S101 (for mypy)
    use_language(app, chosen=language)
    settings = Settings(theme="light", refresh_on_start=False)
    theme, jobs = Theme(settings), Jobs()
    theme.apply(app)
    with open_library(clock=clock) as library:
        if build is not None:
            build(library)
        session = Session(library.folder / "window.ini")
        window = MainWindow.whole(
            theme, Actions(theme), jobs, preferences=Preferences(settings), session=session
        )
        Frame(window).live(window.attach(library))
        QCursor.setPos(0, 2000)  # over nothing that lights up
        window.menuBar().setVisible(menus)
        window.show()
        yield Stage(window, library, language)
        jobs.close()
        window.hide()
        window.deleteLater()


def at_seek(stage: Stage, view: str) -> None:
    stage.window.top.field.clear()
    seek = stage.window.show_stage("seek")
    settle()
    seek.nav.select(view)  # type: ignore[attr-defined]
    seek.nav.picked.emit(view)  # type: ignore[attr-defined]


def beginning(stage: Stage) -> None:
    stage.window.show_stage("seek")


def adding(stage: Stage) -> None:
    beginning(stage)
    settle()
    stage.do("add")


def marked_article(stage: Stage) -> None:
    at_seek(stage, "view:kept")
    settle()
    kept = browse.item_rows(stage.library, browse.item_ids(stage.library, ItemFilter(view="kept")))
    stage.window.open_ref(Ref("item", next(row.id for row in kept if row.highlights)))


def saying_why(stage: Stage) -> None:
    marked_article(stage)
    settle()
    stage.do("why")


def inbox(stage: Stage) -> None:
    at_seek(stage, "view:inbox")


def note(stage: Stage) -> None:
    stage.window.show_stage("sense")
    settle()
    found = min(one.id for one in recall.notes(stage.library) if one.kind == "permanent")
    stage.window.open_ref(Ref("note", found))


def results(stage: Stage) -> None:
    stage.window.show_query(SEARCHED[stage.language])


def digest(stage: Stage) -> None:
    stage.window.top.field.clear()
    stage.window.show_stage("share")


def weeks(stage: Stage) -> None:
    stage.window.top.field.clear()
    stage.window.show_stage("practice")


def action(name: str) -> Scene:
    """A dialog over the inbox."""

    def show(stage: Stage) -> None:
        inbox(stage)
        settle()
        stage.do(name)

    return show


EMPTY: dict[str, Scene] = {"first-run": beginning, "add": adding}
FULL: dict[str, Scene] = {
    "seek": marked_article,
    "inbox": inbox,
    "reading": saying_why,
    "sense": note,
    "finding": results,
    "share": digest,
    "practice": weeks,
    "commands": action("palette"),
    "settings": action("settings"),
}
