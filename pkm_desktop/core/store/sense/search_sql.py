"""A query's tree as SQL: what FTS5 can match and rank, and conditions for the rest.

Words are bound as quoted FTS5 strings, everything else as parameters: nothing typed ever becomes SQL.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pkm_desktop.core.model import pairs, signs
from pkm_desktop.core.model.search import All, Condition, Node, Query, Some, Without, Words
from pkm_desktop.core.store.sense.match_text import match_text, quoted
from pkm_desktop.core.store.sense.search_fields import like, property_of
from pkm_desktop.core.store.sense.search_loose import loose, telling, together
from pkm_desktop.core.store.sense.search_rated import Rated, rated

WORDS, PAIRS, TITLES = "fts", "fts_pairs", "fts_title"
RANKS = {
    WORDS: "bm25(fts, 8.0, 1.0, 2.0)",
    PAIRS: "bm25(fts_pairs)",
    TITLES: "bm25(fts_title, 3.0, 1.0)",
}  # title, body, tags: measured on Cranfield …
_SEARCH_WORDS = 5  # more are a question: its best answer need not have every word
_LONGEST_PHRASE = 12  # characters of a run that have to stand side by side
# A sign the index knows no word for (an emoji): one walk over the texts, whatever else is asked. SQLite's
# LIKE folds the case of A to Z.
_PIECE = (
    "doc.id IN (SELECT d.id FROM item_text t JOIN doc d ON d.kind = 'item' AND d.target_id = t.item_id"
    " WHERE t.body LIKE ? ESCAPE '\\'"
    " UNION ALL SELECT d.id FROM item i JOIN doc d ON d.kind = 'item' AND d.target_id = i.id"
    " WHERE i.title LIKE ? ESCAPE '\\' OR i.authors LIKE ? ESCAPE '\\' OR i.excerpt LIKE ? ESCAPE '\\'"
    " UNION ALL SELECT id FROM doc_text WHERE id IN (SELECT id FROM doc WHERE kind <> 'item')"
    " AND (title LIKE ? ESCAPE '\\' OR body LIKE ? ESCAPE '\\')"
    " UNION ALL SELECT d.id FROM tag JOIN tagging g ON g.tag_id = tag.id"
    " JOIN doc d ON d.kind = g.kind AND d.target_id = g.target_id WHERE tag.name LIKE ? ESCAPE '\\')"
)
_SIGNED = (
    "doc.id IN (SELECT rowid FROM fts_signs WHERE fts_signs MATCH ? UNION ALL"
    " SELECT d.id FROM tag JOIN tagging g ON g.tag_id = tag.id"
    " JOIN doc d ON d.kind = g.kind AND d.target_id = g.target_id WHERE tag.name LIKE ? ESCAPE '\\')"
)
_PAIRED = "doc.id IN (SELECT rowid FROM fts_pairs WHERE fts_pairs MATCH ?)"
_STANDS = (  # asked only of what has the pairs already
    " AND EXISTS (SELECT 1 FROM doc_text AS said WHERE said.id = doc.id AND (said.title LIKE ? ESCAPE '\\'"
    " OR said.body LIKE ? ESCAPE '\\' OR said.tags LIKE ? ESCAPE '\\'))"
)
_IN_TITLE = (
    " AND EXISTS (SELECT 1 FROM doc_text AS said WHERE said.id = doc.id AND said.title LIKE ? ESCAPE '\\')"
)
Few = Callable[[Condition], bool]


@dataclass
class Plan:
    """A compiled query: an expression for an FTS5 index ('' for none) and SQL conditions on `doc` with their
    parameters.

    `loose` is the expression for things with only some of the words, '' where that makes no sense;
    `together` the one for neighbouring words of a question that stand side by side, '' for a few words;
    `telling` the one of `match` without words that stand nearly everywhere, '' where nothing is left;
    `wider` the one of `match` with longer words that are made with those asked for, '' without any.
    """

    index: str = WORDS
    match: str = ""
    loose: str = ""
    together: str = ""
    where: list[str] = field(default_factory=list)
    params: list[str] = field(default_factory=list)
    telling: str = ""
    wider: str = ""
    rated: Rated = Rated()  # of words with other forms: what their rating adds up
    loosely_rated: Rated = Rated()
    is_question: bool = False  # so many words that to have each of them is chance
    oldest: int = 0  # no row before this one is looked at

    @property
    def condition(self) -> str:
        return "".join(f" AND {part}" for part in self.where)

    @property
    def rank(self) -> str:
        return RANKS[self.index]


def plan(query: Query, kinds: Sequence[str] = (), *, few: Few = lambda _: False) -> Plan:
    """Compile a query: the text part of its top level is matched and ranked, the rest becomes conditions.

    `few` says of a `field:value` whether so few things have it that a list of them is the quickest test.
    """
    made = Plan()
    parts = top(query.tree)
    if matched := [part for part in parts if match_text(part)]:
        made.match = " AND ".join(dict.fromkeys(match_text(part, parts=False) for part in matched))
        made.loose = loose(matched) if query.loose else ""
        made.together = together(matched) if made.loose else ""
        made.telling = telling(matched)
        wider = " AND ".join(dict.fromkeys(match_text(part) for part in matched))
        made.wider = wider if wider != made.match else ""
        made.rated = rated(matched)
        made.loosely_rated = rated(matched, loose=True) if made.loose else made.rated
        made.is_question = len(matched) > _SEARCH_WORDS
    elif matched := [part for part in parts if _pairs_decide(part)]:
        made.index = PAIRS
        made.match = " AND ".join(pairs.match(part.text) for part in matched if isinstance(part, Words))
    elif matched := [part for part in parts if isinstance(part, Words) and part.is_short]:
        made.index = TITLES
        made.match = " AND ".join(_short(part) for part in matched if isinstance(part, Words))
    for part in parts:
        if part not in matched:
            made.where.append(_condition(part, made.params, few))
    if kinds:
        made.where.append("doc.kind IN (SELECT value FROM json_each(?))")
        made.params.append(json.dumps(list(kinds)))
    return made


def top(tree: Node | None) -> tuple[Node, ...]:
    """The parts of a query that all have to hold."""
    if tree is None:
        return ()
    return tree.parts if isinstance(tree, All) else (tree,)


def _pairs_decide(part: Node) -> bool:
    """Whether the text is nothing but one run of characters, which the index of pairs can rank."""
    if not isinstance(part, Words) or not part.piece or part.column:
        return False
    return pairs.is_run(part.text) and len(part.text) <= _LONGEST_PHRASE


def _short(word: Words) -> str:
    column = f"{{{word.column}}} : " if word.column else ""
    return f"{column}{quoted(word.text)} *"


def _condition(node: Node, params: list[str], few: Few) -> str:
    """The node as a condition on `doc` that is 0 or 1, never NULL; adds its parameters in order."""
    text = match_text(node)
    if text:
        params.append(text)
        return "doc.id IN (SELECT rowid FROM fts WHERE fts MATCH ?)"
    if isinstance(node, (All, Some)):
        joiner = " AND " if isinstance(node, All) else " OR "
        return "(" + joiner.join(_condition(part, params, few) for part in node.parts) + ")"
    if isinstance(node, Without):
        return f"NOT {_condition(node.part, params, few)}"
    if isinstance(node, Words) and node.is_short:
        params.append(_short(node))
        return "doc.id IN (SELECT rowid FROM fts_title WHERE fts_title MATCH ?)"
    if isinstance(node, Words):
        return _piece(node, params)
    return f"coalesce({property_of(node, params, few=few(node))}, 0)"


def _piece(node: Words, params: list[str]) -> str:
    """Text that has to stand as it is: found by its pairs of characters where it has any."""
    found = pairs.match(node.text)
    said = f"%{like(node.text)}%"
    if not found and (signs_there := signs.match(node.text)):
        params += [signs_there, said]
        if signs.is_sign(node.text) and not node.column:
            return _SIGNED
        stands = _IN_TITLE if node.column == "title" else _STANDS
        params += [said] * stands.count("?")
        return f"({_SIGNED}{stands})"
    if not found:
        params += [said] * _PIECE.count("?")
        return _PIECE
    params.append(found)
    if node.column == "title":
        params.append(said)
        return f"({_PAIRED}{_IN_TITLE})"
    if pairs.is_run(node.text):
        return _PAIRED
    params += [said] * _STANDS.count("?")
    return f"({_PAIRED}{_STANDS})"
