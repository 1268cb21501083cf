"""Rules, watches and days on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pkm_desktop.cli import rule_words
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.rules import Action, Condition
from tests.cli.conftest import Program
from tests.servers.feeds import Entry, rss
from tests.servers.web import Reply, WebServer

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "field", "op", "value"),
    [
        ("title contains webinar", "title", "contains", "webinar"),
        ("Title does not contain  of the week", "title", "lacks", "of the week"),
        ("source is not Daily News", "source", "is-not", "Daily News"),
        ("source is notable", "source", "is", "notable"),
        ("words more than 300", "words", "more-than", "300"),
        ("words <300", "words", "less-than", "300"),
        ("title starts with Ad:", "title", "begins", "Ad:"),
        ("language is-not en", "language", "is-not", "en"),
        ("title contains", "title", "contains", ""),
    ],
)
def test_conditions(text: str, field: str, op: str, value: str) -> None:
    assert rule_words.condition(text) == Condition(field, op, value)


@pytest.mark.parametrize("text", ["colour is red", "title", "title resembles x", ""])
def test_what_is_no_condition(text: str) -> None:
    with pytest.raises(Rejected, match="“"):
        rule_words.condition(text)


def test_actions() -> None:
    assert rule_words.action("drop") == Action("drop")
    assert rule_words.action("tag:ai") == rule_words.action("Tag ai") == Action("tag", "ai")
    with pytest.raises(Rejected, match="cannot “burn”"):
        rule_words.action("burn")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("+3d", date(2026, 11, 28)),
        ("+2w", date(2026, 12, 9)),
        ("+1m", date(2026, 12, 25)),
        ("tomorrow", date(2026, 11, 26)),
        ("Thursday", date(2026, 11, 26)),
        ("wed", date(2026, 12, 2)),
        ("monday", date(2026, 11, 30)),
    ],
)
def test_days(text: str, day: date) -> None:
    assert rule_words.day(text, TODAY) == day


@pytest.mark.parametrize("text", ["someday", "+3x", "2026-13-01", "", "m"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(Rejected, match="is not a day"):
        rule_words.day(text, TODAY)


@pytest.fixture
def fed(program: Program) -> Program:
    """A library with four items of one feed and a rule that was there before."""
    program.get("rule", "add", "--if", "title contains webinar", "--do", "drop", "--do", "tag:talks")
    titles = ("A webinar on AI", "Learning machines", "State of AI", "Rain")
    with WebServer() as server:
        entries = [Entry(title, guid=str(n)) for n, title in enumerate(titles)]
        server.routes["/feed"] = Reply(rss(entries, title="Alpha"))
        program.get("follow", server.url("/feed"))
    return program


def titles(shown: list[dict[str, str]]) -> set[str]:
    return {one["title"] for one in shown}


def test_rules_from_the_command_line(fed: Program) -> None:
    (dropped,) = fed.get("items", "--state", "dropped")
    (rule,) = fed.get("rules")
    assert (rule["id"], rule["name"], rule["hits"]) == ("r1", "title contains webinar: drop, tag talks", 1)
    shown = fed.get("show", dropped["id"])
    assert [(one["rule"], one["did"]) for one in shown["rules"]] == [(rule["name"], ["drop", "tag: talks"])]
    tried = fed.get(
        "rule", "add", "--if", "title contains AI", "--do", "later", "--source", "s1", "--dry-run"
    )
    assert (tried["hits"], titles(tried["items"]), len(fed.get("rules"))) == (2, {"Rain", "State of AI"}, 1)
    whole = (
        "rule",
        "add",
        "--name",
        "AI",
        "--if",
        'title contains "ai"',
        "--if",
        "words more than 9999",
        "--any",
    )
    assert fed.get(*whole, "--do", "later")["match"] == "any"
    assert fed.get("rule", "test", "r2")["hits"] == 1
    assert fed.get("rule", "apply", "r2") == {"changed": 1, "undo": "Apply rule “AI”"}
    assert titles(fed.get("items", "--rule", "r2")) == {"State of AI"}
    fed.get("undo")
    assert fed.get("rule", "move", "r2", "1")["position"] == 1
    assert fed.get("rule", "disable", "r1")["enabled"] is False
    assert fed.get("rule", "edit", "r2", "--do", "keep", "--all", "--name", "New")["do"][0]["do"] == "keep"
    assert [one["id"] for one in fed.get("rules")] == ["r2", "r1"]
    fed.get("rule", "remove", "r2")
    assert "There is no rule 2" in fed.run("rule", "test", "r2").err
    assert "does nothing" in fed.run("rule", "add", "--if", "title is x").err


def test_watching_and_putting_aside(fed: Program) -> None:
    made = fed.get("watch", "AI,", "machine")
    assert (made["hits"], made["name"]) == (3, "AI, machine")
    assert titles(fed.get("items", "--watch", "ai, machine", "--state", "new")) == {
        "State of AI",
        "Learning machines",
    }
    assert "There is no watch" in fed.run("items", "--watch", "tea").err
    (rain,) = [one for one in fed.get("items") if one["title"] == "Rain"]
    put = fed.get("snooze", rain["id"], "--until", "2999-12-01")
    assert (put["changed"], put["until"]) == (1, "2999-12-01")
    (snoozed,) = fed.get("items", "--snoozed")
    assert (snoozed["id"], snoozed["due"]) == (rain["id"], "2999-12-01")
    assert fed.get("show", rain["id"])["due"] == "2999-12-01"
    assert fed.get("thought", rain["id"], "Take", "an umbrella")["body"] == "Take an umbrella"
    assert titles(fed.get("items", "--state", "kept")) == {"Rain"}
    assert fed.get("items", "--shelf", "Bar") == []


def test_tidying(fed: Program, home: Path) -> None:
    assert fed.get("tidy", "--dry-run") == {"expired": 0, "removed": 0, "undo": None}
    assert "0 waited too long" in fed.run("tidy").out
