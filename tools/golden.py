"""Pictures that tests compare the window with: own fonts only, a clock that stands, one small library.

`python3 run.py pictures --golden` takes them anew into tests/looks/golden. How fonts come out differs between
versions of Qt and machines: a few words drawn beside the pictures tell whether comparing makes sense here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import ROOT

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from tools.scenes import Stage

HERE = ROOT / "tests" / "looks" / "golden"
PROBE = "probe"  # the words that tell how fonts come out
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SIZE, NARROW = (1280, 800), (900, 640)
QUIET_SECONDS, MOST_SECONDS = 0.4, 20.0
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<dir>{fonts}</dir><cachedir>{cache}</cachedir>
<match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="antialias" mode="assign"><bool>true</bool></edit>
<edit name="rgba" mode="assign"><const>none</const></edit></match></fontconfig>
"""


def renew() -> None:
    """Take all of them anew, in the place where the tests look."""
    HERE.mkdir(parents=True, exist_ok=True)
    for old in HERE.glob("*.png"):
        old.unlink()
    take(HERE)
    for path in sorted(HERE.glob("*.png")):
        print(f"{path}  {path.stat().st_size / 1000:.0f} kB")


def take(folder: Path) -> None:
    """Take them into a folder, in a process of its own: fonts are chosen at its start."""
    with tempfile.TemporaryDirectory() as place:
        fonts = Path(place, "fonts.conf")
        fonts.write_text(
            FONTS.format(fonts=ROOT / "resources" / "fonts", cache=Path(place, "cache")), encoding="utf-8"
        )
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PKM_"))}
        around = {
            **kept,
            "QT_QPA_PLATFORM": "offscreen",
            "FONTCONFIG_FILE": str(fonts),
            "HOME": place,
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "PKM_LIBRARY": str(Path(place, "library")),
            "PKM_SETTINGS": str(Path(place, "settings.toml")),
        }
        command = [sys.executable, "-m", "tools.golden", str(folder)]
        done = subprocess.run(  # noqa: S603
            command, cwd=ROOT, env=around, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(done.stderr[-3000:])


def _main(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from pkm_desktop.core.commands.demo import make_demo
    from tools import scenes

    app = QApplication(["golden"])
    app.setCursorFlashTime(0)
    _probe().save(str(folder / f"{PROBE}.png"))
    clock = partial(datetime.fromtimestamp, NOW.timestamp(), UTC)
    with scenes.open_stage(None, clock=clock) as stage:
        scenes.EMPTY["first-run"](stage)
        _keep(stage, folder / "first-run.png")
    with scenes.open_stage(make_demo, clock=clock) as stage:
        for theme in ("light", "dark"):
            stage.window.preferences.change(theme=theme)
            for name in ("seek", "sense", "share", "practice"):
                stage.window.resize(*SIZE)
                scenes.FULL[name](stage)
                _keep(stage, folder / f"{name}-{theme}.png")
        stage.window.resize(*NARROW)
        scenes.FULL["seek"](stage)
        _keep(stage, folder / "narrow-dark.png")


def _keep(stage: Stage, path: Path) -> None:
    """Half as large: what a person sees moved or missing shows in it, a hair's breadth does not."""
    from PySide6.QtCore import Qt

    from tools.pictures import few_colours

    _come_to_rest(stage)
    whole = stage.window.grab().toImage()
    half = whole.scaledToWidth(whole.width() // 2, Qt.TransformationMode.SmoothTransformation)
    if not few_colours(half.convertToFormat(half.Format.Format_RGB32)).save(str(path), quality=0):
        raise OSError(f"{path} could not be written")


def _come_to_rest(stage: Stage) -> None:
    """Until nothing that was asked for is unanswered, for a while."""
    from tools.pictures import settle

    started = quiet = time.monotonic()
    while (now := time.monotonic()) - quiet < QUIET_SECONDS and now - started < MOST_SECONDS:
        settle(20)
        if stage.window.jobs.waiting():
            quiet = time.monotonic()


def _probe() -> QImage:
    """A few words as fonts come out here."""
    from PySide6.QtGui import QFont, QImage, QPainter

    image = QImage(160, 24, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    font = QFont("Reading Serif")
    font.setPixelSize(16)
    painter.setFont(font)
    painter.drawText(4, 18, "Seek, sense, share")
    painter.end()
    return image


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
