"""Clocks: rubbish on the GUI thread, rounds when it is time."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui import housekeeping
from pkm_desktop.ui.housekeeping import ALL, Collector, Rounds


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[list[int]]:
    """How often anything was asked for, as the collector sees it; Python's own collector comes back."""
    gc.unfreeze()
    yield [0]
    gc.unfreeze()
    gc.enable()


class Loop:
    """Holds itself."""

    itself: Loop


def litter(rounds: int) -> None:
    for _ in range(rounds):
        for _ in range(2000):
            loop: list[object] = []
            loop.append(loop)
        gc.collect(1)


def test_the_collector_takes_over(asked: list[int]) -> None:
    collector = Collector(lambda: asked[0], in_use=lambda: True)
    assert not gc.isenabled()
    for _ in range(2000):
        loop: list[object] = []
        loop.append(loop)
    before = gc.get_count()[0]
    collector.collect()
    assert gc.get_count()[0] < before


def test_what_is_old_is_left_out_at_rest_only(asked: list[int]) -> None:
    collector = Collector(lambda: asked[0], in_use=lambda: True)
    frozen = gc.get_freeze_count()
    assert frozen > 0
    kept = [[number] for number in range(500)]
    litter(gc.get_threshold()[2] + 2)
    asked[0] += 1
    collector.collect()
    assert gc.get_count()[2] > gc.get_threshold()[2]
    assert gc.get_freeze_count() <= frozen
    collector.collect()
    assert gc.get_count()[2] == 0
    assert gc.get_freeze_count() >= frozen + len(kept)


def test_all_there_is_is_looked_through_while_another_window_is_in_use(asked: list[int]) -> None:
    collector = Collector(lambda: asked[0], in_use=lambda: False)
    seen = weakref.finalize(loop := Loop(), lambda: None)
    loop.itself = loop
    del loop
    gc.freeze()
    for _ in range(ALL):
        assert seen.alive
        litter(gc.get_threshold()[2] + 2)
        collector.collect()
        collector.collect()
    assert not seen.alive


def test_rounds_come_when_the_minutes_are_over(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(housekeeping.time, "monotonic", lambda: now[0])
    fetched: list[float] = []
    rounds = Rounds(Settings(refresh_minutes=60), lambda: fetched.append(now[0]))
    rounds.look()
    now[0] += 59 * 60
    rounds.look()
    assert fetched == []
    now[0] += 60
    rounds.look()
    rounds.look()
    assert fetched == [1000.0 + 3600]
    rounds.use(Settings(refresh_minutes=5))
    now[0] += 300
    rounds.look()
    assert len(fetched) == 2
