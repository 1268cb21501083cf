"""Pages with what notes said before that this program writes into a vault: each version a block of its own.

The blocks are code to other programs, so that links in them count for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pkm_desktop.core.model.vaults import FormerText, NoteHistory
from pkm_desktop.core.sense.vault.front_matter import FrontMatter
from pkm_desktop.core.sense.vault.moments import moment
from pkm_desktop.core.sense.vault.own import said, stamp
from pkm_desktop.core.sense.vault.yaml_words import line, scalar, text

HISTORY = "history"
_NUMBER = re.compile(r"v([1-9]\d{0,17})")
_HEAD = re.compile(r"## (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) (.*)")
_FENCE = re.compile(r"`{3,}")


def is_history(values: Mapping[str, Any]) -> bool:
    """Whether front matter is of the history of a note, which is no note."""
    return said(values, "kind") == HISTORY and bool(_NUMBER.fullmatch(said(values, "id")))


def history_text(number: int, link: str, versions: Sequence[FormerText]) -> str:
    """The page of a note's history; reading it gives the same versions again."""
    block = f"---\nid: v{number}\nkind: {HISTORY}\n{line('note', link)}---\n"
    return block + "\n".join(map(_section, versions))


def _section(version: FormerText) -> str:
    longest = max(map(len, _FENCE.findall(version.body)), default=2)
    fence = "`" * (longest + 1)
    return f"## {stamp(version.saved)} {scalar(version.title)}\n\n{fence}markdown\n{version.body}\n{fence}\n"


def history_of(found: FrontMatter, path: str) -> NoteHistory:
    """The versions of such a page, in its order; what was changed beside the blocks does not matter."""
    number, versions = _NUMBER.fullmatch(said(found.values, "id")), list[FormerText]()
    lines = found.body.split("\n")
    place = 0
    while place < len(lines):
        head = _HEAD.fullmatch(lines[place].rstrip("\r"))
        place += 1
        if head is None:
            continue
        while place < len(lines) and not lines[place].strip():
            place += 1
        fence = _FENCE.match(lines[place]) if place < len(lines) else None
        end = next((at for at in range(place + 1, len(lines)) if fence and lines[at].rstrip() == fence[0]), 0)
        saved = moment(head[1])
        if end and saved:
            versions.append(FormerText(text(head[2]), "\n".join(lines[place + 1 : end]), saved))
            place = end + 1
    return NoteHistory(path, int(number[1]) if number else 0, tuple(versions))
