"""Parts of a page by its own marks: the element that says it is the article, or everything but what surrounds
it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pkm_desktop.core.seek.text.markup import VOID, Token, attributes, tokens

_AROUND = "script style noscript template nav header footer aside form button select svg iframe head"
_SURROUNDINGS = frozenset(_AROUND.split())
_CONTENT_NAMES = re.compile(
    r"(?:^|\s)(?:article[-_]?(?:body|content|text)|post[-_]?(?:body|content)|entry[-_]?content|story[-_]?body|main[-_]?content|e-content"
    r"|body-text|article__body|articleBody)(?:$|\s)",
    re.IGNORECASE,
)


def marked_article(html: str) -> str:
    """The markup of the longest element marked as the article's body, else of <article>, else of <main>; ''
    for none.
    """
    for wanted in (_is_body, _is_article, _is_main):
        found = _elements(html, wanted)
        if found:
            return max(found, key=len)
    return ""


def whole_page(html: str) -> str:
    """The markup of a page without scripts, navigation, header, footer and forms."""
    out: list[str] = []
    skipping: list[str] = []
    for token in tokens(html):
        if token.kind == "start" and token.name in _SURROUNDINGS and token.name not in VOID:
            skipping.append(token.name)
        elif token.kind == "end" and skipping and token.name == skipping[-1]:
            skipping.pop()
        elif token.name in ("body", "html", "main") and skipping and skipping[-1] != "body":
            skipping.clear()  # an element that was never closed must not hide the page
        elif not skipping:
            out.append(_written(token))
    return "".join(out)


def _elements(html: str, wanted: Callable[[Token], bool]) -> list[str]:
    """The inner markup of the outermost elements that are wanted."""
    found: list[str] = []
    inside: list[str] = []
    name, depth = "", 0
    for token in tokens(html):
        if not depth:
            if token.kind == "start" and token.name not in VOID and wanted(token):
                name, depth = token.name, 1
            continue
        if token.name == name:
            depth += 1 if token.kind == "start" else -1
        if depth:
            inside.append(_written(token))
        else:
            found.append("".join(inside))
            inside.clear()
    return [*found, "".join(inside)] if inside else found


def _is_body(token: Token) -> bool:
    values = attributes(token.text)
    named = f"{values.get('class', '')} {values.get('id', '')}"[:500]
    return "articleBody" in values.get("itemprop", "").split() or bool(_CONTENT_NAMES.search(named))


def _is_article(token: Token) -> bool:
    return token.name == "article"


def _is_main(token: Token) -> bool:
    return token.name == "main" or "main" in attributes(token.text).get("role", "").split()


def _written(token: Token) -> str:
    if token.kind == "text":
        return token.text
    return f"<{token.name}{token.text}>" if token.kind == "start" else f"</{token.name}>"
