"""Handing an issue over as a file: whole or not at all, read back, nobody else's file touched."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from typing import Protocol

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Rendered


@dataclass(frozen=True)
class Delivery:
    """Where an issue went and how sure we are: 'verified' means read back and found the same."""

    where: str
    state: str


class Target(Protocol):
    """A way out. `deliver` gets the rendered issue and never the library."""

    @property
    def name(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def format(self) -> str: ...

    def deliver(self, rendered: Rendered, folder: Path, *, name: str, ours: Collection[str] = ()) -> Delivery:
        """Hand `rendered` over under its own name, else `name` (no suffix).

        `ours`: SHA-256 of what we left there before. Raises PublishError in words when it did not arrive.
        """


@dataclass(frozen=True)
class FileTarget:
    """A target that writes one file into a folder."""

    name: str
    label: str
    format: str

    def deliver(self, rendered: Rendered, folder: Path, *, name: str, ours: Collection[str] = ()) -> Delivery:
        """See `Target.deliver`. A file that is not ours keeps its name; ours then gets a number."""
        name = rendered.name or name
        path = folder / f"{name}{rendered.suffix}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = free_path(folder, name, rendered, ours)
            write_whole(path, rendered.content)
            if path.read_bytes() != rendered.content:
                raise PublishError("The file does not hold what was written to it.", subject=str(path))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise PublishError(
                f"The file could not be written ({reason}).",
                subject=str(path),
                hint="Choose another folder, or make room, and publish again.",
            ) from error
        return Delivery(str(path), "verified")


def free_path(folder: Path, name: str, rendered: Rendered, ours: Collection[str]) -> Path:
    """`name` in `folder`, or `name-2` and so on where a file of that name is not ours."""
    known = {*ours, hashlib.sha256(rendered.content).hexdigest()}
    number = 1
    while True:
        path = folder / f"{name if number == 1 else f'{name}-{number}'}{rendered.suffix}"
        if not path.exists() or (path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() in known):
            return path
        number += 1


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a crash leaves the old one or the new one, never a part of it."""
    handle, spare_name = mkstemp(dir=path.parent, prefix=f".{path.stem[:40]}-", suffix=".part")
    spare = Path(spare_name)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 (mkstemp gives a handle)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        spare.chmod(0o644)
        spare.replace(path)
    except BaseException:
        spare.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no handle on a folder to sync; renaming is journalled there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
