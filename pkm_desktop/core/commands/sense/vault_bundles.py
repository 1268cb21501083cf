"""Single files that hold many notes (Roam, Standard Notes), brought in as a vault is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.formats import Format
from pkm_desktop.core.commands.parcels import Piece
from pkm_desktop.core.commands.sense.vaults import bring_in_vault
from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.sources import ImportedFile

if TYPE_CHECKING:
    from pkm_desktop.core.sense.vault.one_file import OnePage


def bundle_formats() -> tuple[Format, ...]:
    """The kinds of such files."""
    from pkm_desktop.core.sense.vault import one_file

    return (
        _format("roam", "Roam's pages (JSON)", one_file.is_roam, one_file.read_roam),
        _format(
            "standard-notes",
            "Standard Notes' backups",
            one_file.is_standard_notes,
            one_file.read_standard_notes,
        ),
    )


def _format(
    kind: str, label: str, recognise: Callable[[str], bool], read: Callable[[str], Sequence[OnePage]]
) -> Format:
    def known(head: bytes, path: Path) -> bool:
        return recognise(head.decode("utf-8-sig", "replace"))

    return Format(kind, label, known, partial(_bring_in, kind, read), brings="notes")


def _bring_in(
    kind: str, read: Callable[[str], Sequence[OnePage]], library: Library, data: bytes, path: Path
) -> ImportedFile:
    from pkm_desktop.core.sense.vault.one_file import files

    pages = files(read(data.decode("utf-8-sig", "replace")))
    if not pages:
        raise ImportFileError("There is nothing in this file that can be brought in.")
    pieces = [_piece(name, text.encode("utf-8", "replace")) for name, text in pages.items()]
    return replace(bring_in_vault(library, path, pieces), kind=kind)


def _piece(name: str, data: bytes) -> Piece:
    return Piece(name, lambda: data, lambda: data)
