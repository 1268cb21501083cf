"""Files a person hands over: read within a limit, and no pipe is waited for without end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from pkm_desktop.core.errors import ImportFileError

LARGEST = 100 << 20  # bytes


def read_given(path: Path, *, largest: int = LARGEST) -> bytes:
    """The whole content of a file, pipe or device. ImportFileError: it cannot be read, or is too large."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:  # noqa: PTH123 (a handle, opened without waiting for a writer)
            if os.name == "posix":
                os.set_blocking(handle, True)
            _check_size(os.fstat(handle).st_size, largest, str(path))
            return read_stream(file, largest=largest, name=str(path))
    except FileNotFoundError as error:
        raise ImportFileError("There is no such file.", subject=str(path)) from error
    except IsADirectoryError as error:
        raise ImportFileError("This is a folder, not a file.", subject=str(path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or str(error)
        raise ImportFileError(f"The file cannot be read ({reason}).", subject=str(path)) from error


def read_stream(file: IO[bytes], *, largest: int = LARGEST, name: str = "") -> bytes:
    """What a stream has to give. ImportFileError when that is more than `largest` bytes."""
    data = file.read(largest + 1)
    _check_size(len(data), largest, name)
    return data


def _check_size(size: int, largest: int, name: str) -> None:
    if size > largest:
        raise ImportFileError(f"This is too large: the limit is {largest >> 20} MB.", subject=name)
