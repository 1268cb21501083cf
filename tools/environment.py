"""The checkout's own environment: is `.venv` ready, make it ready, run something in it."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "pkm-desktop.stamp"
INSTALLING = "installing"
TASKS = (
    "test",
    "check",
    "bench",
    "build",
    "docs",
    "pictures",
    "translations",
)  # what run.py does itself; the rest is the app's


class SetupFailed(Exception):
    """Setting up cannot go on; the text says why and what to do."""


def make_ready() -> None:
    """Return at once when `.venv` holds what the lock says; otherwise install it."""
    if is_ready():
        return
    from tools import install

    with one_at_a_time():
        if not is_ready():  # another run.py may have done it while this one waited
            install.install()


def is_ready() -> bool:
    return read_stamp() == expected_stamp() and PYTHON.exists()


def read_stamp() -> str:
    try:
        return STAMP.read_text(encoding="utf-8")
    except OSError:
        return ""


def expected_stamp() -> str:
    """What `.venv` depends on: the locked packages, the app's entry points, Python, and its place."""
    parts = hashlib.sha256(LOCK.read_bytes())
    parts.update(PROJECT.read_bytes())
    return f"{parts.hexdigest()} {python_version()} {VENV}"


def python_version() -> str:
    return "{}.{}".format(*sys.version_info[:2])


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let one process install at a time. The lock sits on requirements.lock, so it leaves nothing behind."""
    with LOCK.open("rb") as held:
        with suppress(OSError):  # a file system without locks: go on alone, as most people are
            wait_for_lock(held)
        yield


def wait_for_lock(held: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        held.seek(1 << 30)  # locks are mandatory here: take a byte that nobody reads
        msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(held, fcntl.LOCK_EX)


def app_command(arguments: list[str]) -> list[str]:
    """How to start the app. By its script: `-m` would put the current folder on the import path."""
    if os.name == "nt":
        return [str(SCRIPTS / "pkm-desktop.exe"), *arguments]
    return [str(PYTHON), str(SCRIPTS / "pkm-desktop"), *arguments]


def child_environment(**changes: str) -> dict[str, str]:
    """The environment for programs of `.venv`: compiled modules are kept even where the shell says not to."""
    taken = {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in os.environ.items() if name not in taken} | changes


def hand_over(command: list[str], **changes: str) -> int:
    """Become this program (where the system can), or run it to its end and return its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execve(command[0], command, child_environment(**changes))  # noqa: S606
    import subprocess

    return subprocess.call(command, env=child_environment(**changes))  # noqa: S603
