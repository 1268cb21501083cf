"""A screen of our own for the window: Xvfb whose picture can be looked at, and programs started on it."""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import ROOT

WIDTH, HEIGHT = 1280, 800
LOOK_SECONDS = 0.001
PATIENCE = 60.0
LEFT_OUT = ("PYTHONDONTWRITEBYTECODE", "PKM_LIBRARY", "PKM_SETTINGS", "XDG_CONFIG_HOME", "XDG_DATA_HOME")


class NoScreen(Exception):
    """Xvfb is not on this machine, or a program showed nothing."""


@dataclass(frozen=True)
class Screen:
    """A running Xvfb. Its root is black; whatever is not black is a window."""

    display: str
    picture: mmap.mmap
    start: int  # where the pixels begin
    line: int  # bytes of a line

    def lit(self) -> bool:
        """Whether a window covers nearly all of it."""
        places = [(x, y) for y in range(20, HEIGHT, 95) for x in range(20, WIDTH, 155)]
        return sum(self._pixel(x, y) != b"\0\0\0" for x, y in places) > 0.8 * len(places)

    def dark(self) -> bool:
        """Whether no window is left."""
        return all(self._pixel(x, y) == b"\0\0\0" for x, y in ((20, 20), (600, 400), (1000, 700)))

    def environment(self, home: Path, **more: str) -> dict[str, str]:
        """For a program on this screen, with a home of its own and bytecode that may be kept."""
        own = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
        ours = {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home), "PYTHONPATH": str(ROOT)}
        return {**own, **ours, "XDG_RUNTIME_DIR": str(home), "TMPDIR": str(home), **more}

    def _pixel(self, x: int, y: int) -> bytes:
        at = self.start + y * self.line + 4 * x
        return self.picture[at : at + 3]


@contextmanager
def screen() -> Iterator[Screen]:
    """Xvfb with a display number that is free, as long as the block takes."""
    if shutil.which("Xvfb") is None:
        raise NoScreen("Xvfb is not installed (Debian: apt install xvfb)")
    with tempfile.TemporaryDirectory() as folder:
        ear, mouth = os.pipe()
        command = ["Xvfb", "-displayfd", str(mouth), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
        command += ["-fbdir", folder, "-nolisten", "tcp"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL, pass_fds=(mouth,)) as server:
            os.close(mouth)
            try:
                with os.fdopen(ear) as said:
                    number = said.readline().strip()
                yield _look_at(f":{number}", Path(folder) / "Xvfb_screen0")
            finally:
                server.terminate()


def _look_at(display: str, file: Path) -> Screen:
    with file.open("rb") as opened:
        picture = mmap.mmap(opened.fileno(), 0, prot=mmap.PROT_READ)
    head = struct.unpack(">25I", picture[:100])  # X11/XWDFile.h: sizes, then colours of 12 bytes each
    return Screen(display, picture, head[0] + 12 * head[19], head[12])


def until(true: Callable[[], bool], process: subprocess.Popen[str], seconds: float = PATIENCE) -> float:
    """Wait for something to come true; the time when it did."""
    end = time.monotonic() + seconds
    while not true():
        if process.poll() is not None or time.monotonic() > end:
            process.kill()
            raise NoScreen(f"it ended or showed nothing: {process.communicate()[1][-600:]}")
        time.sleep(LOOK_SECONDS)
    return time.monotonic()


def start(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[str]:
    """A Python program, running."""
    return subprocess.Popen(
        [sys.executable, *command],
        env=dict(environment),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(process: subprocess.Popen[str]) -> None:
    """Away with it, and with nothing of it left in the pipes."""
    process.kill()
    process.communicate()


def work(pid: int) -> float:
    """Seconds that all threads of a process have worked so far."""
    used = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        used += int((task / "schedstat").read_text().split()[0])
    return used / 1e9
