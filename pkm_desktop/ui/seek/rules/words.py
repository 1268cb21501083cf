"""Rules in the words of a person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.rules import Action, Condition, Rule, RuleRow
from pkm_desktop.ui.seek.when import day
from pkm_desktop.ui.words.local_forms import counted, quoted

TEXT_OPERATORS = ("contains", "lacks", "is", "is-not", "begins", "ends")
NUMBER_OPERATORS = ("more-than", "less-than", "is", "is-not")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Rules", text)


def field_words() -> dict[str, str]:
    """What can be looked at, in the order of the list."""
    return {
        "title": _tr("Title"),
        "text": _tr("Title or text"),
        "author": _tr("Author"),
        "source": _tr("Source"),
        "category": _tr("Category"),
        "address": _tr("Address"),
        "language": _tr("Language"),
        "words": _tr("Number of words"),
    }


def operator_words(field: str) -> dict[str, str]:
    """How a field can be compared."""
    words = {
        "contains": _tr("contains"),
        "lacks": _tr("does not contain"),
        "is": _tr("is"),
        "is-not": _tr("is not"),
        "begins": _tr("begins with"),
        "ends": _tr("ends with"),
        "more-than": _tr("is more than"),
        "less-than": _tr("is less than"),
    }
    return {name: words[name] for name in (NUMBER_OPERATORS if field == "words" else TEXT_OPERATORS)}


def action_words() -> dict[str, str]:
    """What a rule can do."""
    return {
        "drop": _tr("Drop it"),
        "keep": _tr("Keep it"),
        "later": _tr("Read it later"),
        "read": _tr("Mark it as read"),
        "tag": _tr("Tag it with"),
        "watch": _tr("List it as watched"),
    }


def _deeds() -> dict[str, str]:
    """The same inside a sentence."""
    return {
        "drop": _tr("drop it"),
        "keep": _tr("keep it"),
        "later": _tr("read it later"),
        "read": _tr("mark it as read"),
        "tag": _tr("tag it with {}"),
        "watch": _tr("list it as watched"),
    }


def level_words() -> dict[str, str]:
    """Where a rule holds."""
    return {"all": _tr("Everywhere"), "folder": _tr("In the folder"), "source": _tr("From the source")}


def match_words() -> dict[str, str]:
    """How several conditions go together."""
    return {"all": _tr("all of these hold"), "any": _tr("any of these holds")}


def summary(rule: Rule, source: str = "") -> str:
    """A rule as half a sentence: 'Title contains “webinar” → drop it'."""
    joint = _tr(" and ") if rule.match == "all" else _tr(" or ")
    conditions = joint.join(_condition(one) for one in rule.conditions)
    actions = ", ".join(_action(one) for one in rule.actions)
    place = {"folder": rule.folder, "source": source}.get(rule.level, "")
    where = f"{place}: " if place else ""
    return f"{where}{conditions} → {actions}"


def did_words(did: tuple[str, ...]) -> str:
    """What a rule did to an item: 'dropped', 'tagged ai'."""
    words = {
        "drop": _tr("dropped"),
        "keep": _tr("kept"),
        "later": _tr("put aside"),
        "read": _tr("marked as read"),
        "tag": _tr("tagged {}"),
        "watch": _tr("found"),
    }
    said = []
    for one in did:
        action, _, value = one.partition(": ")
        said.append(words.get(action, action).format(value))
    return ", ".join(said)


def record(row: RuleRow) -> str:
    """What a rule has done so far."""
    if not row.hits:
        return _tr("No hit yet")
    times = counted(row.hits, _tr("1 hit"), _tr("{} hits"))
    return f"{times} · {day(row.last_hit)}" if row.last_hit else times


def _condition(one: Condition) -> str:
    field, op = field_words().get(one.field, one.field), operator_words(one.field).get(one.op, one.op)
    value = one.value if one.field == "words" else quoted(one.value)
    return _tr("{field} {comparison} {value}").format(field=field, comparison=op, value=value)


def _action(one: Action) -> str:
    return _deeds().get(one.do, one.do).format(quoted(one.value))
