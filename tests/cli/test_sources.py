"""Sources on the command line: look first, log in without words that others see, say what they are for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cli.conftest import Program
from tests.servers.feeds import numbered, rss
from tests.servers.web import Reply, Seen, WebServer, page

PASSWORD = "c4nary-passw0rd"


@pytest.fixture
def server() -> Iterator[WebServer]:
    def guarded(seen: Seen) -> Reply:
        return (
            Reply(rss(numbered(2), title="Private")) if "authorization" in seen.headers else Reply(status=401)
        )

    with WebServer({"/private": guarded, "/f": Reply(rss(numbered(3), title="Open"))}) as running:
        running.routes["/page"] = page('<html><a href="/f">x</a><link rel="feed" href="/f"></html>')
        yield running


def test_look_first(program: Program, server: WebServer) -> None:
    found = program.get("follow", "--preview", server.url("/page"), server.url("/private"), code=3)
    assert [(one["error"] is None, one["needs_login"]) for one in found] == [(True, False), (False, True)]
    (feed,) = found[0]["feeds"]
    assert (feed["title"], feed["entries"], feed["titles"][0]) == ("Open", 3, "Entry 1")
    assert program.get("sources") == []
    said = program.run("follow", "--preview", server.url("/page"))
    assert "3 entries" in said.out
    assert "- Entry 1" in said.out


def test_say_what_it_is_for(program: Program, server: WebServer) -> None:
    program.get("follow", server.url("/f"))
    edited = program.get(
        "source", "edit", "s1", "--why", "Good questions", "--until", "2031-05-31", "--interval", 30, "--mute"
    )
    assert (edited["tier"], edited["probation_until"], edited["interval_minutes"]) == (
        "probation",
        "2031-05-31",
        30,
    )
    assert (edited["why_followed"], edited["muted"]) == ("Good questions", True)
    shown = program.get("source", "show", "s1")
    assert shown["funnel"] == {"fetched": 3, "opened": 0, "kept": 0, "highlighted": 0, "shared": 0}
    program.get("source", "edit", "s1", "--until", "2020-01-01")
    assert [one["id"] for one in program.get("sources", "--probation")] == ["s1"]
    for flag in ("--failing", "--silent", "--never-kept"):
        assert isinstance(program.get("sources", flag), list)
    assert program.run("source", "edit", "s1", "--until", "soon").code == 1
    assert program.get("source", "stop", "s1")[0]["stopped"] is True
    assert program.get("source", "resume", "s1")[0]["stopped"] is False
    assert program.get("unfollow", "s1")["undo"] == "Unfollow “Open”"
    assert program.get("sources") == []


def test_a_password_is_read_and_never_shown(program: Program, server: WebServer) -> None:
    given = f"{PASSWORD}\n".encode()
    said = program.run("follow", server.url("/private"), "--user", "ada", "--verbose", given=given)
    assert said.code == 0, said.err
    assert "until the program ends" in said.err  # no keyring in tests
    later = program.run("refresh", "s1", "--verbose")
    assert "source login s1" in later.err
    again = program.run("source", "login", "s1", "--json", "--verbose", given=given)
    assert again.code == 0, again.err
    unsaid = program.run("source", "login", "s1", "--user", "ada", given=b"\n")
    assert unsaid.code == 1
    typed = server.url("/private").replace("http://", f"http://ada:{PASSWORD}@")
    shown = program.run("follow", typed, "--verbose", "--json")
    wrong = program.run("follow", f"ftp://ada:{PASSWORD}@h.example/x", "--verbose")
    listed = program.run("sources", "--json")
    for ran in (said, later, again, unsaid, shown, wrong, listed):
        assert PASSWORD not in ran.out + ran.err
    for path in (path for path in program.library.rglob("*") if path.is_file()):
        assert PASSWORD.encode() not in path.read_bytes(), path


def test_how_to_log_in_has_to_be_said(program: Program, server: WebServer) -> None:
    program.get("follow", server.url("/f"))
    said = program.run("source", "login", "s1")
    assert said.code == 1
    assert "--user" in said.err
