"""A process that sends an issue and may be killed at any moment; run by the flow on killing while sending."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import css_inline  # noqa: F401 (what follows is imported once, before the forks)
import jinja2  # noqa: F401

from pkm_desktop.core.commands.share import outbox, publish
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import open_library
from pkm_desktop.core.share import eml, letters, render  # noqa: F401
from pkm_desktop.core.share.sending import smtp_line  # noqa: F401


def main() -> None:
    """For each line on stdin fork a child that sends this issue; say its number, and how it ended."""
    folder = Path(sys.argv[1])
    for line in sys.stdin:
        issue = int(line)
        child = os.fork()
        if child == 0:
            _send(folder, issue)
            os._exit(0)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print("killed" if os.WIFSIGNALED(status) else "done", flush=True)


def _send(folder: Path, issue: int) -> None:
    try:
        with open_library(folder, patience=10) as library:
            publish.publish(library, issue, ["mail"])
            outbox.resume(library)
    except PkmError as error:
        print(error, file=sys.stderr)


if __name__ == "__main__":
    main()
