"""What core says is made of whole sentences, so that two of them can follow each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tools import words_of_core

ENDS = (".", "?", "!", ".”", "{}", ")")  # what is filled in, and a command in brackets, end for themselves


def test_an_error_with_a_hint_is_whole_sentences() -> None:
    found = [text for path in words_of_core.CORE.rglob("*.py") for text in said(path.read_text("utf-8"))]
    assert len(found) > 300
    assert [text for text in found if text and not text.endswith(ENDS)] == []


def said(code: str) -> Iterator[str]:
    """The messages and hints of errors that have both."""
    for node in ast.walk(ast.parse(code)):
        hints = [each.value for each in getattr(node, "keywords", ()) if each.arg == "hint"]
        if isinstance(node, ast.Call) and hints:
            for part in (*node.args[:1], *hints):
                yield from words_of_core.variants(part)
