"""What a query may have meant: words that the library does not have, put right by words it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pkm_desktop.core.model.languages import ENGLISH, language_of_question
from pkm_desktop.core.model.search import Query, Words
from pkm_desktop.core.store.sense import vocabulary

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

_MOST = 3  # near words that are looked at
_MAINLY = 0.6  # of the newest things: so many in one language make it that of the library


def better_spelling(db: Connection, query: Query, words: Sequence[Words]) -> str:
    """The query with words the library does not have put right, '' if there is nothing to put right."""
    from pkm_desktop.core.sense.spelling import SHORTEST

    text = query.text
    for word in words:
        single = not word.piece and not word.begins and " " not in word.text and len(word.text) >= SHORTEST
        known = word.kin or word.parts
        if single and not known and (better := _better_word(db, word.text, query.text)):
            text = text.replace(word.text, better)
    return text if text != query.text else ""


def _better_word(db: Connection, word: str, query: str) -> str:
    from pkm_desktop.core.sense.spelling import near_stems, surface
    from pkm_desktop.core.sense.stem import bare, fold, stem

    if vocabulary.stem_counts(db, stem(bare(fold(word))))[0]:
        return ""
    near = [
        (distance, -vocabulary.stem_counts(db, found)[0], found)
        for distance, found in near_stems(word, lambda at: vocabulary.next_stem(db, at))
    ]
    language = _language(db, word, query) if near else ""
    for _, _, found in sorted(near)[:_MOST]:
        better = surface(vocabulary.texts_with(db, found), found, word.lower())
        if better and _is_in(db, better, language):
            return better
    return ""


def _language(db: Connection, word: str, query: str) -> str:
    """The language a word is of, as far as the query or the library tell; '!en' for any but English.

    A right word that is rare must not become one of another language.
    """
    if language := language_of_question(query):
        return language
    if not word.isascii():
        return f"!{ENGLISH}"
    said = vocabulary.newest_languages(db)
    main, number = max(said.items(), key=lambda each: each[1], default=("", 0))
    return main if main not in ("", ENGLISH) and number >= _MAINLY * said.total() else ""


def _is_in(db: Connection, word: str, language: str) -> bool:
    said = vocabulary.languages_of(db, word)
    if language.startswith("!"):
        return said.total() > said[language[1:]]
    return not language or said[language] + said[""] > 0
