"""A whole start in a fresh interpreter: light before the first paint, one window per library, a quick end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("sqlmodel", "sqlalchemy", "feedparser", "aiohttp", "lxml", "whoosh", "jinja2", "markdown")

START = """
import json, sys, time
from PySide6.QtCore import QTimer
from pkm_desktop.ui import app, main_window
seen = {}
class Watched(main_window.MainWindow):
    def __init__(self, *parts, **named):
        super().__init__(*parts, **named)
        self.painted.connect(self.note)
    def note(self):
        seen["modules"] = sorted(sys.modules)
        QTimer.singleShot(0, self, self.wait)
    def wait(self):
        if self.desk is None:
            QTimer.singleShot(20, self, self.wait)
        else:
            seen["closed"] = time.monotonic()
            self.close()
app.MainWindow = Watched
code = app.run(["pkm-desktop"])
print(json.dumps([code, seen["modules"], time.monotonic() - seen["closed"]]))
"""


def environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PKM_LIBRARY": str(folder / "library"),
        "PKM_SETTINGS": str(folder / "settings.toml"),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(folder),
        "TMPDIR": str(folder),
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "settings.toml").write_text("refresh_on_start = false\n", encoding="utf-8")
    return tmp_path


def test_it_paints_before_anything_heavy_and_ends_quickly(folder: Path, python: str) -> None:
    done = subprocess.run(
        [python, "-c", START], cwd=ROOT, env=environment(folder), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    code, modules, seconds = json.loads(done.stdout.splitlines()[-1])
    assert code == 0
    assert [name for name in HEAVY if name in modules] == []
    assert seconds < 3
    assert (folder / "library" / "library.db").is_file()


@pytest.fixture
def running(folder: Path, python: str) -> Iterator[subprocess.Popen[bytes]]:
    """The app as a person starts it, with its library open."""
    process = subprocess.Popen([python, "-m", "pkm_desktop"], cwd=ROOT, env=environment(folder))
    deadline = time.monotonic() + 30
    while not (folder / "library" / "library.db").exists():
        assert process.poll() is None
        assert time.monotonic() < deadline
        os.sched_yield() if hasattr(os, "sched_yield") else None
    yield process
    process.kill()
    process.wait()


def test_a_second_start_raises_the_first_and_goes(
    running: subprocess.Popen[bytes], folder: Path, python: str
) -> None:
    began = time.monotonic()
    second = subprocess.run(
        [python, "-m", "pkm_desktop"], cwd=ROOT, env=environment(folder), capture_output=True, check=False
    )
    assert second.returncode == 0, second.stderr
    assert time.monotonic() - began < 10
    assert running.poll() is None


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_killed_window_does_not_block_the_next_start(
    running: subprocess.Popen[bytes], folder: Path, python: str
) -> None:
    running.send_signal(signal.SIGKILL)
    running.wait()
    done = subprocess.run(
        [python, "-c", START], cwd=ROOT, env=environment(folder), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_the_system_may_ask_it_to_go(running: subprocess.Popen[bytes], folder: Path) -> None:
    began = time.monotonic()
    running.send_signal(signal.SIGTERM)
    assert running.wait(10) == 0
    assert time.monotonic() - began < 5
    assert list(folder.glob("window-*.ini")), "where the window was is remembered"


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--library", "/x"], True),
        (["--library=/x"], True),
        (["https://example.org/feed"], True),
        (["--library", "/x", "feed:example.org/a", "HTTP://example.org"], True),
        (["gone.opml"], False),
        (["--version"], False),
        (["items"], False),
    ],
)
def test_arguments_decide_between_window_and_command_line(
    arguments: list[str], window: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pkm_desktop.__main__ import _is_to_take, _library

    monkeypatch.setattr(sys, "argv", ["pkm-desktop", *arguments])
    assert all(map(_is_to_take, _library(arguments)[1])) is window


def test_files_a_desktop_hands_over_open_the_window(tmp_path: Path) -> None:
    from pkm_desktop.__main__ import _is_to_take

    for name in ("mine.opml", "letter.EML", "bookmarks.html", "note.md"):
        (tmp_path / name).write_bytes(b"x")
        assert _is_to_take(str(tmp_path / name))
    assert not _is_to_take(str(tmp_path))


def test_a_file_manager_may_name_a_file_as_an_address(tmp_path: Path) -> None:
    from pkm_desktop.__main__ import _as_path

    path = tmp_path / "Meine Bücher & Notizen 100%.opml"
    assert _as_path(path.as_uri()) == str(path)
    assert _as_path("https://example.org/file:a") == "https://example.org/file:a"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    ("display", "said"), [({}, "no display here"), ({"QT_QPA_PLATFORM": "gone"}, "no way to the screen")]
)
def test_without_a_way_to_the_screen_it_says_so(
    folder: Path, python: str, display: dict[str, str], said: str
) -> None:
    about = environment(folder)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        about.pop(name, None)
    command = [python, "-m", "pkm_desktop"]
    done = subprocess.run(command, env=about | display, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert said in done.stderr
    assert not (folder / "library").exists()


STUCK = START.replace(
    "self.close()",
    """
            import threading
            self.jobs.work(lambda on_progress, stop: threading.Event().wait(60), title="A silent server")
            from pkm_desktop.core.commands.sense import annotate
            library = self.desk.library
            self.jobs.change(lambda: annotate.write_note(library, "The last thought."))
            self.close()""",
)


def test_it_ends_within_three_seconds_whatever_hangs_and_loses_nothing(folder: Path, python: str) -> None:
    from pkm_desktop.core.commands.sense import recall
    from pkm_desktop.core.library import open_library

    code = f"{STUCK}\n"
    began = time.monotonic()
    done = subprocess.run(
        [python, "-c", code.replace("print(json", "raise SystemExit(9)\nprint(json")],
        cwd=ROOT,
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, "the hanging thread did not keep it: " + done.stderr
    assert time.monotonic() - began < 45
    with open_library(folder / "library") as library:
        assert [note.body for note in recall.notes(library)] == ["The last thought."]
