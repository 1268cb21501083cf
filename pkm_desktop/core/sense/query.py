"""What was typed into the search box, read by Whoosh's query parser and turned into our own frozen tree.

Only the parser is Whoosh's: the index is SQLite's. Nothing typed is ever an error; what cannot be used is
left out and named in `Query.hint`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import lru_cache
from itertools import accumulate
from typing import Any

from pkm_desktop.core.model.notes import NOTE_KINDS
from pkm_desktop.core.model.pairs import UNSPACED
from pkm_desktop.core.model.search import All, Condition, Node, Query, Some, Without, Words
from pkm_desktop.core.sense.query_values import (
    HAS,
    HOW_TO_DATE,
    KINDS,
    RELATIONS,
    STATES,
    day_start,
    described,
    is_piece,
    is_searchable,
    plain_quotes,
)

FIELDS = ("tag", "source", "author", "title", "before", "after", "in", "is", "has", "lang", "rel", "sent-to")
LONGEST = 4000  # characters of a query that are read
MOST_WORDS = 160
MOST_OPEN = 6  # words with `*`, `?` or `~`, and signs that no index has: each takes its time
DEEPEST = 40  # parentheses inside each other
_NOT = r"(^|(?<=(\s|[()])))(NOT(?=\s)|-(?=[^\s-]))"
_AND = re.compile(r"\sAND\s")
_FIELD = re.compile(rf"\b(?:{'|'.join(FIELDS)}):", re.IGNORECASE)
_WRITTEN = {"sentto": "sent-to"}  # Whoosh takes a field's name for letters only
_NEAR = re.compile(r"([^\W_]{4,24})~([12]?)")
_PATTERN = re.compile(r"[^\W_]+(?:[?*]+[^\W_]+)+[?*]?")  # a question mark at the end is one
# Whoosh 2.7.4 stumbles over odd input now and then (67 of 20,000 fuzzed strings): then bare words are taken.
_STUMBLES = (IndexError, AssertionError, RecursionError, AttributeError, KeyError, TypeError, ValueError)


def read_query(text: str, *, now: datetime) -> Query:
    """The query a text means. `now` (aware) is what 'today' and '7d' count from.

    Words side by side are all wanted; AND, OR, NOT, -word, "a phrase", begin*, ( ) and FIELDS are understood.
    """
    typed = _FIELD.sub(lambda match: match[0].lower().replace("-", ""), plain_quotes(text)[:LONGEST])
    reader = _Reader(now)
    if _depth(typed) > DEEPEST:
        typed = typed.replace("(", " ").replace(")", " ")
        reader.hints.append("There are too many parentheses inside each other: they were left out.")
    tree = reader.node(_parse(typed), "")
    hints = list(dict.fromkeys(reader.hints))
    if tree is None and not hints and typed.strip():
        hints.append(_what_is_missing(plain_quotes(text)))
    if len(text) > LONGEST:
        hints.append(f"Only the first {LONGEST} characters were read.")
    loose = not _AND.search(re.sub(r'"[^"]*"', " ", typed))
    return Query(text, tree, loose, describe(tree), " ".join(hints))


def _what_is_missing(typed: str) -> str:
    begun = _FIELD.search(typed)
    return _wants(begun[0][:-1].lower()) if begun else "There is no word in this to search for."


def _wants(name: str) -> str:
    """What to say of a field with nothing behind it."""
    if name in ("before", "after"):
        return f"{name}: wants a day. {HOW_TO_DATE}"
    choices = f": {', '.join(_CHOICES[name])}" if name in _CHOICES else f", as in {name}:learning"
    return f"{name}: wants a word behind it{choices}."


def _depth(typed: str) -> int:
    return max(accumulate((char == "(") - (char == ")") for char in typed), default=0)


def _parse(typed: str) -> Any:
    """Whoosh's tree of the text."""
    from whoosh import query

    try:
        return _parser().parse(typed, normalize=False)
    except _STUMBLES:
        return query.And([query.Term("any", word) for word in re.findall(r"[^\s\"()*]+", typed)])


@lru_cache(maxsize=1)
def _parser() -> Any:
    """Whoosh's parser with our fields; it keeps nothing of what it reads."""
    from whoosh.fields import ID, Schema
    from whoosh.qparser import QueryParser, plugins

    return QueryParser(
        "any",
        Schema(any=ID, **dict.fromkeys((name.replace("-", "") for name in FIELDS), ID)),
        plugins=[
            plugins.WhitespacePlugin(),
            plugins.PhrasePlugin(),
            plugins.FieldsPlugin(),
            plugins.PrefixPlugin(),
            plugins.GroupPlugin(),
            plugins.OperatorsPlugin(Not=_NOT, AndMaybe=None, Require=None, AndNot=None),
        ],
    )


class _Reader:
    """One walk over a Whoosh tree: counts words, collects hints."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.hints: list[str] = []
        self.words = self.open = 0

    def node(self, found: Any, field: str) -> Node | None:
        """Our node for Whoosh's; None when nothing of it can be used."""
        name = type(found).__name__
        if name in ("And", "Or"):
            parts = [part for child in found if (part := self.node(child, field)) is not None]
            return _joined(All if name == "And" else Some, parts)
        if name == "Not":
            part = self.node(found.query, field)
            return None if part is None else Without(part)
        if name == "Phrase":
            return self.leaf(found.fieldname, " ".join(found.words), begins=False)
        if name in ("Term", "Prefix"):
            return self.leaf(found.fieldname, str(found.text), begins=name == "Prefix")
        return None

    def leaf(self, field: str, text: str, *, begins: bool) -> Node | None:
        """A word, or a `field:value`."""
        field = _WRITTEN.get(field, field)
        if field in FIELDS and field != "title":
            return self.condition(field, text.strip() + ("*" if begins and field == "tag" else ""))
        begun = _WRITTEN.get(text.rstrip(":"), text[:-1])
        if text.endswith(":") and begun in FIELDS:  # still being typed
            self.hints.append(_wants(begun))
            return None
        near = _NEAR.fullmatch(text)
        text = near[1] if near else text.strip(" *\"'()")
        if not is_searchable(text):
            return None
        self.words += 1
        if self.words > MOST_WORDS:
            self.hints.append(f"Only the first {MOST_WORDS} words were used.")
            return None
        found = Words(
            text,
            "title" if field == "title" else "",
            begins,
            is_piece(text),
            near=int(near[2] or 1) if near else 0,
            pattern=bool(_PATTERN.fullmatch(text)),
        )
        return found if self._is_affordable(found) else None

    def _is_affordable(self, word: Words) -> bool:
        """Whether there is time for this word, too; says so where it is looked for in part only."""
        if word.is_short:
            self.hints.append("One or two letters with * are looked for in titles and tags only.")
        elif word.begins or word.near or word.pattern or (word.piece and not UNSPACED.search(word.text)):
            self.open += 1
        if self.open > MOST_OPEN:
            self.hints.append(f"Only the first {MOST_OPEN} words with *, ? or ~ were used.")
        return self.open <= MOST_OPEN

    def condition(self, name: str, value: str) -> Node | None:
        """A `field:value` whose value makes sense; else None and a hint."""
        if name in ("before", "after"):
            start = day_start(value, self.now)
            if start is None:
                self.hints.append(f"{name}:{value} is no date. {HOW_TO_DATE}")
                return None
            return Condition(name, start)
        known = _KNOWN.get(name)
        if known is None:
            if value.strip("*"):
                return Condition(name, value)
            self.hints.append(_wants(name))  # left out, but not without a word
            return None
        key = known(value)
        if not key:
            self.hints.append(f"{name}: knows {', '.join(_CHOICES[name])}; not “{value}”.")
            return None
        return Condition(name, key)


def _kind(value: str) -> str:
    return KINDS.get(value.casefold().rstrip("s"), "")


_KNOWN: dict[str, Callable[[str], str]] = {
    "in": _kind,
    "is": lambda value: value.casefold() if value.casefold() in (*STATES, *NOTE_KINDS) else _kind(value),
    "has": lambda value: HAS.get(value.casefold().rstrip("s"), ""),
    "rel": lambda value: RELATIONS.get(value.casefold(), ""),
}
_CHOICES = {
    "in": ("items", "notes", "highlights", "issues"),
    "is": (*STATES, "note", "highlight", *NOTE_KINDS),
    "has": tuple(HAS),
    "rel": tuple(dict.fromkeys(RELATIONS.values())),
}


def _joined(kind: type[All] | type[Some], parts: list[Node]) -> Node | None:
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, kind) else (part,))]
    if len(flat) < 2:
        return flat[0] if flat else None
    return kind(tuple(flat))


def describe(tree: Node | None) -> str:
    """The tree as a query one could have typed."""
    if isinstance(tree, (All, Some)):
        word = " AND " if isinstance(tree, All) else " OR "
        return word.join(_inside(part) for part in tree.parts)
    if isinstance(tree, Without):
        return f"NOT {_inside(tree.part)}"
    if isinstance(tree, Words):
        prefix = "title:" if tree.column == "title" else ""
        text = f'"{tree.text}"' if " " in tree.text else tree.text
        return f"{prefix}{text}{'*' if tree.begins else ''}{'~' if tree.near else ''}"
    return described(tree) if tree else ""


def _inside(tree: Node) -> str:
    return f"({describe(tree)})" if isinstance(tree, (All, Some)) else describe(tree)


def positive_words(tree: Node | None) -> tuple[Words, ...]:
    """The words a hit is expected to contain: what a snippet shows and a spelling is offered for."""
    if isinstance(tree, Words):
        return (tree,)
    parts: Iterable[Node] = tree.parts if isinstance(tree, (All, Some)) else ()
    return tuple(word for part in parts for word in positive_words(part))
