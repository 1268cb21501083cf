"""What people install, built before these tests (it takes minutes), and what is in the .deb."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder with `pkm-desktop/` and, on Debian, the .deb: PKM_TEST_BUILT."""
    named = os.environ.get("PKM_TEST_BUILT")
    if not named:
        pytest.skip("nothing is built (PKM_TEST_BUILT); `python3 run.py check --slow` builds it")
    return Path(named)


@pytest.fixture(scope="session")
def bundle(built: Path) -> Path:
    """The folder PyInstaller made."""
    return built / "pkm-desktop"


@pytest.fixture(scope="session")
def unpacked(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the .deb puts under /, with its control files in DEBIAN."""
    packages = list(built.glob("*.deb"))
    if not packages:
        pytest.skip("there is no .deb")
    place = tmp_path_factory.mktemp("unpacked") / "root"
    subprocess.run(["dpkg-deb", "--raw-extract", str(packages[0]), str(place)], check=True)
    return place
