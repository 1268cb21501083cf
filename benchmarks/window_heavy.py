"""Heavy acts in a full library while the window is watched: everything dropped, undone, a long digest."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from benchmarks.window_inside import Player, Scene, Ticks

if TYPE_CHECKING:
    from benchmarks.window_blame import Gap

TAGGED = 5_000
ACT_SECONDS = 1.0  # that what follows an act still counts for it


def heavy(player: Player, note: str, issue: str) -> Scene:
    """How late the ticks were in each of the acts."""
    from pkm_desktop.core.commands.seek import browse, triage
    from pkm_desktop.core.commands.sense import tagging
    from pkm_desktop.core.model.items import ItemFilter
    from pkm_desktop.core.model.refs import Ref

    yield lambda: player.running.library is not None
    yield player.quiet
    yield _after(2.0)
    library, jobs, window = player.running.library, player.running.jobs, player.window
    assert library is not None  # noqa: S101 (for mypy)
    ids = browse.item_ids(library, ItemFilter(view="inbox"))
    refs = [Ref("item", number) for number in ids[:TAGGED]]
    acts: dict[str, Callable[[], object]] = {
        f"dropping {len(ids):,}": lambda: jobs.change(lambda: triage.drop(library, ids), toast=True),
        "undoing it": lambda: player.running.actions.run("undo"),
        f"tagging {TAGGED:,}": lambda: jobs.change(lambda: tagging.tag(library, refs, add=["heavy"])),
        "opening the digest": lambda: window.open_ref(Ref("issue", int(issue))),
        "leaving it": lambda: window.open_ref(Ref("note", int(note))),
        "coming back": lambda: window.open_ref(Ref("issue", int(issue))),
        "switching light and dark": lambda: player.running.actions.run("dark"),
    }
    ticks = Ticks(player)
    told: dict[str, list[Gap]] = {}
    for name, act in acts.items():
        ticks.gaps = told[name] = []
        act()
        yield _after(ACT_SECONDS)
        yield player.quiet
        yield _after(ACT_SECONDS)
    print(json.dumps(told))


def _after(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end
