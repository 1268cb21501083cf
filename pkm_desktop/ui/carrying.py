"""What a drag of items and notes carries: their ids for our own panes, addresses and titles for others."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QUrl

from pkm_desktop.core.model.refs import Ref, parse_ref

MARKDOWN_MIME = "text/markdown"
REFS_MIME = "application/x-pkm-refs"  # items and notes, as ids: 'i12 n3'


def carry(mime: str, text: str, *, plain: str) -> QMimeData:
    """A load for a drag: `text` for our own panes, `plain` for any other program."""
    data = QMimeData()
    data.setData(mime, text.encode("utf-8"))
    data.setText(plain)
    return data


def carry_refs(things: Iterable[tuple[Ref, str, str]]) -> QMimeData:
    """A load of things: (ref, title, address or '') each.

    Other programs find it as a list of addresses, as formatted text with links, as Markdown and as text.
    """
    load = list(things)
    ids = " ".join(str(ref) for ref, _, _ in load if ref.kind in ("item", "note"))
    plain = "\n".join(f"{title} {url}".strip() for _, title, url in load)
    data = carry(REFS_MIME, ids, plain=plain)
    data.setHtml("".join(f"<p>{_as_html(title, url)}</p>" for _, title, url in load))
    lines = "".join(f"- {_as_markdown(title, url)}\n" for _, title, url in load)
    data.setData(MARKDOWN_MIME, lines.encode("utf-8"))
    urls = [QUrl(url) for _, _, url in load if url]
    if urls:
        data.setUrls(urls)
    return data


def _as_html(title: str, url: str) -> str:
    from html import escape

    words = escape(" ".join(title.split()) or url)
    return f'<a href="{escape(url)}">{words}</a>' if url else words


def _as_markdown(title: str, url: str) -> str:
    """A title stays text, whatever signs are in it."""
    words = re.sub(r"([\\\[\]*_`<>])", r"\\\1", " ".join(title.split()) or url)
    return f"[{words}](<{url.replace('>', '%3E').replace('<', '%3C')}>)" if url else words


def payload(data: QMimeData, mime: str) -> str:
    """What a drag carries under one name, or ''."""
    return bytes(data.data(mime).data()).decode("utf-8") if data.hasFormat(mime) else ""


def refs_in(data: QMimeData) -> tuple[Ref, ...]:
    """The items and notes being dragged, or () when something else is."""
    return tuple(parse_ref(word, "item", "note") for word in payload(data, REFS_MIME).split())
