"""Annotate: mark passages, say why something matters, write and connect notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.notes import NOTE_KINDS, Highlight, Note, Passage
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.store import activity
from pkm_desktop.core.store import highlights as marks
from pkm_desktop.core.store import links as linked
from pkm_desktop.core.store import notes as store
from pkm_desktop.core.store import tags as tagged

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

_NOTED = Changes(notes=True, items=True)
LONGEST_QUOTE = 20_000  # characters


def highlight(
    library: Library,
    item_id: int,
    quote: str,
    *,
    prefix: str = "",
    suffix: str = "",
    start: int = -1,
    comment: str = "",
    layer: int = 1,
) -> Outcome[Highlight]:
    """Mark a passage of an item. `prefix`, `suffix` and `start` say which one if the quote stands there
    twice.

    The highlight keeps the words as they stand in the item. The same passage is marked once: a second time
    changes its comment and layer. Rejected if the item's text does not have the quote, nor nearly.
    """
    quote = storable(quote).strip()
    _check_quote(quote, layer)
    wanted = Passage(quote, storable(prefix), storable(suffix), start)
    with library.reading() as db:
        about = marks.item_text(db, item_id)
    passage = _found_in(about, item_id, wanted)
    with library.writing("Highlight") as writing:
        now = marks.item_text(writing.db, item_id)
        if now != about:  # the item was fetched anew meanwhile
            about, passage = now, _found_in(now, item_id, wanted)
        number = marks.same_place(writing.db, item_id, passage)
        if number is None:
            number = marks.add_highlight(
                writing, item_id, about, passage=passage, comment=storable(comment).strip(), layer=layer
            )
            activity.record(writing, "highlighted", "highlight", number)
        else:
            marks.change_highlight(writing, number, comment=storable(comment).strip() or None, layer=layer)
        made = marks.highlight(writing.db, number)
    return Outcome(made, Changes(highlights=True, items=True), "Highlight")


def _found_in(about: marks.ItemText, item_id: int, wanted: Passage) -> Passage:
    from pkm_desktop.core.sense.anchors import anchor

    passage = anchor(about.text, wanted.exact, prefix=wanted.prefix, suffix=wanted.suffix, start=wanted.start)
    if not passage.anchored and about.text.strip():
        raise Rejected(
            "These words do not stand in the item's text, nor anything close to them.",
            subject=f"i{item_id}",
            hint="Copy the passage from `show` with `--text`.",
        )
    return passage


def _check_quote(quote: str, layer: int) -> None:
    if not quote:
        raise Rejected("A highlight needs some words.")
    if len(quote) > LONGEST_QUOTE:
        raise Rejected(f"A highlight has at most {LONGEST_QUOTE} characters.")
    if layer not in (1, 2, 3):
        raise Rejected("A highlight has layer 1, 2 or 3.")


def edit_highlight(
    library: Library, highlight_id: int, *, comment: str | None = None, layer: int | None = None
) -> Outcome[Highlight]:
    """Change the comment or the layer (1 to 3) of a highlight; None leaves it as it is."""
    _check_quote("-", 1 if layer is None else layer)
    with library.writing("Edit highlight") as writing:
        marks.highlight(writing.db, highlight_id)
        said = None if comment is None else storable(comment).strip()
        marks.change_highlight(writing, highlight_id, comment=said, layer=layer)
        changed = marks.highlight(writing.db, highlight_id)
    return Outcome(changed, Changes(highlights=True), "Edit highlight")


def remove_highlight(library: Library, highlight_id: int) -> Outcome[int]:
    """Take a highlight away, with its comment and tags."""
    with library.writing("Remove highlight") as writing:
        marks.highlight(writing.db, highlight_id)
        marks.remove(writing, highlight_id)
    return Outcome(1, Changes(highlights=True, items=True), "Remove highlight")


def say_why(library: Library, item_id: int, text: str) -> Outcome[Note | None]:
    """Say why an item matters, in one's own words; replaces what was said before, '' takes it back."""
    with library.writing("Why it matters") as writing:
        result = put_why(writing, item_id, text)
    return Outcome(result, _NOTED | Changes(tags=True), "Why it matters")


def put_why(writing: Writing, item_id: int, text: str) -> Note | None:
    """As `say_why`, as a part of another command."""
    body = storable(text).strip()
    marks.item_text(writing.db, item_id)
    said = store.why_note(writing.db, item_id)
    if said is None and body:
        _add(writing, body, "", "why", item_id)
    elif said is not None and not body:
        store.remove_note(writing, said.id)
    elif said is not None and body != said.body:
        store.change_note(writing, said.id, body=body)
        _connect(writing, said.id, body)
    return store.why_note(writing.db, item_id)


def write_note(
    library: Library, body: str, *, title: str = "", kind: str = "fleeting", item_id: int | None = None
) -> Outcome[Note]:
    """Write a note in Markdown, private, on an item or free. Without a title its first line becomes the
    title.

    [[Links]] connect it, the first hundred #tags in it become its tags. A note of kind 'why' replaces the
    item's present one.
    """
    _check_note(body, kind)
    if kind == "why":
        if item_id is None:
            raise Rejected("Why something matters is said about an item.")
        said = say_why(library, item_id, body)
        if said.value is not None:
            return Outcome(said.value, said.changes, said.undo)
    with library.writing("Write note") as writing:
        if item_id is not None:
            marks.item_text(writing.db, item_id)
        number = _add(writing, storable(body), _title(title, body), kind, item_id)
        made = store.note(writing.db, number)
    return Outcome(made, _NOTED | Changes(tags=True), "Write note")


def put_thought(writing: Writing, item_id: int, text: str) -> Note:
    """A fleeting note on an item, as a part of another command."""
    _check_note(text, "fleeting")
    marks.item_text(writing.db, item_id)
    return store.note(writing.db, _add(writing, storable(text), _title("", text), "fleeting", item_id))


def edit_note(
    library: Library,
    note_id: int,
    *,
    title: str | None = None,
    body: str | None = None,
    kind: str | None = None,
    typing: bool = False,
) -> Outcome[Note]:
    """Change a note; None leaves a part as it is. A new title is written into every [[link]] to the note.

    `typing`: an autosave in the middle of writing, undone together with its neighbours.
    """
    with library.writing("Edit note", topic=f"n{note_id}" if typing else "") as writing:
        old = store.note(writing.db, note_id)
        _check_note(old.body if body is None else body, kind or old.kind)
        if (kind or old.kind) == "why" and old.kind != "why":
            raise Rejected("Why something matters is said about an item, in its own field.")
        new_body = storable(body) if body is not None else old.body
        new_title = old.title if title is None or old.kind == "why" else _title(title, new_body)
        to_rewrite = _linking(writing, old) if new_title != old.title else ()
        store.change_note(writing, note_id, title=new_title, body=new_body, kind=kind or "")
        if new_body != old.body:
            _connect(writing, note_id, new_body)
        _rewrite_links(writing, old, new_title, to_rewrite)
        changed = store.note(writing.db, note_id)
    return Outcome(changed, _NOTED | Changes(tags=True), "Edit note")


def delete_note(library: Library, note_id: int) -> Outcome[int]:
    """Delete a note; links to it stay in the other notes as links to nothing yet."""
    with library.writing("Delete note") as writing:
        store.note(writing.db, note_id)
        store.remove_note(writing, note_id)
    return Outcome(1, _NOTED | Changes(tags=True), "Delete note")


def _check_note(body: str, kind: str) -> None:
    if not storable(body).strip():
        raise Rejected("A note needs some words.", hint="To be rid of a note, delete it.")
    if kind not in NOTE_KINDS:
        raise Rejected(f"“{kind}” is no kind of note.", hint=f"Kinds are {', '.join(NOTE_KINDS)}.")


def _title(title: str, body: str) -> str:
    from pkm_desktop.core.sense.links import default_title

    return one_line(title) or default_title(storable(body))


def _add(writing: Writing, body: str, title: str, kind: str, item_id: int | None) -> int:
    number = store.add_note(writing, kind=kind, title=title, body=body, item_id=item_id)
    _connect(writing, number, body)
    activity.record(writing, "noted", "note", number, kind)
    return number


def _connect(writing: Writing, note_id: int, body: str) -> None:
    """Store the links of a body, and its #tags."""
    from pkm_desktop.core.sense.links import hashtags_in, links_in

    linked.replace_links(writing, note_id, links_in(body))
    names = [name for name in hashtags_in(body) if len(name) <= tagged.LONGEST]
    tagged.add_tags(writing, [Ref("note", note_id)], names[: tagged.MOST_AT_ONCE])


def _linking(writing: Writing, old: Note) -> tuple[Note, ...]:
    """The notes whose links mean this one by its title; itself among them."""
    back = linked.back_links(writing.db, Ref("note", old.id))
    ids = [link.ref.id for link in back if link.ref] + [old.id]
    if not old.title or linked.resolve(writing.db, old.title) != Ref("note", old.id):
        return ()
    return store.notes_by_id(writing.db, ids)


def _rewrite_links(writing: Writing, old: Note, title: str, notes: tuple[Note, ...]) -> None:
    """Let the links of these notes follow a note to its new title."""
    from pkm_desktop.core.model.keys import title_key
    from pkm_desktop.core.sense.links import linkable, retitled

    ref, key = Ref("note", old.id), title_key(old.title)
    if title_key(title) == key:
        return
    name = title if linkable(title) and linked.resolve(writing.db, title) == ref else str(ref)
    for other in notes:
        now = store.note(writing.db, other.id).body
        body = retitled(now, lambda target: title_key(target) == key, name)
        if body != now:
            store.rewrite_body(writing, other.id, body)
            _connect(writing, other.id, body)
