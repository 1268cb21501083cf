"""run.py in a small checkout of its own: sets up once, recovers from interruptions, says what is wrong."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from run import opens_window

ROOT = Path(__file__).resolve().parents[2]
BASE_PYTHON = str(getattr(sys, "_base_executable", sys.executable))
HAS_PIP = (
    subprocess.run([BASE_PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0
)
needs_pip = pytest.mark.skipif(not HAS_PIP, reason="the Python behind this environment has no pip")

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "pkm-desktop"
version = "0.1.0"
"""
BACKEND = """
import zipfile
from pathlib import Path
def build_editable(folder, config_settings=None, metadata_directory=None):
    name, about = "pkm_desktop-0.1.0-py3-none-any.whl", "pkm_desktop-0.1.0.dist-info/"
    with zipfile.ZipFile(Path(folder) / name, "w") as wheel:
        wheel.writestr("small_app.py", "import sys\\ndef main():\\n    print('small app', *sys.argv[1:])\\n")
        wheel.writestr(about + "METADATA", "Metadata-Version: 2.1\\nName: pkm-desktop\\nVersion: 0.1.0\\n")
        wheel.writestr(about + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(about + "entry_points.txt", "[console_scripts]\\npkm-desktop = small_app:main\\n")
        wheel.writestr(about + "RECORD", "")
    return name
"""


def write_dependency(folder: Path) -> str:
    """A wheel that depends on nothing, and the line that locks it."""
    wheel = folder / "small_part-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as parts:
        parts.writestr("small_part.py", "")
        about = "small_part-1.0.dist-info/"
        parts.writestr(about + "METADATA", "Metadata-Version: 2.1\nName: small-part\nVersion: 1.0\n")
        parts.writestr(about + "WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        parts.writestr(about + "RECORD", "")
    return f"./{wheel.name} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with a space in its name, holding run.py, tools/ and an app of three lines."""
    folder = tmp_path / "a checkout"
    shutil.copytree(ROOT / "tools", folder / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "run.py", folder)
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (folder / "backend.py").write_text(BACKEND, encoding="utf-8")
    (folder / "requirements.lock").write_text(write_dependency(folder), encoding="utf-8")
    (folder / "nothing").mkdir()
    return folder


def start(checkout: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """run.py from another folder, without uv, sudo or apt on the path."""
    return subprocess.run(
        [BASE_PYTHON, str(checkout / "run.py"), *arguments],
        cwd=checkout.parent,
        env={**os.environ, "PATH": str(checkout / "nothing"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@needs_pip
def test_sets_up_once_and_hands_over(checkout: Path) -> None:
    first = start(checkout, "items", "--json", PYTHONDONTWRITEBYTECODE="1", PIP_USER="1")
    assert (first.returncode, first.stdout) == (0, "small app items --json\n"), first.stderr
    assert "Setting up" in first.stderr
    assert list((checkout / ".venv").rglob("small_part*.pyc"))
    second = start(checkout, "items")
    assert (second.stdout, second.stderr) == ("small app items\n", "")


@needs_pip
def test_an_interrupted_or_foreign_environment_is_made_anew(checkout: Path) -> None:
    start(checkout, "items")
    stamp, leftover = checkout / ".venv" / "pkm-desktop.stamp", checkout / ".venv" / "leftover"
    for state in ("installing", stamp.read_text(encoding="utf-8").replace(" 3.", " 2.")):
        leftover.touch()
        stamp.write_text(state, encoding="utf-8")
        again = start(checkout, "items")
        assert again.stdout == "small app items\n", again.stderr
        assert not leftover.exists()


@needs_pip
def test_a_changed_project_is_brought_up_to_date_in_place(checkout: Path) -> None:
    start(checkout, "items")
    kept = checkout / ".venv" / "kept"
    kept.touch()
    with (checkout / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write("# changed\n")
    again = start(checkout, "items")
    assert "Setting up" in again.stderr
    assert kept.exists()


@needs_pip
def test_a_package_that_is_not_the_locked_one_is_refused_in_words(checkout: Path) -> None:
    lock = checkout / "requirements.lock"
    good = lock.read_text(encoding="utf-8")
    lock.write_text(good[:-9] + "00000000\n", encoding="utf-8")
    refused = start(checkout, "items")
    assert refused.returncode == 1
    assert "could not be installed" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert refused.stdout == ""
    lock.write_text(good, encoding="utf-8")
    assert start(checkout, "items").stdout == "small app items\n"


@needs_pip
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_it_names_the_way_that_needs_none(checkout: Path) -> None:
    bare = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    refused = start(checkout, **bare)
    assert refused.returncode == 1
    assert "python3 run.py demo" in refused.stderr
    assert start(checkout, "demo", **bare).stdout == "small app demo\n"


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--library", "some folder"], True),
        (["--library=some folder"], True),
        (["--verbose"], False),
        (["demo", "--window"], True),
        (["demo"], False),
        (["--library", "some folder", "items"], False),
        (["--help"], False),
        (["--version"], False),
    ],
)
def test_knows_what_opens_the_window(arguments: list[str], window: bool) -> None:
    assert opens_window(arguments) is window
