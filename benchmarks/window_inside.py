"""Inside the process of the window: the real program, looked at by a filter and a timer.

`python -m benchmarks.window_scene SCENE [ARGUMENT…]` starts it, plays the scene and prints what it took.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pkm_desktop.ui import app as program

if TYPE_CHECKING:
    from benchmarks.window_blame import Gap

PATIENCE = 120.0
SCENES = ("benchmarks.window_scenes", "benchmarks.window_heavy")
Scene = Iterator[Callable[[], bool]]  # gives what has to come true before it goes on


class Ticks(QObject):
    """How long the turns of the event loop leave a 5 ms timer waiting, the work they are (ms), and where."""

    def __init__(self, parent: QObject) -> None:
        from benchmarks.window_blame import Blame

        super().__init__(parent)
        self.gaps: list[Gap] = []
        self._blame = Blame()
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def fresh(self) -> None:
        """Forget what was."""
        self.gaps.clear()
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        late = 1000 * (now - self._last)
        self.gaps.append((late, 1000 * (worked - self._worked), self._blame.place(late)))
        self._last, self._worked = now, worked


class Paints(QObject):
    """When a widget was last painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class Player(QObject):
    """Plays a scene, step by step as its conditions come true, and leaves."""

    def __init__(self, running: program.Running) -> None:
        super().__init__(running)
        self.running, self.window = running, running.window
        self._scene: Scene = iter(())
        self._wanted: Callable[[], bool] = lambda: True
        self._until = 0.0
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._look)

    def play(self, scene: Scene) -> None:
        """From the beginning."""
        self._scene = scene
        self._until = time.monotonic() + PATIENCE
        self._timer.start()

    def quiet(self) -> bool:
        """Whether nothing is asked of the library any more."""
        return not self.running.jobs._open and not self.running.jobs._replies

    def _look(self) -> None:
        if not self._wanted():
            if time.monotonic() > self._until:
                leave(f"waited too long at line {self._wanted.__code__.co_firstlineno} of the scenes", 1)
            return
        try:
            self._wanted = next(self._scene)
        except StopIteration:
            leave("", 0)
        self._until = time.monotonic() + PATIENCE


def leave(words: str, code: int) -> None:
    """At once, whatever still runs."""
    sys.stderr.write(words)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


class Watched(program.Running):
    """The program with a player in it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        name, arguments = sys.argv[1], sys.argv[2:]
        modules = map(import_module, SCENES)
        scene: Callable[..., Scene] = next(getattr(one, name) for one in modules if hasattr(one, name))
        self.player = Player(self)
        self.player.play(scene(self.player, *arguments))


def play() -> int:
    """The scene of the command line, in the program."""
    from pkm_desktop.core.settings import Settings

    program.Running = Watched  # type: ignore[misc]
    chosen = Settings(refresh_on_start=False, user_name="Kim Lee", user_email="kim@example.org")
    program.usable_settings = lambda: (chosen, "")  # nothing is fetched that a scene does not ask for
    return program.run(sys.argv[:1])
