"""Plain lists of addresses: one a line, alone or with a title, as text or Markdown; headings are folders."""

from __future__ import annotations

import re

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.text.encoding import decode_or_guess

_MARKDOWN = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,1000})\]\(\s*<?((?:https?|javascript):[^\s<>]*?)>?\s*\)"
)
_BARE = re.compile(r"<?((?:https?://|javascript:|www\.)[^\s<>\"]+)>?", re.IGNORECASE)
_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
_AROUND = " \t-*+•|,;:–—[]()xX"
_LONGEST = 20_000


def read_addresses(data: bytes) -> BookmarkFile:
    """Every line with an address; what else stands in the line is its title. ImportFileError for none."""
    gathering, folders = Gathering("line"), [""]
    for number, line in enumerate(decode_or_guess(data).text.splitlines(), 1):
        heading = _HEADING.match(line[:_LONGEST])
        if heading:
            level = len(heading[1])
            folders = [*folders[:level], *[folders[-1]] * (level - len(folders))]
            folders.append(cells.below(folders[-1], heading[2]))
            continue
        for found in _links(line[:_LONGEST]):
            gathering.take(Bookmark(found[0], cells.title(found[1]), folders[-1]), number)
        if gathering.full:
            break
    found_all = gathering.result()
    if not (found_all.bookmarks or found_all.scraps):
        raise ImportFileError("There are no addresses in this list.")
    return found_all


def mostly_addresses(text: str) -> bool:
    """Whether a text is a list of addresses: at least half of its lines that say something have one."""
    lines = [line for line in text.splitlines()[:500] if line.strip() and not _HEADING.match(line[:500])]
    having = sum(1 for line in lines if _BARE.search(line[:2000]))
    return having > 0 and 2 * having >= len(lines)


def _links(line: str) -> list[tuple[str, str]]:
    """The addresses of a line with their titles."""
    written = [(match[2], match[1]) for match in _MARKDOWN.finditer(line)]
    if written:
        return written
    bare = list(_BARE.finditer(line))
    if len(bare) == 1:
        rest = f"{line[: bare[0].start()]} {line[bare[0].end() :]}".strip().strip(_AROUND)
        return [(_trimmed(bare[0][1]), rest)]
    return [(_trimmed(match[1]), "") for match in bare]


def _trimmed(url: str) -> str:
    """Without the punctuation of the sentence around it."""
    url = url.rstrip(".,;:!?'\"")
    return url[:-1] if url.endswith(")") and "(" not in url else url
