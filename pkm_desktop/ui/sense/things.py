"""Items, notes and highlights as rows of one list."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.items import ItemRow
from pkm_desktop.core.model.notes import Highlight, Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import Hit
from pkm_desktop.core.model.text import without_links
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.tiles import SIGNS
from pkm_desktop.ui.seek.row_content import row_content, title_length
from pkm_desktop.ui.seek.when import age, long_age
from pkm_desktop.ui.widgets.row_delegate import RowContent
from pkm_desktop.ui.words.local_forms import quoted

EXCERPT = 300


@dataclass(frozen=True)
class LitContent(RowContent):
    """A row whose excerpt has lit places: (start, end) pairs in it."""

    lit: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Thing:
    """One row: what it stands for, when it was last touched, and what it shows."""

    ref: Ref
    when: datetime | None
    content: RowContent
    url: str = ""
    tags: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True)
class Shelf:
    """What the list shows: the rows, how many there are in all, how long it took, and a hint."""

    things: tuple[Thing, ...] = ()
    total: int = 0
    seconds: float | None = None  # None: not a search
    hint: str = ""
    did_you_mean: str = ""
    exact: bool = True  # False: a first answer; the exact one follows


def kind_name(kind: str) -> str:
    """What a person calls this kind of thing."""
    names = {
        "note": QCoreApplication.translate("Things", "Note"),
        "highlight": QCoreApplication.translate("Things", "Highlight"),
        "issue": QCoreApplication.translate("Things", "Digest"),
        "item": QCoreApplication.translate("Things", "Item"),
    }
    return names[kind]


def why_name() -> str:
    """What a person calls the note that says why an item matters."""
    return QCoreApplication.translate("Things", "Why it matters")


def from_hit(hit: Hit, now: datetime) -> Thing:
    """A search result."""
    kind = hit.ref.kind
    source = hit.source if kind == "item" else kind_name(kind)
    snippet = hit.snippet if hit.marks else without_links(hit.snippet)
    cut = title_length(snippet, hit.title) if kind in ("item", "note") else 0
    title = hit.title or without_links(hit.snippet)[:80]
    cut = len(snippet) if snippet == title and not hit.marks else cut  # said once
    content = LitContent(
        title=title,
        source=source,
        age=age(hit.when, now) if hit.when else "",
        excerpt=snippet[cut:],
        bold=True,
        sign=kind if kind in SIGNS else "",
        tile=hit.source,
        spoken=_said(kind_name(kind), hit.title, source, _when(hit.when, now), hit.snippet),
        lit=tuple((start - cut, end - cut) for start, end in hit.marks if start >= cut),
    )
    return Thing(hit.ref, hit.when, content, hit.url, hit.tags, hit.source)


def _said(*parts: str) -> str:
    """For screen readers: whatever there is, one after the other."""
    return ". ".join(part for part in parts if part)


def _when(when: datetime | None, now: datetime) -> str:
    return long_age(when, now) if when else ""


def from_note(note: Note, now: datetime, about: str = "") -> Thing:
    """A note; `about` is the title of the item that a why belongs to."""
    text = without_links(note.body[: 2 * EXCERPT])[:EXCERPT]
    is_why = note.kind == "why"
    said = (why_name(), about) if is_why else ("", note.title)
    title = (about if is_why else note.title) or text[:80]
    content = RowContent(
        title=title,
        source=why_name() if is_why else kind_name("note"),
        age=age(note.updated, now),
        excerpt="" if text == title else text,
        bold=True,
        sign="note",
        spoken=_said(kind_name("note"), *said, long_age(note.updated, now), text),
    )
    return Thing(Ref("note", note.id), note.updated, content, tags=note.tags)


def from_highlight(mark: Highlight, now: datetime) -> Thing:
    """A highlight: its quote, and its comment."""
    quote = quoted(" ".join(mark.passage.exact.split()))[:EXCERPT]
    marks = () if mark.passage.anchored or mark.item_id is None else (("triangle-alert", ""),)
    lost = QCoreApplication.translate("Things", "not found")
    content = RowContent(
        title=mark.item_title,
        source=kind_name("highlight"),
        badge=lost if marks else "",
        age=age(mark.created, now),
        excerpt=f"{quote} {mark.comment}".rstrip(),
        bold=True,
        marks=marks,
        sign="highlight",
        spoken=_said(
            kind_name("highlight"),
            lost if marks else "",
            mark.item_title,
            long_age(mark.created, now),
            quote,
            mark.comment,
        ),
    )
    return Thing(Ref("highlight", mark.id), mark.created, content, tags=mark.tags)


def from_item(row: ItemRow, now: datetime) -> Thing:
    """An item."""
    content = replace(row_content(row, now), strong=False, bold=True)
    return Thing(Ref("item", row.id), row.when, content, row.url, row.tags, row.source)
