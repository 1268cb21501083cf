"""What a template may use in each markup: everything it prints is escaped unless a filter here made it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pkm_desktop.core.share import columns, escape

Filter = Callable[..., "Made"]


class Made(str):
    """Text that is markup already."""

    __slots__ = ()


@dataclass(frozen=True)
class Markup:
    """One text format: how foreign text is escaped and how a line is broken inside a paragraph."""

    escape: Callable[[str], str]
    line_break: str
    filters: dict[str, Filter] = field(default_factory=dict)

    def finalize(self, value: Any) -> str:
        """What `{{ … }}` prints: escaped, unless it is `Made`."""
        return value if isinstance(value, Made) else self.escape(str(value))

    def paragraphs(self, value: tuple[tuple[str, ...], ...]) -> Made:
        """Paragraphs apart by an empty line, their lines by the markup's own break."""
        return Made("\n\n".join(self.line_break.join(map(self.escape, lines)) for lines in value))

    def all_filters(self) -> dict[str, Filter]:
        """The filters by the names templates use."""
        return {"paragraphs": self.paragraphs, **self.filters}


def _plain_paragraphs(value: tuple[tuple[str, ...], ...], indent: str = "") -> Made:
    return Made("\n\n".join("\n".join(columns.wrapped(text, indent) for text in lines) for lines in value))


def _wrapped(value: str, indent: str = "", first: str | None = None) -> Made:
    return Made(columns.wrapped(value, indent, first=first))


def _ruled(value: str, sign: str) -> Made:
    return Made(columns.ruled(value, sign))


def _markdown_link(title: str, url: str) -> Made:
    text = escape.markdown(title)
    return Made(f"[{text}]({escape.markdown_address(url)})" if url else text)


def _mediawiki_link(title: str, url: str) -> Made:
    text = escape.mediawiki(title)
    return Made(f"[{escape.mediawiki_address(url)} {text}]" if url else text)


def _dokuwiki_link(title: str, url: str) -> Made:
    return Made(escape.dokuwiki_link(title, url) if url else escape.dokuwiki(title))


def _dokuwiki_heading(value: str, level: int) -> Made:
    return Made(escape.dokuwiki_heading(value, level))


TEXT = Markup(escape.line, "\n", {"paragraphs": _plain_paragraphs, "wrapped": _wrapped, "ruled": _ruled})
MARKDOWN = Markup(escape.markdown, "  \n", {"link": _markdown_link})
MEDIAWIKI = Markup(escape.mediawiki, "<br />\n", {"link": _mediawiki_link})
DOKUWIKI = Markup(escape.dokuwiki, r" \\ ", {"link": _dokuwiki_link, "heading": _dokuwiki_heading})
