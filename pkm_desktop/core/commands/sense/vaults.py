"""Bring in a vault: notes with their links, tags, dates and files, in one step that can be undone."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.commands.formats import Format, import_label
from pkm_desktop.core.commands.parcels import Piece
from pkm_desktop.core.commands.sense import vault_library, vault_told
from pkm_desktop.core.commands.sense.vault_brought import BroughtText, put_beside, read_texts
from pkm_desktop.core.commands.sense.vault_files import VAULT, Gathered, gather
from pkm_desktop.core.commands.sense.vault_plan import Plan, known_files, origin_of, plan
from pkm_desktop.core.errors import ImportFileError, PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import ImportedFile
from pkm_desktop.core.model.vaults import VaultNote
from pkm_desktop.core.store.seek import shelving
from pkm_desktop.core.store.sense import attachments, imported, tag_changes, tags, vault_notes
from pkm_desktop.core.store.sense.vault_notes import StoredNote

if TYPE_CHECKING:
    from pkm_desktop.core.sense.vault.joining import Inward
    from pkm_desktop.core.sense.vault.places import Places
    from pkm_desktop.core.store.database import Writing

MOST_ERRORS = 100  # sentences; further ones are only counted


@dataclass
class _Files:
    """The files of a vault as attachments: path → (fingerprint, size) of those whose content is kept."""

    kept: dict[str, tuple[str, int]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    new: int = 0
    texts: dict[int, BroughtText] = field(default_factory=dict)
    rows: Mapping[str, Any] = field(default_factory=dict)  # what one has beside notes and items
    beside: int = 0  # texts, saved searches and such rows that are new


def bring_in_vault(
    library: Library,
    path: Path,
    pieces: Sequence[Piece],
    *,
    on_progress: Progress = silent,
    stop: Stop = never,
) -> ImportedFile:
    """Bring in what is new in a folder of notes, and what was changed there and not here.

    A note changed in both places is kept twice. What was brought once and deleted here does not come back.
    """
    found = gather(path, pieces, on_progress=on_progress, stop=stop)
    rows = vault_library.take(found)
    files = _keep_files(library, found)
    with library.reading() as db:
        first = plan(db, found)
    files.texts, files.rows = read_texts(library, found, first.origin, stop), rows
    label = import_label(first.added, "notes") if first.added else "Update notes from a vault"
    with library.writing(label) as writing:
        now = plan(writing.db, found)
        result = _bring_in(writing, found, files, now)
    return replace(
        result,
        path=str(path),
        failed=len(found.errors),
        errors=tuple(found.errors[:MOST_ERRORS]),
        updated=now.updated + now.marks_updated,
        changes=vault_told.changes(now),
        hints=(*found.hints, *vault_told.hints(now), *result.hints),
        undo=label if _touched(now, result, files) else "",
    )


def _touched(done: Plan, result: ImportedFile, files: _Files) -> bool:
    brought = result.items or result.highlights or done.marks_updated
    return bool(done.added or done.updated or brought or files.new or files.beside)


def _bring_in(writing: Writing, found: Gathered, files: _Files, done: Plan) -> ImportedFile:
    from pkm_desktop.core.commands.sense import vault_items
    from pkm_desktop.core.sense.vault.joining import Inward

    tag_changes.bring(writing, found.tags)
    items = vault_items.put_pages(writing, found.pages, done.origin, files.texts)
    done.marks_updated, done.marks_kept = items.updated, items.kept
    _name_files(writing, found, files, done.origin)
    inward = Inward(_places(found), done.called(writing.db, items.ids), files.names, items.marks)
    wanted = [replace(one, title=done.titles[one.path]) for one in found.notes if one.path in done.ids]
    stored = {one.path: _stored(one, inward, done.ids[one.path]) for one in wanted}
    stored = vault_items.on_items(writing, found.notes, stored, items)
    settled = done.settled(writing.db, stored)
    new = [stored[path] for path in settled.new]
    touched = [*new, *(stored[path] for path in settled.changed)]
    # Tags first: so the words of each note are indexed once.
    _untag(writing, [stored[path] for path in settled.changed])
    shelving.tag_notes(writing, [(one.id, one.tags) for one in touched])
    vault_notes.put(writing, new)
    vault_notes.change(writing, [stored[path] for path in settled.changed])
    files.beside = items.texts + put_beside(
        writing, found, [done.notes[path] for path in settled.new], done.ids
    )
    ids = {
        one.extras.number: done.known_ids.get(one.path) or done.ids[one.path]
        for one in found.notes
        if one.ours
    }
    marks = {there: here for (_, there), here in items.marks.items()}
    known = {"item": items.by_number, "note": ids, "highlight": marks}
    rows = vault_library.put(writing, files.rows, known)
    files.beside += rows.total()
    _remember(writing, found, done, stored)
    return ImportedFile(
        "",
        VAULT,
        added=len(new),
        duplicate=len(found.notes) - len(new),
        sources=rows["source"],
        items=items.added,
        highlights=items.highlights,
        tags=len({title_key(name) for one in touched for name in one.tags}),
        hints=vault_told.wanted(writing.db, touched),
    )


def _untag(writing: Writing, changed: Sequence[StoredNote]) -> None:
    """Take off the #tags that notes had in their words and have no more."""
    from pkm_desktop.core.sense.links import hashtags_in

    before = vault_notes.notes(writing.db, [one.id for one in changed])
    for one in changed:
        now = {title_key(name) for name in one.tags}
        gone = [name for name in hashtags_in(before[one.id].body) if title_key(name) not in now]
        there = [name for name in gone if tags.exists(writing.db, name)]
        tags.remove_tags(writing, [Ref("note", one.id)], there)


def _places(found: Gathered) -> Places:
    from pkm_desktop.core.sense.vault.places import Places

    places = Places(dendron=found.dendron)
    for note in found.notes:
        places.add_note(note)
    for page in found.pages:
        places.add_files([page.path]) if page.gone else places.add_page(page)
    places.add_files(found.files)
    return places


def _stored(note: VaultNote, inward: Inward, number: int) -> StoredNote:
    from pkm_desktop.core.sense.links import written_links

    body = inward.body(note.body, note.path, ours=note.ours)
    return StoredNote(
        number,
        note.kind,
        note.title,
        body,
        None,
        note.created,
        note.updated,
        note.tags,
        written_links(body),
        note.extras,
    )


def _keep_files(library: Library, found: Gathered) -> _Files:
    """Store the contents of a vault's files in the library's folder; rows come with the notes."""
    files = _Files()
    with library.reading() as db:
        known = known_files(db, origin_of(db, found))
    for path, piece in found.files.items():
        try:
            data = piece.read()
            sha256 = hashlib.sha256(data).hexdigest()
            if known.get(path, ("", 0))[0] != sha256:
                attachments.keep(library.folder, data)
        except PkmError as error:
            found.errors.append(f"{path}: {error.message}")
        else:
            files.kept[path] = (sha256, len(data))
            found.shas[path] = sha256
    return files


def _name_files(writing: Writing, found: Gathered, files: _Files, origin: str) -> None:
    """Give kept files their names; one that was brought before goes by the name it has here."""
    from pkm_desktop.core.sense.vault.naming import safe_file

    known = known_files(writing.db, origin)
    here = {one.id: one for one in attachments.all_attachments(writing.db)}
    brought, old = [], []
    for path, (sha256, size) in files.kept.items():
        before, number = known.get(path, ("", 0))
        if before == sha256 and number in here:
            files.names[path] = here[number].name
            continue
        when = found.files[path].modified
        number = attachments.add(
            writing,
            safe_file(path.rpartition("/")[2]),
            sha256=sha256,
            size=size,
            added=when if when and when < writing.now else None,
        )
        files.names[path] = attachments.name_of(writing.db, number)
        files.new += number not in here
        old += [f"{path}\t{before}\t"] if before else []
        brought.append((f"{path}\t{sha256}\t", "attachment", number))
    imported.forget(writing, origin, old)
    imported.remember(writing, origin, brought)


def _remember(writing: Writing, found: Gathered, done: Plan, stored: Mapping[str, StoredNote]) -> None:
    imported.forget(writing, done.origin, done.stale)
    rows = [
        (f"{path}\t{found.shas[path]}\t{one.mark}", "note", one.id)
        for path, one in stored.items()
        if path not in done.kept
    ]
    rows += [
        (f"{path}\t{found.shas[path]}\t{mark}", "note", number)
        for path, (mark, number) in done.moved.items()
        if path in done.kept
    ]
    imported.remember(writing, done.origin, [*rows, (f"/\t{found.home}", "vault", 0)])


def _is_note(head: bytes, path: Path) -> bool:
    return path.suffix.lower() in (".md", ".markdown", ".mdown", ".mkd", ".org")


def bring_in_note(library: Library, data: bytes, path: Path) -> ImportedFile:
    """One Markdown or Org file as a note."""
    if not data:
        raise ImportFileError("The file is empty.")
    piece = Piece(path.name, lambda: data, lambda: data)
    return bring_in_vault(library, path.parent / path.name, [piece])


VAULT_FORMAT = Format(
    VAULT,
    "folders of notes (Obsidian, Logseq, Zettlr, Dendron, Foam, plain Markdown)",
    _is_note,
    bring_in_note,
    brings="notes",
)
