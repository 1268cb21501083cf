"""What is said about a source: how it is doing, what became of what it brought, when it is asked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from pkm_desktop.core.model.sources import Funnel, Source
from pkm_desktop.ui.links import host_of
from pkm_desktop.ui.seek.trouble import trouble_words
from pkm_desktop.ui.seek.when import age, day, long_age
from pkm_desktop.ui.words.local_forms import dotted


def _tr(text: str) -> str:
    return QCoreApplication.translate("SourceWords", text)


def tier_name(tier: str) -> str:
    """How much a source matters, for people."""
    names = {
        "must": _tr("A must"),
        "normal": _tr("Normal"),
        "noise": _tr("Noise"),
        "probation": _tr("On probation"),
    }
    return names.get(tier, tier)


@dataclass(frozen=True)
class SourceLine:
    """A row of the sources page; `troubled` shows the last line in the colour of a warning."""

    title: str
    facts: str
    below: str
    age: str = ""  # of what it brought last
    troubled: bool = False

    def spoken(self) -> str:
        """For screen readers."""
        return ". ".join(part for part in (self.title, self.facts, self.below) if part)


def source_line(source: Source, now: datetime) -> SourceLine:
    """What a row says."""
    trouble = trouble_words(source)
    facts = dotted(source.folder, kept_words(source), _standing(source))
    below = trouble or source.why_followed or _quiet(source, now) or host(source)
    when = age(source.last_new, now) if source.last_new else ""
    return SourceLine(source.title, facts, " ".join(below.split()), when, bool(trouble))


def kept_words(source: Source) -> str:
    """'2 of 120 kept'."""
    text = _tr("{kept} of {items} kept")
    return text.format(kept=_number(source.kept), items=_number(source.items)) if source.items else ""


def health_words(source: Source, now: datetime) -> list[tuple[str, str]]:
    """Label and value, line by line: last look, last new, next look."""
    last = _tr("not yet") if source.checked is None else long_age(source.checked, now)
    new = _tr("nothing yet") if source.last_new is None else long_age(source.last_new, now)
    rows = [(_tr("Last look"), last), (_tr("Last new"), new)]
    if source.stopped:
        return [*rows, (_tr("Next look"), _tr("none: it is stopped"))]
    due = source.next_due
    soon = _tr("with the next round") if due is None or due <= now else until(due, now)
    if source.fail_count:
        rows.append((_tr("Failures in a row"), _number(source.fail_count)))
    return [*rows, (_tr("Next look"), soon)]


def until(when: datetime, now: datetime) -> str:
    """'in 20 minutes', 'in 3 hours', or a day."""
    minutes = max(1, round((when - now).total_seconds() / 60))
    if minutes < 60:
        return _tr("in 1 minute") if minutes == 1 else _tr("in {} minutes").format(minutes)
    hours = round(minutes / 60)
    if hours < 48:
        return _tr("in 1 hour") if hours == 1 else _tr("in {} hours").format(hours)
    return day(when)


def funnel_steps(funnel: Funnel) -> list[tuple[str, int]]:
    """What became of its items, from the widest step to the narrowest."""
    return [
        (_tr("Fetched"), funnel.fetched),
        (_tr("Opened"), funnel.opened),
        (_tr("Kept"), funnel.kept),
        (_tr("Highlighted"), funnel.highlighted),
        (_tr("Shared"), funnel.shared),
    ]


def host(source: Source) -> str:
    """Where it lives."""
    return host_of(source.site_url or source.feed_url) or source.feed_url


def _standing(source: Source) -> str:
    parts = [tier_name(source.tier) if source.tier != "normal" else "", _tr("muted") if source.muted else ""]
    return ", ".join(part for part in parts if part)


def _quiet(source: Source, now: datetime) -> str:
    if source.last_new is None or (now - source.last_new).days < 60:
        return ""
    return _tr("Nothing new since {}").format(day(source.last_new))


def _number(count: int) -> str:
    return QLocale().toString(count)
