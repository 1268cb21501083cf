"""Files that belong to notes: kept in the library's folder, named in notes as ![[name]]."""

from __future__ import annotations

from pathlib import Path

from pkm_desktop.core.commands.given import LARGEST, read_given
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.attachments import Attachment
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.store.sense import attachment_copies as copies
from pkm_desktop.core.store.sense import attachments as store

_NOTES = Changes(notes=True)


def attach(library: Library, given: Path | bytes, name: str = "") -> Outcome[Attachment]:
    """Keep a file, or bytes under a name; the same content under the same name is kept once.

    Another content under that name gets a number ('plan 2.pdf'). At most 100 MB: ImportFileError. The type is
    what the first bytes say. The file handed over is not changed.
    """
    from pkm_desktop.core.sense.file_kinds import kind_of, safe_name

    data = given if isinstance(given, bytes) else read_given(given)
    name = name or ("" if isinstance(given, bytes) else given.name)
    if not data:
        raise Rejected("There is nothing in this file.", subject=name)
    if len(data) > LARGEST:
        raise Rejected(f"An attachment has at most {LARGEST >> 20} MB.", subject=name)
    name = safe_name(name, kind_of(data, name))
    sha256 = store.keep(library.folder, data)
    label = f"Attach {name}"
    with library.writing(label) as writing:
        number = store.add(writing, name, sha256=sha256, size=len(data))
        kept_as = store.name_of(writing.db, number)
        sql = "UPDATE attachment SET type = ? WHERE id = ? AND type <> ?"
        kind = kind_of(data, kept_as)
        writing.db.execute(sql, (kind, number, kind))
        made = store.find(writing.db, kept_as)
    if made is None:
        raise NotFound(f"There is no attachment “{kept_as}”.")
    return Outcome(made, _NOTES, label)


def attachment_path(library: Library, name: str) -> Path:
    """Where the content of an attachment lies. NotFound if there is none of this name, or it is gone."""
    with library.reading() as db:
        found = store.find(db, name)
    path = store.content_path(library.folder, found.sha256) if found else None
    if path is None or not path.is_file():
        raise NotFound(f"There is no attachment “{name}”.", hint="`attachments` lists all there are.")
    return path


def attachments(library: Library, *, unused: bool = False) -> tuple[Attachment, ...]:
    """Every attachment by name; only those no note names."""
    with library.reading() as db:
        return copies.unused(db) if unused else store.all_attachments(db)


def remove_attachment(library: Library, name: str) -> Outcome[int]:
    """Forget an attachment; its content stays in the folder, so that this can be undone."""
    label = f"Remove attachment {name}"
    with library.writing(label) as writing:
        found = store.find(writing.db, name)
        if found is None:
            raise NotFound(f"There is no attachment “{name}”.", hint="`attachments` lists all there are.")
        writing.db.execute("DELETE FROM attachment WHERE id = ?", (found.id,))
    return Outcome(1, _NOTES, label)
