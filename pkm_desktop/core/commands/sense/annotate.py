"""Annotate: mark passages, say why something matters, write and connect notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense import note_text
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.notes import Highlight, Note, Passage
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.sense import highlights as marks
from pkm_desktop.core.store.sense import notes as store

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


def say_why(
    library: Library,
    item_id: int,
    text: str,
    *,
    other_view: str | None = None,
    not_so_when: str | None = None,
) -> Outcome[Note | None]:
    """Say why an item matters, in one's own words; replaces what was said before, '' takes it back.

    `other_view` is what speaks against it, `not_so_when` where it does not hold: private, and found with it;
    None leaves them as they are, '' takes them back.
    """
    with library.writing("Why it matters") as writing:
        result = put_why(writing, item_id, text, other_view=other_view, not_so_when=not_so_when)
    return Outcome(result, _NOTED | Changes(tags=True), "Why it matters")


def put_why(
    writing: Writing,
    item_id: int,
    text: str,
    *,
    other_view: str | None = None,
    not_so_when: str | None = None,
) -> Note | None:
    """As `say_why`, as a part of another command."""
    body, beside = storable(text).strip(), _beside(other_view, not_so_when)
    marks.item_text(writing.db, item_id)
    said = store.why_note(writing.db, item_id)
    if not body:
        if any(beside.values()):
            raise Rejected("Say first why it matters; then what speaks against it.", subject=f"i{item_id}")
        if said is not None:
            note_text.remove(writing, said)
        return None
    note_text.check_note(body, "why")
    if said is None:
        number = note_text.add(writing, body, "", "why", item_id)
    else:
        number = said.id
        if body != said.body:
            note_text.change(writing, said, title="", body=body)
    if beside:
        store.change_note(writing, number, **beside)
    return store.note(writing.db, number)


def _beside(other_view: str | None, not_so_when: str | None) -> dict[str, str | None]:
    given = {"other_view": other_view, "not_so_when": not_so_when}
    said = {name: storable(text).strip() for name, text in given.items() if text is not None}
    if any(len(text) > LONGEST_QUOTE for text in said.values()):
        raise Rejected(f"This field takes at most {LONGEST_QUOTE} characters.", hint="Write a note instead.")
    return dict(said)


def write_note(
    library: Library,
    body: str = "",
    *,
    title: str = "",
    kind: str = "",
    item_id: int | None = None,
    template: str = "",
) -> Outcome[Note]:
    """Write a note in Markdown, private, on an item or free. Without a title its first line becomes the
    title, without a kind it is fleeting.

    [[Links]] connect it, the first hundred #tags in it become its tags. A note of kind 'why' replaces the
    item's present one. A `template` (a name of `growing.templates()`) gives the kind and the questions;
    `body` is then the first answer.
    """
    if template:
        title, body, kind = _from_template(library, template, title, body, kind)
    kind = kind or "fleeting"
    note_text.check_note(body, kind)
    if kind == "why":
        if item_id is None:
            raise Rejected("Why something matters is said about an item.")
        said = say_why(library, item_id, body)
        if said.value is not None:
            return Outcome(said.value, said.changes, said.undo)
    name = note_text.title_for(title, body)
    with library.writing("Write note") as writing:
        if item_id is not None:
            marks.item_text(writing.db, item_id)
        number = note_text.add(writing, storable(body), name, kind, item_id)
        made = store.note(writing.db, number)
    return Outcome(made, _NOTED | Changes(tags=True), "Write note")


def _from_template(library: Library, name: str, title: str, text: str, kind: str) -> tuple[str, str, str]:
    """(title, body, kind) of a note that begins with a template."""
    from pkm_desktop.core.sense.templates import TEMPLATES, begun

    found = next((each for each in TEMPLATES if each.name == name), None)
    if found is None:
        names = ", ".join(each.name for each in TEMPLATES)
        raise Rejected(f"There is no template “{name}”.", hint=f"There are {names}.")
    today = library.clock().astimezone().date()
    if not one_line(title):
        title = note_text.title_for("", text) or f"{found.label.partition(':')[0]}, {today.isoformat()}"
    return title, begun(found, today, text), kind or found.kind


def put_thought(writing: Writing, item_id: int, text: str) -> Note:
    """A fleeting note on an item, as a part of another command."""
    note_text.check_note(text, "fleeting")
    marks.item_text(writing.db, item_id)
    name = note_text.title_for("", text)
    return store.note(writing.db, note_text.add(writing, storable(text), name, "fleeting", item_id))


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

    What it said before stays in its history: at most one version for ten minutes of typing. `typing`: an
    autosave in the middle of writing, undone together with its neighbours.
    """
    with library.writing("Edit note", topic=f"n{note_id}" if typing else "") as writing:
        old = store.note(writing.db, note_id)
        note_text.check_note(old.body if body is None else body, kind or old.kind)
        if (kind or old.kind) == "why" and old.kind != "why":
            raise Rejected("Why something matters is said about an item, in its own field.")
        new_body = storable(body) if body is not None else old.body
        new_title = old.title
        if (kind or old.kind) != "why" and (title is not None or old.kind == "why"):
            new_title = note_text.title_for(title or "", new_body)
        note_text.change(writing, old, title=new_title, body=new_body, kind=kind or "", typing=typing)
        changed = store.note(writing.db, note_id)
    return Outcome(changed, _NOTED | Changes(tags=True), "Edit note")


def delete_note(library: Library, note_id: int) -> Outcome[int]:
    """Delete a note; links to it stay in the other notes as links to nothing yet.

    For 30 days `history.deleted` lists it and it can be brought back.
    """
    with library.writing("Delete note") as writing:
        note_text.remove(writing, store.note(writing.db, note_id))
    return Outcome(1, _NOTED | Changes(tags=True), "Delete note")
