"""Secrets of sources: in the keyring, in requests to their own server, and nowhere else."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.bring_in import export_opml, import_files
from pkm_desktop.core.commands.seek import browse, follow, logins, refresh
from pkm_desktop.core.credentials import SERVICE
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.sources import Login
from pkm_desktop.core.store.seek import sources as store
from tests.conftest import Clock
from tests.keyrings import Memory
from tests.servers.feeds import numbered, rss
from tests.servers.web import Reply, Seen, WebServer, page, redirect

PASSWORD = "c4nary-passw0rd"
TOKEN = "c4narytoken0123456789"
BASIC = "Basic YWRhOmM0bmFyeS1wYXNzdzByZA=="  # ada and the password above


@pytest.fixture
def ring() -> Iterator[Memory]:
    before = keyring.get_keyring()
    keyring.set_keyring(chosen := Memory())
    yield chosen
    keyring.set_keyring(before)


@pytest.fixture
def server() -> Iterator[WebServer]:
    def guarded(seen: Seen) -> Reply:
        feed = Reply(rss(numbered(2), title="Private"))
        return feed if seen.headers.get("authorization") == BASIC else Reply(status=401)

    def by_token(seen: Seen) -> Reply:
        body = rss(numbered(2), title="By token", link=f"http://s.example{seen.path}")
        return Reply(body) if f"token={TOKEN}" in seen.path else Reply(status=403)

    def by_bearer(seen: Seen) -> Reply:
        right = seen.headers.get("authorization") == f"Bearer {TOKEN}"
        return Reply(rss(numbered(2), title="By bearer")) if right else Reply(status=401)

    with WebServer({"/private": guarded, "/token": by_token, "/bearer": by_bearer}) as running:
        running.routes["/page"] = page(
            '<html><link rel="alternate" type="application/rss+xml" href="/private"></html>'
        )
        yield running


def with_password(server: WebServer, path: str = "/private") -> str:
    return server.url(path).replace("http://", f"http://ada:{PASSWORD}@")


def assert_nowhere(library: Library, *texts: object) -> None:
    """Neither secret is in any file of the library or in what a person is shown."""
    backup = upkeep.backup(library)
    export_opml(library, library.folder / "feeds.opml")
    for path in (p for p in library.folder.rglob("*") if p.is_file()):
        content = path.read_bytes()
        for secret in (PASSWORD, TOKEN):
            assert secret.encode() not in content, f"{secret} is in {path.name}"
    shown = " ".join([repr(texts), repr(browse.sources(library)), repr(upkeep.history(library)), str(backup)])
    assert PASSWORD not in shown
    assert TOKEN not in shown


def test_a_password_in_an_address_goes_to_the_keyring(
    library: Library, server: WebServer, ring: Memory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    value = follow.follow(library, [with_password(server)]).value
    (source,) = value.added
    assert (source.feed_url, source.login, source.login_name) == (server.url("/private"), "basic", "ada")
    assert list(ring.kept.values()) == [PASSWORD]
    assert value.hints == ()
    again = refresh.refresh(library, [source.id]).value
    assert [result.status for result in again.sources] == ["same"]
    assert_nowhere(library, value, again, [record.getMessage() for record in caplog.records])


def test_a_token_in_an_address_leaves_a_hole(
    library: Library, server: WebServer, ring: Memory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    value = follow.follow(library, [server.url(f"/token?a=1&token={TOKEN}&b=2")]).value
    (source,) = value.added
    assert source.feed_url == server.url("/token?a=1&token={secret}&b=2")
    assert (source.login, source.items) == ("address", 2)
    assert list(ring.kept.values()) == [TOKEN]
    assert [r.status for r in refresh.refresh(library, [source.id]).value.sources] == ["same"]
    assert server.paths()[-1] == f"/token?a=1&token={TOKEN}&b=2"
    assert_nowhere(library, value, [record.getMessage() for record in caplog.records])
    known = follow.follow(library, [server.url(f"/token?a=1&token={TOKEN}&b=2")]).value
    assert [one.id for one in known.existing] == [source.id]


def test_what_is_previewed_can_be_followed_as_it_is_shown(
    library: Library, server: WebServer, ring: Memory
) -> None:
    address = server.url(f"/token?token={TOKEN}")
    previews = follow.preview(library, [address, with_password(server, "/page"), server.url("/bearer")])
    assert [preview.needs_login for preview in previews] == [False, False, True]
    assert [feed.title for preview in previews for feed in preview.feeds] == ["By token", "Private"]
    shown = [feed.url for preview in previews for feed in preview.feeds]
    assert shown == [server.url("/token?token={secret}"), server.url("/private")]
    assert_nowhere(library, previews)
    assert [s.title for s in follow.follow(library, shown).value.added] == ["By token", "Private"]
    assert sorted(ring.kept.values()) == sorted([TOKEN, PASSWORD])


def test_a_login_given_besides(library: Library, server: WebServer, ring: Memory) -> None:
    address = server.url("/bearer")
    (failed,) = follow.follow(library, [address]).value.failed
    assert "password" in failed[1].lower() or "401" in failed[1]
    (source,) = follow.follow(library, [address], login=Login("bearer", "", TOKEN)).value.added
    assert (source.title, source.login) == ("By bearer", "bearer")
    assert_nowhere(library)


def test_a_login_is_changed_taken_away_and_brought_back(
    library: Library, server: WebServer, ring: Memory
) -> None:
    (source,) = follow.follow(library, [with_password(server)]).value.added
    outcome = follow.set_login(library, source.id, Login("basic", "ada", "wrong"))
    assert outcome.value.login == "basic"
    assert list(ring.kept.values()) == ["wrong"]
    (result,) = refresh.refresh(library, [source.id]).value.sources
    assert result.http_status == 401
    upkeep.undo(library)
    (result,) = refresh.refresh(library, [source.id]).value.sources
    assert result.status in ("same", "new")
    assert PASSWORD in ring.kept.values()
    assert follow.set_login(library, source.id, None).value.login == ""
    assert PASSWORD not in ring.kept.values()
    for wrong in (Login("magic", "", "x"), Login("basic", "ada", ""), Login("address", "", TOKEN)):
        with pytest.raises(Rejected):
            follow.set_login(library, source.id, wrong)


def test_unfollowing_forgets_the_secret_and_undo_remembers_it(
    library: Library, server: WebServer, ring: Memory
) -> None:
    (source,) = follow.follow(library, [with_password(server)]).value.added
    follow.unfollow(library, [source.id])
    assert ring.kept == {}
    upkeep.undo(library)
    assert [r.error for r in refresh.refresh(library, [source.id]).value.sources] == [""]
    assert list(ring.kept.values()) == [PASSWORD]


def test_without_a_keyring_a_secret_lasts_until_the_end(
    library: Library, server: WebServer, clock: Clock
) -> None:
    value = follow.follow(library, [with_password(server)]).value
    (source,) = value.added
    assert "until the program ends" in value.hints[0]
    assert refresh.refresh(library, [source.id]).value.sources[0].error == ""
    assert_nowhere(library, value)
    library.close()
    with open_library(library.folder, clock=clock) as later:
        (result,) = refresh.refresh(later, [source.id]).value.sources
        assert result.status == "error"
        assert f"source login s{source.id}" in result.error
        follow.set_login(later, source.id, Login("basic", "ada", PASSWORD))
        assert refresh.refresh(later, [source.id]).value.sources[0].error == ""


def test_an_imported_list_hands_its_secrets_to_the_keyring(
    library: Library, server: WebServer, ring: Memory, tmp_path: Path
) -> None:
    rows = [with_password(server), server.url(f"/token?token={TOKEN}"), server.url(f"/token?token={TOKEN}2")]
    file = tmp_path / "list.opml"
    lines = "".join(f"<outline text='{url}' xmlUrl='{url}'/>" for url in rows)
    odd = f"<outline text='x' xmlUrl='ftp://ada:{PASSWORD}@h.example/f'/>"
    file.write_text(f"<opml><body>{lines}{odd}</body></opml>")
    value = import_files(library, [file]).value
    assert (value.files[0].added, value.files[0].failed) == (3, 1)
    assert sorted(ring.kept.values()) == sorted([PASSWORD, TOKEN, f"{TOKEN}2"])
    assert_nowhere(library, value)
    assert import_files(library, [file]).value.files[0].added == 0
    assert {result.error for result in refresh.refresh(library).value.sources} == {""}
    assert_nowhere(library)


def test_a_library_of_the_first_version_is_cleaned(
    library: Library, server: WebServer, ring: Memory, clock: Clock
) -> None:
    urls = [with_password(server), server.url(f"/token?token={TOKEN}")]
    with library.writing("Follow 2 feeds") as writing:
        store.add_sources(writing, [store.NewSource(url.partition("//")[2], url) for url in urls])
    with library.writing("Edit") as writing:
        store.edit_source(writing, 1, {"feed_url": urls[0] + "x"})
        store.edit_source(writing, 1, {"feed_url": urls[0]})
    titles = logins.move_secrets(library)
    assert len(titles) == 2
    assert TOKEN not in str(titles)
    assert logins.move_secrets(library) == ()
    assert sorted(ring.kept.values()) == sorted([PASSWORD, TOKEN])
    assert {result.error for result in refresh.refresh(library).value.sources} == {""}
    library.close()  # the journal is part of the file now
    with open_library(library.folder, clock=clock) as later:
        assert_nowhere(later)


def test_a_secret_stays_with_its_own_server(library: Library, server: WebServer, ring: Memory) -> None:
    with WebServer({"/elsewhere": Reply(rss(numbered(1), title="Elsewhere"))}, host="127.0.0.2") as other:
        server.routes["/leads"] = redirect(other.url("/elsewhere"), 301)
        follow.follow(library, [with_password(server, "/leads")])
        assert "authorization" not in other.seen[-1].headers
        server.routes["/announces"] = page(
            f'<html><link rel="alternate" type="application/rss+xml" href="{other.url("/elsewhere")}"></html>'
        )
        follow.follow(library, [with_password(server, "/announces")])
        assert all("authorization" not in seen.headers for seen in other.seen)
    assert_nowhere(library)


def test_the_service_name_is_ours(library: Library, server: WebServer, ring: Memory) -> None:
    follow.follow(library, [with_password(server)])
    assert {service for service, _ in ring.kept} == {SERVICE}
    assert PASSWORD not in json.dumps([key for _, key in ring.kept])
