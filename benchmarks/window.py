"""Whether the window stays smooth while feeds come in: `python3 run.py bench window_refresh`.

The real window (offscreen unless there is a display) with a timer of 5 ms in its thread, while the window's
own refresh of 500 feeds runs. What counts is how late the ticks are.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import servers
from benchmarks.documents import documents
from benchmarks.peers import ROOT, Ours
from tests.servers.farm import farm

TICK_MS, MOST_P99_MS, MOST_MS = 5, 20.0, 100.0

# The refresh begins when the window has been quiet for two seconds, so that no start-up work is counted.
_WINDOW = """
import sys, time
from PySide6.QtCore import QTimer, Qt
from PySide6.QtWidgets import QApplication
from pkm_desktop.ui.app import Running
from dataclasses import replace
from pkm_desktop.core.settings import Settings, save_settings
save_settings(replace(Settings(), refresh_on_start=False))  # it begins when this script says so
app = QApplication([])
running = Running(app)
window = running.window
window.show()
late, last = [], 0.0
def tick():
    global last
    now = time.perf_counter()
    late.append((now - last) * 1000)
    last = now
timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=5)
timer.timeout.connect(tick)
def begin():
    global last
    from pkm_desktop.core.commands.refresh import refresh
    last = time.perf_counter()
    timer.start()
    def work(on_progress, stop):
        return refresh(window.desk.library, everything=True, on_progress=on_progress, stop=stop)
    window.desk.jobs.work(work, title="Refresh", then=done)
def done(outcome):
    QTimer.singleShot(500, finish)
def finish():
    timer.stop()
    late.sort()
    print(len(late), late[int(len(late) * 0.99)], late[-1], sum(gap > 50 for gap in late), flush=True)
    import os
    os._exit(0)
QTimer.singleShot(2000, begin)
app.exec()
"""


def main(arguments: Sequence[str] = ()) -> None:
    """Measure and say whether it holds."""
    options = argparse.ArgumentParser(prog="bench window_refresh", description=__doc__)
    options.add_argument("--feeds", type=int, default=500)
    asked = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = servers.instant(documents(folder, asked.feeds)[0])
        ours = Ours(folder / "ours")
        with farm(folder, plan.answers) as server:
            ours.set_up([address.replace("{port}", str(server.port)) for address in plan.addresses])
            ticks, p99, most, stalls = _watched(ours.folder)
    print(f"{ticks} ticks of {TICK_MS} ms: p99 {p99:.1f} ms (at most {MOST_P99_MS:g}), ", end="")
    print(f"longest {most:.1f} ms (at most {MOST_MS:g}), {stalls} over 50 ms")
    if p99 > MOST_P99_MS or most > MOST_MS:
        sys.exit("The window stalls.")


def _watched(folder: Path) -> tuple[int, float, float, int]:
    """Ticks, the 99th of a hundred gaps and the longest, in ms, and how many were over 50 ms."""
    home = {"HOME": str(folder), "PKM_LIBRARY": str(folder / "library"), "PYTHONPATH": str(ROOT)}
    if not os.environ.get("DISPLAY"):
        home["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-c", _WINDOW]
    done = subprocess.run(command, env={**os.environ, **home}, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    ticks, p99, most, stalls = done.stdout.split()[-4:]
    return int(ticks), float(p99), float(most), int(stalls)
