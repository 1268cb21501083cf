"""The work behind the Add dialog: look for feeds, follow, save pages, bring in files and browsers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import Cancelled, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.items import Saved
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Followed, Imported
from pkm_desktop.ui.seek.add_report import Pages

if TYPE_CHECKING:
    from pkm_desktop.core.model.sources import Login, Preview

Work = Callable[[Progress, Stop], Any]


@dataclass(frozen=True)
class Into:
    """Where what is followed goes."""

    folder: str = ""
    tags: tuple[str, ...] = ()
    login: Login | None = None


def look_work(library: Library, addresses: Sequence[str]) -> Work:
    """Find the feeds at these addresses; gives a tuple of Preview."""
    return partial(_look, library, tuple(addresses))


def follow_work(library: Library, addresses: Sequence[str], into: Into) -> Work:
    """Follow these feeds; gives Followed."""
    return partial(_follow, library, tuple(addresses), into)


def save_work(library: Library, addresses: Sequence[str], tags: Sequence[str] = ()) -> Work:
    """Keep these pages; gives Pages."""
    return partial(_save, library, tuple(addresses), tuple(tags))


def import_work(library: Library, paths: Sequence[Path], folders_as: str) -> Work:
    """Bring in these files; gives Imported."""
    return partial(_import, library, tuple(paths), folders_as)


def browser_work(library: Library, path: Path, folders_as: str) -> Work:
    """Bring in the bookmarks of a browser on this computer; gives Imported."""
    return partial(_import_browser, library, path, folders_as)


def _look(
    library: Library, addresses: tuple[str, ...], on_progress: Progress, stop: Stop
) -> tuple[Preview, ...]:
    from pkm_desktop.core.commands.seek import follow

    return follow.preview(library, addresses, on_progress=on_progress, stop=stop)


def _follow(
    library: Library, addresses: tuple[str, ...], into: Into, on_progress: Progress, stop: Stop
) -> Outcome[Followed]:
    from pkm_desktop.core.commands.seek import follow

    return follow.follow(
        library,
        addresses,
        folder=into.folder,
        tags=into.tags,
        login=into.login,
        on_progress=on_progress,
        stop=stop,
    )


def _save(
    library: Library, addresses: tuple[str, ...], tags: tuple[str, ...], on_progress: Progress, stop: Stop
) -> Outcome[Pages]:
    from pkm_desktop.core.commands.seek import capture

    saved: list[Saved] = []
    failed: list[tuple[str, str]] = []
    changes, undo = Changes(), ""
    for number, address in enumerate(addresses):
        if stop():
            raise Cancelled("Stopped.")
        on_progress(number, len(addresses), address)
        try:
            outcome = capture.save_page(library, address, tags=tags, stop=stop)
        except SourceError as error:
            failed.append((address, f"{error.message} {error.hint}".strip()))
            continue
        saved.append(outcome.value)
        changes |= outcome.changes
        undo = outcome.undo
    return Outcome(Pages(tuple(saved), tuple(failed)), changes, undo)


def _import(
    library: Library, paths: tuple[Path, ...], folders_as: str, on_progress: Progress, stop: Stop
) -> Outcome[Imported]:
    from pkm_desktop.core.commands import bring_in

    return bring_in.import_files(library, paths, folders_as=folders_as, on_progress=on_progress, stop=stop)


def _import_browser(
    library: Library, path: Path, folders_as: str, on_progress: Progress, stop: Stop
) -> Outcome[Imported]:
    from pkm_desktop.core.commands import bookmarking

    return bookmarking.import_browser(
        library, path, folders_as=folders_as, on_progress=on_progress, stop=stop
    )
