"""The file of a vault with what one has beside notes and items: sources, rules, communities, issues."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.commands.parcels import Piece
from pkm_desktop.core.commands.sense.vault_files import Gathered
from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store import vault_rows
from pkm_desktop.core.store.sense import tags

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection, Writing

NAME = "Library.json"
_KIND = "pkm-library"


def text(db: Connection, items: Iterable[int]) -> str:
    """The whole file; '' where there is nothing to say."""
    rows = vault_rows.told(db, items)
    if not rows:
        return ""
    whole = {"kind": _KIND, "format": 1, **rows}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def take(found: Gathered) -> Mapping[str, Any]:
    """What such a file among those of a vault says; nothing where there is none."""
    piece = found.files.get(NAME)
    rows = _read(piece) if piece else {}
    if rows:
        del found.files[NAME]
    return rows


def _read(piece: Piece) -> Mapping[str, Any]:
    try:
        rows = json.loads(piece.read().decode("utf-8-sig"))
    except (ImportFileError, ValueError, RecursionError):
        return {}
    return rows if isinstance(rows, dict) and rows.get("kind") == _KIND else {}


def put(writing: Writing, rows: Mapping[str, Any], ids: vault_rows.Ids) -> Counter[str]:
    """Store what is not there yet; how many rows by table. `ids`: which items, notes and marks are here."""
    listed = {
        name: [row for row in found if isinstance(row, dict)]
        for name, found in rows.items()
        if isinstance(found, list)
    }
    count, tagged = vault_rows.put(writing, listed, ids)
    for number, name in tagged[: tags.MOST_AT_ONCE * 10]:
        tags.add_tags(writing, [Ref("source", number)], [name])
    return count
