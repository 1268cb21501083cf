"""Ways out that a person has set up; their passwords are in the keyring and never here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.targets import Target
from pkm_desktop.core.store.database import Connection, Writing


def targets(db: Connection) -> tuple[Target, ...]:
    """All of them, in the order they were added."""
    return tuple(_target(row) for row in db.execute("SELECT * FROM target ORDER BY id"))


def find_target(db: Connection, name: str) -> Target | None:
    """The target of this name, capitals aside."""
    row = db.execute("SELECT * FROM target WHERE name_key = ?", (title_key(name),)).fetchone()
    return _target(row) if row else None


def one_target(db: Connection, name: str) -> Target:
    """The target of this name, or NotFound."""
    found = find_target(db, name)
    if found is None:
        raise NotFound(f"There is no target “{name}”.", hint="See `target list`.")
    return found


def add_target(writing: Writing, new: Target) -> int:
    """Store a target; its id."""
    cursor = writing.db.execute(
        "INSERT INTO target(name, name_key, kind, settings, secret_key, created) VALUES (?, ?, ?, ?, ?, ?)",
        (new.name, title_key(new.name), new.kind, _as_text(new.settings), new.secret_key, writing.stamp),
    )
    return int(cursor.lastrowid or 0)


def change_target(writing: Writing, target_id: int, *, settings: Mapping[str, str], secret_key: str) -> None:
    """Store settings and where the secret is."""
    writing.db.execute(
        "UPDATE target SET settings = ?, secret_key = ? WHERE id = ?",
        (_as_text(settings), secret_key, target_id),
    )


def remove_target(writing: Writing, target_id: int) -> None:
    """Forget a target; what left by it stays on record under its name."""
    writing.db.execute("DELETE FROM target WHERE id = ?", (target_id,))


def _as_text(settings: Mapping[str, str]) -> str:
    return json.dumps(dict(settings), ensure_ascii=False, sort_keys=True)


def _target(row: Any) -> Target:
    return Target(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        settings=json.loads(row["settings"]),
        secret_key=row["secret_key"],
    )
