"""A progress bar on the terminal."""

from __future__ import annotations

import atexit

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as RichProgress

from pkm_desktop.core.model.progress import Progress


def terminal_bar() -> Progress:
    """A bar on stderr that goes away when the program ends."""
    bar = RichProgress(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("", total=None)
    bar.start()
    atexit.register(bar.stop)

    def show(done: int, total: int, what: str) -> None:
        bar.update(task, completed=done, total=total or None, description=what)

    return show
