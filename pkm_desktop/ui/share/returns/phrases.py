"""The words for what came back: kinds with their keys, values, counts and ages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale

from pkm_desktop.core.model.responses import Response
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.words.reply_words import tr

KEYS = {
    "A": "answer",
    "Q": "question",
    "L": "link",
    "U": "used",
    "C": "correction",
    "T": "thanks",
    "O": "optout",
    "V": "vote",
}
ICONS = {
    "answer": "message-circle",
    "question": "circle-alert",
    "link": "link",
    "used": "sprout",
    "correction": "pencil",
    "thanks": "sun",
    "optout": "log-out",
    "vote": "circle-check",
}


def kind_hint(kind: str) -> str:
    """What follows of a kind."""
    hints = {
        "answer": tr("To a question of yours"),
        "question": tr("You owe an answer until you mark it as answered"),
        "link": tr("What they send you goes to the inbox, credited to them"),
        "used": tr("They did something with it: a success case is drafted"),
        "correction": tr("Something in the issue is wrong"),
        "thanks": tr("Kind words"),
        "optout": tr("Their address leaves the recipients and is forgotten. This cannot be undone."),
        "vote": tr("The number or the words of an option of the poll"),
    }
    return hints.get(kind, "")


def value_names() -> tuple[str, ...]:
    """The five value cycles, each with what it means, as Wenger, Trayner and de Laat have them."""
    return (
        tr("1  Immediate: it was good to read"),
        tr("2  Potential: they know or can do something new"),
        tr("3  Applied: they did something differently"),
        tr("4  Realised: it made a difference"),
        tr("5  Reframing: success means something else now"),
    )


def people_words(count: int) -> str:
    """'from 3 people'; '' for nobody known."""
    if not count:
        return ""
    return tr("from 1 person") if count == 1 else tr("from {n} people").format(n=QLocale().toString(count))


def days_open(days: int) -> str:
    """How long something waits."""
    if days <= 0:
        return tr("since today")
    return tr("for 1 day") if days == 1 else tr("for {n} days").format(n=QLocale().toString(days))


def follow_up_words(day: date | None, today: date) -> str:
    """'today', 'since 3 Nov', '27 Nov'; '' for no day."""
    if day is None:
        return ""
    if day == today:
        return tr("Follow up today")
    words = tr("Follow up since {day}") if day < today else tr("Follow up on {day}")
    return words.format(day=wording.day(day))


def said(reply: Response, options: Sequence[str] = ()) -> str:
    """The words of a reply on one line; a vote by the words of its option."""
    first, _, rest = reply.text.partition("\n")
    if reply.kind == "vote" and first.isdecimal() and 0 < int(first) <= len(options):
        return one_line(" – ".join(filter(None, (options[int(first) - 1], rest.strip()))))
    return one_line(reply.text)


def one_line(text: str, longest: int = 300) -> str:
    """Words on one line, no longer than a row can show."""
    folded = " ".join(text[: longest * 2].split())
    return folded if len(folded) <= longest else f"{folded[:longest].rstrip()}…"
