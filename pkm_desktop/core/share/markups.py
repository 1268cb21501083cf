"""What a template may use in each markup: everything it prints is escaped unless a filter here made it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pkm_desktop.core.share import columns, escape

Filter = Callable[..., "Made"]
_LS_NOT_IN_LINKS = set("[`")  # Logseq reads these inside the text of a link even after a backslash


class Made(str):
    """Text that is markup already."""

    __slots__ = ()


@dataclass(frozen=True)
class Markup:
    """One text format: how foreign text is escaped and how a line is broken inside a paragraph."""

    escape: Callable[[str], str]
    line_break: str
    strong: str = "{}"  # what stands around bold words
    filters: dict[str, Filter] = field(default_factory=dict)

    def finalize(self, value: Any) -> str:
        """What `{{ … }}` prints: escaped, unless it is `Made`."""
        return value if isinstance(value, Made) else self.escape(str(value))

    def paragraphs(self, value: tuple[tuple[str, ...], ...]) -> Made:
        """Paragraphs apart by an empty line, their lines by the markup's own break."""
        return Made("\n\n".join(self.line_break.join(map(self.escape, lines)) for lines in value))

    def labelled(self, value: tuple[tuple[str, ...], ...], label: str) -> Made:
        """As `paragraphs`, the first one after `label` in bold."""
        return Made(f"{self.strong.format(self.escape(label))} {self.paragraphs(value)}")

    def all_filters(self) -> dict[str, Filter]:
        """The filters by the names templates use."""
        return {"paragraphs": self.paragraphs, "labelled": self.labelled, **self.filters}


def _plain_paragraphs(value: tuple[tuple[str, ...], ...], indent: str = "", label: str = "") -> Made:
    """Paragraphs in columns; a label stands before the first line."""
    if value and label:
        value = ((f"{label} {value[0][0]}", *value[0][1:]), *value[1:])
    return Made("\n\n".join("\n".join(columns.wrapped(text, indent) for text in lines) for lines in value))


def _wrapped(value: str, indent: str = "", first: str | None = None) -> Made:
    return Made(columns.wrapped(value, indent, first=first))


def _ruled(value: str, sign: str) -> Made:
    return Made(columns.ruled(value, sign))


def _markdown_link(title: str, url: str) -> Made:
    text = escape.markdown(title)
    return Made(f"[{text}]({escape.markdown_address(url)})" if url else text)


def _post_link(title: str, url: str) -> Made:
    text = escape.post(title)
    return Made(f"[{text}]({escape.markdown_address(url)})" if url else text)


def _block(value: str, level: int, sign: str = "") -> Made:
    """One block of an outline with its line end; nothing where there is no text."""
    return _outlined(escape.logseq(value), level, sign)


def _blocks(value: tuple[tuple[str, ...], ...], level: int, label: str = "") -> Made:
    """A block for each line, those of a labelled text one level below the label."""
    lines = [text for lines in value for text in lines]
    if label and lines:
        return Made(_block(label, level) + "".join(_block(text, level + 1) for text in lines))
    return Made("".join(_block(text, level) for text in lines))


def _linked_block(value: str, level: int, url: str) -> Made:
    """A block that is a link; what cannot stand inside one stands before an arrow that is one."""
    address = escape.markdown_address(url, bare=True)
    if not url or _LS_NOT_IN_LINKS & set(value):
        return _outlined(escape.logseq(value) + (f" [→]({address})" if url else ""), level)
    return _outlined(f"[{escape.logseq(value, first=False)}]({address})", level)


def _outlined(text: str, level: int, sign: str = "") -> Made:
    indent = "\t" * level
    return Made(f"{indent}- {sign}{text}\n" if text else "")


def _mediawiki_link(title: str, url: str) -> Made:
    text = escape.mediawiki(title)
    return Made(f"[{escape.mediawiki_address(url)} {text}]" if url else text)


def _dokuwiki_link(title: str, url: str) -> Made:
    return Made(escape.dokuwiki_link(title, url) if url else escape.dokuwiki(title))


def _dokuwiki_heading(value: str, level: int) -> Made:
    return Made(escape.dokuwiki_heading(value, level))


TEXT = Markup(
    escape.line, "\n", filters={"paragraphs": _plain_paragraphs, "wrapped": _wrapped, "ruled": _ruled}
)
MARKDOWN = Markup(escape.markdown, "  \n", "**{}**", {"link": _markdown_link})
POST = Markup(escape.post, "  \n", "**{}**", {"link": _post_link})
LOGSEQ = Markup(
    escape.logseq, "\n", filters={"block": _block, "blocks": _blocks, "linked_block": _linked_block}
)
MEDIAWIKI = Markup(escape.mediawiki, "<br />\n", "'''{}'''", {"link": _mediawiki_link})
DOKUWIKI = Markup(escape.dokuwiki, r" \\ ", "**{}**", {"link": _dokuwiki_link, "heading": _dokuwiki_heading})
