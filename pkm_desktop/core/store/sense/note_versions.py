"""What notes said before: a version for each stretch of writing, thinned out as it gets old.

All versions of the last 30 days are kept, then one for each week; of a deleted note all for 30 days.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.thinking import Version
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.database import Connection, Writing, stamp, to_time, utc_now
from pkm_desktop.core.store.fingerprint import fingerprint

STRETCH = timedelta(minutes=10)  # of typing that makes one version
KEPT = timedelta(days=30)  # whole; older ones one a week
MOST_BYTES = 50_000_000  # of the versions of one note; the newest is always kept
_VERSION = "SELECT id, note_id, title, body, saved FROM note_version"


def keep_before_change(writing: Writing, note: Note, *, typing: bool) -> None:
    """Keep what a note says before it says something else.

    While typing goes on, once every ten minutes, and when it goes on after a pause: what the stretch before
    ended with stays. A change that is no typing is a stretch of its own.
    """
    if typing and _is_just_kept(writing, note):
        return
    keep(writing, note)
    activity.record(writing, "edited", "note", note.id)


def _is_just_kept(writing: Writing, note: Note) -> bool:
    """Whether a version was kept, or the note made, within this stretch of typing."""
    began = writing.now - STRETCH
    return note.created > began or bool(
        writing.db.execute(
            "SELECT 1 FROM event WHERE at > ? AND verb = 'edited' AND kind = 'note' AND target_id = ?",
            (stamp(began), note.id),
        ).fetchone()
    )


def keep(writing: Writing, note: Note, *, saved: datetime | None = None) -> bool:
    """Keep what a note says now, unless its newest version says the same; whether a version was made."""
    sha256 = fingerprint(note.body)
    newest = writing.db.execute(
        "SELECT title, sha256 FROM note_version WHERE note_id = ? ORDER BY saved DESC, id DESC LIMIT 1",
        (note.id,),
    ).fetchone()
    if saved is None and newest and (newest["title"], newest["sha256"]) == (note.title, sha256):
        return False
    writing.db.execute(
        "INSERT INTO note_version(note_id, title, body, saved, sha256) VALUES (?, ?, ?, ?, ?)",
        (note.id, note.title, note.body, stamp(saved or note.updated), sha256),
    )
    _thin(writing, note.id)
    return True


def _thin(writing: Writing, note_id: int) -> None:
    writing.db.execute(
        "DELETE FROM note_version WHERE note_id = ?1 AND saved < ?2 AND id NOT IN (SELECT max(id)"
        " FROM note_version WHERE note_id = ?1 AND saved < ?2 GROUP BY strftime('%Y %W', saved))",
        (note_id, stamp(writing.now - KEPT)),
    )
    writing.db.execute(
        "DELETE FROM note_version WHERE id IN (SELECT id FROM (SELECT id,"
        " sum(length(body)) OVER newer AS size, row_number() OVER newer AS place FROM note_version"
        " WHERE note_id = ? WINDOW newer AS (ORDER BY saved DESC, id DESC)) WHERE size > ? AND place > 1)",
        (note_id, MOST_BYTES),
    )


def versions(db: Connection, note_id: int) -> tuple[Version, ...]:
    """What a note said before, the newest first; also of a note that is deleted."""
    rows = db.execute(f"{_VERSION} WHERE note_id = ? ORDER BY saved DESC, id DESC", (note_id,))
    return tuple(_version(row) for row in rows)


def version(db: Connection, note_id: int, version_id: int) -> Version:
    """One version of a note, or NotFound."""
    row = db.execute(f"{_VERSION} WHERE id = ? AND note_id = ?", (version_id, note_id)).fetchone()
    if row is None:
        raise NotFound(f"There is no version {version_id} of n{note_id}.", hint="`history` lists them.")
    return _version(row)


def last_of_deleted(db: Connection, since: datetime) -> tuple[Version, ...]:
    """The last version of every note that is not there any more, the last deleted first."""
    rows = db.execute(
        f"{_VERSION} WHERE id IN (SELECT (SELECT id FROM note_version WHERE note_id = gone.note_id"
        " ORDER BY saved DESC, id DESC LIMIT 1) FROM (SELECT DISTINCT note_id FROM note_version"
        " WHERE note_id NOT IN (SELECT id FROM note)) AS gone) AND saved >= ? ORDER BY saved DESC, id DESC",
        (stamp(since),),
    )
    return tuple(_version(row) for row in rows)


def forget_deleted(writing: Writing) -> None:
    """Let go of the versions of notes that were deleted more than 30 days ago."""
    writing.db.execute(
        "DELETE FROM note_version WHERE note_id IN (SELECT note_id FROM note_version"
        " WHERE note_id NOT IN (SELECT id FROM note) GROUP BY note_id HAVING max(saved) < ?)",
        (stamp(writing.now - KEPT),),
    )


def remember_deleted(writing: Writing, note_id: int, detail: str) -> None:
    """Log what else a note was when it was deleted: what its versions do not say."""
    activity.record(writing, "deleted", "note", note_id, detail)


def deleted_detail(db: Connection, note_id: int, since: datetime) -> str:
    """What `remember_deleted` was told last; '' if nothing."""
    row = db.execute(
        "SELECT detail FROM event WHERE at >= ? AND verb = 'deleted' AND kind = 'note' AND target_id = ?"
        " ORDER BY at DESC, id DESC LIMIT 1",
        (stamp(since), note_id),
    ).fetchone()
    return row["detail"] if row else ""


def _version(row: Any) -> Version:
    saved = to_time(row["saved"]) or utc_now()
    return Version(row["id"], row["note_id"], row["title"], row["body"], saved)
