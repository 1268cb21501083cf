"""Rules in the order they act, and the record of what each did to an item."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.rules import Action, Condition, Rule, RuleHit, RuleRow
from pkm_desktop.core.store.database import Connection, Writing, to_time

_HITS = "SELECT rule_id, count(DISTINCT item_id) AS hits, max(at) AS last FROM rule_hit GROUP BY rule_id"
WATCHING = "EXISTS (SELECT 1 FROM json_each(rule.actions) WHERE json_extract(value, '$.do') = 'watch')"


def all_rules(db: Connection, *, enabled: bool = False) -> tuple[Rule, ...]:
    """Every rule in the order they act; with `enabled` those that are switched on."""
    where = " WHERE enabled" if enabled else ""
    return tuple(_rule(row) for row in db.execute(f"SELECT * FROM rule{where} ORDER BY position, id"))


def rule_rows(db: Connection) -> tuple[RuleRow, ...]:
    """Every rule with what it has done so far."""
    done = {row["rule_id"]: row for row in db.execute(_HITS)}
    titles = {row["id"]: row["title"] for row in db.execute("SELECT id, title FROM source")}
    rows = []
    for rule in all_rules(db):
        hit = done.get(rule.id)
        title = titles.get(rule.source_id, "") if rule.level == "source" else ""
        rows.append(RuleRow(rule, title, hit["hits"] if hit else 0, to_time(hit["last"]) if hit else None))
    return tuple(rows)


def one_rule(db: Connection, rule_id: int) -> Rule:
    """A rule, or NotFound."""
    row = db.execute("SELECT * FROM rule WHERE id = ?", (rule_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no rule {rule_id}.", hint="`rules` lists all there are.")
    return _rule(row)


def add_rule(writing: Writing, rule: Rule) -> Rule:
    """Store a new rule as the last one; it comes back with its number and place."""
    from pkm_desktop.core.store.tables import RuleTable

    last = writing.db.execute("SELECT coalesce(max(position), -1) FROM rule").fetchone()[0]
    row = RuleTable(position=last + 1, created=writing.stamp, **_columns(rule))
    writing.session.add(row)
    writing.session.flush()
    return one_rule(writing.db, int(row.id or 0))


def change_rule(writing: Writing, rule: Rule) -> Rule:
    """Store a rule anew; it keeps its place. NotFound for a missing one."""
    from pkm_desktop.core.store.tables import RuleTable

    row = writing.session.get(RuleTable, rule.id)
    if row is None:
        raise one_missing(rule.id)
    for name, value in _columns(rule).items():
        setattr(row, name, value)
    writing.session.add(row)
    writing.session.flush()
    return one_rule(writing.db, rule.id)


def one_missing(rule_id: int) -> NotFound:
    """There is no such rule."""
    return NotFound(f"There is no rule {rule_id}.", hint="`rules` lists all there are.")


def remove_rule(writing: Writing, rule_id: int) -> None:
    """Take a rule away; what it did stays, under its name."""
    writing.db.execute("DELETE FROM rule WHERE id = ?", (rule_id,))
    _number(writing, [rule.id for rule in all_rules(writing.db)])


def move_rule(writing: Writing, rule_id: int, position: int) -> None:
    """Let a rule act at this place of the list, counted from 0."""
    others = [rule.id for rule in all_rules(writing.db) if rule.id != rule_id]
    others.insert(max(0, position), rule_id)
    _number(writing, others)


def _number(writing: Writing, rule_ids: Sequence[int]) -> None:
    writing.db.executemany(
        "UPDATE rule SET position = ? WHERE id = ? AND position <> ?",
        [(place, rule_id, place) for place, rule_id in enumerate(rule_ids)],
    )


def record_hits(writing: Writing, done: Iterable[tuple[int, int | None, str, Sequence[str]]]) -> None:
    """Note for items what was done to them: (item, rule, its name, the actions in words)."""
    writing.db.executemany(
        "INSERT INTO rule_hit(item_id, rule_id, rule_name, did, at) VALUES (?, ?, ?, ?, ?)",
        [(item, rule_id, name, "\n".join(did), writing.stamp) for item, rule_id, name, did in done],
    )


def hits_of(db: Connection, item_id: int) -> tuple[RuleHit, ...]:
    """Which rules did something to an item, in the order it happened."""
    rows = db.execute(
        "SELECT rule_id, rule_name, did, at FROM rule_hit WHERE item_id = ? ORDER BY id", (item_id,)
    )
    return tuple(_hit(row) for row in rows)


def hit_by(db: Connection, rule_id: int) -> dict[int, set[str]]:
    """The items a rule has hit, each with what it did there."""
    found: dict[int, set[str]] = {}
    for row in db.execute("SELECT item_id, did FROM rule_hit WHERE rule_id = ?", (rule_id,)):
        found.setdefault(row["item_id"], set()).update(row["did"].split("\n"))
    return found


def forget_finds(writing: Writing, rule_id: int, item_ids: Iterable[int]) -> None:
    """Take items off a watch's list that it does not find any more."""
    writing.db.executemany(
        "DELETE FROM rule_hit WHERE rule_id = ? AND item_id = ? AND did = 'watch'",
        [(rule_id, item_id) for item_id in item_ids],
    )


def watch_counts(db: Connection) -> tuple[tuple[int, str, int], ...]:
    """Each keyword watch with its name and how many undecided items it has found."""
    rows = db.execute(
        "SELECT rule.id, rule.name, (SELECT count(DISTINCT rule_hit.item_id) FROM rule_hit"
        " JOIN item_state AS st ON st.item_id = rule_hit.item_id AND st.state = 'new'"
        f" WHERE rule_hit.rule_id = rule.id) FROM rule WHERE {WATCHING} ORDER BY rule.position, rule.id"
    )
    return tuple((row[0], row[1], row[2]) for row in rows)


def _columns(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "level": rule.level,
        "folder": rule.folder,
        "source_id": rule.source_id,
        "match": rule.match,
        "conditions": json.dumps([asdict(one) for one in rule.conditions], ensure_ascii=False),
        "actions": json.dumps([asdict(one) for one in rule.actions], ensure_ascii=False),
        "enabled": int(rule.enabled),
    }


def _rule(row: Any) -> Rule:
    return Rule(
        id=row["id"],
        name=row["name"],
        position=row["position"],
        level=row["level"],
        folder=row["folder"],
        source_id=row["source_id"],
        match=row["match"],
        conditions=_conditions(row["conditions"]),
        actions=_actions(row["actions"]),
        enabled=bool(row["enabled"]),
    )


@lru_cache(maxsize=200)
def _conditions(text: str) -> tuple[Condition, ...]:
    return tuple(Condition(**one) for one in json.loads(text))


@lru_cache(maxsize=200)
def _actions(text: str) -> tuple[Action, ...]:
    return tuple(Action(**one) for one in json.loads(text))


def _hit(row: Any) -> RuleHit:
    at = to_time(row["at"])
    if at is None:
        raise ValueError("what a rule did has no time")
    return RuleHit(row["rule_id"], row["rule_name"], tuple(row["did"].split("\n")), at)
