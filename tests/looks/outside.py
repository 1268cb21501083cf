"""The programs that look at what we make: node with packages from npm, Chromium, poppler."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def packages() -> Path:
    """The folder in which `npm install` was run for tests/looks/package.json, or the test is skipped."""
    folder = Path(os.environ.get("PKM_TEST_NODE", ""))
    if not os.environ.get("PKM_TEST_NODE") or not (folder / "node_modules" / "caniemail").is_dir():
        pytest.skip("caniemail is not installed (PKM_TEST_NODE); `python3 run.py check --slow` does that")
    return folder


def ask(what: str, html: str) -> Any:
    """What 'caniemail' or 'html-validate' says about a document."""
    folder = packages()
    done = subprocess.run(
        ["node", str(HERE / "ask.mjs"), what],
        cwd=folder,
        input=html.encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def program(name: str) -> str:
    """The path of a program, or the test is skipped: without a program, or without being asked to be slow."""
    packages()
    path = shutil.which(name)
    if not path:
        pytest.skip(f"{name} is not installed")
    return path


def picture_folder(tmp_path: Path) -> Path:
    """Where pictures go: PKM_TEST_PICTURES to keep them, else away with the test."""
    folder = Path(os.environ.get("PKM_TEST_PICTURES") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
