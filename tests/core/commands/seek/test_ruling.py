"""Rules on what comes in and on what is stored: order, levels, dry run, watches, and undo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.practice import reflect
from pkm_desktop.core.commands.seek import browse, ruling, triage
from pkm_desktop.core.commands.seek import follow as following
from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter, ItemRow
from pkm_desktop.core.model.rules import Action, Condition, Rule
from tests.core.commands.arriving import bring, entry, follow, titled


def rule(value: str, *does: str, field: str = "title", name: str = "", **more: object) -> Rule:
    actions = tuple(Action(*do.split(":")) for do in does)
    return Rule(name or value, (Condition(field, "contains", value),), actions, **more)  # type: ignore[arg-type]


def add(library: Library, *rules: Rule) -> list[Rule]:
    return [ruling.add_rule(library, one).value for one in rules]


def rows(library: Library, view: str = "all", **filters: object) -> dict[str, ItemRow]:
    ids = browse.item_ids(library, ItemFilter(view, **filters))  # type: ignore[arg-type]
    return {row.title: row for row in browse.item_rows(library, ids)}


def states(library: Library) -> dict[str, str]:
    return {title: row.state for title, row in rows(library).items()}


def test_rules_act_on_what_comes_in(library: Library) -> None:
    add(
        library,
        rule("webinar", "drop", "tag:talks", name="No webinars"),
        rule("learning", "tag:learning", "read"),
        rule("web", "keep", "tag:web", name="Web"),
        rule("slow", "later", field="text"),
    )
    bring(
        library,
        follow(library, "Alpha"),
        [
            entry("1", "A WEBINAR on learning"),
            entry("2", "The web of learning"),
            entry("3", "Cooking", "Slow food"),
            entry("4", "Nothing"),
        ],
    )
    assert states(library) == {
        "A WEBINAR on learning": "dropped",
        "The web of learning": "kept",
        "Cooking": "later",
        "Nothing": "new",
    }
    first = rows(library)["A WEBINAR on learning"]
    assert (first.tags, first.read) == (("learning", "talks", "web"), True)
    assert first.rules == ("No webinars", "learning", "Web")
    said = [(hit.rule_name, hit.did) for hit in ruling.hits(library, first.id)]
    assert said == [
        ("No webinars", ("drop", "tag: talks")),
        ("learning", ("tag: learning", "read")),
        ("Web", ("tag: web",)),
    ]
    assert [row.hits for row in ruling.rules(library)] == [1, 2, 2, 1]
    assert rows(library)["Nothing"].rules == ()
    week = reflect.weeks(library, 1)[0]
    assert (week.arrived, week.decided) == (4, 0)  # the person has decided nothing


def test_what_a_rule_took_away_is_told_after_it_is_gone(library: Library) -> None:
    (made,) = add(library, rule("a", "drop", name="Old rule"))
    bring(library, follow(library, "Alpha"), [entry("a")])
    ruling.remove_rule(library, made.id)
    (hit,) = ruling.hits(library, rows(library)["a"].id)
    assert (hit.rule_id, hit.rule_name, hit.did, hit.at) == (None, "Old rule", ("drop",), library.clock())
    assert ruling.rules(library) == ()
    upkeep.undo(library)
    (hit,) = ruling.hits(library, rows(library)["a"].id)
    assert hit.rule_id == made.id


def test_levels(library: Library) -> None:
    alpha, beta = follow(library, "Alpha", folder="Work/Blogs"), follow(library, "Beta", folder="Fun")
    add(
        library,
        rule("x", "drop", level="source", source_id=beta),
        rule("x", "later", level="folder", folder="/Work/"),
        rule("x", "keep"),
    )
    bring(library, alpha, [entry("x1")])
    bring(library, beta, [entry("x2")])
    bring(library, follow(library, "Gamma"), [entry("x3")])
    assert states(library) == {"x1": "later", "x2": "dropped", "x3": "kept"}
    assert [row.source for row in ruling.rules(library)] == ["Beta", "", ""]
    with pytest.raises(NotFound, match="s99"):
        ruling.add_rule(library, rule("x", "drop", level="source", source_id=99))


def test_the_order_is_the_persons(library: Library) -> None:
    one, two, three = add(
        library, rule("x", "drop", name="1"), rule("x", "keep", name="2"), rule("x", "later")
    )
    assert ruling.move_rule(library, three.id, 0).value == 0
    assert [row.rule.id for row in ruling.rules(library)] == [three.id, one.id, two.id]
    assert [row.rule.position for row in ruling.rules(library)] == [0, 1, 2]
    assert ruling.move_rule(library, three.id, 99).value == 2
    assert ruling.move_rule(library, three.id, 2).undo == ""
    upkeep.undo(library)
    assert [row.rule.id for row in ruling.rules(library)] == [three.id, one.id, two.id]
    ruling.remove_rule(library, three.id)
    assert [row.rule.position for row in ruling.rules(library)] == [0, 1]
    with pytest.raises(NotFound, match="no rule 99"):
        ruling.move_rule(library, 99, 0)


def test_rules_are_changed_and_switched_off(library: Library) -> None:
    (made,) = add(library, rule("x", "drop"))
    assert ruling.enable_rule(library, made.id, False).undo == "Switch rule “x” off"
    assert ruling.enable_rule(library, made.id, False).undo == ""
    alpha = follow(library, "Alpha")
    bring(library, alpha, [entry("x1")])
    ruling.enable_rule(library, made.id, True)
    changed = replace(ruling.rule(library, made.id), actions=(Action("keep"),), name="Keep x")
    assert ruling.edit_rule(library, changed).undo == "Edit rule “Keep x”"
    assert ruling.edit_rule(library, changed).undo == ""
    assert states(library) == {"x1": "new"}  # a changed rule does not act backwards
    bring(library, alpha, [entry("x2")])
    assert states(library) == {"x1": "new", "x2": "kept"}
    with pytest.raises(NotFound):
        ruling.edit_rule(library, replace(changed, id=99))
    with pytest.raises(Rejected, match="nothing to compare"):
        ruling.edit_rule(library, replace(changed, conditions=(Condition("title", "is", ""),)))
    upkeep.undo(library)
    assert ruling.rule(library, made.id).name == "x"


def test_a_rule_that_makes_no_sense_is_refused_with_everything_that_is_wrong(library: Library) -> None:
    with pytest.raises(Rejected, match=r"no condition.*does nothing"):
        ruling.add_rule(library, Rule("empty", (), ()))
    assert ruling.problems(Rule("empty", (), ()))
    assert ruling.rules(library) == ()
    unnamed = replace(rule("x", "tag: #AI "), name=" ")
    made = ruling.add_rule(library, unnamed).value
    assert (made.name, made.actions) == ("title contains x: tag AI", (Action("tag", "AI"),))


def test_a_dry_run_changes_nothing(library: Library) -> None:
    alpha = follow(library, "Alpha")
    bring(library, alpha, [entry("x1"), entry("y", "y", "an x here"), entry("x2"), entry("x3")])
    triage.keep(library, [rows(library)["x3"].id])
    found = ruling.dry_run(library, rule("x", "drop"))
    assert (titled(library, found.item_ids), found.looked_at) == (["x1", "x2"], 3)
    assert titled(library, ruling.dry_run(library, rule("x", "drop", field="text")).item_ids) == [
        "x1",
        "y",
        "x2",
    ]
    watching = ruling.dry_run(library, rule("x", "watch"))
    assert (titled(library, watching.item_ids), watching.looked_at) == (["x1", "x2", "x3"], 4)
    within = rule("x", "drop", level="source", source_id=alpha)
    assert len(ruling.dry_run(library, within).item_ids) == 2
    elsewhere = rule("x", "drop", level="folder", folder="Work")
    assert ruling.dry_run(library, elsewhere).item_ids == ()
    assert set(states(library).values()) == {"new", "kept"}
    assert ruling.rules(library) == ()
    stopped = ruling.dry_run(library, rule("x", "drop"), stop=lambda: True)
    assert (stopped.item_ids, stopped.looked_at) == ((), 0)


def test_a_rule_is_applied_to_what_is_stored(library: Library) -> None:
    bring(library, follow(library, "Alpha"), [entry("x1"), entry("y"), entry("x2"), entry("x3")])
    triage.keep(library, [rows(library)["x3"].id])
    (made,) = add(library, rule("x", "drop", "tag:ex"))
    assert set(states(library).values()) == {"new", "kept"}
    outcome = ruling.apply_rule(library, made.id)
    assert (outcome.value, outcome.undo) == (2, "Apply rule “x”")
    assert states(library) == {"x1": "dropped", "y": "new", "x2": "dropped", "x3": "kept"}
    assert rows(library)["x1"].rules == ("x",)
    assert ruling.apply_rule(library, made.id).value == 0
    assert upkeep.undo(library).value == "Apply rule “x”"
    assert states(library) == {"x1": "new", "y": "new", "x2": "new", "x3": "kept"}
    assert tagging.tags(library) == ()
    assert ruling.hits(library, rows(library)["x1"].id) == ()
    upkeep.redo(library)
    assert states(library)["x1"] == "dropped"
    triage.put_back(library, [rows(library)["x1"].id])
    assert ruling.apply_rule(library, made.id).value == 1
    assert ruling.apply_rule(library, made.id, stop=lambda: True).value == 0


def test_a_watch_finds_what_is_stored_and_what_comes(library: Library) -> None:
    alpha, beta = follow(library, "Alpha"), follow(library, "Beta")
    bring(
        library, alpha, [entry("1", "AI at work"), entry("2", "We said nothing"), entry("3", "x", "agents!")]
    )
    triage.keep(library, [rows(library)["AI at work"].id])
    made = ruling.watch(library, "ai, agent").value
    assert made.conditions[0].value == '"ai", agent*'
    bring(library, beta, [entry("4", "Agentic AI"), entry("5", "Rain")])
    assert browse.counts(library).watches == ((made.id, "ai, agent", 2),)
    assert set(rows(library, rule_id=made.id)) == {"AI at work", "x", "Agentic AI"}
    assert set(rows(library, "inbox", rule_id=made.id)) == {"x", "Agentic AI"}
    assert rows(library)["x"].state == "new"
    again = ruling.watch(library, "ai, agent")
    assert (again.value.id, again.undo) == (made.id, "")
    with pytest.raises(Rejected, match="some words"):
        ruling.watch(library, " ,")


def test_a_changed_watch_lets_go_of_what_it_would_not_find(library: Library) -> None:
    bring(library, follow(library, "Alpha"), [entry("1", "AI at work"), entry("2", "Rain")])
    made = ruling.watch(library, "AI").value
    rain = replace(made, conditions=(Condition("text", "contains", "rain"),))
    ruling.edit_rule(library, rain)
    assert set(rows(library, rule_id=made.id)) == {"AI at work"}
    ruling.apply_rule(library, made.id)
    assert set(rows(library, rule_id=made.id)) == {"Rain"}
    upkeep.undo(library)
    assert set(rows(library, rule_id=made.id)) == {"AI at work"}


def test_a_watch_is_one_step_to_undo(library: Library) -> None:
    bring(library, follow(library, "Alpha"), [entry("1", "AI at work")])
    assert ruling.watch(library, "AI").undo == "Watch for “AI”"
    upkeep.undo(library)
    assert (ruling.rules(library), rows(library)["AI at work"].rules) == ((), ())


def test_a_rule_is_suggested_from_an_item(library: Library) -> None:
    alpha, beta = follow(library, "Alpha"), follow(library, "Beta")
    bring(
        library,
        alpha,
        [
            entry("1", "Sponsored: the best chairs"),
            entry("2", "Sponsored: tea"),
            entry("3", "The best of May"),
        ],
    )
    bring(library, beta, [entry(f"b{n}", f"The best chairs of {n}") for n in range(9)])
    item = rows(library)["Sponsored: the best chairs"]
    suggested = ruling.suggest_rule(library, item.id)
    assert suggested.conditions == (Condition("title", "contains", "Sponsored"),)
    assert (suggested.level, suggested.source_id, suggested.actions) == ("source", alpha, (Action("drop"),))
    assert titled(library, ruling.dry_run(library, suggested).item_ids) == [item.title, "Sponsored: tea"]
    assert ruling.suggest_rule(library, item.id, "chairs").conditions[0].value == "chairs"
    assert ruling.suggest_rule(library, item.id, "AI").conditions[0].value == '"AI"'
    bring(library, alpha, [entry(f"own{n}", f"Alpha {n} in brief") for n in range(9)])
    own = rows(library)["Alpha 3 in brief"]
    assert ruling.suggest_rule(library, own.id).conditions[0].value != "Alpha", "the source by its own name"
    assert ruling.rules(library) == ()
    with pytest.raises(NotFound, match="i999"):
        ruling.suggest_rule(library, 999)


def test_items_of_a_source_that_is_gone_keep_its_name(library: Library) -> None:
    alpha = follow(library, "Alpha")
    (made,) = add(library, rule("x", "drop", level="source", source_id=alpha))
    bring(library, alpha, [entry("y")])
    following.unfollow(library, [alpha])
    assert ruling.rules(library) == ()
    by_name = Rule("n", (Condition("source", "is", "alpha"),), (Action("drop"),))
    assert titled(library, ruling.dry_run(library, by_name).item_ids) == ["y"]
    upkeep.undo(library)
    assert [row.rule for row in ruling.rules(library)] == [made]


def test_what_stands_in_several_sources_belongs_to_each(library: Library) -> None:
    alpha, beta = follow(library, "Alpha"), follow(library, "Beta")
    bring(library, alpha, [entry("x")])
    bring(library, beta, [entry("x")])
    for source in (alpha, beta):
        assert len(ruling.dry_run(library, rule("x", "drop", level="source", source_id=source)).item_ids) == 1
    is_not = Rule("n", (Condition("source", "is-not", "Beta"),), (Action("drop"),))
    assert ruling.dry_run(library, is_not).item_ids == ()
