"""What is done in the window while it is watched."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks.window_inside import Paints, Player, Scene, Ticks

if TYPE_CHECKING:
    from pkm_desktop.core.library import Library
    from pkm_desktop.core.model.progress import Progress, Stop
    from pkm_desktop.ui.seek.view import SeekView

WORDS = ("practice", "network", "learning", "install", "python", "the community", "container", "knowledge")
STAGES = ("sense", "share", "practice", "seek")


def used(player: Player) -> Scene:
    """Prints when the first key was answered (on the monotonic clock) and the work until then."""
    yield lambda: _rows(player)
    paints = Paints(_seek(player).list_pane.table.viewport())
    yield lambda: paints.count > 0 or _painted(player)
    seen, work = time.monotonic(), time.process_time()
    yield from _front(player)
    from PySide6.QtTest import QTest

    loaded, worked = time.monotonic(), time.process_time()
    table, before = _seek(player).list_pane.table, paints.count
    QTest.keyClick(table, Qt.Key.Key_J)
    yield lambda: paints.count > before and table.currentIndex().isValid()
    print(time.monotonic() - loaded + seen, time.process_time() - worked + work, flush=True)


def scrolled(player: Player, rows: str) -> Scene:
    """Wheel, pages and jumps through all items; each until it is painted."""
    yield lambda: _rows(player) >= int(rows)
    yield player.quiet
    table, taken = _seek(player).list_pane.table, dict[str, list[float]]()
    bar = table.verticalScrollBar()
    for number in range(200):
        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("wheel", lambda: _turn(table)),
            ("page", lambda: bar.setValue(bar.value() + bar.pageStep())),
            ("jump", lambda number=number: bar.setValue(bar.maximum() * (number * 7919 % 200) // 200)),
        )
        for name, step in steps:
            taken.setdefault(name, []).append(_frame(step))
            yield player.quiet
            taken.setdefault("filled", []).append(_frame(lambda: None))
    print(json.dumps(taken))


def next_item(player: Player, times: str) -> Scene:
    """j, until the text of that item is painted."""
    from PySide6.QtTest import QTest

    yield lambda: _rows(player) > int(times)
    yield from _front(player)
    yield player.quiet
    seek, taken = _seek(player), list[tuple[float, float]]()
    table, view = seek.list_pane.table, seek.reader.view
    paints = Paints(view.viewport())
    for _ in range(int(times)):
        yield _after(0.03)
        before, began, worked = paints.count, time.perf_counter(), time.thread_time()
        QTest.keyClick(table, Qt.Key.Key_J)
        while not (paints.count > before and view.item and view.item.row.id == table.current_id()):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        taken.append((1000 * (time.perf_counter() - began), 1000 * (time.thread_time() - worked)))
    print(json.dumps(taken))


def everyday(player: Player, note: str, issue: str) -> Scene:
    """A day in a full library; how late the ticks were in each part of it."""
    from PySide6.QtTest import QTest

    from pkm_desktop.core.model.refs import Ref

    ticks, told = Ticks(player), dict[str, Any]()
    told["start"] = ticks.gaps
    yield lambda: _rows(player) > 0
    yield from _front(player)
    yield player.quiet
    yield _after(2.0)
    window = player.window
    ticks.gaps = told["typing"] = []
    ticks.fresh()
    for words in WORDS:
        window.top.field.setFocus()
        for letter in words:
            QTest.keyClick(window.top.field, letter)
            yield _after(0.06)
        yield player.quiet
        window.top.field.clear()
    window.top.field.close_list()
    ticks.gaps = told["stages"] = []
    for stage in STAGES * 3:
        player.running.actions.run(stage)
        yield player.quiet
        yield _after(0.3)
    for stage in STAGES:
        ticks.gaps = told[f"pages of {stage}"] = []
        yield from _pages(player, stage)
    for name, ref in (("note", Ref("note", int(note))), ("desk", Ref("issue", int(issue)))):
        window.show_stage("seek")
        yield player.quiet
        yield _after(0.5)
        ticks.gaps = told[name] = []
        window.open_ref(ref)
        yield player.quiet
        yield _after(1.0)
        yield player.quiet
    print(json.dumps(told))


def refreshed(player: Player) -> Scene:
    """The window's own refresh of everything; begun when it has been quiet for two seconds."""
    from pkm_desktop.core.commands.seek.refresh import refresh

    yield lambda: player.running.library is not None
    yield player.quiet
    yield _after(2.0)
    library, ticks = player.running.library, Ticks(player)
    assert library is not None  # noqa: S101 (for mypy)
    player.running.jobs.work(
        lambda on_progress, stop: refresh(library, everything=True, on_progress=on_progress, stop=stop),
        title="Refresh",
    )
    yield _after(0.5)
    yield player.quiet
    yield _after(0.5)
    print(json.dumps(ticks.gaps))


def closed(player: Player, what: str, argument: str) -> Scene:
    """Begin something long, close the window in the middle; prints when, and what was stored by then."""
    yield lambda: player.running.library is not None
    yield player.quiet
    library, jobs = player.running.library, player.running.jobs
    assert library is not None  # noqa: S101 (for mypy)
    done = list[int]()
    jobs.progress.connect(lambda job, count, total, words: done.append(count))
    jobs.work(partial(BEGUN[what], library, argument), title=what)
    yield lambda: bool(done) and done[-1] >= MIDDLE[what]
    from pkm_desktop.core.commands.seek import browse
    from pkm_desktop.core.model.items import ItemFilter

    stored = len(browse.item_ids(library, ItemFilter(view="all")))
    print(time.monotonic(), stored, flush=True)
    player.window.close()
    yield lambda: False


def _refreshed(library: Library, argument: str, progress: Progress, stop: Stop) -> object:
    from pkm_desktop.core.commands.seek.refresh import refresh

    return refresh(library, everything=True, on_progress=progress, stop=stop)


def _sent(library: Library, argument: str, progress: Progress, stop: Stop) -> object:
    from pkm_desktop.core.commands.share.publish import publish

    return publish(library, int(argument), ["mail"], on_progress=progress, stop=stop)


def _imported(library: Library, argument: str, progress: Progress, stop: Stop) -> object:
    from pkm_desktop.core.commands.bring_in import import_files

    return import_files(library, [Path(argument)], on_progress=progress, stop=stop)


BEGUN = {"refresh": _refreshed, "send": _sent, "import": _imported}
MIDDLE = {"refresh": 100, "send": 5, "import": 1}


def weeks(player: Player) -> Scene:
    """How long the counts of the last weeks take, several times."""
    from pkm_desktop.core.commands.practice import reflect

    yield lambda: player.running.library is not None
    yield player.quiet
    yield _after(1.0)
    library, taken = player.running.library, list[float]()
    assert library is not None  # noqa: S101 (for mypy)
    for _ in range(5):
        began = time.perf_counter()
        reflect.weeks(library)
        taken.append(1000 * (time.perf_counter() - began))
    print(json.dumps(taken))


def _pages(player: Player, stage: str) -> Scene:
    """Every page of a stage, by its sidebar."""
    from pkm_desktop.ui.widgets.nav_list import NavList

    view = player.window.show_stage(stage)
    yield player.quiet
    nav = view.findChildren(NavList)[0]
    seen = set[str]()
    while fresh := [row.key for row in nav.model().rows if row.key and row.key not in seen][:1]:
        seen.update(fresh)
        if len(seen) > 40:  # sources and folders are all alike
            return
        nav.select(fresh[0])
        nav.picked.emit(fresh[0])
        yield player.quiet
        yield _after(0.12)
        yield player.quiet


def _front(player: Player) -> Scene:
    """Give the window the keys, as the manager of a desktop does."""
    player.window.activateWindow()
    yield player.window.isActiveWindow


def _seek(player: Player) -> SeekView:
    view: Any = player.window.stages.currentWidget()
    return view


def _rows(player: Player) -> int:
    """How many items are in the list; 0 as long as there is none."""
    if not player.window.furnished or player.window.stages.active != "seek":
        return 0
    return _seek(player).list_pane.model.rowCount()


def _painted(player: Player) -> bool:
    """Ask for another paint, as the first one may be past."""
    _seek(player).list_pane.table.viewport().update()
    return False


def _after(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end


def _frame(step: Callable[[], object]) -> float:
    """Milliseconds from a step until what it changed is on the screen."""
    began = time.perf_counter()
    step()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - began)


def _turn(table: QTableView) -> None:
    """Three notches of the wheel."""
    target: QWidget = table.viewport()
    place, no = QPointF(target.rect().center()), Qt.KeyboardModifier.NoModifier
    turned = QPoint(0, -360)
    event = QWheelEvent(
        place, target.mapToGlobal(place), QPoint(), turned, Qt.MouseButton.NoButton, no,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, event)
