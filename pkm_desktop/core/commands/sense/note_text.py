"""What all commands that write notes do: check, add, change, connect, and let links follow a new title."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import NOTE_KINDS, Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.sense import links as linked
from pkm_desktop.core.store.sense import note_versions as earlier
from pkm_desktop.core.store.sense import notes as store
from pkm_desktop.core.store.sense import tags as tagged

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

LONGEST_NOTE = 10 << 20  # bytes: every word of it is indexed
LONGEST_TITLE = 500  # characters


def check_note(body: str, kind: str) -> None:
    """Rejected where a note of this kind cannot say this."""
    if not storable(body).strip():
        raise Rejected("A note needs some words.", hint="To be rid of a note, delete it.")
    if len(body) > LONGEST_NOTE or (
        len(body) * 4 > LONGEST_NOTE and len(body.encode("utf-8", "replace")) > LONGEST_NOTE
    ):
        raise Rejected(
            f"A note has at most {LONGEST_NOTE >> 20} MB.", hint="Divide it, or attach the text as a file."
        )
    if kind not in NOTE_KINDS:
        raise Rejected(f"“{kind}” is no kind of note.", hint=f"Kinds are {', '.join(NOTE_KINDS)}.")


def title_for(title: str, body: str) -> str:
    """A title as stored; without one the first line of the body. Rejected where it is too long."""
    from pkm_desktop.core.sense.links import default_title

    title = one_line(title)
    if len(title) > LONGEST_TITLE:
        raise Rejected(
            f"A title has at most {LONGEST_TITLE} characters.",
            subject=title[:40] + "…",
            hint="Put the rest into the note.",
        )
    return title or default_title(storable(body))


def add(writing: Writing, body: str, title: str, kind: str, item_id: int | None = None) -> int:
    """Store a note with its links and tags; returns its id."""
    from pkm_desktop.core.sense.templates import look_again_in

    number = store.add_note(
        writing, kind=kind, title=title, body=body, item_id=item_id, look_again=look_again_in(body)
    )
    connect_text(writing, number, body)
    activity.record(writing, "noted", "note", number, kind)
    return number


def change(
    writing: Writing, old: Note, *, title: str, body: str, kind: str = "", typing: bool = False
) -> None:
    """Let a note say something else; what it said before stays in its history, links follow its title."""
    from pkm_desktop.core.sense.templates import look_again_in

    if (title, body) != (old.title, old.body):
        earlier.keep_before_change(writing, old, typing=typing)
    ref = Ref("note", old.id)
    to_rewrite = linking(writing, ref, old.title) if title != old.title else ()
    day = look_again_in(body)
    store.change_note(
        writing,
        old.id,
        title=title,
        body=body,
        kind=kind or old.kind,
        look_again=day.isoformat() if day else None,
    )
    if body != old.body:
        connect_text(writing, old.id, body, tags=old.tags)
    let_follow(writing, ref, old.title, title, notes=to_rewrite)


def remove(writing: Writing, note: Note) -> None:
    """Delete a note; for 30 days it can be brought back with all it had."""
    detail = {
        "kind": note.kind,
        "item": note.item_id,
        "created": note.created.isoformat(),
        "tags": note.tags,
        "confidentiality": note.confidentiality,
        "other_view": note.other_view,
        "not_so_when": note.not_so_when,
    }
    earlier.keep(writing, note, saved=writing.now)
    earlier.remember_deleted(writing, note.id, json.dumps(detail, ensure_ascii=False))
    earlier.forget_deleted(writing)
    store.remove_note(writing, note.id)


def connect_text(writing: Writing, note_id: int, body: str, *, tags: Sequence[str] = ()) -> None:
    """Store the links of a body with their relations, and its first hundred #tags; those in `tags` it has."""
    from pkm_desktop.core.sense.links import hashtags_in, written_links

    linked.replace_links(writing, note_id, written_links(body))
    names = [name for name in hashtags_in(body) if len(name) <= tagged.LONGEST][: tagged.MOST_AT_ONCE]
    known = {title_key(name) for name in tags}
    if new := [name for name in names if title_key(name) not in known]:
        tagged.add_tags(writing, [Ref("note", note_id)], new)


def linking(writing: Writing, ref: Ref, title: str) -> tuple[Note, ...]:
    """The notes whose links mean a note or item by this title; a note itself among them."""
    if not title or linked.resolve(writing.db, title) != ref:
        return ()
    ids = [link.ref.id for link in linked.back_links(writing.db, ref) if link.ref]
    return store.notes_by_id(writing.db, ids + [ref.id] * (ref.kind == "note"))


def let_follow(writing: Writing, ref: Ref, old: str, title: str, *, notes: Sequence[Note]) -> None:
    """Let the links of these notes follow a note or item from its old title to its new one."""
    from pkm_desktop.core.sense.links import linkable, retitled

    key = title_key(old)
    if title_key(title) == key:
        return
    name = title if linkable(title) and linked.resolve(writing.db, title) == ref else str(ref)
    for other in notes:
        now = store.note(writing.db, other.id).body
        body = retitled(now, lambda target: title_key(target) == key, name)
        if body != now:
            store.rewrite_body(writing, other.id, body)
            connect_text(writing, other.id, body)
