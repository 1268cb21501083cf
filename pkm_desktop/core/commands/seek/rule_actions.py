"""What rules do to items: on arrival, and to stored ones when a person asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.seek.ruling.rules import Verdict, judge, reads_sources, reads_text, ready
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.seek import rule_subjects, states
from pkm_desktop.core.store.seek import rules as store
from pkm_desktop.core.store.sense import tags

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

STATES = {"drop": "dropped", "keep": "kept", "later": "later"}
Judged = tuple[int, Verdict]


def rule_on_arrivals(writing: Writing, item_ids: Sequence[int]) -> int:
    """Let the rules act on what has just come in, in the same transaction; how many items they hit.

    A handful of queries for all of them together, and none where there are no rules.
    """
    rules = store.all_rules(writing.db, enabled=True) if item_ids else ()
    if not rules:
        return 0
    prepared = [ready(rule) for rule in rules]
    arrived = rule_subjects.subjects(
        writing.db, item_ids=item_ids, text=reads_text(rules), origins=reads_sources(rules)
    )
    return carry_out(writing, [(one.item_id, judge(prepared, one)) for one in arrived])


def carry_out(writing: Writing, judged: Iterable[Judged]) -> int:
    """Do to each item what its verdict says, and note which rule did it; how many items were touched."""
    touched = [(item_id, verdict) for item_id, verdict in judged if verdict.hits]
    if not touched:
        return 0
    decided, tagged = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for item_id, verdict in touched:
        if verdict.decision:
            decided[STATES[verdict.decision]].append(item_id)
        for name in verdict.tags:
            tagged[name].append(item_id)
    for state, item_ids in decided.items():
        states.decide_undecided(writing, item_ids, state)
        activity.record_many(writing, "ruled", "item", item_ids)
    states.mark_read(writing, [item_id for item_id, verdict in touched if verdict.read])
    for name, item_ids in tagged.items():
        tags.add_tags(writing, [Ref("item", item_id) for item_id in item_ids], [name])
    store.record_hits(
        writing,
        ((item_id, rule.id, rule.name, did) for item_id, verdict in touched for rule, did in verdict.hits),
    )
    return len(touched)
