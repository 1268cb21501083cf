"""An item as one row of a list: what is painted and what a screen reader says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.items import ItemRow
from pkm_desktop.core.model.text import shown_title
from pkm_desktop.ui.seek.groups import Heading
from pkm_desktop.ui.seek.when import age, due_day, long_age
from pkm_desktop.ui.widgets.row_delegate import RowContent, RowHeading
from pkm_desktop.ui.words.local_forms import counted, number, quoted

_MANY = 99
_RULE_NAME = 18  # characters of a rule's name beside the source


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
        badge=_tr("seen in {}").format(row.seen_in) if row.seen_in > 1 else "",
        spoken=_spoken(row, now),
    )


def heading_content(heading: Heading) -> RowHeading:
    """What stands over a group: its source, what the person thinks of it, how many are left."""
    title = heading.title or _tr("From no source")
    marks = {"must": _tr("can’t miss"), "noise": _tr("noise"), "probation": _tr("on probation")}
    mark = marks.get(heading.tier, "")
    count = number(heading.left)
    spoken = ", ".join(
        part for part in (title, mark, counted(heading.left, _tr("1 item"), _tr("{} items"))) if part
    )
    return RowHeading(title, count, mark, strong=heading.tier == "must", spoken=spoken)


def row_tip(row: ItemRow) -> str:
    """What is not to be seen on the row itself, one fact a line; '' when there is none."""
    facts = (
        _tr("Seen in {} sources").format(row.seen_in) if row.seen_in > 1 else "",
        _by_rules(row),
        _tr("Put aside until {}").format(due_day(row.due)) if row.due else "",
        _tr("Sent to {}").format(", ".join(row.sent_to)) if row.sent_to else "",
    )
    return "\n".join(fact for fact in facts if fact)


def _by_rules(row: ItemRow) -> str:
    if not row.rules:
        return ""
    names = ", ".join(quoted(name) for name in row.rules)
    words = _tr("Hidden by the rule {}") if row.state == "dropped" else _tr("Touched by the rule {}")
    return words.format(names)


def title_of(row: ItemRow) -> str:
    """The title, or what stands for one."""
    return shown_title(row.title, row.excerpt, row.url) or _tr("Without a title")


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
    if row.due:
        marks = [("alarm-clock", due_day(row.due))]
    if row.rules:
        marks.append(("list-filter", _short(row.rules[0]) if row.state == "dropped" else ""))
    if row.files:
        marks.append(("paperclip", ""))
    if row.highlights:
        marks.append(("highlighter", str(row.highlights) if row.highlights <= _MANY else f"{_MANY}+"))
    if row.has_note:
        marks.append(("sticky-note", ""))
    if row.sent_to:
        marks.append(("send", ""))
    return tuple(marks)


def _short(name: str) -> str:
    return name if len(name) <= _RULE_NAME else f"{name[: _RULE_NAME - 1]}…"


def _spoken(row: ItemRow, now: datetime) -> str:
    state = {"kept": _tr("Saved"), "later": _tr("Read later"), "dropped": _tr("Dropped")}.get(row.state, "")
    parts = [
        "" if row.read else _tr("Unread"),
        state,
        title_of(row),
        ", ".join(part for part in (row.source, long_age(row.when, now)) if part),
        counted(row.highlights, _tr("1 highlight"), _tr("{} highlights")) if row.highlights else "",
        _tr("Has a note") if row.has_note else "",
        *row_tip(row).split("\n"),
        row.excerpt,
    ]
    return ". ".join(part for part in parts if part)
