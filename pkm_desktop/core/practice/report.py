"""A practice to show: Markdown with only the parts that were chosen, definitions under the numbers. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from pkm_desktop.core.model.practice import Measure, Practice
from pkm_desktop.core.model.practice_facts import SharedWhy
from pkm_desktop.core.model.saying import ENGLISH, Saying
from pkm_desktop.core.practice.definitions import DEFINITIONS

Escape = Callable[[str], str]
MOST_SOURCES = 10


@dataclass(frozen=True)
class Told:
    """What a report may hold besides numbers: the person's own words."""

    whys: tuple[SharedWhy, ...] = ()
    cases: tuple[tuple[str, bool], ...] = ()  # title of a verified one, and whether it is a success
    lines: tuple[tuple[str, str], ...] = ()  # week, words


def report(
    found: Practice,
    told: Told,
    parts: Collection[str],
    *,
    day: date,
    escape: Escape,
    saying: Saying = ENGLISH,
) -> str:
    """The report as Markdown; a part that has nothing to say is left out."""
    say = saying.say
    makers: dict[str, Callable[[], list[str]]] = {
        "flow": lambda: _flow(found, saying),
        "weeks": lambda: _weeks(found, saying),
        "measures": lambda: _measures(found, saying, with_definitions="definitions" in parts),
        "sources": lambda: _sources(found, saying, escape),
        "topics": lambda: _topics(found, saying, escape),
        "whys": lambda: _whys(told.whys, saying, escape),
        "cases": lambda: _cases(told.cases, saying, escape),
        "lines": lambda: _listed(say("Week by week"), [": ".join(line) for line in told.lines], escape),
    }
    weeks = len(found.weeks)
    title = say("My practice, one week") if weeks == 1 else say("My practice, {0} weeks", weeks)
    blocks = [f"# {title}", f"{day.isoformat()}."]
    for name, make in makers.items():
        if name in parts:
            blocks += make()
    return "\n\n".join(blocks) + "\n"


def in_words(measure: Measure, saying: Saying = ENGLISH) -> str:
    """'8 of 9 (89 %)', '4 days (of 12)', '3.2 (of 14)', 'nothing to count', '2 of 3 (too few to say)'."""
    say = saying.say
    if measure.value is None:
        return say("nothing to count")
    percent = f"{measure.value * 100:.0f} %"
    if measure.unit == "share" and measure.name != "own_words":
        part, of = measure.part, measure.of
        return say("{0} of {1} ({2})", part, of, percent if measure.enough else say("too few to say"))
    value = percent if measure.unit == "share" else saying.number(measure.value)
    if measure.unit == "days":
        value = say("{0} day", value) if value == "1" else say("{0} days", value)
    told = say("{0} (of {1})", value, measure.of)
    return told if measure.enough else say("{0} (of {1}, too few to say)", value, measure.of)


def _flow(found: Practice, saying: Saying) -> list[str]:
    flow = found.flow
    told = saying.say(
        "{0} arrived, {1} decided about, {2} kept, {3} with own words, {4} shared.",
        flow.arrived,
        flow.decided,
        flow.kept,
        flow.worded,
        flow.shared,
    )
    return [f"## {saying.say('From what arrived to what was shared')}", told]


def _weeks(found: Practice, saying: Saying) -> list[str]:
    say = saying.say
    head = (say("Week from"), *_columns(saying).values())
    rows = [
        [str(week.monday), *(str(getattr(week, name)) for name in _columns(saying))] for week in found.weeks
    ]
    return [f"## {say('Weeks')}", _table(head, rows)]


def _columns(saying: Saying) -> dict[str, str]:
    say = saying.say
    return {
        "arrived": say("arrived"),
        "decided": say("decided"),
        "kept": say("kept"),
        "noted": say("noted"),
        "shared": say("shared"),
        "issues": say("issues"),
    }


def _measures(found: Practice, saying: Saying, *, with_definitions: bool) -> list[str]:
    say = saying.say
    before = {measure.name: measure for measure in found.before}
    rows = []
    for measure in found.measures:
        earlier = before.get(measure.name)
        known = in_words(earlier, saying) if earlier else say("not known")
        rows.append([saying.words(DEFINITIONS[measure.name][0]), in_words(measure, saying), known])
    head = (say("Measure"), say("These weeks"), say("As many weeks before"))
    blocks = [f"## {say('Measures')}", _table(head, rows)]
    if with_definitions:
        told = [(saying.words(label), saying.words(text)) for label, text in DEFINITIONS.values()]
        blocks.append("\n".join(f"- {label}: {text}" for label, text in told))
    return blocks


def _sources(found: Practice, saying: Saying, escape: Escape) -> list[str]:
    say = saying.say
    paying = [one for one in found.sources if (one.kept or one.shared) and not one.internal]
    rows = [
        [escape(one.title), str(one.arrived), str(one.kept), str(one.shared)] for one in paying[:MOST_SOURCES]
    ]
    head = (say("Source"), say("arrived"), say("kept"), say("shared"))
    return [f"## {say('Sources that pay')}", _table(head, rows)] if rows else []


def _topics(found: Practice, saying: Saying, escape: Escape) -> list[str]:
    say = saying.say
    rows = [
        [escape(one.tag), str(one.kept), str(one.noted), str(one.shared)] for one in found.topics if one.topic
    ]
    head = (say("Topic"), say("kept"), say("notes"), say("shared"))
    return [f"## {say('Topics')}", _table(head, rows)] if rows else []


def _whys(whys: Sequence[SharedWhy], saying: Saying, escape: Escape) -> list[str]:
    told = [f"- [{escape(one.title)}](<{one.url}>): {escape(' '.join(one.why.split()))}" for one in whys]
    return [f"## {saying.say('Why some of it mattered')}", "\n".join(told)] if told else []


def _cases(cases: Sequence[tuple[str, bool]], saying: Saying, escape: Escape) -> list[str]:
    say = saying.say
    told = [
        say("{0} (success, verified)", title) if success else say("{0} (non-success, verified)", title)
        for title, success in cases
    ]
    return _listed(say("What came of it"), told, escape)


def _listed(title: str, texts: Sequence[str], escape: Escape) -> list[str]:
    told = [f"- {escape(' '.join(text.split()))}" for text in texts]
    return [f"## {title}", "\n".join(told)] if told else []


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
