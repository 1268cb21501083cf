"""An item as one row of a list: what is painted and what a screen reader says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.items import ItemRow
from pkm_desktop.ui.seek.when import age, long_age
from pkm_desktop.ui.widgets.row_delegate import RowContent

_MANY = 99


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowContent", text)


def row_content(row: ItemRow, now: datetime) -> RowContent:
    """What the list shows of an item at the time `now`."""
    return RowContent(
        title=title_of(row),
        source=row.source or row.author,
        age=age(row.when, now),
        excerpt=excerpt_of(row),
        strong=not row.read,
        marks=_marks(row),
        spoken=_spoken(row, now),
    )


def title_of(row: ItemRow) -> str:
    """The title, or what stands for one."""
    return row.title or row.excerpt[:80] or row.url or _tr("Without a title")


def excerpt_of(row: ItemRow) -> str:
    """The beginning of the text, without the title where a page says it once more."""
    return row.excerpt[title_length(row.excerpt, row.title) :]


def title_length(text: str, title: str) -> int:
    """How many characters of `text` only repeat the title; 0 where a sentence begins with these words."""
    if not title or not text.startswith(title):
        return 0
    rest = text[len(title) :]
    words = rest.lstrip()
    if words == rest or not words or words[0].islower():
        return 0
    return len(text) - len(words)


def _marks(row: ItemRow) -> tuple[tuple[str, str], ...]:
    state = {"kept": "bookmark", "later": "clock"}.get(row.state)
    marks = [(state, "")] if state else []
    if row.highlights:
        marks.append(("highlighter", str(row.highlights) if row.highlights <= _MANY else f"{_MANY}+"))
    if row.has_note:
        marks.append(("sticky-note", ""))
    if row.sent_to:
        marks.append(("send", ""))
    return tuple(marks)


def _spoken(row: ItemRow, now: datetime) -> str:
    state = {"kept": _tr("Saved"), "later": _tr("Read later"), "dropped": _tr("Dropped")}.get(row.state, "")
    parts = [
        "" if row.read else _tr("Unread"),
        state,
        title_of(row),
        ", ".join(part for part in (row.source, long_age(row.when, now)) if part),
        _tr("{} highlights").format(row.highlights) if row.highlights else "",
        _tr("Has a note") if row.has_note else "",
        row.excerpt,
    ]
    return ". ".join(part for part in parts if part)
