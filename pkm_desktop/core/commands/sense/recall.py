"""Recall: read notes and highlights, and see what is connected to what."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from urllib.parse import quote

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Highlight, Link, Links, Note, Related, Sharing
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.sense import attachments, nearness, search, search_details, vocabulary
from pkm_desktop.core.store.sense import highlights as marks
from pkm_desktop.core.store.sense import links as linked
from pkm_desktop.core.store.sense import notes as store

_MENTIONS = 20
_MENTIONED = range(4, 201)  # characters of a title that may stand in a text; nobody quotes longer ones


def note(library: Library, note_id: int) -> Note:
    """One note; NotFound if there is none of this id."""
    with library.reading() as db:
        return store.note(db, note_id)


def notes(library: Library, *, limit: int = 200, offset: int = 0, query: str = "") -> tuple[Note, ...]:
    """Notes, the last changed first; with a query those that fit it, best first."""
    from pkm_desktop.core.sense.query import read_query

    with library.reading() as db:
        if not query.strip():
            return store.recent_notes(db, limit=limit, offset=offset)
        read = replace(read_query(query, now=library.clock()), loose=False)
        found, _, _ = search.search(db, read, kinds=("note",), limit=limit, offset=offset)
        return store.notes_by_id(db, [match.ref.id for match in found])


def item_notes(library: Library, item_id: int) -> tuple[Note, ...]:
    """The notes on one item: why it matters first, then the oldest first."""
    with library.reading() as db:
        return store.notes_on(db, item_id)


def highlight(library: Library, highlight_id: int) -> Highlight:
    """One highlight; NotFound if there is none of this id."""
    with library.reading() as db:
        return marks.highlight(db, highlight_id)


def highlights(
    library: Library, *, item_id: int | None = None, limit: int = 200, offset: int = 0
) -> tuple[Highlight, ...]:
    """The highlights of one item in the order of its text, or all, the newest first."""
    with library.reading() as db:
        if item_id is not None:
            return marks.highlights_of(db, item_id)[offset : offset + limit]
        return marks.recent_highlights(db, limit=limit, offset=offset)


def links(library: Library, ref: Ref) -> Links:
    """What a note or item links to, what links to it, and where its title stands without being a link.

    What an item (a highlight) links to are the links in the notes on it. NotFound if there is no such thing.
    """
    from pkm_desktop.core.sense.links import mention_in

    with library.reading() as db:
        title = linked.title_of(db, ref)
        if title is None:
            raise NotFound(f"There is no note, item or highlight {ref}.")
        own = linked.speaking_for(db, ref)
        out = tuple(link for link in linked.out_links(db, own) if link.ref != ref)
        back = linked.back_links(db, ref)
        if ref.kind == "highlight":
            back = tuple(link for link in back if link.ref and link.ref.id not in own)
        known = {link.ref for link in back} | {Ref("note", number) for number in own}
        mentions: list[Link] = []
        if (
            len(title) in _MENTIONED
            and ref.kind != "highlight"
            and (ref.kind == "item" or linked.own_key(db, ref))
        ):
            for other, name, text in linked.texts_with(db, title, without=ref, limit=4 * _MENTIONS):
                line = "" if other in known else mention_in(text, title)
                if line:
                    mentions.append(Link(other, name or linked.title_of(db, other) or "", line))
    return Links(out, back, tuple(mentions[:_MENTIONS]))


def related(library: Library, ref: Ref, *, limit: int = 5) -> tuple[Related, ...]:
    """Other items and notes about the same thing, with the words in common, the closest first."""
    from pkm_desktop.core.sense.pair_words import key_pairs
    from pkm_desktop.core.sense.related import key_words, shared

    with library.reading() as db:
        own = search_details.details(db, [(ref, 0.0)])
        if not own:
            raise NotFound(f"There is no {ref.kind} {ref}.")
        title = own[0].title if ref.kind != "highlight" else ""
        said = (title, own[0].body)
        words = key_words(*said, partial(vocabulary.stem_counts, db), vocabulary.size(db))
        words += key_pairs(*said, partial(vocabulary.pair_count, db), vocabulary.paired(db))
        found = nearness.about(db, [word for word, _ in words], without=ref, limit=limit)
    return tuple(
        Related(match.ref, match.title, match.score, shared(f"{match.title}\n{match.body}", words))
        for match in found
    )


def sharing(library: Library, ref: Ref) -> tuple[Sharing, ...]:
    """The issues in which a thing was shared, the newest first."""
    with library.reading() as db:
        return store.sharing(db, ref)


def titles(library: Library, prefix: str, *, limit: int = 12) -> tuple[tuple[Ref, str], ...]:
    """Notes and items to complete a [[link]] with: those whose title begins like this, notes first."""
    with library.reading() as db:
        return linked.titles_beginning(db, prefix, limit)


def note_html(library: Library, note_or_body: Note | str) -> str:
    """A note, or a body being written, as safe HTML.

    [[links]] lead to 'pkm:n12', #tags to 'pkm:tag/name', ![[files]] to 'pkm:attachment/name'.
    """
    from pkm_desktop.core.sense.markdown import to_html

    body = note_or_body if isinstance(note_or_body, str) else note_or_body.body
    with library.reading() as db:

        def resolve(target: str) -> str | None:
            ref = linked.resolve(db, target)
            return f"pkm:{ref}" if ref else None

        def attached(name: str) -> str | None:
            found = attachments.find(db, name)
            return f"pkm:attachment/{quote(found.name)}" if found else None

        return to_html(body, resolve=resolve, attached=attached)
