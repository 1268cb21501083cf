"""Ways of Notion, Bear and Dendron: names with a long number, properties as lines, tags of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from pkm_desktop.core.sense.links import hashtags_in

_NUMBERED = re.compile(r"(.*\S)[ _-][0-9a-f]{32}")
_PROPERTY = re.compile(r"([^\W\d_][\w /()-]{0,60}): +(\S.*)")
_TAKEN = re.compile(r"tags?|created(?: time)?|last edited time", re.IGNORECASE)  # whatever else stays words
# A line that has only tags in it: '#work/clients# #two words# #simple'.
_TAG = r"#(?:[^\s#](?:[^#\n]*[^\s#])?#(?=\s|$)|[^\s#]+)"
_TAG_LINE = re.compile(rf"^[ \t]*{_TAG}(?:[ \t]+{_TAG})*[ \t]*$", re.MULTILINE)
_CLOSED = re.compile(r"(?<!\S)#([^\W_](?:[\w /-]*\w)?)#(?=\s|$)")
_WITH_DOTS = re.compile(r"#(\w[\w-]*(?:\.\w[\w-]*)+)")
_DOTTED = re.compile(r"(?=.*[^\W\d_])[\w-]+(?:\.[\w-]+)+")
_BUNDLES = (".textbundle", ".textpack")


def is_dendron(stems: Iterable[str]) -> bool:
    """Whether so many notes are named 'like.this' that Dendron has written them."""
    names = list(stems)
    return bool(names) and 5 * sum(1 for one in names if _DOTTED.fullmatch(one)) >= len(names)


def dotted_tags(body: str) -> list[str]:
    """The #tags of a note of Dendron: '#tags.like.this' are one each."""
    whole = {match[1].partition(".")[0]: match[1] for match in _WITH_DOTS.finditer(body)}
    return [whole.get(name, name) for name in hashtags_in(body)]


def is_notion(path: str) -> bool:
    """Whether Notion has named this file."""
    return bool(_NUMBERED.fullmatch(PurePosixPath(path).stem))


def stem(path: str) -> str:
    """The name of a file without its suffix and Notion's number; of a bundle's text the bundle's."""
    found = PurePosixPath(path)
    if found.stem.lower() == "text" and found.parent.suffix.lower() in _BUNDLES:
        return found.parent.stem
    match = _NUMBERED.fullmatch(found.stem)
    return match[1] if match else found.stem.removesuffix(".excalidraw")


def notion_properties(body: str) -> Mapping[str, str]:
    """What Notion writes below the title, `Tags: a, b`, as far as it is of use here."""
    found: dict[str, str] = {}
    lines = [line for line in body.splitlines()[:60]]
    while lines and (not lines[0].strip() or lines[0].startswith("# ")):
        lines.pop(0)
    for line in lines:
        match = _PROPERTY.fullmatch(line.rstrip())
        if match is None:
            break
        if _TAKEN.fullmatch(match[1]):
            found.setdefault(match[1].lower(), match[2].strip())
    return found


def tags_with_blanks(body: str) -> list[str]:
    """Bear's `#tags of several words#`, on lines that have only tags in them."""
    lines = (match[0] for match in _TAG_LINE.finditer(body)) if "#" in body else ()
    return [match[1] for line in lines for match in _CLOSED.finditer(line)]
