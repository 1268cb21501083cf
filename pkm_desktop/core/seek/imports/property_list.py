"""Apple's property lists, XML and binary, read without trust."""

from __future__ import annotations

import plistlib
from typing import Any
from xml.parsers.expat import ExpatError

from pkm_desktop.core.errors import ImportFileError


def read_property_list(data: bytes) -> Any:
    """The value of a property list; ImportFileError where it is damaged."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    try:
        return plistlib.loads(data if data.startswith(b"bplist") else start)
    except (plistlib.InvalidFileException, ExpatError, ValueError, TypeError, KeyError) as error:
        raise _damaged() from error
    except (IndexError, AttributeError, OverflowError, RecursionError, MemoryError, LookupError) as error:
        raise _damaged() from error


def _damaged() -> ImportFileError:
    return ImportFileError("The file is damaged: it is no readable property list of a Mac.")
