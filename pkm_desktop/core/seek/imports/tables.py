"""Tables (CSV, TSV) as services export them: any separator, any order of columns, any encoding."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.seek.imports.records import URL, Record, folded
from pkm_desktop.core.seek.text.encoding import decode_or_guess

_SEPARATORS = ",;\t|"
_ADDRESS = re.compile(r"\s*(?:https?|javascript|ftp)://?\S", re.IGNORECASE)
_LONGEST_CELL = 64 << 20  # characters


def rows(data: bytes, *, columns: tuple[str, ...] = ()) -> Iterator[tuple[int, Record]]:
    """The rows of a table as records, each with the number it has in a spreadsheet (the header is row 1).

    A table without a header has its columns recognised: the address, then the longest text as title; one
    whose header names no column of addresses, by its next row.
    `columns` are names of which the header must have one. ImportFileError where it is no such table.
    """
    text = decode_or_guess(data).text.replace("\x00", "").lstrip("\ufeff\r\n")
    found = _read(text)
    try:
        head = next(found)
    except StopIteration:
        raise ImportFileError("The file is empty.") from None
    names = [folded(name) for name in head]
    if not set(names) & set(columns or URL):
        if not any(map(_ADDRESS.match, head)):
            second = next(found, [])
            names = _named_by(second, names)
            found = chain([second], found)
        else:
            names = _guessed(head)
            yield 1, dict(zip(names, head, strict=False))
    for number, row in enumerate(found, 2):
        if any(cell.strip() for cell in row):
            record: dict[str, str] = {}
            for name, cell in zip(names, row, strict=False):
                record.setdefault(name, cell)
            yield number, record


def head_of(text: str) -> tuple[str, ...]:
    """The folded names in the first line of a table."""
    line = text.lstrip("\ufeff\r\n").partition("\n")[0][:5000]
    try:
        return tuple(folded(name) for name in next(csv.reader([line], delimiter=_separator(line)), []))
    except csv.Error:
        return ()


def _read(text: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    separator = _separator(text[:5000].partition("\n")[0])
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise ImportFileError(
            "The table is damaged: a quotation mark opens a cell that never ends.",
            hint="Export it again and try that.",
        ) from error


def _separator(line: str) -> str:
    """Of the first line's signs the most frequent, outside quotation marks."""
    bare = re.sub(r'"[^"]*"', "", line)
    return max(_SEPARATORS, key=bare.count)


def _named_by(row: list[str], names: list[str]) -> list[str]:
    """The names of a header, with the column called so in which this row has an address."""
    place = next((at for at, cell in enumerate(row[: len(names)]) if _ADDRESS.match(cell)), None)
    if place is None:
        raise _without_addresses()
    return ["url" if at == place else name for at, name in enumerate(names)]


def _without_addresses() -> ImportFileError:
    return ImportFileError(
        "This table has no column with addresses.", hint="Name that column “url” in its first row."
    )


def _guessed(row: list[str]) -> list[str]:
    """Names for the columns of a table without a header."""
    place = next((at for at, cell in enumerate(row) if _ADDRESS.match(cell)), None)
    if place is None:
        raise _without_addresses()
    others = [at for at in range(len(row)) if at != place]
    longest = max(others, key=lambda at: len(row[at]), default=-1)
    return ["url" if at == place else "title" if at == longest else f"column_{at}" for at in range(len(row))]
