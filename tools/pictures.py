"""Take the pictures of README and user guide: the window on the sample library, light, by itself.

python3 run.py pictures [FOLDER]     into FOLDER, else where README and guide look for them, in each language
python3 run.py pictures --golden     those that tests compare the window with (tests/looks/golden)
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from tools.scenes import Scene, Stage

ROOT = Path(__file__).resolve().parents[1]
SETTLE_MS = 1200  # for lists, page and preview to be there
SMALLEST_FILE = 0  # Qt's "quality" of a PNG: 0 packs hardest
COLOURS = 256
FREQUENT = 180
REGION = 0xE0E0E0  # the three upper bits of red, green and blue
SHARED = ("seek", "sense", "share")  # what README shows too
LANGUAGES = ("en", "de")
SIZES = {"readme": (1280, 800), "guide": (1120, 700)}


def main() -> None:
    """Write all pictures, each in the size of its place."""
    if sys.argv[1:] == ["--golden"]:
        from tools import golden

        golden.renew()
        return
    under = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as place:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["HOME"] = place
        os.environ["PKM_SETTINGS"] = str(Path(place, "settings.toml"))
        for language in LANGUAGES:
            os.environ["PKM_LIBRARY"] = str(Path(place, language))
            take(places(under, language), language)


def places(under: Path | None, language: str) -> dict[str, Path]:
    """Where the pictures go; README is English."""
    found = {
        "guide": (under or ROOT) / "docs" / "guide" / ("" if language == "en" else language) / "pictures"
    }
    if language == "en":
        found["readme"] = (under or ROOT) / "docs" / "pictures"
    for folder in found.values():
        folder.mkdir(parents=True, exist_ok=True)
    return found


def take(folders: dict[str, Path], language: str) -> None:
    """Go through the scenes, the empty library first, and keep what is on the screen."""
    from pkm_desktop.core.commands.demo import make_demo
    from tools.scenes import EMPTY, FULL, open_stage

    with open_stage(build=None, language=language, menus=True) as stage:
        for name, scene in EMPTY.items():
            keep(stage, scene, folders["guide"] / f"{name}.png", SIZES["guide"])
    sample = partial(make_demo, language=language)
    with open_stage(build=sample, language=language, menus=True) as stage:
        for name, scene in FULL.items():
            keep(stage, scene, folders["guide"] / f"{name}.png", SIZES["guide"])
            if name in SHARED and "readme" in folders:
                keep(stage, scene, folders["readme"] / f"{name}.png", SIZES["readme"])


def keep(stage: Stage, scene: Scene, path: Path, size: tuple[int, int]) -> None:
    """Set the scene in a window of this size and write the picture."""
    stage.window.resize(*size)
    scene(stage)
    settle()
    picture = seen(stage)
    if not picture.save(str(path), quality=SMALLEST_FILE):
        raise OSError(f"{path} could not be written")
    print(f"{path}  {path.stat().st_size / 1000:.0f} kB", flush=True)
    stage.close_dialogs()


def seen(stage: Stage) -> QImage:
    """The window with what lies open above it, as one picture."""
    from PySide6.QtGui import QColor, QImage, QPainter, QPen

    picture = stage.window.grab().toImage()
    painter = QPainter(picture)
    for dialog in stage.dialogs():
        dialog.move(stage.window.geometry().center() - dialog.rect().center())
        settle(100)
        place = dialog.geometry().translated(-stage.window.geometry().topLeft())
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 60))
        painter.drawPixmap(place.topLeft(), dialog.grab())
        painter.setPen(QPen(QColor(0, 0, 0, 90)))
        painter.drawRect(place)
    painter.end()
    return few_colours(picture.convertToFormat(QImage.Format.Format_RGB32))


def few_colours(picture: QImage) -> QImage:
    """The picture in 256 colours of its own: a third of the size, and nobody sees it.

    The most frequent ones, and one of each region of colours that has none among them.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    counted = Counter(memoryview(picture.constBits()).cast("I")).most_common()
    table = [colour for colour, _ in counted[:FREQUENT]]
    regions = {colour & REGION for colour in table}
    for colour, _ in counted[FREQUENT:]:
        if len(table) < COLOURS and colour & REGION not in regions:
            regions.add(colour & REGION)
            table.append(colour)
    return picture.convertToFormat(
        QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither
    )


def settle(milliseconds: int = SETTLE_MS) -> None:
    """Let the window answer what it was asked."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
