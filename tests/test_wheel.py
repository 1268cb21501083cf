"""The installed wheel, in an environment that never saw the checkout: it starts and reaches its resources."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from pkm_desktop import __version__

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


def run(command: list[str], folder: Path, home: Path) -> str:
    """Run in this folder with this home, and return what was printed; it must end well."""
    environment = {**os.environ, "HOME": str(home), "USERPROFILE": str(home)}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of a fresh environment: our wheel, and the packages of this one by a .pth file."""
    place = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)], ROOT, place)
    (wheel,) = place.glob("*.whl")
    run([sys.executable, "-m", "virtualenv", "--no-download", "--quiet", str(place / "env")], place, place)
    scripts = place / "env" / SCRIPTS
    install = [str(scripts / "python"), "-m", "pip", "install", "-q", "--no-index", "--no-deps", str(wheel)]
    run(install, place, place)
    ask = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    packages = Path(run([str(scripts / "python"), "-c", ask], place, place).strip())
    (packages / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return scripts


def test_version(installed: Path, tmp_path: Path) -> None:
    assert __version__ in run([str(installed / "pkm-desktop"), "--version"], tmp_path, tmp_path)


def test_the_code_and_its_resources_come_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    ask = (
        "import json; from pkm_desktop.core import paths; r = paths.resource\n"
        "print(json.dumps([str(r()), [r(*p).exists() for p in"
        " [('style.qss',), ('icons', 'rss.svg'), ('digests',), ('sample',),"
        " ('guide', 'README.md'), ('guide', 'pictures', 'seek.png'), ('licences', 'LGPL-3.0.txt'),"
        " ('translations', 'pkm_desktop_de.qm'), ('translations', 'core.json')]]]))"
    )
    place, there = json.loads(run([str(installed / "python"), "-c", ask], tmp_path, tmp_path))
    assert Path(place).is_relative_to(installed.parent)
    assert there == [True] * 9


def test_the_main_job_runs_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    program, library = str(installed / "pkm-desktop"), str(tmp_path / "library")
    made = json.loads(run([program, "--library", library, "--json", "init"], tmp_path, tmp_path))
    assert Path(made["library"]) == Path(library)
    shown = json.loads(run([program, "--library", library, "--json", "demo"], tmp_path, tmp_path))
    assert shown["items"] > 0
    assert shown["digest_files"]
    assert all((tmp_path / name).stat().st_size > 0 for name in shown["digest_files"])


def test_the_wheel_carries_no_caches_and_no_tests(installed: Path) -> None:
    record = next(installed.parent.rglob("pkm_desktop-*.dist-info/RECORD")).read_text(encoding="utf-8")
    names = [line.split(",")[0] for line in record.splitlines()]
    top = {name.split("/")[0] for name in names if not name.startswith("..")}
    assert top == {"pkm_desktop", f"pkm_desktop-{__version__}.dist-info"}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("migrations/v0001.sql") for name in names)
