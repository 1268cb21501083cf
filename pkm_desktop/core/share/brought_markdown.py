"""What a colleague brings for an issue as Markdown: links, and what is said after each. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pkm_desktop.core.share.brought import MOST_LINES, Brought, short_reason

_LONGEST_LINE = 5_000
_MARK = re.compile(r"\s*(?:(?P<heading>#{1,6})\s+|(?P<list>[-*+]|\d{1,3}[.)])\s+)?")
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\])+)\]\(\s*<?(https?://(?:[^()\s<>]|\([^()\s<>]*\))+)>?[^()]{0,200}\)")
_BARE = re.compile(r"<?(https?://[^\s<>]+)>?")
_TAG = re.compile(r"(?<!\S)#([\w/-]*[^\W\d_][\w/-]*)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
_BETWEEN = " \t:–—-"


def read_markdown(text: str) -> tuple[Brought, ...]:
    """The links of a Markdown file, each with what is said after it; at most MOST_LINES.

    A line begins a thing when it begins with a link, or is a list item or heading with one in it. What
    follows, until the next thing, heading or rule, is the reason; '> ' quotes, 'via …' credits, #tags tag.
    """
    found: list[Brought] = []
    for block in _blocks(text):
        if len(found) == MOST_LINES:
            break
        found.append(_thing(block))
    return tuple(found)


@dataclass(frozen=True)
class _Block:
    """A link with the lines that belong to it."""

    title: str
    url: str
    rest: str  # of the link's own line
    heading: bool
    lines: list[str]


def _blocks(text: str) -> Iterator[_Block]:
    block: _Block | None = None
    for line in (one[:_LONGEST_LINE] for one in text.splitlines()):
        begun = _begun(line)
        ends = bool(_RULE.fullmatch(line)) or line.startswith("#")
        if block is not None and (begun or ends):
            yield block
            block = None
        if begun:
            block = begun
        elif block is not None and not ends:
            block.lines.append(line)
    if block is not None:
        yield block


def _begun(line: str) -> _Block | None:
    mark = _MARK.match(line)
    said = line[mark.end() if mark else 0 :]
    listed = bool(mark and (mark["heading"] or mark["list"]))
    link = _LINK.search(said) if listed else _LINK.match(said.lstrip("*_"))
    heading = bool(mark and mark["heading"])
    if link:
        rest = said[link.end() if listed else link.end() + len(said) - len(said.lstrip("*_")) :]
        return _Block(_plain(link[1]), html.unescape(link[2]), rest, heading, [])
    bare = _BARE.match(said)
    return _Block("", bare[1].rstrip(".,;"), said[bare.end() :], heading, []) if bare else None


def _thing(block: _Block) -> Brought:
    paragraphs = [_plain(block.rest.strip(f"{_BETWEEN}*_"))] if block.rest.strip(_BETWEEN) else [""]
    made, quotes = Brought(block.title, block.url), list[str]()
    for number, line in enumerate(one.strip() for one in block.lines if one.strip()):
        if line.startswith(">"):
            quotes.append(_plain(line.lstrip("> ")).strip('“”"„«»'))
        elif block.heading and number == 0 and " · " in line:
            made = _with_byline(made, _plain(line))
        elif line.lower().startswith(("via ", "— via ", "brought by ")):
            made = _with_credits(made, _plain(line).lstrip("— "))
        else:
            paragraphs.append(_plain(line))
    why = "\n".join(filter(None, paragraphs))
    tags = dict.fromkeys((*made.tags, *_TAG.findall(why)))
    body = "".join(f"<blockquote>{html.escape(quote)}</blockquote>" for quote in quotes)
    return replace(made, why=short_reason(_untagged(why)), tags=tuple(tags), html=body)


def _untagged(text: str) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in _TAG.sub("", text).splitlines())))


def _with_byline(made: Brought, line: str) -> Brought:
    """'author · source · date · length', as our own editions have it; a source alone is no author."""
    parts = [part.strip() for part in line.split(" · ")]
    dated = next((place for place, part in enumerate(parts) if re.search(r"\b\d{4}\b", part)), len(parts))
    names = parts[: min(dated, 2)]
    return replace(made, author=names[0] if len(names) > 1 else "", source=names[-1] if names else "")


def _with_credits(made: Brought, line: str) -> Brought:
    for part in (one.strip() for one in line.split(" · ")):
        if part.lower().startswith("via "):
            made = replace(made, via=part[4:])
        elif part.lower().startswith("brought by "):
            made = replace(made, contributor=part[11:])
        else:
            made = replace(made, tags=(*made.tags, *filter(None, (one.strip() for one in part.split(",")))))
    return made


def _plain(markdown: str) -> str:
    """Text without Markdown's signs: links by their words, emphasis and escapes gone."""
    text = _LINK.sub(lambda found: found[1], markdown)
    text = re.sub(r"(?<!\\)(?:\*\*|__|[*`])", "", text)
    return " ".join(html.unescape(_ESCAPED.sub(r"\1", text)).split())
