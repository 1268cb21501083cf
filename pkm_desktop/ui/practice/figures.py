"""The numbers of a week in words and in the order of the practice."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from pkm_desktop.core.model.practice import Practice, Week
from pkm_desktop.ui.words.local_forms import number

STEPS = ("arrived", "decided", "kept", "noted", "shared")


def step_name(step: str) -> str:
    """The word for a step."""
    translate = QCoreApplication.translate
    names = {
        "arrived": translate("Practice", "arrived"),
        "decided": translate("Practice", "decided"),
        "kept": translate("Practice", "kept"),
        "noted": translate("Practice", "made sense of"),
        "worded": translate("Practice", "in own words"),
        "shared": translate("Practice", "shared"),
        "read": translate("Practice", "read"),
        "highlighted": translate("Practice", "highlighted"),
        "issues": translate("Practice", "issues"),
    }
    return names[step]


def week_name(monday: date) -> str:
    """'Week 47'."""
    return QCoreApplication.translate("Practice", "Week {n}").format(n=monday.isocalendar().week)


def week_short(monday: date) -> str:
    """'w47', below a bar."""
    return QCoreApplication.translate("Practice", "w{n}").format(n=monday.isocalendar().week)


def decimal(value: float) -> str:
    """With one digit behind the comma, in the person's way of writing numbers."""
    return QLocale().toString(value, "f", 1)


def spoken(week: Week) -> str:
    """A week as one sentence, for screen readers and tool tips."""
    parts = [f"{number(getattr(week, step))} {step_name(step)}" for step in STEPS]
    return f"{week_name(week.monday)}: {', '.join(parts)}"


def is_empty(found: Practice) -> bool:
    """Whether nothing happened in any of the weeks, and nothing is there to look at."""
    return not any(getattr(week, step) for week in found.weeks for step in STEPS) and not any(
        (found.flow.arrived, any(one.arrived for one in found.sources))
    )
