"""Publishing to a real MediaWiki: what arrives, and whose text is never lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share.page_names import wiki_title
from pkm_desktop.core.share.sending.mediawiki import WAY
from pkm_desktop.core.share.sending.protocol import Account, Conflict, Past, Unknown
from tests.core.share.nasty import strings
from tests.core.share.sending.parcels import fresh, issue, left, parcel
from tests.servers.between import Asked, Told, forward, passing_on
from tests.servers.wiki_people import BOT, OnMediaWiki

pytestmark = [pytest.mark.wikis, pytest.mark.timeout(300)]


def account(address: str = "", *, secret: str = BOT[1], seconds: float = 30, **settings: str) -> Account:
    given = {"url": f"{address or OnMediaWiki().address}/api.php", "user": BOT[0], **settings}
    return Account("wiki", WAY.check(given), secret, seconds=seconds)


def saving(asked: Asked) -> bool:
    return asked.form.get("action") == "edit"


def test_an_issue_becomes_a_page_and_a_line_of_the_list() -> None:
    name, wiki = fresh(), OnMediaWiki()
    sent = parcel(issue(name), "mediawiki")
    done = WAY.send(account(), sent, None)
    assert (done.state, done.note) == ("verified", "")
    assert done.remote_id == f"Digest {name}/38"
    assert wiki.text(done.remote_id) == sent.rendered.text.rstrip()
    rows = wiki.text(f"Digest {name}").splitlines()
    assert f"* [[:Digest {name}/38|#38 Making sense in company · 9 January 2026]]" in rows
    assert done.url.endswith("/38")


def test_the_same_text_makes_no_second_revision() -> None:
    name, wiki = fresh(), OnMediaWiki()
    sent = parcel(issue(name), "mediawiki")
    first = WAY.send(account(), sent, None)
    again = WAY.send(account(), sent, None)
    assert again == first
    assert len(wiki.revisions(first.remote_id)) == len(wiki.revisions(f"Digest {name}")) == 1


def test_a_corrected_issue_is_a_new_revision_of_the_same_page() -> None:
    name, wiki = fresh(), OnMediaWiki()
    old = parcel(issue(name), "mediawiki")
    before = left(old, WAY.send(account(), old, None))
    new = parcel(issue(name, intro="Three ideas."), "mediawiki", corrected=True)
    done = WAY.send(account(page="Elsewhere {number}"), new, before)
    assert (done.state, done.remote_id) == ("verified", before.remote_id)
    assert "Three ideas" in wiki.text(done.remote_id)
    said = wiki.ask(action="query", titles=done.remote_id, prop="revisions", rvprop="comment|user")
    newest = said["query"]["pages"][0]["revisions"][0]
    assert newest == {"user": "Admin", "comment": f"corrected: {name} #38: Making sense in company"}


def test_the_page_of_a_stranger_is_left_alone() -> None:
    name, wiki = fresh(), OnMediaWiki()
    wiki.save(f"Digest {name}/38", "My notes.")
    with pytest.raises(Conflict) as conflict:
        WAY.send(account(), parcel(issue(name), "mediawiki"), None)
    assert (conflict.value.theirs, conflict.value.base) == ("My notes.", "")
    assert wiki.text(f"Digest {name}/38") == "My notes."
    assert wiki.text(f"Digest {name}") == ""


def test_a_colleagues_edit_stops_the_correction_until_it_was_seen() -> None:
    name, wiki = fresh(), OnMediaWiki()
    old = parcel(issue(name), "mediawiki")
    before = left(old, WAY.send(account(), old, None))
    theirs = f"{old.rendered.text}\nA word of mine."
    wiki.save(before.remote_id, theirs)
    new = parcel(issue(name, intro="Three ideas."), "mediawiki", corrected=True)
    with pytest.raises(Conflict) as conflict:
        WAY.send(account(), new, before)
    assert conflict.value.theirs == theirs
    assert conflict.value.base == old.rendered.text
    assert wiki.text(before.remote_id) == theirs
    WAY.send(account(), replace(new, over=conflict.value.rev), before)
    assert "Three ideas" in wiki.text(before.remote_id)
    wiki.save(before.remote_id, "Again mine.")
    with pytest.raises(Conflict):
        WAY.send(account(), replace(new, over=conflict.value.rev), before)
    assert wiki.text(before.remote_id) == "Again mine."


@pytest.mark.parametrize("known", [True, False])
def test_an_edit_between_our_reading_and_our_saving_is_never_overwritten(*, known: bool) -> None:
    name, wiki = fresh(), OnMediaWiki()
    old = parcel(issue(name), "mediawiki")
    before = left(old, WAY.send(account(), old, None)) if known else None
    title, once = f"Digest {name}/38", []
    theirs = old.rendered.text.replace("Two ideas this week", "Two colleagues this week")

    def colleague(asked: Asked) -> Told | None:
        if saving(asked) and asked.form["title"] == title and not once:
            once.append(asked)
            wiki.save(title, theirs)
        return None

    new = parcel(issue(name, intro="Three ideas."), "mediawiki", corrected=known)
    with passing_on(wiki.address, before=colleague) as door, pytest.raises(Conflict) as conflict:
        WAY.send(account(door.address), new, before)
    assert once
    assert wiki.text(title) == theirs.rstrip()
    assert conflict.value.theirs == theirs.rstrip()
    assert conflict.value.rev


def test_an_edit_of_other_lines_at_the_same_moment_is_kept_and_told() -> None:
    name, wiki = fresh(), OnMediaWiki()
    old = parcel(issue(name), "mediawiki")
    before = left(old, WAY.send(account(), old, None))
    once: list[Asked] = []

    def colleague(asked: Asked) -> Told | None:
        if saving(asked) and not once:
            once.append(asked)
            wiki.save(before.remote_id, f"{old.rendered.text.rstrip()}\n\nA word of mine.")
        return None

    new = parcel(issue(name, intro="Three ideas."), "mediawiki", corrected=True)
    with passing_on(wiki.address, before=colleague) as door:
        done = WAY.send(account(door.address), new, before)
    stands = wiki.text(before.remote_id)
    assert "Three ideas" in stands
    assert "A word of mine." in stands
    assert done.state == "sent"
    assert "kept both" in done.note


def test_a_deleted_page_comes_back_only_when_asked() -> None:
    name, admin = fresh(), OnMediaWiki(admin=True)
    old = parcel(issue(name), "mediawiki")
    before = left(old, WAY.send(account(), old, None))
    admin.delete(before.remote_id)
    with pytest.raises(Conflict, match="deleted") as conflict:
        WAY.send(account(), old, before)
    done = WAY.send(account(), replace(old, over=conflict.value.rev), before)
    assert done.state == "verified"


def test_the_list_keeps_what_others_wrote_and_survives_their_edits() -> None:
    name, wiki = fresh(), OnMediaWiki()
    first = parcel(issue(name, 1), "mediawiki")
    done = WAY.send(account(), first, None)
    index = f"Digest {name}"
    wiki.save(index, f"Welcome!\n\n{wiki.text(index)}\n\nSee also [[Main Page]].")
    once: list[Asked] = []

    def colleague(asked: Asked) -> Told | None:
        if saving(asked) and asked.form["title"] == index and not once:
            once.append(asked)
            wiki.save(index, f"{wiki.text(index)}\nAnd this.")
        return None

    second = parcel(issue(name, 2), "mediawiki", archive=(Past(first.issue, done.remote_id),))
    with passing_on(wiki.address, before=colleague) as door:
        result = WAY.send(account(door.address), second, None)
    rows = wiki.text(index).splitlines()
    assert (result.state, result.note) == ("verified", "")
    assert rows[0] == "Welcome!"
    assert rows[-2:] == ["See also [[Main Page]].", "And this."]
    listed = [row.partition("|")[0] for row in rows if row.startswith("*")]
    assert listed == [f"* [[:Digest {name}/2", f"* [[:Digest {name}/1"]


def test_a_list_with_damaged_markers_is_left_and_told() -> None:
    name, wiki = fresh(), OnMediaWiki()
    WAY.send(account(), parcel(issue(name, 1), "mediawiki"), None)
    index = f"Digest {name}"
    broken = "\n".join(row for row in wiki.text(index).splitlines() if "end -->" not in row)
    wiki.save(index, broken)
    done = WAY.send(account(), parcel(issue(name, 2), "mediawiki"), None)
    assert done.state == "verified"
    assert "marker lines" in done.note
    assert wiki.text(index) == broken


def test_a_wrong_password_writes_nothing_even_where_guests_may() -> None:
    name, wrong = fresh(), BOT[1][::-1]
    with pytest.raises(PublishError, match="does not take this login") as refused:
        WAY.send(account(secret=wrong), parcel(issue(name), "mediawiki"), None)
    assert wrong not in f"{refused.value} {refused.value.__cause__} {refused.value.__context__}"
    with pytest.raises(PublishError, match="Special:BotPasswords"):
        WAY.send(account(secret="my usual password"), parcel(issue(name), "mediawiki"), None)
    assert OnMediaWiki().titles(f"Digest {name}") == []


def test_a_session_that_is_lost_is_opened_again_once() -> None:
    name, wiki, lost = fresh(), OnMediaWiki(), []

    def forget(asked: Asked) -> Told | None:
        if saving(asked) and not lost:
            lost.append(asked)
            stripped = {n: v for n, v in asked.headers.items() if n != "cookie"}
            return forward(wiki.address.removeprefix("http://"), replace(asked, headers=stripped))
        return None

    with passing_on(wiki.address, before=forget) as door:
        done = WAY.send(account(door.address), parcel(issue(name), "mediawiki"), None)
        logins = [asked for asked in door.asked if asked.form.get("action") == "login"]
    assert done.state == "verified"
    assert len(logins) == 2


def test_a_wiki_that_forgets_every_session_is_told() -> None:
    name, wiki = fresh(), OnMediaWiki()

    def forget(asked: Asked) -> Told | None:
        return Told(200, b'{"error":{"code":"assertuserfailed","info":"x"}}') if saving(asked) else None

    with passing_on(wiki.address, before=forget) as door, pytest.raises(PublishError, match="logged us out"):
        WAY.send(account(door.address), parcel(issue(name), "mediawiki"), None)


def test_names_that_lead_elsewhere_are_told() -> None:
    for page in ("meatball:Digest {number}", "Special:Digest {number}", "Template:Digest {number}/x/{title}"):
        sent = parcel(issue(fresh()), "mediawiki")
        if page.startswith("Template"):
            assert WAY.send(account(page=f"{page} {fresh()}", index="-"), sent, None).state == "verified"
        else:
            with pytest.raises(PublishError, match="name of this page|did not do it|may not edit"):
                WAY.send(account(page=page), sent, None)


def test_a_protected_page_is_told() -> None:
    name, admin = fresh(), OnMediaWiki(admin=True)
    guarded, sent = fresh("Guarded"), parcel(issue(name), "mediawiki")
    admin.save(guarded, "Kept.")
    admin.protect(guarded)
    with pytest.raises(Conflict) as conflict:
        WAY.send(account(page=guarded), sent, None)
    with pytest.raises(PublishError, match="may not edit") as refused:
        WAY.send(account(page=guarded), replace(sent, over=conflict.value.rev), None)
    assert not isinstance(refused.value, Conflict)
    assert admin.text(guarded) == "Kept."
    with pytest.raises(PublishError, match="may not edit"):
        WAY.send(account(page="MediaWiki:Sidebar {number}"), parcel(issue(name), "mediawiki"), None)
    assert admin.text("MediaWiki:Sidebar 38") == ""


@pytest.mark.parametrize("arrives", [True, False])
def test_no_answer_to_a_save_is_looked_into(*, arrives: bool) -> None:
    name, wiki = fresh(), OnMediaWiki()

    def lost(asked: Asked, told: Told) -> Told:
        return Told(hang_up=True) if saving(asked) else told

    def swallowed(asked: Asked) -> Told | None:
        return Told(hang_up=True) if saving(asked) else None

    door = passing_on(wiki.address, after=lost) if arrives else passing_on(wiki.address, before=swallowed)
    with door:
        if arrives:
            done = WAY.send(account(door.address, index="-"), parcel(issue(name), "mediawiki"), None)
            assert done.state == "verified"
        else:
            with pytest.raises(Unknown, match="Nobody knows"):
                WAY.send(account(door.address, index="-"), parcel(issue(name), "mediawiki"), None)
    assert len(wiki.titles(f"Digest {name}")) == (1 if arrives else 0)
    assert len([asked for asked in door.asked if saving(asked)]) == 1


@pytest.mark.parametrize("body", [b"", b"{}", b"[]", b"null", b"<html>Sign in</html>", b'{"edit":{}}'])
def test_an_empty_answer_is_no_success(body: bytes) -> None:
    name, wiki = fresh(), OnMediaWiki()

    def nothing(asked: Asked) -> Told | None:
        return Told(200, body) if saving(asked) else None

    with passing_on(wiki.address, before=nothing) as door, pytest.raises(PublishError):
        WAY.send(account(door.address), parcel(issue(name), "mediawiki"), None)
    with passing_on(wiki.address, before=lambda asked: Told(200, body)) as door, pytest.raises(PublishError):
        WAY.send(account(door.address), parcel(issue(name), "mediawiki"), None)


@pytest.mark.parametrize("part", range(4))
def test_hostile_names_become_pages_of_just_that_name(part: int) -> None:
    wiki, tag = OnMediaWiki(), fresh("x")
    texts = strings(60, seed=5)[part * 30 :][:8]
    for place, text in enumerate(texts):
        one = issue(f"{tag} {place} {text}", 1)
        done = WAY.send(account(index="-"), parcel(one, "mediawiki"), None)
        assert done.state == "verified"
        assert done.remote_id == wiki_title("Digest {community}/{number}", one)
    assert len(wiki.titles(f"Digest {tag}")) == len(texts)


def test_trying_it_out_says_where_and_as_whom_and_leaves_nothing() -> None:
    tried = WAY.test(account())
    assert tried.ok
    assert "TestWiki as Admin" in tried.text
    with pytest.raises(PublishError, match=r"no MediaWiki API.*api\.php"):
        WAY.test(Account("wiki", {**account().settings, "url": f"{OnMediaWiki().address}/index.php"}, BOT[1]))
