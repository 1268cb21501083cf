"""Words as an FTS5 expression. They are bound as quoted strings: no operator typed ever becomes one."""

from __future__ import annotations

from collections.abc import Iterator

from pkm_desktop.core.model.search import All, Node, Some, Words


def match_text(node: Node, *, parts: bool = True) -> str:
    """The node as an FTS5 expression; '' if FTS5 alone cannot decide it.

    With `parts` a longer word that is made with one does for it.
    """
    if isinstance(node, Words) and not node.piece and not node.is_short:
        found = [own_text(node), *(one_form(node, text) for text, _ in node.kin)]
        if parts and node.parts:
            found.append(longer(node))
        return found[0] if len(found) == 1 else f"({' OR '.join(found)})"
    if isinstance(node, (All, Some)):
        found = [match_text(part, parts=parts) for part in node.parts]
        if all(found):
            return "(" + (" AND " if isinstance(node, All) else " OR ").join(found) + ")"
    return ""


def own_text(word: Words) -> str:
    """The word as it was typed."""
    if word.forms:
        return f"{_column(word)}({' OR '.join(map(quoted, word.forms))})"
    return f"{_column(word)}{quoted(word.text)}{' *' if word.begins else ''}"


def one_form(word: Words, form: str) -> str:
    """Another form of the word, where it is looked for."""
    return f"{_column(word)}{quoted(form)}"


def longer(word: Words) -> str:
    """Any longer word that is made with it; '' where none is known."""
    return f"{_column(word)}({' OR '.join(map(quoted, word.parts))})" if word.parts else ""


def leaves(node: Node) -> Iterator[Words]:
    """The words that FTS5 decides a node by."""
    if isinstance(node, Words):
        yield node
    elif isinstance(node, (All, Some)):
        for part in node.parts:
            yield from leaves(part)


def quoted(text: str) -> str:
    """Text as one FTS5 string: its words side by side, no operator in it."""
    return '"' + text.replace('"', " ").replace("\0", " ") + '"'


def _column(word: Words) -> str:
    return f"{{{word.column}}} : " if word.column else ""
