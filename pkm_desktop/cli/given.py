"""What a command is given to read: a file by its name, or stdin."""

from __future__ import annotations

import sys
from pathlib import Path

from pkm_desktop.core.commands.given import LARGEST, read_given, read_stream


def given(path: Path | None, *, largest: int = LARGEST) -> bytes:
    """The bytes of a file; of stdin for None and `-`. ImportFileError if they cannot be had."""
    if path is not None and str(path) != "-":
        return read_given(path, largest=largest)
    if sys.stdin is None:  # closed by whoever started us
        return b""
    return read_stream(sys.stdin.buffer, largest=largest, name="stdin")
