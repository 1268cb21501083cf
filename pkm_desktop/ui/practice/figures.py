"""The numbers of a week in words and in the order of the practice."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from pkm_desktop.core.model.practice import Week

STEPS = ("arrived", "decided", "kept", "noted", "shared")


def step_name(step: str) -> str:
    """The word for a step."""
    translate = QCoreApplication.translate
    names = {
        "arrived": translate("Practice", "arrived"),
        "decided": translate("Practice", "decided"),
        "kept": translate("Practice", "kept"),
        "noted": translate("Practice", "made sense of"),
        "shared": translate("Practice", "shared"),
    }
    return names[step]


def week_name(week: Week) -> str:
    """'Week 47'."""
    return QCoreApplication.translate("Practice", "Week {n}").format(n=week.monday.isocalendar().week)


def week_short(week: Week) -> str:
    """'w47', below a bar."""
    return QCoreApplication.translate("Practice", "w{n}").format(n=week.monday.isocalendar().week)


def number(value: int) -> str:
    """In the person's way of writing numbers."""
    return QLocale().toString(value)


def day(value: date, form: str) -> str:
    """A date in the person's language; `form` as Qt writes it, e.g. 'd MMM'."""
    return QLocale().toString(QDate(value.year, value.month, value.day), form)


def spoken(week: Week) -> str:
    """A week as one sentence, for screen readers and tool tips."""
    parts = [f"{number(getattr(week, step))} {step_name(step)}" for step in STEPS]
    return f"{week_name(week)}: {', '.join(parts)}"


def is_empty(weeks: tuple[Week, ...]) -> bool:
    """Whether nothing happened in any of them."""
    return not any(getattr(week, step) for week in weeks for step in STEPS)
