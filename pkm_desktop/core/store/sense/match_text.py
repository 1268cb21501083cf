"""Words as an FTS5 expression. They are bound as quoted strings: no operator typed ever becomes one."""

from __future__ import annotations

from pkm_desktop.core.model.search import All, Node, Some, Words


def match_text(node: Node) -> str:
    """The node as an FTS5 expression; '' if FTS5 alone cannot decide it."""
    if isinstance(node, Words) and not node.piece and not node.is_short:
        column = f"{{{node.column}}} : " if node.column else ""
        if node.forms:
            return f"{column}({' OR '.join(map(quoted, node.forms))})"
        return f"{column}{quoted(node.text)}{' *' if node.begins else ''}"
    if isinstance(node, (All, Some)):
        parts = [match_text(part) for part in node.parts]
        if all(parts):
            return "(" + (" AND " if isinstance(node, All) else " OR ").join(parts) + ")"
    return ""


def quoted(text: str) -> str:
    """Text as one FTS5 string: its words side by side, no operator in it."""
    return '"' + text.replace('"', " ").replace("\0", " ") + '"'
