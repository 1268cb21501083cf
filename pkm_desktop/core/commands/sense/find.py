"""Find: one search over items, notes, highlights and issues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.longer_words import may_have_longer, with_longer
from pkm_desktop.core.commands.sense.spelling import better_spelling
from pkm_desktop.core.commands.sense.word_forms import spelt_out, with_beginnings
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.model.search import Found, Hit, Match, Query, Words
from pkm_desktop.core.store.sense import search as store
from pkm_desktop.core.store.sense import search_first
from pkm_desktop.core.store.sense.patience import TookTooLong, at_most

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

KINDS = ("item", "note", "highlight", "issue")
MOST = 1000
PATIENCE = 3.0  # seconds
_FEW_FORMS, _MANY_FORMS = 40, 1000  # words with the same beginning: to rank all they stand in, or the newest
FEW = 3  # so few hits that the spelling may be at fault


def find(
    library: Library,
    query: str,
    *,
    kinds: Sequence[str] = (),
    limit: int = 20,
    offset: int = 0,
    stop: Stop = never,
) -> Found:
    """What fits the query, best first. `kinds`: 'items', 'notes', 'highlights', 'issues', or none for all.

    Any text is a query; what cannot be used of it is said in `hint`. Rejected only for unknown kinds;
    Cancelled as soon as `stop` is pressed.
    """
    from pkm_desktop.core.sense.query import positive_words, read_query

    started = perf_counter()
    read = read_query(query, now=library.clock())
    wanted, most = tuple(_kind(kind) for kind in kinds), min(max(limit, 1), MOST)
    with library.reading() as db:
        read = with_longer(db, spelt_out(db, read))
        words = positive_words(read.tree)
        matches, total, whole, said = _ranked(db, read, wanted, most, max(offset, 0), stop=stop)
        better = better_spelling(db, read, words) if whole < FEW and offset <= 0 and not said else ""
    hits = tuple(hit(match, words) for match in matches)
    hint = " ".join(part for part in (read.hint, _fill_hint(total, whole), said) if part)
    return Found(query, hits, total, perf_counter() - started, read.understood, better, hint)


def first_answer(
    library: Library, query: str, *, kinds: Sequence[str] = (), limit: int = 20, stop: Stop = never
) -> Found:
    """As `find`, at once: the best of the newest that fit, to be shown until `find` has looked at all.

    `exact` says whether `find` would say the same; else `total` is how many there are at least.
    """
    from pkm_desktop.core.sense.query import positive_words, read_query

    started = perf_counter()
    read = read_query(query, now=library.clock())
    wanted = tuple(_kind(kind) for kind in kinds)
    with library.reading() as db:
        read = spelt_out(db, read)
        matches, total, exact = _at_once(db, read, wanted, min(max(limit, 1), MOST), stop)
        exact = exact and not may_have_longer(db, read)
    words = positive_words(read.tree)
    hits = tuple(hit(match, words) for match in matches)
    seconds = perf_counter() - started
    return Found(query, hits, total, seconds, read.understood, "", read.hint, exact and total >= FEW)


def _ranked(
    db: Connection, query: Query, kinds: Sequence[str], limit: int, offset: int, *, stop: Stop
) -> tuple[tuple[Match, ...], int, int, str]:
    """As `store.search`, and what to say where there was no time to look at everything."""
    try:
        with at_most(db, PATIENCE, stop):
            listed = with_beginnings(db, query, most=_FEW_FORMS)
            return *store.search(db, listed, kinds=kinds, limit=limit, offset=offset), ""
    except TookTooLong as error:
        matches, total, _ = _at_once(db, query, kinds, limit, stop) if not offset else ((), 0, False)
        shown = "Shown are the best of the newest." if matches else ""
        return matches, total, total, " ".join(filter(None, (error.message, shown, error.hint)))


def _at_once(
    db: Connection, query: Query, kinds: Sequence[str], limit: int, stop: Stop
) -> tuple[tuple[Match, ...], int, bool]:
    try:
        with at_most(db, PATIENCE, stop):
            listed = with_beginnings(db, query, most=_MANY_FORMS)
            return search_first.first_answer(db, listed, kinds=kinds, limit=limit)
    except TookTooLong:
        return (), 0, False


def _kind(text: str) -> str:
    kind = text.casefold().removesuffix("s")
    if kind not in KINDS:
        raise Rejected(f"“{text}” cannot be searched.", hint="Choose items, notes, highlights or issues.")
    return kind


def _fill_hint(total: int, whole: int) -> str:
    if whole == total:
        return ""
    return f"{whole or 'None'} of these {'has' if whole == 1 else 'have'} every word; the others have some."


def hit(match: Match, words: Sequence[Words]) -> Hit:
    """A match as shown: a few lines of its text instead of all of it."""
    from pkm_desktop.core.sense.snippets import snippet

    text, marks = snippet(match.body, words)
    return Hit(
        match.ref,
        match.title,
        text,
        marks,
        url=match.url,
        source=match.source,
        when=match.when,
        score=match.score,
        tags=match.tags,
    )


def as_you_type(library: Library, text: str, *, limit: int = 8, stop: Stop = never) -> tuple[Hit, ...]:
    """A few things whose title or tags begin with what was typed so far; from three letters texts as well.

    Cancelled as soon as `stop` is pressed.
    """
    from pkm_desktop.core.sense.query import read_query
    from pkm_desktop.core.sense.query_values import is_piece, plain_quotes
    from pkm_desktop.core.sense.stem import WORD

    text = plain_quotes(text)
    words = WORD.findall(text[:200])
    if not words:
        return ()
    pieces = any(is_piece(word) for word in words)
    with library.reading() as db:
        matches = _titles(db, text.strip(), () if pieces else words, limit, stop)
        if len(matches) < limit and len(text.strip()) > (1 if pieces else 2):
            typed = text if text.endswith((" ", '"', ")", "*")) else text + "*"
            read = replace(read_query(typed, now=library.clock()), loose=False)
            known = {match.ref for match in matches}
            more, _, _ = _at_once(db, spelt_out(db, read), (), limit + len(matches), stop)
            matches += tuple(match for match in more if match.ref not in known)
    return tuple(hit(match, [Words(word, begins=True) for word in words]) for match in matches[:limit])


def _titles(db: Connection, text: str, words: Sequence[str], limit: int, stop: Stop) -> tuple[Match, ...]:
    """What has such words in its title; without words: this piece of text."""
    try:
        with at_most(db, PATIENCE, stop):
            found = store.titles_like(db, words, limit) if words else store.titles_having(db, text, limit)
    except TookTooLong:
        return ()
    return found
