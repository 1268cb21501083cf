"""Upkeep on the command line: make, try, undo, copy, check."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from pkm_desktop import __version__
from pkm_desktop.cli.running import KNOWN, Run, command
from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.library import home_of

UPKEEP = "Upkeep"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this stage."""
    for name, function in (
        ("init", init),
        ("demo", demo),
        ("backup", backup),
        ("restore", restore),
        ("check", check),
        ("reindex", reindex),
        ("undo", undo),
        ("redo", redo),
    ):
        command(app, name, rich_help_panel=UPKEEP)(function)


def init(run: Run) -> None:
    """Make an empty library (any command makes one on first use)."""
    folder = run.library().folder
    run.give({"library": str(folder), "version": __version__}, f"The library is in {folder}")


def demo(
    run: Run,
    window: Annotated[bool, typer.Option("--window", help="Open the window on it afterwards.")] = False,
) -> None:
    """Build a sample library, run seek, sense and share once, and say what to look at.

    At a terminal on a desktop the window opens on it, too.
    """
    from pkm_desktop.core.commands.demo import demo_folder, make_demo

    run.folder = run.folder or demo_folder()
    library = run.library()
    value = make_demo(library, on_progress=run.progress()).value
    library.close()
    shape = {
        "library": str(value.folder),
        "items": value.items,
        "notes": value.notes,
        "digest_files": [str(path) for path in value.files],
    }
    run.give(shape, *value.lines)
    # A process of its own: the command line never loads Qt.
    open_it = [sys.executable, "-m", "pkm_desktop", "--library", str(value.folder)]
    if window:
        run.code = subprocess.call(open_it)  # noqa: S603
    elif _somebody_watches() and not (run.as_json or run.quiet):
        subprocess.Popen(open_it, start_new_session=True)  # noqa: S603


def _somebody_watches() -> bool:
    """Whether this is a person at a terminal on a desktop, not a script."""
    desktop = (
        os.name == "nt" or sys.platform == "darwin" or os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}
    )
    return bool(desktop) and sys.stdout.isatty()


def backup(run: Run, file: Annotated[Path | None, typer.Argument()] = None) -> None:
    """Make a verified copy of the library."""
    path = upkeep.backup(run.reader(), file)
    run.give({"ok": True, "path": str(path), "problems": []}, f"Copied and verified: {path}")


def restore(run: Run, file: Annotated[Path, typer.Argument()]) -> None:
    """Put a copy in the place of the library; the present one is set aside."""
    aside = upkeep.restore(file, home_of(run.folder))
    said = f"Restored. The library you had is now {aside}." if aside else "Restored."
    run.give({"ok": True, "set_aside": str(aside) if aside else None}, said)


def check(run: Run, repair: Annotated[bool, typer.Option(help="Mend what can be mended.")] = False) -> None:
    """Check that the library is whole."""
    library = run.library()
    problems = upkeep.check(library, repair=repair)
    left = upkeep.check(library) if repair and problems else problems
    if left:
        run.code = KNOWN
    lines = [f"Mended: {problem}" for problem in problems if problem not in left]
    shape = {"ok": not left, "problems": list(left), "mended": [one for one in problems if one not in left]}
    run.give(shape, *lines, *(left or ("All is well.",)))


def reindex(run: Run) -> None:
    """Build the search index anew."""
    count = upkeep.reindex(run.library())
    run.give({"ok": True, "indexed": count}, f"{count} things are indexed.")


def undo(
    run: Run, list_: Annotated[bool, typer.Option("--list", help="Only show what could be undone.")] = False
) -> None:
    """Take back the last command."""
    if list_:
        labels = upkeep.history(run.reader())
        run.give({"steps": list(labels)}, *(labels or ("Nothing to undo.",)))
        return
    label = upkeep.undo(run.library()).value
    run.give({"undone": label or None}, f"Undone: {label}" if label else "Nothing to undo.")


def redo(run: Run) -> None:
    """Do again what was undone."""
    label = upkeep.redo(run.library()).value
    run.give({"redone": label or None}, f"Done again: {label}" if label else "Nothing to do again.")
