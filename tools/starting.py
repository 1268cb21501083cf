"""`run.py check --slow`: build the folder and the .deb, then start what came out under Xvfb."""

from __future__ import annotations

import shutil
import subprocess

from tools.environment import PYTHON, ROOT, child_environment

PLACE = ROOT / "build" / "installers"


def check() -> bool:
    """Whether both can be built and started."""
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        print("The slow checks need: xvfb xdotool imagemagick.", flush=True)
        return False
    shutil.rmtree(PLACE, ignore_errors=True)
    parts = ["folder", "deb"] if shutil.which("dpkg-deb") else ["folder"]
    build = [str(PYTHON), "-m", "tools.build", "--quick", "--out", str(PLACE), *parts]
    if subprocess.call(build, cwd=ROOT, env=child_environment()) != 0:  # noqa: S603
        return False
    test = [str(PYTHON), "-m", "pytest", "-q", "tests/installers"]
    environment = child_environment(QT_QPA_PLATFORM="offscreen", PKM_TEST_BUILT=str(PLACE))
    return subprocess.call(test, cwd=ROOT, env=environment) == 0  # noqa: S603
