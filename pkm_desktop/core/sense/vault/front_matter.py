"""The block of YAML between two lines of `---` that begins a note: read, and what is left of it kept.

Every value is text (YAML 1.1's guesses would make a number of a title and a date of a version).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

LONGEST = 100_000  # characters; what is longer is a text between two rules
_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)(?<![^\n])(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[^\s"'#\-\[{:][^:\n"']*?)(?P=quote)[ \t]*:(?=\s|$)""")
_ITEM = re.compile(r"\s*-\s+(.*)")


@dataclass(frozen=True)
class FrontMatter:
    """`values` by key in lower case; `parts` are the lines of each key as written; `body` what follows."""

    values: Mapping[str, Any]
    parts: tuple[tuple[str, str], ...]
    body: str

    def without(self, consumed: Collection[str]) -> str:
        """The note's text with the consumed keys gone from the block, and no block where none is left."""
        left = "".join(lines for key, lines in self.parts if key.lower() not in consumed)
        if not left.strip():
            return self.body
        return f"---\n{left if left.endswith(chr(10)) else left + chr(10)}---\n{self.body}"


def read(text: str) -> FrontMatter:
    """Split a note. Where the block is no valid YAML, its lines `key: value` and `- item` are understood."""
    match = _BLOCK.match(text[:LONGEST])
    parts = tuple(_parts(match["yaml"])) if match else ()
    if match and not match["yaml"].strip() and text.startswith("---"):
        return FrontMatter({}, (), text[match.end() :])
    if match is None or not any(key for key, _ in parts):
        return FrontMatter({}, (), text)
    found = _mapping(match["yaml"]) or _by_lines(parts)
    values = {str(key).strip().lower(): value for key, value in found.items()}
    return FrontMatter(values, parts, text[match.end() :])


def words(value: Any) -> list[str]:
    """A value as a list of texts: what it lists, or itself."""
    if isinstance(value, list):
        return [one.strip() for one in value if isinstance(one, str) and one.strip()]
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _parts(block: str) -> Iterator[tuple[str, str]]:
    """(key, its lines) in order; lines before the first key have the key ''."""
    key, lines = "", ""
    for line in block.splitlines(keepends=True):
        match = _KEY.match(line)
        if match:
            if lines:
                yield key, lines
            key, lines = match["key"].strip(), ""
        lines += line
    if lines:
        yield key, lines


def _mapping(block: str) -> dict[Any, Any]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        found = yaml.load(block, Loader=loader)  # noqa: S506  (it makes texts, lists and mappings only)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def _by_lines(parts: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, lines in parts:
        first, *rest = lines.splitlines()
        value = first.partition(":")[2].strip().strip("\"'")
        listed = [match[1].strip().strip("\"'") for match in map(_ITEM.match, rest) if match]
        if key:
            found[key] = listed or _bracketed(value)
    return found


def _bracketed(value: str) -> Any:
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        return [one.strip().strip("\"'") for one in value[1:-1].split(",")]
    return value
