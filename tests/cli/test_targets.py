"""Targets and mail by the command line: secrets asked for and kept nowhere, what went where, what waits."""

from __future__ import annotations

import json
import ssl
from pathlib import Path

import pytest
import trustme

from pkm_desktop.core.library import open_library
from pkm_desktop.core.settings import save_settings
from tests.cli.conftest import Program
from tests.core.commands.mailing import ready_issue
from tests.servers.smtp import Manners, SmtpServer

PASSWORD = "canary-password"
GIVEN = f"{PASSWORD}\n".encode()


@pytest.fixture
def authority(tmp_path: Path) -> trustme.CA:
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return made


def protected(authority: trustme.CA, manners: Manners | None = None) -> SmtpServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return SmtpServer(user="kim", password=PASSWORD, tls=context, manners=manners)


def settings(server: SmtpServer, tmp_path: Path) -> list[str]:
    pairs = {
        "host": server.host, "port": str(server.port), "security": "tls", "user": "kim",
        "cafile": str(tmp_path / "ca.pem"), "from": "kim@example.org", "name": "Kim Lee",
    }  # fmt: skip
    return [word for key, value in pairs.items() for word in ("--set", f"{key}={value}")]


def prepare(folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch, recipients: str) -> None:
    """An issue d1 that is ready to go, and the settings of who curates."""
    monkeypatch.setenv("PKM_SETTINGS", str(home / "settings.toml"))
    with open_library(folder) as library:
        ready_issue(library, recipients)
        save_settings(library.settings)


def test_mail_from_setting_up_to_who_got_it(
    program: Program, home: Path, tmp_path: Path, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(program.library, home, monkeypatch, "ada@example.org, bob@example.org")
    manners = Manners(recipients={"bob@example.org": ["550 5.1.1 no such user"]})
    with protected(authority, manners) as server:
        words = ("target", "add", "Mail", "--kind", "smtp", *settings(server, tmp_path))
        made = program.run(*words, "--json", given=GIVEN)
        assert "keeps no passwords" in made.err
        assert {"name": "Mail", "kind": "smtp", "ok": True, "error": None}.items() <= made.json.items()
        done = program.run("digest", "publish", "d1", "--to", "mail", "--ask", "mail", "--json", given=GIVEN)
        assert (done.code, "550 5.1.1" in done.err) == (3, True), done.err
        (delivery,) = done.json["deliveries"]
        assert (delivery["target"], delivery["state"], delivery["format"]) == ("Mail", "sent", "eml")
        assert [one["state"] for one in delivery["recipients"]] == ["sent", "refused"]
        assert server.received() == ["ada@example.org"]
        waiting = program.get("outbox")["waiting"]
        assert [(one["recipient"], one["issue"]) for one in waiting] == [("bob@example.org", "d1")]
        assert program.run("outbox", "--drop", waiting[0]["id"]).out == "Everything has been sent.\n"
    assert PASSWORD not in json.dumps([made.out, made.err, done.out, done.err])
    assert_nowhere(home, tmp_path / "library")


def test_a_target_is_tried_out_with_the_password_asked_for(
    program: Program, tmp_path: Path, authority: trustme.CA
) -> None:
    with protected(authority) as server:
        words = ("target", "add", "Mail", "--kind", "smtp", *settings(server, tmp_path))
        assert program.run(*words, given=b"").code == 1
        program.get(*words, given=GIVEN)
        unknown = program.run("target", "test", "mail")
        assert (unknown.code, "password is not known" in unknown.out) == (1, True)
        wrong = program.run("target", "test", "mail", "--ask", "--json", given=b"wrong\n")
        assert (wrong.code, wrong.json["ok"]) == (1, False)
        assert "does not take this name and password" in wrong.json["error"]
        assert program.get("target", "test", "mail", "--ask", given=GIVEN)["ok"]
        assert server.received() == ["kim@example.org"]


def assert_nowhere(*folders: Path) -> None:
    """The password is in no file: library, journals, settings, logs, exports."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if PASSWORD.encode() in path.read_bytes()] == []


def test_targets_are_listed_changed_and_removed(program: Program, tmp_path: Path) -> None:
    place = tmp_path / "site"
    place.mkdir()
    program.get("target", "add", "Site", "--kind", "folder", "--set", f"folder={place}")
    (listed,) = program.get("target", "list")
    assert (listed["name"], listed["kind"], listed["secret"]) == ("Site", "folder", False)
    assert program.get("target", "test", "site")["ok"]
    changed = program.get("target", "edit", "SITE", "--set", "site=https://example.org/digest")
    assert changed["settings"]["site"] == "https://example.org/digest"
    for words, said in (
        (("add", "site", "--kind", "folder", "--set", f"folder={place}"), "already"),
        (("add", "x", "--kind", "folder", "--set", "folder"), "is no setting"),
        (("secret", "site"), "needs no password"),
    ):
        ran = program.run("target", *words)
        assert (ran.code, said in ran.err) == (1, True), ran.err
    program.get("target", "remove", "site")
    assert program.get("target", "list") == []
    program.run("undo")
    assert [one["name"] for one in program.get("target", "list")] == ["Site"]


def test_kinds_say_what_they_need(program: Program) -> None:
    kinds = {kind["name"]: kind for kind in program.get("target", "kinds")}
    assert {"smtp", "mediawiki", "dokuwiki", "confluence", "folder", "slack", "teams"} <= set(kinds)
    assert [one["name"] for one in kinds["smtp"]["settings"] if one["secret"]] == ["password"]
    assert "Mail server" in program.run("target", "kinds").out


def test_unknown_is_settled_and_conflicts_are_tried_again(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(program.library, home, monkeypatch, "ada@example.org")
    with SmtpServer(manners=Manners(faults={"drop at data"})) as server:
        place = ("--set", f"host={server.host}", "--set", f"port={server.port}", "--set", "security=none")
        program.get("target", "add", "mail", "--kind", "smtp", *place)
        lost = program.run("digest", "publish", "d1", "--to", "mail")
        assert (lost.code, "Nobody knows" in lost.err) == (1, True)
        settled = program.run("digest", "settle", "d1", "--to", "mail", "--not-sent", "--json")
        assert settled.json["deliveries"][0]["state"] == "failed"
        assert server.received() == []
        done = program.get("digest", "retry", "d1", "--to", "mail")
        assert done["deliveries"][0]["state"] == "sent"
        assert server.received() == ["ada@example.org"]
    never = program.run("digest", "retry", "d1", "--to", "wiki")
    assert (never.code, "never handed over" in never.err) == (1, True)
