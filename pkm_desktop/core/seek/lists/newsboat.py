"""Newsboat's list of feeds (`urls`; newsboat.org/releases/2.39/docs/newsboat.html): an address a line, then
its tags.
"""

from __future__ import annotations

import re

from pkm_desktop.core.errors import ImportFileError, SourceError
from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.core.seek.lists.opml import MAX_BYTES, MAX_FEEDS, OutlineFeed, Outlines
from pkm_desktop.core.seek.text.characters import line
from pkm_desktop.core.seek.text.encoding import decode_or_guess
from pkm_desktop.core.seek.web.logins import redacted, shown
from pkm_desktop.core.seek.web.urls import as_typed, key

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_OWN = re.compile(r'^\s*"?(?:query|exec|filter):', re.MULTILINE)
_TITLE = re.compile(r'^\s*\S+://\S+[^\n]*\s"?~', re.MULTILINE)
_LONGEST = 20_000  # characters of a line


def is_urls(text: str, name: str) -> bool:
    """Whether this is such a list: by what only newsboat writes, or by its name and an address in it."""
    if text.lstrip("\ufeff \t\r\n")[:1] in ("<", "{", "["):
        return False
    if _OWN.search(text) or _TITLE.search(text):
        return True
    return name.lower() == "urls" and "://" in text


def read_urls(data: bytes) -> Outlines:
    """The feeds of the list; its first tag is the folder. ImportFileError where there is none.

    What is a search over feeds (`query:`) is said in `hints`, what starts a program (`exec:`) in `errors`.
    """
    if len(data) > MAX_BYTES:
        raise ImportFileError(f"The file is too large for a list of feeds ({len(data) // 1_048_576} MB).")
    feeds: dict[str, OutlineFeed] = {}
    errors: list[str] = []
    hints: list[str] = []
    duplicates = 0
    for row in decode_or_guess(data).text.splitlines():
        words = _words(row[:_LONGEST])
        if not words or len(feeds) >= MAX_FEEDS:
            continue
        address, tags = words[0], words[1:]
        if address.startswith("query:"):
            hints.append(_told_query(address))
            continue
        try:
            feed = _feed(address, tags, hints)
        except SourceError as error:
            errors.append(f"“{shown_row(address)}” was left out: {error.message}")
            continue
        duplicates += key(feed.url) in feeds
        feeds.setdefault(key(feed.url), feed)
    return Outlines(tuple(feeds.values()), tuple(errors), duplicates, hints=tuple(hints))


def shown_row(address: str) -> str:
    """The beginning of a row, without a password in it."""
    return redacted(shown(line(address)))[:80]


def _words(row: str) -> list[str]:
    """The words of a row as newsboat parts them: quotation marks hold words together, # begins a remark."""
    words = []
    for found in _WORD.finditer(row):
        if found[2] is not None and found[2].startswith("#"):
            break
        words.append(re.sub(r"\\(.)", r"\1", found[1]) if found[1] is not None else found[2])
    return words


def _feed(address: str, words: list[str], hints: list[str]) -> OutlineFeed:
    if address.startswith("exec:"):
        raise SourceError("It starts a program of yours, and that is not done here.")
    if address.startswith("filter:"):
        _, _, address = address.removeprefix("filter:").partition(":")
        hints.append(f"“{shown_row(address)}” is followed without the program that changed it in newsboat.")
    url = as_typed(address)
    titles = [word[1:] for word in words if word.startswith("~")]
    tags = [tag_name(line(word))[:100] for word in words if word[:1] not in ("~", "!")]
    tags = list(dict.fromkeys(filter(None, tags)))[:30]
    title = line(titles[0]).strip() if titles else ""
    return OutlineFeed(title or key(url), url, "", tags[0] if tags else "", tuple(tags))


def _told_query(word: str) -> str:
    """'query:Unread:unread = "yes"' is a list made of other feeds."""
    name, _, asked = word.removeprefix("query:").partition(":")
    return (
        f"“{line(name)[:80]}” is a search over feeds, not one ({line(asked)[:120]})."
        " Save a search or make a rule instead."
    )
