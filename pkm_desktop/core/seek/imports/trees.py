"""JSON as browsers and services write it, read without trust: its size, its depth, its kind of values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.seek.text.encoding import decode

Thing = Mapping[str, Any]


def parsed(data: bytes) -> Any:
    """The value of a JSON file; ImportFileError where it is damaged."""
    try:
        return json.loads(decode(data).text.replace("\x00", ""))
    except RecursionError as error:
        raise ImportFileError("This file is nested too deeply to be read.") from error
    except ValueError as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ImportFileError(
            f"The file is damaged: it is no valid JSON{where}.", hint="Export it again and try that."
        ) from error


def text(thing: Thing, *names: str) -> str:
    """The first of the fields that is a text, or a number as text; else ''."""
    for name in names:
        value = thing.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def things(value: object) -> list[Thing]:
    """The objects of a list; anything else in it is passed over."""
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def numbered(value: object) -> Iterator[tuple[int, Thing | None]]:
    """The entries of a list with their numbers from 1; None for what is no object."""
    for number, one in enumerate(value if isinstance(value, list) else (), 1):
        yield number, one if isinstance(one, Mapping) else None
