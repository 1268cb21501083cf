"""The measures in the person's language: what each is called, how it is counted, and what it says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.practice import Measure
from pkm_desktop.ui.practice.figures import decimal
from pkm_desktop.ui.words.local_forms import number

translate = QCoreApplication.translate


def measure_words() -> dict[str, tuple[str, str]]:
    """By the measure's name: its label and its definition, the same as the report prints (tested)."""
    return {**_seeking(), **_sensing(), **_sharing(), **_returning()}


def _seeking() -> dict[str, tuple[str, str]]:
    return {
        "decided": (
            translate("Measures", "Decided about"),
            translate(
                "Measures", "Of the items that arrived in these weeks, those that are not undecided now."
            ),
        ),
        "kept": (
            translate("Measures", "Kept"),
            translate("Measures", "Of the items that arrived in these weeks, those that are kept now."),
        ),
        "inbox_age": (
            translate("Measures", "Age of the inbox"),
            translate(
                "Measures",
                "Half of the undecided items came longer ago than this. Muted sources are left out.",
            ),
        ),
        "backlog": (
            translate("Measures", "Waiting to be read"),
            translate("Measures", "Half of what is kept and not read was kept longer ago than this."),
        ),
    }


def _sensing() -> dict[str, tuple[str, str]]:
    return {
        "worded": (
            translate("Measures", "In your own words"),
            translate(
                "Measures",
                "Of the items kept in these weeks, those with a why, a note or a comment of yours.",
            ),
        ),
        "own_words": (
            translate("Measures", "Yours or theirs"),
            translate(
                "Measures",
                "Your own characters among your own and the highlighted ones; the middle one of the items "
                "kept in these weeks that have at least 50 of both.",
            ),
        ),
        "connected": (
            translate("Measures", "New meets old"),
            translate(
                "Measures",
                "Of the notes written in these weeks, those with a link to a note at least 14 days older.",
            ),
        ),
        "reused": (
            translate("Measures", "Old notes at work"),
            translate(
                "Measures",
                "Of the notes older than 30 days, those linked to, edited or used in an issue in these "
                "weeks.",
            ),
        ),
    }


def _sharing() -> dict[str, tuple[str, str]]:
    return {
        "latency": (
            translate("Measures", "From keeping to sharing"),
            translate(
                "Measures",
                "The middle time from keeping an item to sending it, over the entries sent in these weeks. "
                "Long may be good.",
            ),
        ),
        "empty_why": (
            translate("Measures", "Shared without sense"),
            translate(
                "Measures",
                "Of the entries sent in these weeks, those whose why has fewer than eight words or repeats "
                "the excerpt.",
            ),
        ),
        "sitting": (
            translate("Measures", "Sense not shared"),
            translate(
                "Measures",
                "Of the notes older than 30 days that others may have, those that no issue ever used.",
            ),
        ),
        "diversity": (
            translate("Measures", "Sources you share from"),
            translate(
                "Measures",
                "How many sources the entries of these weeks come from, evenly counted (exp of Shannon's "
                "entropy).",
            ),
        ),
    }


def _returning() -> dict[str, tuple[str, str]]:
    return {
        "on_time": (
            translate("Measures", "Promises kept"),
            translate(
                "Measures",
                "Of the days your communities were promised an issue by their present rhythm, those on "
                "which one left within a day. Days skipped on purpose are left out.",
            ),
        ),
        "answered": (
            translate("Measures", "Issues that got an answer"),
            translate(
                "Measures",
                "Of the issues sent in these weeks, those with an answer, a question, a link, a use or a "
                "correction. Silence does not mean no value.",
            ),
        ),
        "closed": (
            translate("Measures", "Questions answered"),
            translate(
                "Measures",
                "Of readers' questions of these weeks, those answered within seven days. Fresh ones do not "
                "count yet.",
            ),
        ),
    }


def value_words(measure: Measure | None) -> str:
    """'8 of 9', '4 days', '2.5'; a dash where there is nothing to count or it is not known."""
    if measure is None or measure.value is None:
        return "–"
    if measure.name == "own_words":
        return translate("Measures", "{n} %").format(n=number(round(measure.value * 100)))
    if measure.unit == "share":
        return translate("Measures", "{part} of {whole}").format(
            part=number(measure.part), whole=number(measure.of)
        )
    if measure.unit == "days":
        return days(measure.value)
    return decimal(measure.value)


def share_words(measure: Measure) -> str:
    """'89 %' beside '8 of 9', 'of 12' beside '4 days'; says where it is too little to go by."""
    if measure.value is None:
        return translate("Measures", "nothing to count")
    if not measure.enough:
        return translate("Measures", "too few to say")
    if measure.unit == "share" and measure.name != "own_words":
        return translate("Measures", "{n} %").format(n=number(round(measure.value * 100)))
    return translate("Measures", "of {n}").format(n=number(measure.of))


def days(value: float) -> str:
    """'4 days', '1 day', 'less than a day'."""
    if value < 0.5:
        return translate("Measures", "less than a day")
    if round(value) == 1:
        return translate("Measures", "1 day")
    return translate("Measures", "{n} days").format(n=number(round(value)))
