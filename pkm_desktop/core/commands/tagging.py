"""Tags: put on, take off, rename, merge, delete."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store import activity
from pkm_desktop.core.store import tags as store

_TOUCHED = Changes(tags=True, items=True, notes=True, highlights=True, sources=True)


def tag(
    library: Library, refs: Sequence[Ref], *, add: Sequence[str] = (), remove: Sequence[str] = ()
) -> Outcome[int]:
    """Put tags on things and take tags off; returns how many things changed. Names compare without case.

    A tag nothing has yet is made; 'a/b' lies below 'a'. NotFound for a thing that does not exist.
    """
    for ref in refs:
        if ref.kind not in store.TAGGABLE:
            raise Rejected(f"A tag cannot be put on {ref}.", hint="Items, notes, highlights and sources can.")
    if not refs:
        return Outcome(0, Changes())
    label = f"Tag {len(refs)} things" if len(refs) != 1 else f"Tag {refs[0]}"
    with library.writing(label) as writing:
        missing = store.missing(writing.db, refs)
        if missing:
            raise NotFound(f"There is no {missing[0].kind} {missing[0]}.")
        taken = store.remove_tags(writing, refs, [name for name in remove if store.exists(writing.db, name)])
        changed = max(store.add_tags(writing, refs, add), taken)
        if changed and add:
            activity.record_many(writing, "tagged", "item", [ref.id for ref in refs if ref.kind == "item"])
    return Outcome(changed, _TOUCHED, label if changed else "")


def tags(library: Library) -> tuple[Tag, ...]:
    """Every tag with the number of things that carry it, in alphabetical order."""
    with library.reading() as db:
        return store.all_tags(db)


def rename_tag(library: Library, old: str, new: str) -> Outcome[int]:
    """Rename a tag and those below it; where the new name exists, the two become one."""
    label = f"Rename tag {tag_name(old)}"
    with library.writing(label) as writing:
        moved = store.rename(writing, old, new)
    return Outcome(moved, _TOUCHED, label)


def merge_tags(library: Library, old: str, into: str) -> Outcome[int]:
    """Let `into` take over everything that carries `old`."""
    label = f"Merge tag {tag_name(old)}"
    with library.writing(label) as writing:
        moved = store.merge(writing, old, into)
    return Outcome(moved, _TOUCHED, label)


def delete_tag(library: Library, name: str) -> Outcome[int]:
    """Take a tag off everything; the things stay."""
    label = f"Delete tag {tag_name(name)}"
    with library.writing(label) as writing:
        count = store.delete(writing, name)
    return Outcome(count, _TOUCHED, label)
