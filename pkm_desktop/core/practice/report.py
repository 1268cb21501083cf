"""A practice to show: Markdown with only the parts that were chosen, definitions under the numbers. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from pkm_desktop.core.model.practice import Measure, Practice
from pkm_desktop.core.model.practice_facts import SharedWhy
from pkm_desktop.core.practice.definitions import DEFINITIONS

Escape = Callable[[str], str]
MOST_SOURCES = 10
_COLUMNS = ("arrived", "decided", "kept", "noted", "shared", "issues")


@dataclass(frozen=True)
class Told:
    """What a report may hold besides numbers: the person's own words."""

    whys: tuple[SharedWhy, ...] = ()
    cases: tuple[str, ...] = ()  # a sentence each
    lines: tuple[tuple[str, str], ...] = ()  # week, words


def report(found: Practice, told: Told, parts: Collection[str], *, day: date, escape: Escape) -> str:
    """The report as Markdown; a part that has nothing to say is left out."""
    makers: dict[str, Callable[[], list[str]]] = {
        "flow": lambda: _flow(found),
        "weeks": lambda: _weeks(found),
        "measures": lambda: _measures(found, with_definitions="definitions" in parts),
        "sources": lambda: _sources(found, escape),
        "topics": lambda: _topics(found, escape),
        "whys": lambda: _whys(told.whys, escape),
        "cases": lambda: _listed("What came of it", told.cases, escape),
        "lines": lambda: _listed("Week by week", [f"{week}: {text}" for week, text in told.lines], escape),
    }
    weeks = len(found.weeks)
    blocks = [
        f"# My practice, {weeks} weeks" if weeks != 1 else "# My practice, one week",
        f"{day.isoformat()}.",
    ]
    for name, make in makers.items():
        if name in parts:
            blocks += make()
    return "\n\n".join(blocks) + "\n"


def in_words(measure: Measure) -> str:
    """'8 of 9 (89 %)', '4 days (of 12)', '3.2 (of 14)', 'nothing to count', '2 of 3 (too few to say)'."""
    if measure.value is None:
        return "nothing to count"
    if measure.unit == "share" and measure.name != "own_words":
        said = f"{measure.part} of {measure.of}"
        return (
            f"{said} ({measure.value:.0%})".replace("%", " %")
            if measure.enough
            else f"{said} (too few to say)"
        )
    value = f"{measure.value:.0%}".replace("%", " %") if measure.unit == "share" else number(measure.value)
    unit = (" day" if value == "1" else " days") if measure.unit == "days" else ""
    return f"{value}{unit} (of {measure.of}{'' if measure.enough else ', too few to say'})"


def number(value: float) -> str:
    """Whole from ten on, with one decimal below, without a useless zero."""
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}".removesuffix(".0")


def _flow(found: Practice) -> list[str]:
    flow = found.flow
    return [
        "## From what arrived to what was shared",
        f"{flow.arrived} arrived, {flow.decided} decided about, {flow.kept} kept, "
        f"{flow.worded} with own words, {flow.shared} shared.",
    ]


def _weeks(found: Practice) -> list[str]:
    rows = [[str(week.monday), *(str(getattr(week, name)) for name in _COLUMNS)] for week in found.weeks]
    return ["## Weeks", _table(["Week from", *_COLUMNS], rows)]


def _measures(found: Practice, *, with_definitions: bool) -> list[str]:
    before = {measure.name: measure for measure in found.before}
    rows = []
    for measure in found.measures:
        earlier = before.get(measure.name)
        rows.append(
            [DEFINITIONS[measure.name][0], in_words(measure), in_words(earlier) if earlier else "not known"]
        )
    blocks = ["## Measures", _table(["Measure", "These weeks", "As many weeks before"], rows)]
    if with_definitions:
        blocks.append("\n".join(f"- {label}: {text}" for label, text in DEFINITIONS.values()))
    return blocks


def _sources(found: Practice, escape: Escape) -> list[str]:
    paying = [one for one in found.sources if (one.kept or one.shared) and not one.internal]
    rows = [
        [escape(one.title), str(one.arrived), str(one.kept), str(one.shared)] for one in paying[:MOST_SOURCES]
    ]
    return ["## Sources that pay", _table(["Source", "arrived", "kept", "shared"], rows)] if rows else []


def _topics(found: Practice, escape: Escape) -> list[str]:
    rows = [
        [escape(one.tag), str(one.kept), str(one.noted), str(one.shared)] for one in found.topics if one.topic
    ]
    return ["## Topics", _table(["Topic", "kept", "notes", "shared"], rows)] if rows else []


def _whys(whys: Sequence[SharedWhy], escape: Escape) -> list[str]:
    told = [f"- [{escape(one.title)}](<{one.url}>): {escape(' '.join(one.why.split()))}" for one in whys]
    return ["## Why some of it mattered", "\n".join(told)] if told else []


def _listed(title: str, texts: Sequence[str], escape: Escape) -> list[str]:
    told = [f"- {escape(' '.join(text.split()))}" for text in texts]
    return [f"## {title}", "\n".join(told)] if told else []


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
