"""Exports that are a folder or an archive: their files one by one, within limits, and never outside."""

from __future__ import annotations

import os
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import IO

from pkm_desktop.core.commands.formats import HEAD
from pkm_desktop.core.commands.given import LARGEST, read_given, read_stream
from pkm_desktop.core.errors import ImportFileError

MOST_FILES = 50_000
LARGEST_IN_ALL = 2 << 30  # bytes
MOST_PARTS = 20  # archives in one archive


@dataclass(frozen=True)
class Piece:
    """One file of a parcel. `name` is its path inside, with slashes; `read` gives its content, `head` its
    beginning; `modified` says when it was last changed, where that is known.
    """

    name: str
    read: Callable[[], bytes]
    head: Callable[[], bytes]
    modified: datetime | None = None


@contextmanager
def opened(path: Path) -> Iterator[tuple[Piece, ...] | None]:
    """The files in a folder or a ZIP archive, by name; None where `path` is neither."""
    if path.is_dir():
        yield tuple(_in_folder(path))
    elif _is_archive(path):
        with ExitStack() as open_:
            archives = _within(open_.enter_context(_archive(path)), open_)
            yield tuple(piece for archive in archives for piece in _in_archive(archive))
    else:
        yield None


def _is_archive(path: Path) -> bool:
    """By its first bytes; a pipe is not touched, what it gives can be read only once."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    except OSError:
        return False


def _in_folder(folder: Path) -> Iterator[Piece]:
    """Regular files at any depth, in order; links are not followed, hidden folders not entered."""
    count = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if path.is_symlink() or not path.is_file():
                continue
            count += 1
            if count > MOST_FILES:
                raise ImportFileError(
                    f"There are more than {MOST_FILES:,} files in this folder.", subject=str(folder)
                )
            name, when = (
                path.relative_to(folder).as_posix(),
                datetime.fromtimestamp(path.stat().st_mtime, UTC),
            )
            yield Piece(name, partial(read_given, path), partial(head, path), when)


def _within(archive: zipfile.ZipFile, open_: ExitStack) -> list[zipfile.ZipFile]:
    """The archive, or those it is made of where there is nothing else in it: so Notion hands out."""
    members = [one for one in archive.infolist() if not one.is_dir()]
    zipped = all(one.filename.lower().endswith(".zip") for one in members)
    if not members or not zipped or len(members) > MOST_PARTS:
        return [archive]
    if sum(one.file_size for one in members) > LARGEST_IN_ALL:
        raise ImportFileError("This archive is too large: unpack it and bring in what you need.")
    return [_part(archive, member, open_) for member in members]


def _part(archive: zipfile.ZipFile, member: zipfile.ZipInfo, open_: ExitStack) -> zipfile.ZipFile:
    spare = open_.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 (the stack closes it)
    left = LARGEST_IN_ALL
    try:
        with archive.open(member) as file:
            while left > 0 and (data := file.read(1 << 20)):
                spare.write(data)
                left -= len(data)
    except (RuntimeError, EOFError, OSError, zlib.error, zipfile.BadZipFile) as error:
        raise ImportFileError("A file in this archive cannot be read: it is damaged.") from error
    return open_.enter_context(_archive(spare, member.filename))


@contextmanager
def _archive(file: Path | IO[bytes], name: str = "") -> Iterator[zipfile.ZipFile]:
    path = name or file
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, RuntimeError, ValueError) as error:
        raise ImportFileError("This archive cannot be read: it is damaged.", subject=str(path)) from error
    with archive:
        yield archive


def _in_archive(archive: zipfile.ZipFile) -> Iterator[Piece]:
    """The members by name, each read within limits, whatever size they claim to have."""
    members = [one for one in archive.infolist() if not one.is_dir()]
    if len(members) > MOST_FILES or sum(one.file_size for one in members) > LARGEST_IN_ALL:
        raise ImportFileError("This archive is too large: unpack it and bring in what you need.")
    for member in sorted(members, key=lambda one: one.filename):
        read, begin = partial(_member, archive, member), partial(_head_of, archive, member)
        yield Piece(member.filename, read, begin, _packed(member))


def _packed(member: zipfile.ZipInfo) -> datetime | None:
    """When a member was last changed: without a zone in the archive, taken for UTC."""
    try:
        return datetime(*member.date_time, tzinfo=UTC)
    except ValueError:  # month 0
        return None


def head(path: Path) -> bytes:
    """How a file begins; nothing of one that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""


def _head_of(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(member) as file:
            return file.read(HEAD)
    except (RuntimeError, EOFError, OSError, zlib.error, zipfile.BadZipFile):
        return b""


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(member) as file:
            return read_stream(file, largest=LARGEST, name=member.filename)
    except (RuntimeError, EOFError, OSError, zlib.error, zipfile.BadZipFile) as error:
        reason = "it has a password" if member.flag_bits & 1 else "it is damaged"
        raise ImportFileError(
            f"A file in this archive cannot be read: {reason}.", subject=member.filename
        ) from error
