"""Take the pictures of the README: the window on the sample library, light, 1280 × 800.

.venv/bin/python -m tools.pictures [FOLDER]
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pkm_desktop.core.library import Library
    from pkm_desktop.ui.main_window import MainWindow

SIZE = (1280, 800)
SETTLE_MS = 1200  # for lists, page and preview to be there
SMALLEST_FILE = 0  # Qt's "quality" of a PNG: 0 packs hardest
PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"


def main() -> None:
    """Write seek.png, sense.png and share.png."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["PKM_LIBRARY"] = str(Path(place, "library"))
        os.environ["PKM_SETTINGS"] = str(Path(place, "settings.toml"))
        take(folder)


def take(folder: Path) -> None:
    """Build the sample, show the stages one after the other and keep what is on the screen."""
    from PySide6.QtGui import QCursor, QImage
    from PySide6.QtWidgets import QApplication

    from pkm_desktop.core.commands.demo import make_demo
    from pkm_desktop.core.library import open_library
    from pkm_desktop.core.paths import library_folder
    from pkm_desktop.core.settings import Settings
    from pkm_desktop.ui.actions import Actions
    from pkm_desktop.ui.desk import Preferences
    from pkm_desktop.ui.frame import Frame
    from pkm_desktop.ui.jobs import Jobs
    from pkm_desktop.ui.language import use_language
    from pkm_desktop.ui.main_window import MainWindow
    from pkm_desktop.ui.session import Session
    from pkm_desktop.ui.theme import Theme

    app = QApplication(["pictures"])
    use_language(app)
    settings = Settings(theme="light", refresh_on_start=False)
    theme, jobs, session = Theme(settings), Jobs(), Session(library_folder() / "window.ini")
    theme.apply(app)
    window = MainWindow(theme, Actions(theme), jobs, preferences=Preferences(settings), session=session)
    frame = Frame(window)
    with open_library() as library:
        make_demo(library)
        frame.live(window.attach(library))
        QCursor.setPos(SIZE[0] // 2, SIZE[1] - 5)  # over nothing that lights up
        window.resize(*SIZE)
        window.menuBar().hide()
        window.show()
        for stage in ("seek", "sense", "share"):
            set_scene(window, library, stage)
            picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
            picture.save(str(folder / f"{stage}.png"), quality=SMALLEST_FILE)
        jobs.close()


def set_scene(window: MainWindow, library: Library, stage: str) -> None:
    """Bring a stage to the front, with something open in it."""
    from pkm_desktop.core.commands import browse, recall
    from pkm_desktop.core.model.items import ItemFilter
    from pkm_desktop.core.model.refs import Ref

    view = window.show_stage(stage)
    settle()
    if stage == "seek":
        kept = browse.item_rows(library, browse.item_ids(library, ItemFilter(view="kept")))
        open_item = next(row.id for row in kept if row.highlights)
        view.nav.select("view:kept")  # type: ignore[attr-defined]
        view.nav.picked.emit("view:kept")  # type: ignore[attr-defined]
        settle()
        window.open_ref(Ref("item", open_item))
    elif stage == "sense":
        note = next(note for note in recall.notes(library) if note.title == "Filters are not judgement")
        window.open_ref(Ref("note", note.id))
    settle()


def settle() -> None:
    """Let the window answer what it was asked."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
