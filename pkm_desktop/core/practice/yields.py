"""Which sources pay: what of theirs was kept and shared, and what deciding about the rest costs. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pkm_desktop.core.model.practice import SourceYield, TopicCover
from pkm_desktop.core.model.practice_facts import SentEntry, SourceFact
from pkm_desktop.core.practice.measures import wilson

SECONDS_EACH = 3.9  # to read a title and decide (keystroke-level model)


def source_yields(sources: Iterable[SourceFact], sent: Iterable[SentEntry]) -> tuple[SourceYield, ...]:
    """The sources, those that pay most first, then those that cost least. What k sources brought is
    credited to each of them with 1/k.
    """
    shared, credit = Counter[int](), dict[int, float]()
    for entry in sent:
        for source in entry.sources:
            shared[source] += 1
            credit[source] = credit.get(source, 0.0) + 1 / len(entry.sources)
    found = [
        SourceYield(
            one.source_id,
            one.title,
            one.arrived,
            one.kept,
            shared[one.source_id],
            round(credit.get(one.source_id, 0.0), 6),
            wilson(shared[one.source_id], max(one.arrived, shared[one.source_id])),
            one.arrived * SECONDS_EACH / 60,
            one.last_shared.astimezone().date() if one.last_shared else None,
            one.must,
            one.internal,
            one.waiting,
        )
        for one in sources
    ]
    return tuple(sorted(found, key=lambda one: (-one.credit, -one.kept, one.arrived, one.title.casefold())))


def in_order(topics: Iterable[TopicCover]) -> tuple[TopicCover, ...]:
    """Topics before mere tags; in each, what needs words first, then what was dealt with most."""
    return tuple(
        sorted(
            topics,
            key=lambda one: (
                not one.topic,
                not one.gap,
                -(one.kept + one.noted + one.shared),
                one.tag.casefold(),
            ),
        )
    )
