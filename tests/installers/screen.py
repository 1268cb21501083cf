"""An X server of our own, and the app on it: is its window there, what is on it, what do keys do."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

PATIENCE = 40  # seconds; machines that build are busy
PAUSE = 0.05
STILL = 1.5


def program(name: str) -> str:
    """The path of a program, or the test is skipped."""
    path = shutil.which(name)
    if not path:
        pytest.skip(f"{name} is not installed")
    return path


@contextmanager
def screen() -> Iterator[str]:
    """An Xvfb that chooses its own number; gives what DISPLAY has to be."""
    read, write = os.pipe()
    server = [program("Xvfb"), "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(server, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield f":{told.readline().strip()}"
        finally:
            process.terminate()


class Started:
    """The app on a screen, with a home of its own."""

    def __init__(self, command: Sequence[str], display: str, home: Path, **environment: str) -> None:
        own = {"DISPLAY": display, "HOME": str(home), "PKM_SETTINGS": str(home / "settings.toml")}
        runtime = tempfile.mkdtemp(dir=home)
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "TZ") if name in os.environ}
        (home / "settings.toml").write_text("refresh_on_start = false\n", encoding="utf-8")
        self.environment = {**kept, **own, "XDG_RUNTIME_DIR": runtime, "TMPDIR": runtime, **environment}
        self.process = subprocess.Popen(list(command), env=self.environment, cwd=home)

    def window(self) -> str:
        """The id of the main window, once it is on the screen."""
        found: list[str] = []

        def look() -> bool:
            assert self.process.poll() is None, "the app ended before it showed a window"
            found.extend(self._ask("search", "--onlyvisible", "--name", "PKM Desktop").split())
            return bool(found)

        assert until(look), f"no window within {PATIENCE} seconds"
        return found[0]

    def focus(self, window: str) -> None:
        """Keys go to this window: there is no window manager that would see to it."""
        self._ask("windowfocus", "--sync", window)

    def keys(self, *keys: str) -> None:
        self._ask("key", "--delay", "80", *keys)

    def types(self, text: str) -> None:
        self._ask("type", "--delay", "30", text)

    def colours(self, window: str, tmp_path: Path) -> int:
        """How many colours are on a window: a blank one has few."""
        return len(set(memoryview(self._picture(window, tmp_path)).cast("I")))

    def is_still(self, window: str, tmp_path: Path) -> bool:
        """Whether nothing on the window has moved for a while: it has opened, and waits for keys."""
        before = self._picture(window, tmp_path)
        threading.Event().wait(STILL)
        return before == self._picture(window, tmp_path)

    def _picture(self, window: str, tmp_path: Path) -> bytes:
        from PySide6.QtGui import QImage

        shot = tmp_path / "shot.png"
        subprocess.run([program("import"), "-window", window, str(shot)], env=self.environment, check=True)
        image = QImage(str(shot)).convertToFormat(QImage.Format.Format_RGB32)
        return bytes(image.constBits())  # a copy: the image ends here

    def close(self) -> None:
        self.process.terminate()
        assert self.process.wait(PATIENCE) is not None

    def _ask(self, *words: str) -> str:
        asked = [program("xdotool"), *words]
        return subprocess.run(
            asked, env=self.environment, capture_output=True, text=True, check=False
        ).stdout.strip()


def until(true: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Ask again and again, as another process tells nothing by itself, until the answer is yes."""
    deadline, pause = time.monotonic() + seconds, threading.Event()
    while time.monotonic() < deadline:
        if true():
            return True
        pause.wait(PAUSE)
    return False
