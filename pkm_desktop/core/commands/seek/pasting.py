"""What a pasted or dropped text is: addresses to follow or save, words for a note, or both. Pure."""

from __future__ import annotations

import re

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.captures import Pasted
from pkm_desktop.core.seek.web import urls

MOST_ADDRESSES = 1_000
LONGEST = 1_000_000  # characters that are looked at
_ADDRESS = re.compile(r"(?:https?|feed)://[^\s<>\"“”]+|feed:https?://[^\s<>\"“”]+", re.IGNORECASE)
_BARE = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE
)
_FILE_NAME = re.compile(
    r"[^/]+\.(?:txt|md|pdf|html?|docx?|xlsx?|png|jpe?g|gif|zip|eml|opml|py|js|json|csv|xml|mp3)",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"\[([^\]\n]{0,300})\]\((https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)")
_LIST_SIGN = re.compile(r"^(?:[-*•+]|\d{1,3}[.)])\s+")
_PAIRS = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "’": "‘"}


def understand(text: str) -> Pasted:
    """The addresses of a text in its order, each once, and the words beside them.

    A line that is an address (also without https://, in a list, as Markdown or with a title before it on the
    same line) is taken out of the words; an address in the middle of a sentence is found and stays there,
    too. A list as browsers drag it (text/uri-list, with # for remarks) is a list of addresses.
    """
    found: dict[str, None] = {}
    rest: list[str] = []
    lines = text[:LONGEST].replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").split("\n")
    listed = _is_uri_list(lines)
    for line in lines:
        if listed and line.startswith("#"):
            continue
        alone = _as_address(_LIST_SIGN.sub("", line.strip()))
        if alone:
            found[alone] = None
            continue
        for address in _within(line):
            found[address] = None
        rest.append(line.rstrip())
    return Pasted(tuple(found)[:MOST_ADDRESSES], _tidy(rest))


def _is_uri_list(lines: list[str]) -> bool:
    said = [line for line in lines if line.strip() and not line.startswith("#")]
    return bool(said) and all(_ADDRESS.fullmatch(line.strip()) for line in said)


def _as_address(line: str) -> str:
    """The address that a whole line is, '' when it is words."""
    if linked := _MARKDOWN.fullmatch(line):
        return _typed(linked[2])
    line = line.strip("<>\"'“”")
    if _ADDRESS.fullmatch(line):
        return _typed(_trimmed(line))
    if line and _BARE.fullmatch(line) and "@" not in line and not _FILE_NAME.fullmatch(line):
        return _typed(line)
    return ""


def _within(line: str) -> list[str]:
    linked = [_typed(found[2]) for found in _MARKDOWN.finditer(line)]
    plain = [_typed(_trimmed(found[0])) for found in _ADDRESS.finditer(_MARKDOWN.sub(" ", line))]
    return [address for address in (*linked, *plain) if address]


def _trimmed(address: str) -> str:
    """Without what a sentence puts after it; a bracket stays if it was opened inside."""
    while address and (address[-1] in ".,;:!?'\"…*_" or _unopened(address)):
        address = address[:-1]
    return address


def _unopened(address: str) -> bool:
    opening = _PAIRS.get(address[-1], "")
    return bool(opening) and address.count(opening) < address.count(address[-1])


def _typed(address: str) -> str:
    try:
        return urls.as_typed(address)
    except SourceError:
        return ""


def _tidy(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
