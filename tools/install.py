"""Install the locked packages and the app into `.venv`, with uv or with pip, saying what goes on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections import deque
from pathlib import Path

from tools.environment import (
    INSTALLING,
    LOCK,
    PROJECT,
    PYTHON,
    ROOT,
    STAMP,
    VENV,
    SetupFailed,
    expected_stamp,
    python_version,
    read_stamp,
)

AGAIN = "Run the same command again to go on."
NO_PIP = (
    "This Python ({python}) has no pip. Install it first\n"
    "(Debian, Ubuntu: sudo apt install python3-pip; elsewhere: python3 -m ensurepip)."
)


def install() -> None:
    """Bring `.venv` to what the lock says. Interrupted at any point, the next run starts it afresh."""
    started = time.monotonic()
    say(f"Setting up PKM Desktop in {VENV} (the first time: 190 MB to download, a minute or two) ...")
    if not reusable():
        make_venv()
    STAMP.write_text(INSTALLING, encoding="utf-8")
    install_packages()
    compile_all()
    STAMP.write_text(expected_stamp(), encoding="utf-8")
    say(f"Ready after {time.monotonic() - started:.0f} s.")


def say(text: str) -> None:
    """Progress goes to stderr: stdout belongs to the command that was asked for."""
    print(text, file=sys.stderr, flush=True)


def reusable() -> bool:
    """Whether `.venv` can be brought up to date: same Python, not left half installed, not moved."""
    stamp = read_stamp()
    if stamp == INSTALLING or (stamp and not stamp.endswith(f" {python_version()} {VENV}")):
        return False
    asked = [str(PYTHON), "-c", "import sys; print('{}.{}'.format(*sys.version_info[:2]))"]
    try:
        answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout  # noqa: S603
    except OSError:
        return False
    return answer.strip() == python_version()


def make_venv() -> None:
    """An empty environment. Without pip in it: Debian keeps the module for that in a package of its own."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        python = getattr(sys, "_base_executable", sys.executable)
        raise SetupFailed(
            f"The environment has to be made anew. Run this with your own Python: {python} run.py"
        )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SetupFailed(f"No environment could be made in {VENV}:\n{done.stdout}{done.stderr}")


def install_packages() -> None:
    """The locked packages by hash, then the app itself, as a link to this checkout."""
    uv = shutil.which("uv")
    if uv:
        into = [uv, "pip", "install", "--python", str(PYTHON)]
        fetched = run_installer([*into, "--require-hashes", "-r", str(LOCK)])
        if fetched and run_installer([*into, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]):
            return
        say("uv could not do it; trying pip.")
    into = [*pip(), "install", "--no-compile", "--progress-bar", "off"]
    if not run_installer([*into, "--require-hashes", "-r", str(LOCK)]):
        raise SetupFailed(f"The packages could not be installed (the lines above say why). {AGAIN}")
    if not run_installer([*into, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]):
        raise SetupFailed(f"The app could not be installed (the lines above say why). {AGAIN}")


def pip() -> list[str]:
    """This Python's pip, working on `.venv`."""
    asked = [sys.executable, "-m", "pip", "--version"]
    if subprocess.run(asked, capture_output=True, check=False).returncode:  # noqa: S603
        raise SetupFailed(NO_PIP.format(python=sys.executable))
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def installer_environment() -> dict[str, str]:
    """pip and uv as configured here (mirrors, certificates), but never into another place than `.venv`."""
    elsewhere = {
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_ROOT",
        "PIP_REQUIRE_VIRTUALENV",
        "PYTHONHOME",
        "VIRTUAL_ENV",
    }
    kept = {name: value for name, value in os.environ.items() if name not in elsewhere}
    quiet = {"PIP_USER": "0", "PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return kept | quiet | {"PIP_ROOT_USER_ACTION": "ignore", "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}


def run_installer(command: list[str]) -> bool:
    """Run pip or uv, showing which package it is at; its own words are shown only when it fails."""
    total = len(re.findall(r"^\S+==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))
    last: deque[str] = deque(maxlen=25)
    progress = Progress(total)
    with subprocess.Popen(  # noqa: S603
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=installer_environment(),
        cwd=ROOT,
        encoding="utf-8",
        errors="replace",
    ) as child:
        for line in child.stdout or ():
            last.append(line.rstrip())
            progress.read(line)
    progress.end()
    if child.returncode:
        say("\n".join(last))
    return child.returncode == 0


class Progress:
    """Turns pip's lines into one line a person follows: rewritten on a terminal, a few lines elsewhere."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.count = 0
        self.live = sys.stderr.isatty()

    def read(self, line: str) -> None:
        collecting = re.match(r"Collecting ([A-Za-z0-9._-]+)", line)
        if collecting:
            self.count += 1
            self.show(f"fetching {collecting[1]} ({self.count} of {self.total})", each=20)
        elif line.startswith("Installing collected packages") and self.count > 1:
            self.show(f"installing {self.count} packages", each=1)

    def show(self, text: str, *, each: int) -> None:
        if self.live:
            print(f"\r  {text:<70}", end="", file=sys.stderr, flush=True)
        elif self.count % each == 0:
            say(f"  {text}")

    def end(self) -> None:
        if self.live and self.count:
            print(f"\r{'':<72}\r", end="", file=sys.stderr, flush=True)


def compile_all() -> None:
    """Write the bytecode of all packages now, on all cores: without it each start pays a second or more."""
    say("  preparing for quick starts")
    where = [str(VENV), str(PROJECT.parent / "pkm_desktop")]
    command = [str(PYTHON), "-W", "ignore", "-m", "compileall", "-q", "-x", r"\.tmpl\.py$"]
    for cores in ("0", "1"):  # all cores; one by one where the system allows no shared memory
        done = subprocess.run([*command, "-j", cores, *where], capture_output=True, check=False)  # noqa: S603
        if done.returncode == 0:
            return
