"""A query's tree as SQL: what FTS5 can match and rank, and conditions for the rest.

Words are bound as quoted FTS5 strings, everything else as parameters: nothing typed ever becomes SQL.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from pkm_desktop.core.model.common_words import COMMON_WORDS
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.search import All, Condition, Node, Query, Some, Without, Words

WHEN = (
    "CASE doc.kind WHEN 'item' THEN (SELECT sort_at FROM item WHERE id = doc.target_id)"
    " WHEN 'note' THEN (SELECT updated FROM note WHERE id = doc.target_id)"
    " WHEN 'highlight' THEN (SELECT created FROM highlight WHERE id = doc.target_id)"
    " ELSE (SELECT coalesce(published, updated) FROM issue WHERE id = doc.target_id) END"
)
_ABOUT = (  # the item a thing is, or is about
    "CASE doc.kind WHEN 'item' THEN doc.target_id"
    " WHEN 'note' THEN (SELECT item_id FROM note WHERE id = doc.target_id)"
    " WHEN 'highlight' THEN (SELECT item_id FROM highlight WHERE id = doc.target_id) END"
)
_TAGGED = (
    "EXISTS (SELECT 1 FROM tagging JOIN tag ON tag.id = tagging.tag_id WHERE tagging.kind = doc.kind"
    " AND tagging.target_id = doc.target_id AND (tag.name_key = ? OR tag.name_key LIKE ? ESCAPE '\\'))"
)
_STATE = (
    "(doc.kind = 'item' AND"
    " coalesce((SELECT state FROM item_state WHERE item_id = doc.target_id), 'new') = ?)"
)
_READ = "(doc.kind = 'item' AND (SELECT read_at FROM item_state WHERE item_id = doc.target_id) IS {} NULL)"
_HAS = {
    "note": "(doc.kind = 'item' AND EXISTS (SELECT 1 FROM note WHERE item_id = doc.target_id)"
    " OR doc.kind = 'highlight' AND (SELECT comment FROM highlight WHERE id = doc.target_id) <> '')",
    "why": "(doc.kind = 'item' AND"
    " EXISTS (SELECT 1 FROM note WHERE item_id = doc.target_id AND kind = 'why'))",
    "highlight": "(doc.kind = 'item' AND EXISTS (SELECT 1 FROM highlight WHERE item_id = doc.target_id))",
    "tag": "EXISTS (SELECT 1 FROM tagging WHERE kind = doc.kind AND target_id = doc.target_id)",
}
# One walk over the texts, whatever else is asked: SQLite's LIKE folds the case of A to Z.
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


@dataclass
class Plan:
    """A compiled query: an FTS5 expression ('' for none) and SQL conditions on `doc` with their parameters.

    `loose` is the expression for things with only some of the words, '' where that makes no sense.
    """

    match: str = ""
    loose: str = ""
    where: list[str] = field(default_factory=list)
    params: list[str] = field(default_factory=list)

    @property
    def condition(self) -> str:
        return "".join(f" AND {part}" for part in self.where)


def plan(query: Query, kinds: Sequence[str] = ()) -> Plan:
    """Compile a query: the text part of its top level is matched and ranked, the rest becomes conditions."""
    made = Plan()
    tree = query.tree
    parts = tree.parts if isinstance(tree, All) else (tree,) if tree else ()
    matched = [(part, text) for part in parts if (text := match_text(part))]
    made.match = " AND ".join(text for _, text in matched)
    if query.loose:
        made.loose = _loose([part for part, _ in matched])
    for part in parts:
        if not match_text(part):
            made.where.append(_condition(part, made.params))
    if kinds:
        made.where.append("doc.kind IN (SELECT value FROM json_each(?))")
        made.params.append(json.dumps(list(kinds)))
    return made


def _loose(parts: list[Node]) -> str:
    words = [part for part in parts if isinstance(part, Words) and part.text.casefold() not in COMMON_WORDS]
    return " OR ".join(match_text(word) for word in words) if len(parts) > 1 and words else ""


def match_text(node: Node) -> str:
    """The node as an FTS5 expression; '' if FTS5 alone cannot decide it."""
    if isinstance(node, Words) and not node.piece:
        column = f"{{{node.column}}} : " if node.column else ""
        return f"{column}{quoted(node.text)}{' *' if node.begins else ''}"
    if isinstance(node, (All, Some)):
        parts = [match_text(part) for part in node.parts]
        if all(parts):
            return "(" + (" AND " if isinstance(node, All) else " OR ").join(parts) + ")"
    return ""


def quoted(text: str) -> str:
    """Text as one FTS5 string: its words side by side, no operator in it."""
    return '"' + text.replace('"', " ").replace("\0", " ") + '"'


def _condition(node: Node, params: list[str]) -> str:
    """The node as a condition on `doc` that is 0 or 1, never NULL; adds its parameters in order."""
    text = match_text(node)
    if text:
        params.append(text)
        return "doc.id IN (SELECT rowid FROM fts WHERE fts MATCH ?)"
    if isinstance(node, (All, Some)):
        joiner = " AND " if isinstance(node, All) else " OR "
        return "(" + joiner.join(_condition(part, params) for part in node.parts) + ")"
    if isinstance(node, Without):
        return f"NOT {_condition(node.part, params)}"
    if isinstance(node, Words):
        params += [f"%{like(node.text)}%"] * _PIECE.count("?")
        return _PIECE
    return f"coalesce({_property(node, params)}, 0)"


def _property(node: Condition, params: list[str]) -> str:
    """One `field:value` as a condition."""
    name, value = node.name, node.value
    if name in ("before", "after"):
        params.append(value)
        return f"({WHEN} {'<' if name == 'before' else '>='} ?)"
    if name == "has":
        return _HAS[value]
    if value in ("read", "unread") and name == "is":
        return _READ.format("NOT" if value == "read" else "")
    if name in ("in", "is"):
        params.append(value)
        return "(doc.kind = ?)" if value in ("item", "note", "highlight", "issue") else _STATE
    if name == "tag":
        key = title_key(value.rstrip("*"))
        params += [key, like(key) + ("%" if value.endswith("*") else "/%")]
        return _TAGGED
    return _said(name, value, params)


def _said(name: str, value: str, params: list[str]) -> str:
    """Who wrote it, where it came from: the value stands somewhere in the name."""
    words = f"%{like(value.strip('*'))}%"
    if name == "author":
        params.append(words)
        test = "authors LIKE ? ESCAPE '\\'"
    else:
        params += [words, words, words]
        test = (
            "(source_title LIKE ? ESCAPE '\\' OR source_id IN"
            " (SELECT id FROM source WHERE title LIKE ? ESCAPE '\\' OR site_url LIKE ? ESCAPE '\\'))"
        )
    return f"EXISTS (SELECT 1 FROM item WHERE item.id = {_ABOUT} AND {test})"


def like(text: str) -> str:
    """Text to be taken literally inside a LIKE pattern with ESCAPE '\\'."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
