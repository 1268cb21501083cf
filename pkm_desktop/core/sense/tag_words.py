"""Which of one's own tags may fit a thing: by its words, and by what similar things were tagged with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pkm_desktop.core.model.notes import SuggestedTag
from pkm_desktop.core.sense.stem import WORD, fold, stem

READ = 20_000  # characters of a text
_IN_TITLE, _IN_TEXT = 3.0, 1.0
_RELATED, _SAME_SOURCE = 2.0, 1.0


@dataclass(frozen=True)
class Company:
    """How many similar things there are, and how many of them carry each tag."""

    of: int
    tags: Mapping[str, int]


def stems(text: str) -> tuple[str, ...]:
    """The word stems of a text in their order."""
    return tuple(stem(word) for word in WORD.findall(fold(text[:READ])))


def suggested(
    names: Iterable[tuple[str, tuple[str, ...]]],
    title: str,
    text: str,
    *,
    related: Company,
    same_source: Company,
    most: int,
) -> tuple[SuggestedTag, ...]:
    """The tags that fit best. `names`: every tag with the names it is known by (its own, aliases).

    A tag fits by its words when all words of one of its names, or of the last part of 'a/b', stand side by
    side in the title or text; by company when things about the same, or from the same source, carry it.
    """
    head, body = _spaced(stems(title)), _spaced(stems(text))
    found: list[SuggestedTag] = []
    for name, known_by in names:
        score, why = _by_words(known_by, head, body)
        for company, weight, reason in (
            (related, _RELATED, "related"),
            (same_source, _SAME_SOURCE, "same source"),
        ):
            share = company.tags.get(name, 0) / company.of if company.of else 0.0
            if share >= 0.1 and company.tags[name] > 1 or (share and weight == _RELATED):
                score, why = score + weight * share, why or reason
        if score:
            found.append(SuggestedTag(name, why, round(score, 3)))
    return tuple(sorted(found, key=lambda one: (-one.score, one.name))[:most])


def _by_words(known_by: tuple[str, ...], head: str, body: str) -> tuple[float, str]:
    best, why = 0.0, ""
    for name in (*known_by, *(each.rpartition("/")[2] for each in known_by)):
        wanted = _spaced(stems(name.replace("-", " ").replace("_", " ").replace("/", " ")))
        if not wanted.strip():
            continue
        score = _IN_TITLE if wanted in head else _IN_TEXT + min(1.0, body.count(wanted) / 5)
        if (wanted in head or wanted in body) and score > best:
            best, why = score, name
    return best, why


def _spaced(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "
