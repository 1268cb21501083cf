"""From a feed to a digest that left, by the command line alone."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.servers.web import Reply, WebServer

FEED = """<rss version="2.0"><channel><title>Tide &amp; Work</title><link>https://tide.example/</link>
<description>d</description>{}</channel></rss>""".format(
    "".join(
        f"<item><title>Entry {number}: [[Draft]] {{{{x}}}}</title><guid>g{number}</guid>"
        f"<link>https://tide.example/{number}?utm_source=feed</link>"
        f"<description>&lt;p&gt;Meaning comes from the work we do afterwards, number {number}. "
        "Zebrafish.&lt;/p&gt;</description></item>"
        for number in range(5)
    )
)


@pytest.mark.slow
@pytest.mark.timeout(240)  # more than twenty programs started one after the other, perhaps on a busy machine
def test_the_whole_loop(program: Program, tmp_path: Path) -> None:
    with WebServer() as server:
        server.routes["/feed.xml"] = Reply(FEED.encode(), headers={"Content-Type": "application/rss+xml"})
        followed = program.get("follow", server.url("/feed.xml"), "--folder", "Work", "--tag", "tides")
        assert followed["added"][0]["title"] == "Tide & Work"
        again = program.get("refresh", "--all")
        assert (again["new"], again["changed"]) == (0, 0)
    first, second = program.get("items")[:2]
    assert first["source"] == "Tide & Work"
    assert program.get("keep", first["id"], second["id"])["changed"] == 2
    program.get("tag", first["id"], "+communities", "+old", "-old")
    mark = program.get("highlight", first["id"], "--quote", "Meaning comes from the work", "--note", "opener")
    assert mark["anchored"]
    note = program.get(
        "note",
        "--item",
        first["id"],
        "--title",
        "Filters are not judgement",
        given=b"See [[Modelling]]. CANARY",
    )
    assert note["links"] == ["Modelling"]
    found = program.get("find", "zebrafish tag:communities")
    assert [hit["id"] for hit in found["hits"]] == [first["id"]]
    shown = program.get("show", first["id"], "--text")
    assert "Zebrafish" in shown["text"]
    assert [one["id"] for one in shown["notes"]] == [note["id"]]
    assert program.get("community", "add", "Facilitators", "--every", "weekly:fri")["id"] == "c1"
    issue = program.get("digest", "new", "--community", "Facilitators", "--title", "Friday 1")["id"]
    program.get("digest", "add", issue, first["id"], "--quote", mark["id"])
    assert [problem["code"] for problem in program.get("digest", "check", issue, code=1)["problems"]][:1] == [
        "missing-why"
    ]
    entry = program.get("digest", "show", issue)["sections"][0]["entries"][0]["id"]
    program.get("digest", "edit", entry, "--why", "It matters for our sessions")
    program.get("digest", "intro", issue, "One thing this week.")
    done = program.get(
        "digest", "publish", issue, "--to", "eml", "--to", "mediawiki", "--folder", tmp_path / "out"
    )
    assert [delivery["state"] for delivery in done["deliveries"]] == ["verified", "verified"]
    mail = email.message_from_bytes(
        Path(done["deliveries"][0]["url"]).read_bytes(), policy=email.policy.default
    )
    assert mail["X-Unsent"] == "1"
    out = b"".join(path.read_bytes() for path in (tmp_path / "out").iterdir())
    assert b"CANARY" not in out
    assert b"utm_source" not in out
    assert "Facilitators" in program.get("show", first["id"])["shared"][0]["community"]
    sent = {row["id"]: row["sent_to"] for row in program.get("items", "zebrafish", "--state", "kept")}
    assert sent == {first["id"]: ["Facilitators #1"], second["id"]: []}


def test_undo_and_redo_over_processes(program: Program) -> None:
    program.get("note", "--text", "one")
    assert program.get("undo", "--list")["steps"]
    assert program.get("undo")["undone"]
    assert program.get("find", "one")["total"] == 0
    assert program.get("redo")["redone"]
    assert program.get("find", "one")["total"] == 1
