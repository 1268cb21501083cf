"""What people install, built once for all tests here: the wheel, the folder, the .deb and what is in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from filelock import FileLock

from tools import libraries

ROOT = Path(__file__).resolve().parents[2]
BUILD_SECONDS = 900


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder with `pkm-desktop/` and, on Debian, the .deb. PKM_TEST_BUILT names one built before."""
    ready = os.environ.get("PKM_TEST_BUILT")
    if ready:
        yield Path(ready)
        return
    if not os.environ.get("PKM_TEST_INSTALLERS"):
        pytest.skip("building takes minutes: `python3 run.py check --slow`, or set PKM_TEST_INSTALLERS=1")
    if find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller is not installed")
    missing = libraries.missing_for_bundle() if sys.platform.startswith("linux") else []
    if missing:
        pytest.skip(f"the folder would lack libraries: {' '.join(missing)}")
    own = tmp_path_factory.getbasetemp()
    many = "PYTEST_XDIST_WORKER" in os.environ
    shared = (own.parent if many else own) / "built"
    with FileLock(f"{shared}.lock"):  # one build for all processes of this run
        if not (shared / "done").is_file():
            build(shared)
    yield shared
    if not many:  # half a gigabyte
        shutil.rmtree(shared)


def build(out: Path) -> None:
    parts = ["folder", "deb"] if shutil.which("dpkg-deb") else ["folder"]
    command = [sys.executable, "-m", "tools.build", "--quick", "--out", str(out), *parts]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=BUILD_SECONDS
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (out / "done").touch()


@pytest.fixture(scope="session")
def bundle(built: Path) -> Path:
    """The folder PyInstaller made."""
    return built / "pkm-desktop"


@pytest.fixture(scope="session")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the .deb puts under /, with its control files in DEBIAN."""
    packages = list(built.glob("*.deb"))
    if not packages:
        pytest.skip("there is no dpkg-deb here")
    place = tmp_path_factory.mktemp("unpacked") / "root"
    subprocess.run(["dpkg-deb", "--raw-extract", str(packages[0]), str(place)], check=True)
    return place
