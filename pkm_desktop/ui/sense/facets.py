"""Facets as words of a query: what a click on “Kind” or “Tag” writes, and what a query says of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pkm_desktop.ui.words.natural import natural_key

NAMES = ("in", "tag", "source", "date", "has")
MARKS = ("layer", "place")  # only for highlights
MARK_FACETS = ("tag", "source", *MARKS)
_VALUE = r'(?:"[^"]*"|[^\s"()]+)'
_FIELDS = {
    "in": rf"(?:in|is):(?P<value>items?|notes?|highlights?|issues?)",  # noqa: F541 (one shape for all)
    "tag": rf"tag:(?P<value>{_VALUE})",
    "source": rf"source:(?P<value>{_VALUE})",
    "date": rf"(?P<value>(?:after|before):{_VALUE})",
    "has": rf"(?P<value>(?:NOT )?has:{_VALUE})",
    "layer": r"layer:(?P<value>[123])",
    "place": r"place:(?P<value>found|gone)",
}
_PATTERNS = {name: re.compile(rf"(?<!\S){pattern}(?!\S)", re.IGNORECASE) for name, pattern in _FIELDS.items()}


@dataclass(frozen=True)
class Choice:
    """One value of a facet: what it is called, what it writes, how many of the found things have it."""

    label: str
    value: str
    count: int = -1  # -1: not counted


def _tr(text: str) -> str:
    return QCoreApplication.translate("Facets", text)


def value_of(query: str, facet: str) -> str:
    """What the query says of a facet, without quotes; '' when it says nothing."""
    found = _PATTERNS[facet].search(query)
    return found["value"].replace('"', "") if found else ""


def with_value(query: str, facet: str, value: str) -> str:
    """The query with a facet set to `value`; '' takes the facet out."""
    rest = " ".join(_PATTERNS[facet].sub(" ", query).split())
    return " ".join(part for part in (rest, _written(facet, value)) if part)


def _written(facet: str, value: str) -> str:
    if not value:
        return ""
    if facet in ("date", "has"):
        return value
    quoted = f'"{value}"' if re.search(r"[\s()]", value) else value
    return f"{facet}:{quoted}"


def facet_name(facet: str) -> str:
    """What a facet is called on its button."""
    names = {
        "in": _tr("Kind"),
        "tag": _tr("Tag"),
        "source": _tr("Source"),
        "date": _tr("Date"),
        "has": _tr("Has"),
        "layer": _tr("Layer"),
        "place": _tr("Passage"),
    }
    return names[facet]


def fixed_choices(facet: str) -> tuple[Choice, ...]:
    """The values of a facet that has always the same ones."""
    choices = {
        "in": (
            Choice(_tr("Items"), "items"),
            Choice(_tr("Notes"), "notes"),
            Choice(_tr("Highlights"), "highlights"),
            Choice(_tr("Digests"), "issues"),
        ),
        "date": (
            Choice(_tr("Today"), "after:today"),
            Choice(_tr("Last 7 days"), "after:7d"),
            Choice(_tr("Last 30 days"), "after:30d"),
            Choice(_tr("Last year"), "after:1y"),
            Choice(_tr("More than a year ago"), "before:1y"),
        ),
        "has": (
            Choice(_tr("With a note"), "has:note"),
            Choice(_tr("Without a note"), "NOT has:note"),
            Choice(_tr("With a why"), "has:why"),
            Choice(_tr("Without a why"), "NOT has:why"),
            Choice(_tr("With highlights"), "has:highlight"),
            Choice(_tr("Without tags"), "NOT has:tag"),
        ),
        "layer": tuple(Choice(_tr("Layer {}").format(layer), str(layer)) for layer in (1, 2, 3)),
        "place": (
            Choice(_tr("Found in its text"), "found"),
            Choice(_tr("Not found any more"), "gone"),
        ),
    }
    return choices.get(facet, ())


def label_of(facet: str, value: str) -> str:
    """A value in words: 'Notes' for 'note', the tag itself for a tag."""
    plain = value.casefold()
    for choice in fixed_choices(facet):
        if plain in (choice.value.casefold(), choice.value.removesuffix("s")):
            return choice.label
    return value


def tallied(values: Iterable[str], known: Sequence[tuple[str, int]]) -> tuple[Choice, ...]:
    """Values to choose from: those the found things have, most often first, then all other known ones."""
    counted = Counter(value for value in values if value)
    first = [
        Choice(name, name, count)
        for name, count in sorted(counted.items(), key=lambda one: (-one[1], natural_key(one[0])))
    ]
    rest = [Choice(name, name) for name, _ in known if name not in counted]
    return tuple(first + rest)
