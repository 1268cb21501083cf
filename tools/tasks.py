"""What a developer asks for: tests, checks, benchmarks, installers, command reference, pictures."""

from __future__ import annotations

import os
import subprocess
import time

from tools import libraries, looks, starting
from tools.environment import PYTHON, ROOT, SCRIPTS, child_environment, hand_over

CODE = ["pkm_desktop", "tests", "benchmarks", "tools", "installers", "run.py"]
PARALLEL = ["-n", "auto", "--maxprocesses", "8", "--dist", "loadfile", "--no-loadscope-reorder"]
MODULES = {
    "bench": ["benchmarks"],
    "build": ["tools.build"],
    "docs": ["tools.reference"],
    "pictures": ["tools.pictures"],
    "translations": ["tools.translations"],
}


def run(name: str, arguments: list[str]) -> int:
    os.chdir(ROOT)
    if name in MODULES:
        return hand_over([str(PYTHON), "-m", *MODULES[name], *arguments])
    if not libraries.present(window=False):
        return 1
    if name == "test":
        return hand_over(test_command(arguments), QT_QPA_PLATFORM="offscreen")
    return check(arguments)


def test_command(arguments: list[str]) -> list[str]:
    """pytest on all cores. A file's tests stay in one process, in order: each run is the same."""
    return [str(PYTHON), "-m", "pytest", *PARALLEL, *arguments]


def check(arguments: list[str]) -> int:
    """All checks, one after the other; the exit code says whether all passed. `--slow`: looks, installers."""
    slow = "--slow" in arguments
    arguments = [each for each in arguments if each != "--slow"]
    ruff, python = str(SCRIPTS / "ruff"), str(PYTHON)
    there = [path for path in CODE if (ROOT / path).exists()]
    steps = {
        "format": [ruff, "format", "--check", *there],
        "lint": [ruff, "check", *there],
        "types": [python, "-m", "mypy"],
        "contracts": [str(SCRIPTS / "lint-imports")],
        "tests": test_command(arguments),
    }
    failed = [name for name, command in steps.items() if not passes(name, command)]
    if slow and not looks.check():
        failed.append("looks")
    if slow and not starting.check():
        failed.append("installers")
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll checks passed.", flush=True)
    return 1 if failed else 0


def passes(name: str, command: list[str]) -> bool:
    print(f"\n== {name} ==", flush=True)
    started = time.monotonic()
    code = subprocess.call(command, env=child_environment(QT_QPA_PLATFORM="offscreen"))  # noqa: S603
    print(f"== {name}: {'ok' if code == 0 else 'FAILED'} ({time.monotonic() - started:.0f} s)", flush=True)
    return code == 0
