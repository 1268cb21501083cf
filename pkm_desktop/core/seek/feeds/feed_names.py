"""How feedparser calls what it meets in a feed: by the prefixes that it has for namespaces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

LOWER = frozenset({"rel", "type"})  # attributes whose values are compared without case


class Tag(NamedTuple):
    """An element as feedparser calls it."""

    name: str
    key: str  # what its text is kept under where nothing else is known about it
    method: Callable[..., Any] | None
    has_prefix: bool
    namespace: str  # of markup that is not HTML


def parted(name: str) -> tuple[str, str]:
    """Namespace and local name of what expat calls 'namespace name prefix'."""
    parts = name.split()
    if len(parts) == 1:
        return "", name
    space, local, *_ = parts
    return space, local


def understand(attributes: Mapping[str, str], known: Mapping[str, str], found: dict[str, str]) -> None:
    """Put attributes into `found`, by the names feedparser has for them and by those they have here."""
    ours, theirs = [], []
    for name, value in attributes.items():
        if " " in name:
            space, local, prefix = name.split()
            own = known.get(space.lower(), "")
            ours.append((f"{own}:{local}" if own else local, value))
            theirs.append((f"{prefix}:{local}", value))
        else:
            theirs.append((name, value))
    for name, value in (*ours, *theirs):
        key = name.lower()
        found[key] = value.lower() if key in LOWER else value


def without_mojibake(text: str) -> str:
    """UTF-8 that somebody took for ISO-8859-1 and wrote as UTF-8 again, made right."""
    try:
        return text.encode("iso-8859-1").decode("utf-8")
    except UnicodeError:
        return text
