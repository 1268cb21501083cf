"""What is said of a vault that was brought in: what changed in it, what was kept twice, what links want."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.vault_plan import Plan
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import link_keys
from pkm_desktop.core.store.sense import attachments, imported
from pkm_desktop.core.store.sense.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

MOST_CHANGES = 100  # sentences; further ones are only counted
_NAMED = 5
_ID = re.compile(r"[inh]\d{1,18}", re.ASCII | re.IGNORECASE)


def wanted(db: Connection, brought: Sequence[StoredNote]) -> tuple[str, ...]:
    """A sentence on the pages that links of these notes lead to and that nobody has written yet."""
    targets = {link.target: link_keys(link.target) for one in brought for link in one.links}
    keys = {key for found in targets.values() for key in found if key}
    there = {*imported.title_holders(db, "note", keys), *imported.title_holders(db, "item", keys)}
    there |= {title_key(one.name) for one in attachments.all_attachments(db)}
    missing: dict[str, str] = {}
    for target, found in targets.items():
        name = target.partition("#")[0].strip()
        if name and name[0] != "^" and not _ID.fullmatch(name) and not there & set(found):
            missing.setdefault(title_key(name), name)
    if not missing:
        return ()
    named = ", ".join(f"“{name}”" for name in list(missing.values())[:_NAMED])
    rest = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
    listed = f"{named}{rest}"
    if len(missing) == 1:
        return (f"Links lead to a page that nobody has written yet: {listed}.",)
    return (f"Links lead to {len(missing)} pages that nobody has written yet: {listed}.",)


def hints(done: Plan) -> list[str]:
    """What the person ought to know of notes and highlights that were known before."""
    found = []
    if done.updated:
        found.append(f"{_many(done.updated)} had changed there and {_were(done.updated)} updated here.")
    if done.marks_updated or done.marks_kept:
        found.append(_told_of_marks(done))
    if done.copies:
        first = next(iter(done.copies.values()))
        found.append(
            f"{_many(len(done.copies))} had changed both there and here: the other version lies beside yours,"
            f" as “{first}”{' and so on' if len(done.copies) > 1 else ''}."
        )
    if done.lost == 1:
        found.append("A note that was brought before is not there any more; nothing was deleted here.")
    elif done.lost:
        found.append(
            f"{done.lost} notes that were brought before are not there any more; nothing was deleted here."
        )
    return found


def changes(done: Plan) -> tuple[str, ...]:
    """What became of each note that was known before and is not as it was."""
    told = [said for said in map(done.told, done.notes) if said]
    rest = len(told) - MOST_CHANGES
    return (*told[:MOST_CHANGES], *([f"… and {rest} more notes."] if rest > 0 else []))


def _told_of_marks(done: Plan) -> str:
    said = []
    if done.marks_updated:
        many = "A highlight" if done.marks_updated == 1 else f"{done.marks_updated} highlights"
        said.append(f"{many} had changed there and {_were(done.marks_updated)} updated here.")
    if done.marks_kept:
        many = "a highlight" if done.marks_kept == 1 else f"{done.marks_kept} highlights"
        said.append(f"Of {many} changed both there and here, yours {_were(done.marks_kept)} kept.")
    return " ".join(said)


def _many(count: int) -> str:
    return f"{count} note{'' if count == 1 else 's'}"


def _were(count: int) -> str:
    return "was" if count == 1 else "were"
