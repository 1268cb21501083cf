"""The five steps of a weekly review in the person's language."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from pkm_desktop.core.model.practice import DueIssue, Step, WeekReview
from pkm_desktop.ui.words.local_forms import day_name, number, short_day

translate = QCoreApplication.translate

MOST_DUE = 3


def title(name: str) -> str:
    """What a step is called."""
    return {
        "inbox": translate("WeekReview", "Clear the inbox"),
        "sense": translate("WeekReview", "Make sense of what you kept"),
        "draft": translate("WeekReview", "Draft for your communities"),
        "send": translate("WeekReview", "Send"),
        "look-back": translate("WeekReview", "Look back"),
    }[name]


def button(step: Step, due: tuple[DueIssue, ...]) -> str:
    """What the button of an open step says; '' where there is nothing to do."""
    if step.name == "draft":
        begun = bool(due) and due[0].issue_id is not None
        return (
            (translate("WeekReview", "Open draft") if begun else translate("WeekReview", "Begin draft"))
            if due
            else ""
        )
    if step.name == "send":
        return translate("WeekReview", "Preview") if any(one.issue_id for one in due) else ""
    if step.name == "sense" and not step.facts["unworded"]:
        return ""
    return {
        "inbox": translate("WeekReview", "Decide"),
        "sense": translate("WeekReview", "Say why"),
        "look-back": translate("WeekReview", "Write"),
    }[step.name]


def facts(step: Step, review: WeekReview, today: date) -> str:
    """The numbers of a step in a sentence or two."""
    say = {"inbox": _inbox, "sense": _sense, "look-back": _look_back}.get(step.name)
    if say is not None:
        return say(step)
    if step.name == "draft":
        return _draft(review, today)
    return _send(step, review)


def _inbox(step: Step) -> str:
    arrived, decided, left = (step.facts[name] for name in ("arrived", "decided", "left"))
    if not (arrived or decided or left):
        return translate("WeekReview", "Nothing has arrived.")
    # no sum: some of what waits came in other weeks, and a page that was saved was decided about at once
    said = translate("WeekReview", "{arrived} arrived, {decided} decided. Still waiting: {left}.")
    if not left:
        said = translate("WeekReview", "{arrived} arrived, {decided} decided, nothing left.")
    return said.format(arrived=number(arrived), decided=number(decided), left=number(left))


def _sense(step: Step) -> str:
    kept, worded = step.facts["kept"], step.facts["worded"]
    if not kept:
        return translate("WeekReview", "Nothing was kept.")
    return translate("WeekReview", "{kept} kept, {worded} with your own words.").format(
        kept=number(kept), worded=number(worded)
    )


def _draft(review: WeekReview, today: date) -> str:
    if review.monday + timedelta(weeks=1) <= today:
        return translate("WeekReview", "What was promised for that week is not kept in mind.")
    if not review.due:
        return translate("WeekReview", "No community waits for an issue.")
    said = [_due(one, today) for one in review.due[:MOST_DUE]]
    if len(review.due) > MOST_DUE:
        said.append(translate("WeekReview", "And {n} more.").format(n=number(len(review.due) - MOST_DUE)))
    return "\n".join(said)


def _due(one: DueIssue, today: date) -> str:
    when = translate("WeekReview", "{name} is due {day}").format(
        name=one.community, day=_near(one.day, today)
    )
    if one.day < today:
        when = translate("WeekReview", "{name} was due {day}").format(
            name=one.community, day=_near(one.day, today)
        )
    if not one.entries:
        return translate("WeekReview", "{due}: nothing chosen yet.").format(due=when)
    lines = (
        translate("WeekReview", "1 line")
        if one.entries == 1
        else translate("WeekReview", "{n} lines").format(n=number(one.entries))
    )
    if not one.without_why:
        return translate("WeekReview", "{due}: {lines} chosen, each with a reason.").format(
            due=when, lines=lines
        )
    said = translate("WeekReview", "{due}: {lines} chosen, {n} without a reason.")
    return said.format(due=when, lines=lines, n=number(one.without_why))


def _near(when: date, today: date) -> str:
    away = (when - today).days
    if away in (0, 1):
        return translate("WeekReview", "tomorrow") if away else translate("WeekReview", "today")
    return (
        translate("WeekReview", "on {day}").format(day=day_name(when))
        if 1 < away < 7
        else translate("WeekReview", "on {day}").format(day=short_day(when))
    )


def _send(step: Step, review: WeekReview) -> str:
    sent = step.facts["sent"]
    said = ""
    if sent:
        said = (
            translate("WeekReview", "1 issue has left.")
            if sent == 1
            else translate("WeekReview", "{n} issues have left.").format(n=number(sent))
        )
    if not review.due:
        return said or translate("WeekReview", "Nothing to send.")
    parts = []
    readers = step.facts["readers"]
    if readers:
        parts.append(
            translate("WeekReview", "Mail to 1 person")
            if readers == 1
            else translate("WeekReview", "Mail to {n} people").format(n=number(readers))
        )
    parts += dict.fromkeys(way for one in review.due for way in one.ways)
    waits = (
        translate("WeekReview", "{ways}.").format(ways=QLocale().createSeparatedList(parts))
        if parts
        else translate("WeekReview", "Still to send.")
    )
    return f"{said} {waits}".strip()


def _look_back(step: Step) -> str:
    came, owed = step.facts["came_back"], step.facts["owed"]
    said = []
    if came:
        said.append(
            translate("WeekReview", "1 reply came back.")
            if came == 1
            else translate("WeekReview", "{n} replies came back.").format(n=number(came))
        )
    if owed:
        waits = translate("WeekReview", "1 question waits for your answer.")
        said.append(
            waits
            if owed == 1
            else translate("WeekReview", "{n} questions wait for your answer.").format(n=number(owed))
        )
    return " ".join(said) or translate(
        "WeekReview", "What came back from last week? What will you stop following?"
    )
