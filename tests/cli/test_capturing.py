"""Capture by the command line: the door, mailboxes with a password nobody sees, watched files, dead links."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Program
from tests.core.seek.mails.letters import newsletter
from tests.servers.imap import ImapServer
from tests.servers.raw import ask, status
from tests.servers.web import Reply, WebServer

PASSWORD = "canary-password"
MAIL = newsletter().as_bytes()


def test_newsletters_out_of_a_mailbox(program: Program) -> None:
    with ImapServer({"INBOX": [(1, MAIL)]}, password=PASSWORD) as server:
        place = ("127.0.0.1", "me", "--security", "none", "--port", server.port)
        wrong = program.run("mailbox", "add", *place, given=b"wrong\n")
        assert (wrong.code, "does not take this name and password" in wrong.err) == (1, True)
        made = program.run("mailbox", "add", *place, "--json", given=f"{PASSWORD}\n".encode())
        assert "keeps no passwords" in made.err
        assert {"id": 1, "host": "127.0.0.1", "user": "me", "folder": "INBOX"}.items() <= made.json.items()
        unknown = program.run("mailbox", "read")
        assert (unknown.code, "password is not known" in unknown.err) == (1, True)
        value = program.get("mailbox", "read", "--ask", given=f"{PASSWORD}\n".encode())
    assert (value["items"], value["files"][0]["kind"]) == (1, "mail")
    (box,) = program.get("mailbox", "list")
    assert (box["error"], PASSWORD in json.dumps(box)) == (None, False)
    assert program.get("items")[0]["title"] == "Slow reading"
    assert program.get("mailbox", "remove", 1)["changed"] == 1
    assert program.get("mailbox", "list") == []


def test_files_in_the_watched_folder_come_with_a_refresh(
    program: Program, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, settings = tmp_path / "watched", home / "settings.toml"
    folder.mkdir()
    assert program.run("watched").code == 1
    settings.write_text(f"watch_folder = '{folder}'\n")
    monkeypatch.setenv("PKM_SETTINGS", str(settings))
    put(folder / "one.eml", newsletter(subject="One", message_id="<1@x>", html="", text="1").as_bytes())
    value = program.get("watched")
    assert (value["items"], value["files"][0]["added"]) == (1, 1)
    put(folder / "two.eml", newsletter(subject="Two", message_id="<2@x>", html="", text="2").as_bytes())
    value = program.get("refresh")
    assert (value["watched"], value["mail"], value["sources"]) == (1, 0, [])
    put(folder / "x.bin", b"\x00\x01")
    broken = program.run("refresh")
    assert (broken.code, "x.bin" in broken.err) == (3, True)


def put(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    os.utime(path, (time.time() - 60,) * 2)


def test_dead_links(program: Program, tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    page.write_text("<html><title>On matter</title><p>Some words about the matter.</p></html>")
    with WebServer({"/gone": Reply(status=410), "/here": Reply(b"x")}) as server:
        for name in ("/gone", "/here"):
            program.get("save", server.url(name), "--html", page)
        value = program.get("check-links")
        numbers = [value[name] for name in ("checked", "alive", "dead", "moved", "unsure", "left")]
        assert numbers == [2, 1, 1, 0, 0, 0]
        (link,) = value["links"]
        assert (link["id"], link["verdict"], link["http_status"]) == ("i1", "dead", 410)
        assert program.get("check-links")["checked"] == 0
        assert "On matter" in program.run("check-links", "i1").out


def test_a_passage_goes_along_with_a_page(program: Program) -> None:
    with WebServer({}) as server:
        saved = program.get("save", server.url("/wall"), "--title", "Behind", "--quote", "What I saw")
    assert (saved[0]["title"], saved[0]["extracted"]) == ("Behind", False)
    assert "are kept" in saved[0]["hint"]
    (mark,) = program.get("show", saved[0]["id"])["marked"]
    assert (mark["exact"], mark["anchored"]) == ("What I saw", False)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent in another way there")
def test_the_door_is_open_until_ctrl_c(program: Program) -> None:
    command = [program.python, "-X", "faulthandler", "-m", "pkm_desktop"]
    command += ["--library", str(program.library), "serve"]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        lines = [child.stdout.readline().strip() for _ in range(3)]
        port = int(lines[0].partition("http://127.0.0.1:")[2].partition(" ")[0])
        assert lines[2].startswith("javascript:")
        token = lines[2].partition("&k=")[2].partition("'")[0]
        body = json.dumps({"url": "http://127.0.0.1:9/x", "title": "By hand"}).encode()
        head = (
            f"POST /save HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
            f"Content-Type: application/json\r\nX-PKM-Token: {token}\r\nContent-Length: {len(body)}\r\n"
            "Connection: close\r\n\r\n"
        )
        assert status(ask(port, head.encode() + body, seconds=20)) == 201
        child.send_signal(signal.SIGINT)
        try:
            _, said = child.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGABRT)  # it says on which line each of its threads stands
            _, said = child.communicate()
    finally:
        child.kill()
        child.communicate()
    assert (child.returncode, "By hand" in said) == (0, True), said
    assert program.get("items", "--state", "kept")[0]["title"] == "By hand"
