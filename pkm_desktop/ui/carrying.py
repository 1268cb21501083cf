"""What a drag of items and notes carries: their ids for our own panes, addresses and titles for others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QUrl

from pkm_desktop.core.model.refs import Ref, parse_ref

REFS_MIME = "application/x-pkm-refs"  # items and notes, as ids: 'i12 n3'


def carry(mime: str, text: str, *, plain: str) -> QMimeData:
    """A load for a drag: `text` for our own panes, `plain` for any other program."""
    data = QMimeData()
    data.setData(mime, text.encode("utf-8"))
    data.setText(plain)
    return data


def carry_refs(things: Iterable[tuple[Ref, str, str]]) -> QMimeData:
    """A load of things: (ref, title, address or '') each."""
    load = list(things)
    ids = " ".join(str(ref) for ref, _, _ in load if ref.kind in ("item", "note"))
    plain = "\n".join(f"{title} {url}".strip() for _, title, url in load)
    data = carry(REFS_MIME, ids, plain=plain)
    urls = [QUrl(url) for _, _, url in load if url]
    if urls:
        data.setUrls(urls)
    return data


def payload(data: QMimeData, mime: str) -> str:
    """What a drag carries under one name, or ''."""
    return bytes(data.data(mime).data()).decode("utf-8") if data.hasFormat(mime) else ""


def refs_in(data: QMimeData) -> tuple[Ref, ...]:
    """The items and notes being dragged, or () when something else is."""
    return tuple(parse_ref(word, "item", "note") for word in payload(data, REFS_MIME).split())
