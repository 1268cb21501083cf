"""Saving from the browser: at once, then with its text; by a person in Chromium, and by no page alone."""

from __future__ import annotations

import json
import queue
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from pkm_desktop.core.commands.seek import browse, serving
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.errors import SettingsError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.items import ItemFilter, Saved
from pkm_desktop.core.settings import load_settings
from tests.servers.chromium import Browser, chromium
from tests.servers.raw import ask, status
from tests.servers.web import Reply, WebServer, page

QUOTE = "Paragraph 7 of the article says a good deal about its matter."
ARTICLE = "".join(
    f"<p id='p{n}'>Paragraph {n} of the article says a good deal about its matter.</p>" for n in range(12)
)
PAGE = f"<html lang='en'><head><title>On matter</title></head><body><article><h1>On matter</h1>{ARTICLE}</article></body></html>"  # noqa: E501
needs_chromium = pytest.mark.skipif(not chromium(), reason="Chromium is not installed (apt install chromium)")


class Desk:
    """A door with a queue of what it tells."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.told: queue.SimpleQueue[Outcome[Saved]] = queue.SimpleQueue()
        self.door = serving.open_door(library, on_saved=self.told.put)

    def hand_over(self, **said: object) -> int:
        body = json.dumps(said).encode()
        head = (
            f"POST /save HTTP/1.1\r\nHost: 127.0.0.1:{self.door.port}\r\nOrigin: {self.door.address}\r\n"
            f"Content-Type: application/json\r\nX-PKM-Token: {self.door.token}\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        )
        return status(ask(self.door.port, head.encode() + body))

    def kept(self) -> list[str]:
        ids = browse.item_ids(self.library, ItemFilter(view="kept"))
        return [row.title for row in browse.item_rows(self.library, ids)]


@pytest.fixture
def desk(library: Library) -> Iterator[Desk]:
    made = Desk(library)
    yield made
    made.door.close()


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({"/article": page(PAGE)}) as running:
        yield running


def test_a_page_is_kept_at_once_and_its_text_comes_afterwards(desk: Desk, server: WebServer) -> None:
    said = {"url": server.url("/article"), "title": "On matter", "quote": QUOTE, "tags": ["x"], "why": "So."}
    assert desk.hand_over(**said) == 201
    first, second = desk.told.get(timeout=10), desk.told.get(timeout=20)
    assert (first.value.title, first.value.words) == ("On matter", 0)
    assert second.value.words > 100
    item = browse.item(desk.library, first.value.id)
    assert (item.row.state, item.row.tags, item.why) == ("kept", ("x",), "So.")
    (mark,) = recall.highlights(desk.library, item_id=item.row.id)
    assert (mark.passage.exact, mark.passage.anchored) == (QUOTE, True)


def test_a_page_that_cannot_be_had_is_kept_with_all_that_was_seen_of_it(
    desk: Desk, server: WebServer
) -> None:
    said = {"url": server.url("/paid"), "title": "Behind a wall", "quote": "Only seen in the browser."}
    assert desk.hand_over(**said) == 201
    saved = desk.told.get(timeout=10).value
    (mark,) = recall.highlights(desk.library, item_id=saved.id)
    assert (saved.title, mark.passage.exact) == ("Behind a wall", "Only seen in the browser.")
    assert not mark.passage.anchored
    assert desk.hand_over(**said) == 201
    assert desk.told.get(timeout=10).value.existed
    assert len(recall.highlights(desk.library, item_id=saved.id)) == 1
    assert desk.kept() == ["Behind a wall"]


def test_port_and_token_stay_the_same_and_the_token_is_ours_alone(library: Library, home: Path) -> None:
    first = serving.open_door(library)
    mark = serving.bookmarklet(first)
    first.close()
    assert load_settings().capture_port == first.port
    again = serving.open_door(library, load_settings())
    assert serving.bookmarklet(again) == mark
    again.close()
    file = home / "config" / "pkm-desktop" / serving.TOKEN_FILE
    assert file.read_text() == first.token  # there is no keyring in the tests
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(first.token) >= 43
    serving.renew_token(library)
    new = serving.open_door(library, load_settings())
    assert new.token != first.token
    new.close()


def test_a_port_that_is_taken_is_said(desk: Desk, library: Library) -> None:
    with pytest.raises(SettingsError, match="cannot be opened on port"):
        serving.open_door(library, load_settings())


ATTEMPTS = """
(async () => {
  const door = %s, token = %s, said = [];
  const body = JSON.stringify({url: "https://evil.example/", title: "Got in"});
  const json = {"Content-Type": "application/json", "X-PKM-Token": token};
  const tries = [
    {method: "POST", headers: json, body},
    {method: "POST", headers: json, body, mode: "no-cors"},
    {method: "POST", headers: json, body, credentials: "include"},
    {method: "POST", headers: {"Content-Type": "text/plain"}, body, mode: "no-cors"},
    {method: "POST", body: new URLSearchParams({url: "https://evil.example/"}), mode: "no-cors"},
    {method: "PUT", headers: json, body}, {method: "OPTIONS", headers: json}, {method: "GET"},
  ];
  for (const host of [door, door.replace("127.0.0.1", "localhost")]) {
    for (const one of tries) {
      try { said.push((await fetch(host + "/save", one)).type); } catch (error) { said.push("refused"); }
    }
    said.push(navigator.sendBeacon(host + "/save", new Blob([body], {type: "text/plain"})) ? "sent" : "no");
    const load = (tag, to) => new Promise((done) => {
      const part = document.createElement(tag);
      part.onload = () => done(tag + " loaded"); part.onerror = () => done(tag + " failed");
      part.src = to; document.body.append(part); setTimeout(() => done(tag + " silent"), 1500);
    });
    said.push(await load("img", host + "/save?url=https://evil.example/"));
    said.push(await load("script", host + "/save.js"));
    const frame = document.createElement("iframe");
    frame.name = "frame" + said.length; document.body.append(frame);
    for (const kind of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"]) {
      const form = document.createElement("form");
      Object.assign(form, {method: "post", action: host + "/save", enctype: kind, target: frame.name});
      const field = document.createElement("input");
      field.name = body.slice(0, -1) + ',"why":"'; field.value = '"}';
      form.append(field); document.body.append(form); form.submit();
      await new Promise((done) => setTimeout(done, 300));
    }
    const shown = document.createElement("iframe");
    shown.src = host + "/save#u=https://evil.example/&t=Got in&k=" + token; document.body.append(shown);
    await new Promise((done) => setTimeout(done, 800));
    try { shown.contentDocument.querySelector("form").requestSubmit(); said.push("framed"); }
    catch (error) { said.push("not framed"); }
  }
  return said;
})()
"""


@pytest.mark.slow
@needs_chromium
def test_a_page_in_a_real_browser_gets_nothing_in(desk: Desk, tmp_path: Path) -> None:
    evil = page("<!DOCTYPE html><title>Evil</title><body>Welcome")
    with WebServer({"/": evil}) as other, Browser(tmp_path / "profile") as browser:
        tab = browser.open(other.url("/"))
        # Even a page that knows the token: a bookmarklet runs where the page can watch it.
        said = tab.run(ATTEMPTS % (json.dumps(desk.door.address), json.dumps(desk.door.token)))
    assert "framed" not in said
    assert said.count("refused") >= 8
    assert said.count("img failed") == said.count("script failed") == 2
    assert set(said) <= {"refused", "opaque", "sent", "no", "img failed", "script failed", "not framed"}
    assert browse.item_ids(desk.library, ItemFilter(view="all")) == ()
    assert desk.told.empty()


@pytest.mark.slow
@needs_chromium
def test_the_bookmarklet_saves_page_and_selection(desk: Desk, server: WebServer, tmp_path: Path) -> None:
    mark = serving.bookmarklet(desk.door).replace("&", "&amp;")
    with_mark = PAGE.replace("<body>", f'<body><a id="mark" href="{mark}">Save in PKM Desktop</a>')
    strict = {"Content-Security-Policy": "default-src 'none'; form-action 'none'; script-src 'unsafe-inline'"}
    server.routes["/article"] = Reply(with_mark.encode(), type="text/html; charset=utf-8", headers=strict)
    with Browser(tmp_path / "profile") as browser:
        tab = browser.open(server.url("/article"))
        tab.run("getSelection().selectAllChildren(document.getElementById('p7'))")
        tab.click("#mark")
        window = browser.opened_at(f"{desk.door.address}/save")
        window.until("document.readyState === 'complete' && !document.getElementById('form').hidden")
        assert window.run("document.getElementById('title').textContent") == "On matter"
        assert window.run("document.getElementById('quote').textContent") == QUOTE
        assert window.run("location.hash") == ""
        window.run("document.getElementById('why').focus()")
        window.type("Worth it — für alle")
        window.run("document.getElementById('tags').focus()")
        window.type("matter, teams")
        window.click("#save")
        saved = desk.told.get(timeout=20).value
        assert desk.told.get(timeout=20).value.words > 100
    item = browse.item(desk.library, saved.id)
    assert (item.row.title, item.row.url) == ("On matter", server.url("/article"))
    assert (item.why, item.row.tags) == ("Worth it — für alle", ("matter", "teams"))
    (highlight,) = recall.highlights(desk.library, item_id=saved.id)
    assert (highlight.passage.exact, highlight.passage.anchored) == (QUOTE, True)
