"""The work behind the Add dialog: look for feeds, follow, save pages, bring in files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pkm_desktop.core.errors import Cancelled, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Followed, FoundFeed, Imported
from pkm_desktop.ui.seek.add_report import Looked, Pages

Work = Callable[[Progress, Stop], Any]


def look_work(library: Library, addresses: Sequence[str]) -> Work:
    """Find the feeds at these addresses; gives Looked."""
    return partial(_look, library, tuple(addresses))


def follow_work(library: Library, addresses: Sequence[str], folder: str) -> Work:
    """Follow these feeds; gives Followed."""
    return partial(_follow, library, tuple(addresses), folder)


def save_work(library: Library, addresses: Sequence[str]) -> Work:
    """Keep these pages; gives Pages."""
    return partial(_save, library, tuple(addresses))


def import_work(library: Library, paths: Sequence[Path]) -> Work:
    """Bring in these files; gives Imported."""
    return partial(_import, library, tuple(paths))


def _look(library: Library, addresses: tuple[str, ...], on_progress: Progress, stop: Stop) -> Looked:
    from pkm_desktop.core.commands import follow

    feeds: dict[str, FoundFeed] = {}
    failed = []
    for number, address in enumerate(addresses):
        on_progress(number, len(addresses), address)
        try:
            found = follow.look(library, address, stop=stop)
        except SourceError as error:
            failed.append((address, error.message))
            continue
        feeds.update({feed.url: feed for feed in found})
    return Looked(tuple(feeds.values()), tuple(failed))


def _follow(
    library: Library, addresses: tuple[str, ...], folder: str, on_progress: Progress, stop: Stop
) -> Outcome[Followed]:
    from pkm_desktop.core.commands import follow

    return follow.follow(library, addresses, folder=folder, on_progress=on_progress, stop=stop)


def _save(library: Library, addresses: tuple[str, ...], on_progress: Progress, stop: Stop) -> Outcome[Pages]:
    from pkm_desktop.core.commands import capture

    saved: list[Saved] = []
    failed: list[tuple[str, str]] = []
    changes = Changes()
    for number, address in enumerate(addresses):
        if stop():
            raise Cancelled("Stopped.")
        on_progress(number, len(addresses), address)
        try:
            outcome = capture.save_page(library, address, stop=stop)
        except SourceError as error:
            failed.append((address, error.message))
            continue
        saved.append(outcome.value)
        changes |= outcome.changes
    return Outcome(Pages(tuple(saved), tuple(failed)), changes)


def _import(
    library: Library, paths: tuple[Path, ...], on_progress: Progress, stop: Stop
) -> Outcome[Imported]:
    from pkm_desktop.core.commands import bring_in

    return bring_in.import_files(library, paths, on_progress=on_progress, stop=stop)
