"""The way in: the window, or the command line when anything but a library is asked for."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run and give the exit code."""
    try:
        return _run(sys.argv[1:])
    except KeyboardInterrupt:  # while the program was still being loaded
        return 130


def _run(arguments: list[str]) -> int:
    folder = _only_library(arguments)
    if arguments and folder is None:
        from pkm_desktop.cli import main as command_line

        command_line()
        return 0
    if folder:
        os.environ["PKM_LIBRARY"] = folder
    from pkm_desktop.ui.app import run

    return run(sys.argv)


def _only_library(arguments: list[str]) -> str | None:
    """The folder, if `--library FOLDER` is all that was given."""
    if len(arguments) == 2 and arguments[0] == "--library":
        return arguments[1]
    if len(arguments) == 1 and arguments[0].startswith("--library="):
        return arguments[0].partition("=")[2]
    return None


if __name__ == "__main__":
    sys.exit(main())
