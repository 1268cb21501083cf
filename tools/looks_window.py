"""Take the window as it looks: every screen, theme, scale and size, on libraries from empty to full.

python3 -m tools.looks_window FOLDER [--library NAME] [--theme NAME] [--scale N] [--size WxH] [--scene NAME]

Each option may be given several times; without it all of its kind are taken.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from tools.environment import ROOT

LIBRARIES = ("empty", "one", "sample", "awkward", "full")
THEMES = ("light", "dark", "high-light", "high-dark")
SCALES = ("1", "1.5", "2")
SIZES = ("1280x800", "1920x1080", "900x640")


def main(arguments: Sequence[str]) -> int:
    """One process for each scale and library: Qt takes the scale only once, at its start."""
    asked = _options(arguments)
    if asked.child:
        return _child(asked)
    failed = 0
    for scale, library in product(asked.scale or SCALES, asked.library or LIBRARIES):
        with tempfile.TemporaryDirectory() as home:
            given = [str(asked.folder), "--child", "--scale", scale, "--library", library]
            for name in ("theme", "size", "scene"):
                given += [part for value in getattr(asked, name) for part in (f"--{name}", value)]
            failed += subprocess.call(  # noqa: S603
                [sys.executable, "-m", "tools.looks_window", *given], cwd=ROOT, env=_around(home, scale)
            )
    print(f"Look at them: {asked.folder}", flush=True)
    return failed


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="tools.looks_window", description=__doc__)
    options.add_argument("folder", type=Path)
    for name, values in (
        ("library", LIBRARIES),
        ("theme", THEMES),
        ("scale", ()),
        ("size", ()),
        ("scene", ()),
    ):
        options.add_argument(f"--{name}", action="append", choices=values or None, default=[])
    options.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    return options.parse_args(arguments)


def _around(home: str, scale: str) -> dict[str, str]:
    """A home of its own, so that nothing of this machine's person is in the pictures."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": scale,
        "HOME": home,
        "PKM_LIBRARY": str(Path(home, "library")),
        "PKM_SETTINGS": str(Path(home, "settings.toml")),
    }


def _child(asked: argparse.Namespace) -> int:
    from tools.looks_libraries import LIBRARIES as BUILDERS
    from tools.looks_scenes import SCENES, dressed
    from tools.pictures import seen, settle
    from tools.scenes import open_stage

    (library,), (scale,) = asked.library, asked.scale
    asked.folder.mkdir(parents=True, exist_ok=True)
    with open_stage(build=BUILDERS[library]) as stage:
        for theme, size in product(asked.theme or THEMES, asked.size or SIZES):
            width, height = map(int, size.split("x"))
            dressed(stage, theme)
            for name in asked.scene or SCENES:
                stage.window.resize(width, height)
                SCENES[name](stage)
                settle()
                seen(stage).save(str(asked.folder / f"{name}-{library}-{theme}-{size}-{scale}x.png"))
                stage.close_dialogs()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
