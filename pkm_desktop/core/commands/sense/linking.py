"""Connect: say how one thing stands to another, and find what in one's own older material is close to it.

A relation is a line of a note's text ('- supports [[Title]]: reason'), so that it can be read, edited and
exported like the rest. What is no note (an item, a highlight) is connected by a note on it.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense import note_text
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.notes import RELATIONS, Note, Related
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.store.sense import highlights as marks
from pkm_desktop.core.store.sense import links as linked
from pkm_desktop.core.store.sense import nearness, search_details, vocabulary
from pkm_desktop.core.store.sense import notes as store

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pkm_desktop.core.model.search import Match
    from pkm_desktop.core.store.database import Connection, Writing

CONNECTABLE = ("note", "item", "highlight")
LONGEST_REASON = 1000  # characters
_FEW = 2  # key words; with more of them own material has to share two to be offered
_CHANGED = Changes(notes=True, items=True, tags=True)


def connect(
    library: Library, from_ref: Ref, to_ref: Ref, *, relation: str = "see-also", reason: str = ""
) -> Outcome[Note]:
    """Connect a note, item or highlight to another one; gives the note that says so.

    A second time changes relation and reason. An item or highlight is connected by a note on it, which is
    made if there is none: never by its why, which is written to be shared.
    """
    from pkm_desktop.core.sense.relations import link_text, relation_line, with_relation

    kind, said = relation_of(relation), one_line(reason)
    if len(said) > LONGEST_REASON:
        raise Rejected(f"A reason has at most {LONGEST_REASON} characters.", hint="Write a note on it.")
    if from_ref == to_ref:
        raise Rejected("A thing cannot be connected to itself.", subject=str(from_ref))
    with library.writing("Connect") as writing:
        title = _title(writing.db, to_ref)
        _title(writing.db, from_ref)
        is_target = _means(writing.db, to_ref)
        by_title = linked.resolve(writing.db, title) == to_ref
        line = relation_line(kind, link_text(to_ref, title, by_title=by_title), said)
        note = _carrier(writing.db, from_ref)
        if note is None:
            made = _carry(writing, from_ref, line)
        elif kind == "see-also" and not said and any(map(is_target, note.links)):
            made = note
        else:
            body = with_relation(note.body, line, is_target)
            note_text.check_note(body, note.kind)
            note_text.change(writing, note, title=note.title, body=body)
            made = store.note(writing.db, note.id)
    return Outcome(made, _CHANGED if made != note else Changes(), "Connect" if made != note else "")


def unlink(library: Library, from_ref: Ref, to_ref: Ref) -> Outcome[int]:
    """Take the connections from one thing to another out of its notes; a link inside a sentence becomes plain
    words. Gives the number of notes that changed. Rejected if there is none.
    """
    from pkm_desktop.core.sense.relations import without_links

    with library.writing("Disconnect") as writing:
        _title(writing.db, from_ref)
        is_target, changed = _means(writing.db, to_ref), 0
        for note in _notes_of(writing.db, from_ref):
            body = without_links(note.body, is_target)
            if body == note.body:
                continue
            changed += 1
            if _says_nothing(note, body):
                note_text.remove(writing, note)
            else:
                note_text.change(writing, note, title=note.title, body=body)
        if not changed:
            raise Rejected(f"{from_ref} is not connected to {to_ref}.")
    return Outcome(changed, _CHANGED, "Disconnect")


def candidates(
    library: Library, about: Ref | str, *, limit: int = 5, besides: Ref | None = None
) -> tuple[Related, ...]:
    """What of one's own older material is about the same as a thing, or as a text being written.

    Own notes, highlights and kept items first, then other items; each with the words in common and the
    sentence that has most of them. Left out is what is connected already and what is on the same item.
    `besides`: the note or item the text belongs to. NotFound if there is no such thing.
    """
    from pkm_desktop.core.sense.pair_words import key_pairs, weight
    from pkm_desktop.core.sense.related import key_words, meeting

    thing = besides if isinstance(about, str) else about
    with library.reading() as db:
        title, text = ("", about) if isinstance(about, str) else _words_of(db, about)
        least = 1 if isinstance(about, str) else 2
        counts = lru_cache(maxsize=1000)(lambda stem: vocabulary.stem_counts(db, stem))
        words = key_words(title, text, counts, vocabulary.size(db), least=least)
        words += key_pairs(
            title, text, partial(vocabulary.pair_count, db), vocabulary.paired(db), least=least
        )
        without = _known(db, thing) if thing else set()
        asked, source = [word for word, _ in words], f"{title}\n{text}"
        needed = 2 if len(words) > _FEW else 1

        def fitting(found: tuple[Match, ...], *, mine: bool) -> list[Related]:
            said = [(match, *meeting(match.title, match.body, words, source=source)) for match in found]
            return [
                Related(match.ref, match.title, match.score, shared, sentence, mine)
                for match, shared, sentence in said
                if weight(shared) >= needed
            ]

        best = _each_once(fitting(nearness.own(db, asked, without=without, limit=2 * limit), mine=True))
        if len(best) < limit:
            without = without | {each.ref for each in best}
            best += fitting(nearness.others(db, asked, without=without, limit=2 * limit), mine=False)
    return tuple(_each_once(best)[:limit])


def _each_once(found: Sequence[Related]) -> list[Related]:
    """An article and the highlights in it are offered by the same sentence: the nearest stands for them."""
    nearest = {(each.title, each.sentence): each for each in reversed(found)}
    return [each for each in found if nearest[each.title, each.sentence] is each]


def relation_of(name: str) -> str:
    """A relation by its name as typed ('example of', 'See also'), or Rejected."""
    key = "-".join(name.casefold().split()).removesuffix("-of")
    if key not in RELATIONS:
        raise Rejected(f"“{name}” is no relation.", hint=f"Relations are {', '.join(RELATIONS)}.")
    return key


def _title(db: Connection, ref: Ref) -> str:
    title = linked.title_of(db, ref) if ref.kind in CONNECTABLE else None
    if title is None:
        raise NotFound(f"There is no note, item or highlight {ref}.")
    return title


def _means(db: Connection, ref: Ref) -> Callable[[str], bool]:
    """Whether a [[target]] leads to this thing."""
    resolve = lru_cache(maxsize=1000)(lambda target: linked.resolve(db, target))
    return lambda target: resolve(target) == ref


def _notes_of(db: Connection, ref: Ref) -> tuple[Note, ...]:
    """The notes whose links are those of a thing."""
    return store.notes_by_id(db, linked.speaking_for(db, ref))


def _carrier(db: Connection, ref: Ref) -> Note | None:
    """The note that connections of a thing are written into, if there is one."""
    notes = _notes_of(db, ref)
    if ref.kind == "note" and notes[0].kind == "why" and notes[0].item_id is not None:
        return _carrier(db, Ref("item", notes[0].item_id))
    if ref.kind != "item":
        return notes[0] if notes else None
    made = [note for note in notes if _is_made_for_links(note) and not note.body.startswith(">")]
    return next(iter(made), None) or next((note for note in notes if note.kind == "literature"), None)


def _carry(writing: Writing, ref: Ref, line: str) -> Note:
    """A new fleeting note that says how an item or a highlight stands to something; it goes by the title of
    what it is on.
    """
    from pkm_desktop.core.sense.assembling import quoted

    if ref.kind == "highlight":
        mark = marks.highlight(writing.db, ref.id)
        body = f"{quoted(mark.passage.exact)}\n>\n> — [[{ref}|passage]]\n\n{line}"
        title = "" if mark.item_id is not None else note_text.title_for("", mark.passage.exact)
        number = note_text.add(writing, body, title, "fleeting", mark.item_id)
    else:
        item_id = ref.id if ref.kind == "item" else store.note(writing.db, ref.id).item_id
        number = note_text.add(writing, line, "", "fleeting", item_id)
    return store.note(writing.db, number)


def _is_made_for_links(note: Note) -> bool:
    return note.kind == "fleeting" and not note.title


def _says_nothing(note: Note, body: str) -> bool:
    """Whether a note is empty without its links, or holds but the quote it was made for."""
    said = [line for line in body.splitlines() if line.strip() and not line.startswith(">")]
    return not said and (not body.strip() or _is_made_for_links(note))


def _words_of(db: Connection, ref: Ref) -> tuple[str, str]:
    """Title and text of a thing."""
    found = search_details.details(db, [(ref, 0.0)]) if ref.kind in CONNECTABLE else ()
    if not found:
        raise NotFound(f"There is no note, item or highlight {ref}.")
    return found[0].title, found[0].body


def _known(db: Connection, ref: Ref) -> set[Ref]:
    """A thing, what belongs to the same item, and what is connected to it."""
    links = (*linked.out_links(db, linked.speaking_for(db, ref)), *linked.back_links(db, ref))
    near = {link.ref for link in links if link.ref}
    # An item or highlight is connected by a note on it: what that note is on is known, too.
    on = store.notes_by_id(db, [each.id for each in near if each.kind == "note"])
    return nearness.said_on(db, ref) | near | {Ref("item", note.item_id) for note in on if note.item_id}
