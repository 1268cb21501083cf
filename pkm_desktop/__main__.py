"""The way in: the window, or the command line when anything but a library is asked for."""

from __future__ import annotations

import gc
import os
import sys

TAKEN = (".opml", ".eml", ".webloc", ".url")  # what the desktop hands over
NAMED = (".html", ".htm", ".md", ".markdown", ".mbox", ".csv", ".json", ".zip")  # what a person does
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
NO_DISPLAY = (
    "There is no display here, so the window cannot open.\n"
    "`pkm-desktop --help` lists what can be done without one."
)


def main() -> int:
    """Run and give the exit code."""
    try:
        return _run(sys.argv[1:])
    except KeyboardInterrupt:  # while the program was still being loaded
        return 130


def _run(arguments: list[str]) -> int:
    folder, rest = _library(arguments)
    take = [_as_path(one) for one in rest]
    if not all(map(_is_to_take, take)):
        from pkm_desktop.cli import main as command_line

        command_line()
        return 0
    if not _has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    if folder:
        os.environ["PKM_LIBRARY"] = folder
    gc.disable()  # it would look through all that is being loaded time and again; the window collects itself
    from pkm_desktop.ui.app import run

    return run(sys.argv, take=take)


def _library(arguments: list[str]) -> tuple[str, list[str]]:
    """The folder of `--library FOLDER` at the beginning, and what comes after it."""
    if len(arguments) > 1 and arguments[0] == "--library":
        return arguments[1], arguments[2:]
    if arguments and arguments[0].startswith("--library="):
        return arguments[0].partition("=")[2], arguments[1:]
    return "", arguments


def _as_path(argument: str) -> str:
    """A file that a file manager names as an address, as a path."""
    if not argument.lower().startswith("file:"):
        return argument
    from urllib.parse import unquote, urlsplit
    from urllib.request import url2pathname

    path = urlsplit(argument).path
    return url2pathname(path) if os.name == "nt" else unquote(path)


def _has_display() -> bool:
    """Whether a window can be shown; only Linux and its like may have none."""
    return os.name == "nt" or sys.platform == "darwin" or any(map(os.environ.get, DISPLAYS))


def _is_to_take(argument: str) -> bool:
    """Whether it is an address or a file that the window takes in: what a desktop hands over."""
    if argument.lower().startswith(("http://", "https://", "feed:", "pkm:")):
        return True
    return argument.lower().endswith(TAKEN + NAMED) and os.path.isfile(argument)  # noqa: PTH113 (light at start)


if __name__ == "__main__":
    sys.exit(main())
