"""#tags in the text of a note follow their tags: renamed with them, plain words when they are gone."""

from __future__ import annotations

import re
from collections.abc import Callable

from pkm_desktop.core.sense.links import HASHTAG, LINK, without_code

_ADDRESS = re.compile(r"(?:https?|ftp|file|mailto):[^\s<>]+|\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)")


def retagged(body: str, new_name: Callable[[str], str | None]) -> str:
    """The body with its #tags as `new_name` says: None leaves one, '' or what cannot be written as a #tag
    makes it plain words. Code, addresses and links are not touched.
    """
    seen = _blank(_ADDRESS, _blank(LINK, without_code(body)))
    parts, place = list[str](), 0
    for match in HASHTAG.finditer(seen):
        name = match[1].rstrip("-")
        new = new_name(name)
        if new is None:
            continue
        said = f"#{new}" if new and HASHTAG.fullmatch(f"#{new}") else new or name
        parts += [body[place : match.start()], said]
        place = match.start() + 1 + len(name)
    return "".join([*parts, body[place:]])


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
