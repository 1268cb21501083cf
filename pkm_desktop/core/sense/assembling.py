"""Highlights put together to a note: each as a quote with its comment and a link to where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.refs import Ref

# What would be read as Markdown, as a [[link]] or as a #tag although it is somebody's words.
_ACTIVE = re.compile(
    r"[\\`*<]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)|(?<=\[)\[|(?<![\w&#/\\])#(?=\w)|^(?:#{1,6}(?=\s)|[-+](?=\s))"
)
_NUMBER = re.compile(r"^(\d+)(?=[.)]\s)")


def assembled(highlights: Sequence[Highlight], source_links: Sequence[str]) -> str:
    """The body of a note from highlights, in the order given; `source_links` are [[links]] to their sources.

    Where the source is gone its link is '' and the address the highlight keeps stands there instead.
    """
    pairs = zip(highlights, source_links, strict=True)
    return "\n\n".join(_block(mark, link) for mark, link in pairs)


def quoted(text: str) -> str:
    """Somebody's words as a block quote: each line after '> ', nothing in it acts as Markdown."""
    lines = text.strip().splitlines() or [""]
    return "\n".join(f"> {_inert(line.strip())}".rstrip() for line in lines)


def _block(mark: Highlight, link: str) -> str:
    source = f"{link or _address(mark)} ([[{Ref('highlight', mark.id)}|passage]])"
    said = f"{quoted(mark.passage.exact)}\n>\n> — {source}"
    comment = mark.comment.strip()
    return f"{said}\n\n{comment}" if comment else said


def _address(mark: Highlight) -> str:
    title = " ".join(re.sub(r"[\[\]]+", " ", mark.item_title).split())
    if not mark.item_url:
        return _inert(title) or "a source that is gone"
    return f"[{_inert(title)}](<{mark.item_url}>)" if title else f"<{mark.item_url}>"


def _inert(line: str) -> str:
    return _NUMBER.sub(r"\1\\", _ACTIVE.sub(_escaped, line))


def _escaped(match: re.Match[str]) -> str:
    return {"<": "&lt;", "&": "&amp;"}.get(match[0], f"\\{match[0]}")
