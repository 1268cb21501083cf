"""Publishing to a stand-in for Confluence that keeps its rules about versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.share.sending.confluence import WAY, alike
from pkm_desktop.core.share.sending.protocol import Account, Conflict, Unknown
from tests.core.share import samples
from tests.core.share.nasty import strings
from tests.core.share.sending.parcels import issue, left, parcel
from tests.servers.between import Asked, Server, Told, passing_on
from tests.servers.confluence import Site

TOKEN = "canary-token"


@pytest.fixture(params=["cloud", "datacenter"])
def site(request: pytest.FixtureRequest) -> Site:
    return Site(cloud=request.param == "cloud")


@pytest.fixture
def server(site: Site) -> Iterator[Server]:
    with Server(site.answer) as running:
        yield running


def account(site: Site, address: str, *, secret: str = TOKEN, **settings: str) -> Account:
    login = {"user": "kim@example.org", "edition": "cloud"} if site.cloud else {}
    return Account("c", WAY.check({"url": address, "space": "TEAM", **login, **settings}), secret)


def test_an_issue_becomes_a_page_and_its_correction_the_next_version(site: Site, server: Server) -> None:
    old = parcel(issue("Facilitators"), "confluence")
    done = WAY.send(account(site, server.address), old, None)
    assert (done.state, done.remote_id, done.remote_rev, done.note) == ("verified", "100", "1", "")
    assert site.pages["100"]["title"] == "Digest Facilitators – 38"
    assert done.url.endswith("/spaces/TEAM/pages/100")
    assert WAY.send(account(site, server.address), old, None) == done
    new = parcel(issue("Facilitators", intro="Three ideas."), "confluence", corrected=True)
    again = WAY.send(account(site, server.address, page="Other {number}"), new, left(old, done))
    assert (again.state, again.remote_id, again.remote_rev) == ("verified", "100", "2")
    assert "Three ideas" in site.pages["100"]["body"]


def test_a_colleagues_edit_stops_the_correction_until_it_was_seen(site: Site, server: Server) -> None:
    old = parcel(issue("Facilitators"), "confluence")
    before = left(old, WAY.send(account(site, server.address), old, None))
    site.edit("100", "<p>Mine</p>")
    new = parcel(issue("Facilitators", intro="Three ideas."), "confluence", corrected=True)
    with pytest.raises(Conflict) as conflict:
        WAY.send(account(site, server.address), new, before)
    assert (conflict.value.theirs, conflict.value.base) == ("<p>Mine</p>", old.rendered.text)
    assert site.pages["100"]["body"] == "<p>Mine</p>"
    done = WAY.send(account(site, server.address), replace(new, over=conflict.value.rev), before)
    assert (done.state, done.remote_rev) == ("verified", "3")


@pytest.mark.parametrize("known", [True, False])
def test_an_edit_between_our_reading_and_our_saving_is_never_overwritten(
    site: Site, server: Server, *, known: bool
) -> None:
    old = parcel(issue("Facilitators"), "confluence")
    before = left(old, WAY.send(account(site, server.address), old, None)) if known else None
    theirs = {"title": "Digest Facilitators – 38", "body": "<p>Mine</p>", "number": 1}

    def colleague(asked: Asked) -> Told | None:
        if asked.method in ("PUT", "POST"):
            if known:
                site.edit("100", "<p>Mine</p>")
            else:
                site.pages["100"] = theirs
        return None

    new = parcel(issue("Facilitators", intro="Three ideas."), "confluence")
    with passing_on(server.address, before=colleague) as door, pytest.raises(Conflict) as conflict:
        WAY.send(account(site, door.address), new, before)
    assert conflict.value.theirs == site.pages["100"]["body"] == "<p>Mine</p>"


def test_a_deleted_page_comes_back_only_when_asked(site: Site, server: Server) -> None:
    old = parcel(issue("Facilitators"), "confluence")
    before = left(old, WAY.send(account(site, server.address), old, None))
    site.pages.clear()
    with pytest.raises(Conflict, match="deleted") as conflict:
        WAY.send(account(site, server.address), old, before)
    assert WAY.send(account(site, server.address), replace(old, over=conflict.value.rev), before).state


@pytest.mark.parametrize("arrives", [True, False])
def test_no_answer_to_a_save_is_looked_into(site: Site, server: Server, *, arrives: bool) -> None:
    def lost(asked: Asked, told: Told) -> Told:
        return Told(hang_up=True) if asked.method == "POST" else told

    def swallowed(asked: Asked) -> Told | None:
        return Told(hang_up=True) if asked.method == "POST" else None

    real, sent = server.address, parcel(issue("Facilitators"), "confluence")
    door = passing_on(real, after=lost) if arrives else passing_on(real, before=swallowed)
    with door:
        if arrives:
            assert WAY.send(account(site, door.address), sent, None).state == "verified"
        else:
            with pytest.raises(Unknown):
                WAY.send(account(site, door.address), sent, None)


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b"<html>Sign in</html>", b'{"results":7}'])
def test_an_empty_answer_is_no_success(site: Site, body: bytes) -> None:
    with Server(lambda asked: Told(200, body)) as server, pytest.raises(PublishError):
        WAY.send(account(site, server.address), parcel(issue("Facilitators"), "confluence"), None)


def test_a_wrong_token_is_told_and_told_to_nobody(site: Site, server: Server) -> None:
    with pytest.raises(PublishError, match="does not take this login") as refused:
        WAY.test(account(site, server.address, secret="wrong-canary"))
    assert "canary" not in f"{refused.value} {refused.value!r}"


def test_trying_it_out(site: Site, server: Server) -> None:
    tried = WAY.test(account(site, server.address))
    assert (tried.ok, "The team" in tried.text, "Not tested" in tried.hint) == (True, True, True)
    assert not WAY.test(account(site, server.address, parent="5")).ok
    with pytest.raises(PublishError, match="no space “NONE”"):
        WAY.test(account(site, server.address, space="NONE"))


def test_settings_that_cannot_be() -> None:
    good = {"url": "https://x.atlassian.net", "space": "TEAM", "user": "k@example.org"}
    assert WAY.check(good)["url"] == "https://x.atlassian.net/wiki"
    assert WAY.check(good)["edition"] == "cloud"
    for bad in (
        {"space": "a/b"},
        {"user": ""},
        {"parent": "x"},
        {"url": "http://example.org"},
        {"page": "{x}"},
    ):
        with pytest.raises(Rejected):
            WAY.check({**good, **bad})


@pytest.mark.parametrize("part", range(5))
def test_awkward_texts_arrive_as_they_are(part: int) -> None:
    site = Site()
    made = parcel(samples.awkward(strings(200, seed=3)[part * 40 :]), "confluence")
    with Server(site.answer) as server:
        assert WAY.send(account(site, server.address), made, None).state == "verified"


def test_bodies_are_alike_by_what_they_show() -> None:
    assert alike("<p>a<br />b&nbsp;c’s</p>", "<p>a<br/>b\u00a0c&rsquo;s</p>\n")
    assert not alike("<p>a</p>", "<p>b</p>")
    assert not alike('<p><a href="https://a.example">x</a></p>', '<p><a href="https://b.example">x</a></p>')
    assert not alike("<p>a", "<p>a</p>")
