"""Publishing to a real DokuWiki: what arrives, and whose text is never lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share.page_names import doku_id
from pkm_desktop.core.share.sending.dokuwiki import WAY
from pkm_desktop.core.share.sending.protocol import Account, Conflict, Past, Unknown
from tests.core.share.nasty import strings
from tests.core.share.sending.parcels import fresh, issue, left, parcel, raw
from tests.servers.between import Asked, Told, passing_on
from tests.servers.wiki_people import OnDokuWiki

pytestmark = [pytest.mark.wikis, pytest.mark.timeout(300)]

EMPTY = (
    b'<?xml version="1.0"?><methodResponse><params><param><value><struct></struct></value></param></params>'
    b"</methodResponse>"
)
PASSWORD = "pw123456"


def account(address: str = "", *, secret: str = PASSWORD, **settings: str) -> Account:
    given = {"url": address or OnDokuWiki("kim").address, "user": "kim", **settings}
    return Account("wiki", WAY.check(given), secret)


def page_of(name: str, number: int = 38) -> str:
    return doku_id("digest:{community}:{number}", issue(name, number))


def saving(asked: Asked) -> bool:
    return b"putPage" in asked.body


def test_an_issue_becomes_a_page_and_a_line_of_the_list() -> None:
    name, ada = fresh("Fäcilitators"), OnDokuWiki("ada")
    sent = parcel(issue(name), "dokuwiki")
    done = WAY.send(account(), sent, None)
    assert (done.state, done.note, done.remote_id) == ("verified", "", page_of(name))
    assert ada.text(done.remote_id).strip() == sent.rendered.text.strip()
    space = done.remote_id.rpartition(":")[0]
    assert ada.pages(space) == [done.remote_id, f"{space}:start"]
    line = f"  * [[:{done.remote_id}|#38 Making sense in company · 9 January 2026]]"
    assert line in ada.text(f"{space}:start").splitlines()
    assert done.url.endswith(f"/doku.php?id={done.remote_id}")
    assert WAY.send(account(), sent, None) == done
    assert len(ada.ask("wiki.getPageVersions", done.remote_id, 0)) <= 1


def test_nobody_is_locked_out_afterwards() -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    done = WAY.send(account(), parcel(issue(name), "dokuwiki"), None)
    assert ada.save(done.remote_id, "mine")
    assert ada.save(f"{done.remote_id.rpartition(':')[0]}:start", "mine")
    with pytest.raises(Conflict):
        WAY.send(account(), parcel(issue(name), "dokuwiki"), None)
    assert ada.save(done.remote_id, "still mine")


def test_the_page_of_a_stranger_is_left_alone() -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    assert ada.save(page_of(name), "My notes.")
    with pytest.raises(Conflict) as conflict:
        WAY.send(account(), parcel(issue(name), "dokuwiki"), None)
    assert (conflict.value.theirs.strip(), conflict.value.base) == ("My notes.", "")
    assert ada.text(page_of(name)).strip() == "My notes."


def test_a_colleagues_edit_stops_the_correction_until_it_was_seen() -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    old = parcel(issue(name), "dokuwiki")
    before = left(old, WAY.send(account(), old, None))
    theirs = f"{old.rendered.text}\nA word of mine."
    assert ada.save(before.remote_id, theirs)
    new = parcel(issue(name, intro="Three ideas."), "dokuwiki", corrected=True)
    with pytest.raises(Conflict) as conflict:
        WAY.send(account(), new, before)
    assert ada.text(before.remote_id).strip() == theirs.strip()
    assert conflict.value.base == old.rendered.text
    # Two saves within a second have the same version there.
    assert ada.save(before.remote_id, f"{theirs} And another.")
    with pytest.raises(Conflict) as again:
        WAY.send(account(), replace(new, over=conflict.value.rev), before)
    assert again.value.rev != conflict.value.rev
    assert WAY.send(account(), replace(new, over=again.value.rev), before).state == "verified"
    assert "Three ideas" in ada.text(before.remote_id)


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("step", [b"setLocks", b"getPageInfo", b"aclCheck", b"putPage"])
def test_an_edit_between_any_of_our_steps_is_never_overwritten(step: bytes, *, known: bool) -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    old = parcel(issue(name), "dokuwiki")
    before = left(old, WAY.send(account(index="-"), old, None)) if known else None
    page, once, saved = page_of(name), [], []

    def colleague(asked: Asked) -> Told | None:
        if step in asked.body and not once:
            once.append(asked)
            saved.append(ada.save(page, "A colleague was here."))
        return None

    new = parcel(issue(name, intro="Three ideas."), "dokuwiki", corrected=known)
    done, conflict = None, None
    with passing_on(OnDokuWiki("kim").address, before=colleague) as door:
        try:
            done = WAY.send(account(door.address, index="-"), new, before)
        except Conflict as raised:
            conflict = raised
    if conflict:
        assert saved == [True]
        assert conflict.theirs.strip() == ada.text(page).strip() == "A colleague was here."
    else:  # the wiki did not take theirs, and their editor still has it
        assert saved == [False]
        assert done
        assert done.state == "verified"
    assert once


def test_a_page_that_somebody_edits_is_left_alone_and_told() -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    ada.begin_to_edit(page_of(name))
    with pytest.raises(PublishError, match="editing the page"):
        WAY.send(account(), parcel(issue(name), "dokuwiki"), None)
    assert ada.pages(page_of(name).rpartition(":")[0]) == []
    ada.end_editing(page_of(name))
    assert WAY.send(account(), parcel(issue(name), "dokuwiki"), None).state == "verified"


def test_the_list_keeps_what_others_wrote() -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    first = parcel(issue(name, 1), "dokuwiki")
    done = WAY.send(account(), first, None)
    index = f"{done.remote_id.rpartition(':')[0]}:start"
    assert ada.save(index, f"Welcome!\n\n{ada.text(index)}\n\nSee also [[:start]].")
    second = parcel(issue(name, 2), "dokuwiki", archive=(Past(first.issue, done.remote_id),))
    assert WAY.send(account(), second, None).note == ""
    rows = ada.text(index).splitlines()
    assert rows[0] == "Welcome!"
    assert rows[-1] == "See also [[:start]]."
    listed = [row.partition("|")[0] for row in rows if row.startswith("  *")]
    assert listed == [f"  * [[:{page_of(name, 2)}", f"  * [[:{page_of(name, 1)}"]
    ada.begin_to_edit(index)
    third = WAY.send(account(), parcel(issue(name, 3), "dokuwiki"), None)
    assert third.state == "verified"
    assert "editing the page" in third.note
    ada.end_editing(index)


def test_a_wrong_password_writes_nothing() -> None:
    name = fresh()
    with pytest.raises(PublishError, match="does not take this login") as refused:
        WAY.send(account(secret="wrong-canary"), parcel(issue(name), "dokuwiki"), None)
    assert "canary" not in f"{refused.value!r} {refused.value}"
    with pytest.raises(PublishError, match="knows no tokens"):
        WAY.send(account(user=""), parcel(issue(name), "dokuwiki"), None)


def test_a_namespace_without_rights_is_told() -> None:
    with pytest.raises(PublishError, match="may not edit"):
        WAY.send(account(page="secret:{community}:{number}"), parcel(issue(fresh()), "dokuwiki"), None)
    assert not WAY.test(account(page="secret:{number}")).ok


@pytest.mark.parametrize("arrives", [True, False])
def test_no_answer_to_a_save_is_looked_into(*, arrives: bool) -> None:
    name, ada = fresh(), OnDokuWiki("ada")

    def lost(asked: Asked, told: Told) -> Told:
        return Told(hang_up=True) if saving(asked) else told

    def swallowed(asked: Asked) -> Told | None:
        return Told(hang_up=True) if saving(asked) else None

    door = passing_on(ada.address, after=lost) if arrives else passing_on(ada.address, before=swallowed)
    with door:
        if arrives:
            done = WAY.send(account(door.address, index="-"), parcel(issue(name), "dokuwiki"), None)
            assert done.state == "verified"
        else:
            with pytest.raises(Unknown, match="Nobody knows"):
                WAY.send(account(door.address, index="-"), parcel(issue(name), "dokuwiki"), None)
    assert len(ada.pages(page_of(name).rpartition(":")[0])) == (1 if arrives else 0)


@pytest.mark.parametrize(
    "method", [b"putPage", b"getPageInfo", b"getPagelist", b"setLocks", b"aclCheck", b"login"]
)
@pytest.mark.parametrize("body", [EMPTY, b"", b"<html></html>"])
def test_an_empty_answer_is_no_success(method: bytes, body: bytes) -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    assert ada.save(page_of(name), "A colleague was here.")

    def nothing(asked: Asked) -> Told | None:
        return Told(200, body) if method in asked.body else None

    with passing_on(ada.address, before=nothing) as door, pytest.raises(PublishError):
        WAY.send(account(door.address), parcel(issue(name), "dokuwiki"), None)
    assert ada.text(page_of(name)).strip() == "A colleague was here."


def test_an_empty_issue_deletes_no_page() -> None:
    name = fresh()
    sent = parcel(issue(name), "dokuwiki")
    done = WAY.send(account(), sent, None)
    with pytest.raises(PublishError, match="nothing in this issue"):
        WAY.send(account(), raw(" \n", sent), left(sent, done))
    assert OnDokuWiki("ada").text(done.remote_id)


@pytest.mark.parametrize("part", range(4))
def test_hostile_names_become_pages_of_just_that_name(part: int) -> None:
    ada, tag = OnDokuWiki("ada"), fresh("x")
    wanted = set()
    for place, text in enumerate(strings(60, seed=5)[part * 30 :][:10]):
        one = issue(f"{text} {place} {text}", 1)
        done = WAY.send(account(index="-", page=f"{tag}:{{community}}"), parcel(one, "dokuwiki"), None)
        assert done.state == "verified"
        wanted.add(done.remote_id)
    assert set(ada.pages(tag.replace(" ", "_"))) == wanted
    assert len(wanted) == 10


def test_trying_it_out_says_what_is_there_and_leaves_nothing() -> None:
    tried = WAY.test(account())
    assert tried.ok
    assert "Release 2022" in tried.text
    with pytest.raises(PublishError):
        WAY.test(account("http://127.0.0.1:9"))
