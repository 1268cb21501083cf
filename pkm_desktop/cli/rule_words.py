"""Rules and days as typed on the command line: 'title contains webinar', 'tag:ai', '+3d'."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.refs import parse_ref
from pkm_desktop.core.model.rules import ACTIONS, FIELDS, OPERATORS, Action, Condition, Rule

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# What people write for the comparisons; the longer first, so that 'is not' is not taken for 'is'.
_WRITTEN = {
    "does not contain": "lacks",
    "not contains": "lacks",
    "more than": "more-than",
    "less than": "less-than",
    "begins with": "begins",
    "starts with": "begins",
    "ends with": "ends",
    "is not": "is-not",
    "starts": "begins",
    "has": "contains",
    ">": "more-than",
    "<": "less-than",
    "!=": "is-not",
    "=": "is",
}
_AHEAD = re.compile(r"\+(\d{1,4})([dwm])", re.ASCII)
_RULE = re.compile(r"r?(\d{1,18})", re.ASCII)


def condition(text: str) -> Condition:
    """'title contains webinar' as a value; Rejected when it is not field, comparison and words."""
    field, _, rest = text.strip().partition(" ")
    rest = rest.strip()
    if field.lower() not in FIELDS:
        raise Rejected(
            f"“{text}” does not begin with something a rule can look at.",
            hint=f"Begin with one of {', '.join(FIELDS)}; for example: title contains webinar",
        )
    for op in sorted((*OPERATORS, *_WRITTEN), key=len, reverse=True):
        begins = rest.lower().startswith(op)
        if begins and (not op[-1].isalpha() or rest[len(op) :][:1] in ("", " ")):
            return Condition(field.lower(), _WRITTEN.get(op, op), rest[len(op) :].strip())
    raise Rejected(
        f"“{text}” does not say how to compare.",
        hint=f"After {field} use one of {', '.join(OPERATORS)}.",
    )


def action(text: str) -> Action:
    """'drop' or 'tag:ai' as a value."""
    do, _, value = text.strip().replace(" ", ":", 1).partition(":")
    if do.lower() not in ACTIONS:
        raise Rejected(f"A rule cannot “{text}”.", hint=f"It can {', '.join(ACTIONS)}; tag as tag:NAME.")
    return Action(do.lower(), value.strip())


def level(folder: str, source: str) -> tuple[str, str, int | None]:
    """Level, folder and source of a rule."""
    if folder and source:
        raise Rejected("A rule is for one folder or one source.", hint="Use --folder or --source.")
    if source:
        return "source", "", parse_ref(source, "source").id
    return ("folder", folder, None) if folder else ("all", "", None)


def rule_id(text: str) -> int:
    """'r3' or '3'."""
    match = _RULE.fullmatch(text.strip().lower())
    if match is None:
        raise Rejected(f"“{text}” is not the id of a rule.", hint="`rules` lists them, such as r3.")
    return int(match[1])


def day(text: str, today: date) -> date:
    """'2026-12-01', '+3d', '+2w', '+1m', 'tomorrow' or a day of the week (the next one) as a day."""
    wanted = text.strip().lower()
    ahead = _AHEAD.fullmatch(wanted)
    if wanted == "tomorrow":
        return today + timedelta(days=1)
    if ahead:
        return today + timedelta(days=int(ahead[1]) * {"d": 1, "w": 7, "m": 30}[ahead[2]])
    for number, name in enumerate(DAYS):
        if len(wanted) >= 2 and name.startswith(wanted):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise Rejected(
            f"“{text}” is not a day.", hint="Use 2026-12-01, +3d, +2w, tomorrow or monday."
        ) from None


def in_words(rule: Rule) -> str:
    """A rule on one line, as it could be typed."""
    joined = f" {'or' if rule.match == 'any' else 'and'} "
    conditions = joined.join(f"{one.field} {one.op} {one.value}" for one in rule.conditions)
    actions = ", ".join(f"{one.do}:{one.value}" if one.value else one.do for one in rule.actions)
    return f"{conditions} → {actions}"
