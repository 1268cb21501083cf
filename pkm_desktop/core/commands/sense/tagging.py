"""Tags: put on, take off, rename, merge, delete, give other names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.model.notes import Tag, TagChange
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.sense import note_versions, notes, tag_changes
from pkm_desktop.core.store.sense import tags as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection, Writing

_TOUCHED = Changes(tags=True, items=True, notes=True, highlights=True, sources=True)


def tag(
    library: Library, refs: Sequence[Ref], *, add: Sequence[str] = (), remove: Sequence[str] = ()
) -> Outcome[int]:
    """Put tags on things and take tags off; returns how many things changed. Names compare without case.

    A tag nothing has yet is made; 'a/b' lies below 'a'; an alias means its tag. NotFound for a thing that
    does not exist.
    """
    for ref in refs:
        if ref.kind not in store.TAGGABLE:
            raise Rejected(f"A tag cannot be put on {ref}.", hint="Items, notes, highlights and sources can.")
    if not refs:
        return Outcome(0, Changes())
    refs = sorted(refs, key=lambda ref: (ref.kind, ref.id))  # in the order of the index: it writes less then
    from pkm_desktop.core.store.sense import word_facts  # a window reads tags long before it changes any

    label = f"Tag {len(refs)} things" if len(refs) != 1 else f"Tag {refs[0]}"
    with library.writing(label) as writing:
        missing = store.missing(writing.db, refs)
        if missing:
            raise NotFound(f"There is no {missing[0].kind} {missing[0]}.")
        with word_facts.same_words(writing):
            off = [name for name in remove if store.exists(writing.db, name)]
            taken = store.remove_tags(writing, refs, off)
            changed = max(store.add_tags(writing, refs, add), taken)
        if changed and add:
            activity.record_many(writing, "tagged", "item", [ref.id for ref in refs if ref.kind == "item"])
    return Outcome(changed, _TOUCHED, label if changed else "")


def tags(library: Library, *, once: bool = False, unused: bool = False) -> tuple[Tag, ...]:
    """Every tag with the number of things that carry it, in alphabetical order; only those used once, or by
    nothing.
    """
    with library.reading() as db:
        found = store.all_tags(db)
    wanted = {1} if once else set[int]()
    wanted |= {0} if unused else set()
    return tuple(one for one in found if not wanted or one.count in wanted)


def would_change(library: Library, name: str, new: str = "") -> TagChange:
    """What renaming a tag to `new`, or merging it into that, would touch; without `new`: deleting it."""
    with library.reading() as db:
        return _change(db, name, new)


def rename_tag(library: Library, old: str, new: str, *, alias: bool = False) -> Outcome[int]:
    """Rename a tag and those below it, also where notes write it as #tag; returns how many things carry it.

    Where the new name exists, the two become one. With `alias` the old name goes on meaning the tag.
    """
    label = f"Rename tag {tag_name(old)}"
    done = _renamed(library, label, old, new, alias=alias)
    return Outcome(done.count, _TOUCHED, label)


def merge_tags(library: Library, old: str, into: str, *, alias: bool = False) -> Outcome[int]:
    """Let `into` take over everything that carries `old`, and 'into/x' what carries 'old/x'."""
    with library.reading() as db:
        tag_id = store.id_of(db, old) if store.exists(db, old) else store.family(db, old)[0][0]
        if tag_id == store.find(db, into):
            raise Rejected(f"“{tag_name(old)}” and “{tag_name(into)}” are one tag already.")
    label = f"Merge tag {tag_name(old)}"
    done = _renamed(library, label, old, into, alias=alias)
    return Outcome(done.count, _TOUCHED, label)


def delete_tag(library: Library, name: str) -> Outcome[int]:
    """Take a tag and those below it off everything; the things stay, and so do the words of #tags in notes,
    without the sign. Returns how many things carried one of them.
    """
    label = f"Delete tag {tag_name(name)}"
    with library.writing(label) as writing:
        done = _change(writing.db, name, "")
        gone = {title_key(each) for each in done.tags}
        touched = store.tagged_notes(writing.db, [number for number, _ in store.family(writing.db, name)])
        known = _meaning(writing.db)
        _rewrite(writing, touched, lambda written: "" if title_key(known(written)) in gone else None)
        tag_changes.delete(writing, name)
    return Outcome(done.count, _TOUCHED, label)


def add_alias(library: Library, name: str, alias: str) -> Outcome[str]:
    """Let another name mean a tag: tagging with it, and searching for it, mean the tag."""
    label = f"Name tag {tag_name(name)} also {tag_name(alias)}"
    with library.writing(label) as writing:
        tag_changes.add_alias(writing, name, alias)
    return Outcome(tag_name(alias), Changes(tags=True), label)


def remove_alias(library: Library, alias: str) -> Outcome[bool]:
    """Take an alias away; what is tagged stays. NotFound if the name is none."""
    label = f"Forget alias {tag_name(alias)}"
    with library.writing(label) as writing:
        if not tag_changes.remove_alias(writing, alias):
            raise NotFound(f"“{tag_name(alias)}” is not another name of a tag.")
    return Outcome(True, Changes(tags=True), label)


def _change(db: Connection, name: str, new: str) -> TagChange:
    """What would be touched; NotFound, or Rejected where a new name cannot be."""
    members = store.family(db, name)
    names = tag_changes.new_names(db, name, new) if new else {}
    ids = [number for number, _ in members]
    counts = store.carriers(db, ids)
    keys = {title_key(full) for _, full in members}
    return TagChange(
        tuple(full for _, full in members),
        tuple(names.values()),
        tag_changes.conflicts(db, names),
        items=counts["item"],
        notes=counts["note"],
        highlights=counts["highlight"],
        sources=counts["source"],
        rewritten=len(_writing_it(db, ids, keys)),
    )


def _renamed(library: Library, label: str, old: str, new: str, *, alias: bool) -> TagChange:
    with library.writing(label) as writing:
        done = _change(writing.db, old, store.checked(new))
        now = {title_key(was): name for was, name in zip(done.tags, done.becomes, strict=True)}
        touched = store.tagged_notes(writing.db, [number for number, _ in store.family(writing.db, old)])
        known, former = _meaning(writing.db), store.meant(writing.db, old)
        _rewrite(writing, touched, lambda written: now.get(title_key(known(written))))
        tag_changes.rename(writing, old, new)
        # A name that only others lie below is no tag, so there is nothing it could go on meaning.
        if alias and title_key(former) != title_key(new) and store.exists(writing.db, new):
            tag_changes.add_alias(writing, new, former)
    return done


def _meaning(db: Connection) -> Callable[[str], str]:
    """What a #tag written in a note means, each looked up once."""
    known: dict[str, str] = {}

    def meaning(written: str) -> str:
        if written not in known:
            known[written] = store.meant(db, written)
        return known[written]

    return meaning


def _writing_it(db: Connection, tag_ids: Sequence[int], keys: set[str]) -> list[int]:
    """The notes whose text has one of these tags as #tag."""
    from pkm_desktop.core.sense.links import hashtags_in

    known = _meaning(db)
    return [
        note.id
        for note in notes.notes_by_id(db, store.tagged_notes(db, tag_ids))
        if any(title_key(known(written)) in keys for written in hashtags_in(note.body))
    ]


def _rewrite(writing: Writing, note_ids: Sequence[int], new_name: Callable[[str], str | None]) -> None:
    """Let the #tags in notes follow; what a note said before stays in its history."""
    from pkm_desktop.core.sense.hashtags import retagged

    for note in notes.notes_by_id(writing.db, note_ids):
        body = retagged(note.body, new_name)
        if body != note.body:
            note_versions.keep(writing, note)
            notes.rewrite_body(writing, note.id, body)
