"""Logseq's ways: names of pages, journals, `key:: value`, `((references))` to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

_JOURNAL = re.compile(r"(\d{4})[_-](\d\d)[_-](\d\d)")
_PROPERTY = re.compile(r"\s*(?:- )?([A-Za-z][\w-]*):: ?(.*)")
_BLOCK_ID = re.compile(r"^\s*id:: ([0-9a-f]{8}-[0-9a-f-]{27})\s*$", re.MULTILINE)
_REFERENCE = re.compile(r"(?:\{\{embed )?\(\(([0-9a-f]{8}-[0-9a-f-]{27})\)\)(?:\}\})?")
_TAG = re.compile(r"(?<!\w)#\[\[([^\[\]\n|]{1,100})\]\]")
_LONGEST_LABEL = 120


def is_graph(paths: Iterable[str]) -> bool:
    """Whether these are the files of a Logseq graph."""
    folders = {path.partition("/")[0] for path in paths if "/" in path}
    return "logseq" in folders or {"pages", "journals"} <= folders


def page_title(stem: str, *, journal: bool) -> str:
    """'a___b' and 'a%2Fb' are the page 'a/b'; a journal is named by its day."""
    day = _JOURNAL.fullmatch(stem)
    if journal and day:
        return "-".join(day.groups())
    return unquote(stem.replace("___", "/"))


def properties(body: str) -> Mapping[str, str]:
    """The properties of a page: those of its first block, before any other words."""
    found: dict[str, str] = {}
    for line in body.splitlines():
        match = _PROPERTY.fullmatch(line)
        if not match:
            break
        found[match[1].lower()] = match[2].strip()
    return found


def bracketed_tags(body: str) -> list[str]:
    """Tags of several words: `#[[so written]]`."""
    return _TAG.findall(body)


def blocks(body: str) -> dict[str, str]:
    """The text of every block that has an id."""
    found: dict[str, str] = {}
    for match in _BLOCK_ID.finditer(body):
        lines = [line for line in body[: match.start()].splitlines() if line.strip()]
        while lines and _PROPERTY.fullmatch(lines[-1]) and not lines[-1].lstrip().startswith("- "):
            lines.pop()
        said = re.sub(r"^\s*- (?:[A-Z]{3,7} )?", "", lines[-1]) if lines else ""
        label = " ".join(re.sub(r"[\[\]|]", "", said).split())
        found[match[1]] = label[:_LONGEST_LABEL]
    return found


def with_references(body: str, places: Mapping[str, tuple[str, str]]) -> str:
    """`((id))` as a link to the page of the block, with the block's words; `places`: id → (page, words)."""

    def linked(match: re.Match[str]) -> str:
        if match[1] not in places:
            return match[0]
        page, said = places[match[1]]
        return f"[[{page}|{said or page}]]"

    return _REFERENCE.sub(linked, body)
