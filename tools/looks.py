"""`run.py check --slow`: ask programs from outside how mail, page and PDF look; the pictures stay."""

from __future__ import annotations

import shutil
import subprocess

from tools.environment import PYTHON, ROOT, child_environment

HERE = ROOT / "tests" / "looks"
ALSO = ROOT / "tests" / "core" / "share" / "formats"  # with the engines of Logseq and Teams
PLACE = ROOT / "build" / "looks"
PROGRAMS = {
    "npm": "npm",
    "node": "nodejs",
    "chromium": "chromium",
    "pdftotext": "poppler-utils",
}  # by package


def check() -> bool:
    """Whether all looks are good. Fetches a few packages from npm the first time."""
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if missing:
        print(f"The slow checks need: {' '.join(missing)}.", flush=True)
        return False
    PLACE.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "package.json", PLACE)
    install = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.call(install, cwd=PLACE) != 0:  # noqa: S603
        return False
    pictures = PLACE / "pictures"
    environment = child_environment(
        QT_QPA_PLATFORM="offscreen", PKM_TEST_NODE=str(PLACE), PKM_TEST_PICTURES=str(pictures)
    )
    command = [str(PYTHON), "-m", "pytest", "-q", str(HERE), str(ALSO)]
    passed = subprocess.call(command, cwd=ROOT, env=environment) == 0  # noqa: S603
    print(f"Look at them: {pictures}", flush=True)
    return passed
