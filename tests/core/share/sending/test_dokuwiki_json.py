"""The JSON line to a DokuWiki: the same promises, with a token."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share.page_names import doku_id
from pkm_desktop.core.share.sending.dokuwiki import WAY
from pkm_desktop.core.share.sending.protocol import Account, Conflict
from tests.core.share.sending.parcels import fresh, issue, left, parcel
from tests.servers.between import Server, Told
from tests.servers.doku_json import TOKEN, JsonLine
from tests.servers.wiki_people import OnDokuWiki

pytestmark = [pytest.mark.wikis, pytest.mark.timeout(300)]


def account(address: str, *, token: str = TOKEN, **settings: str) -> Account:
    return Account("wiki", WAY.check({"url": address, **settings}), token)


def test_an_issue_arrives_and_is_corrected_and_a_colleagues_edit_stays() -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    with Server(JsonLine().answer) as server:
        old = parcel(issue(name), "dokuwiki")
        before = left(old, WAY.send(account(server.address), old, None))
        assert ada.text(before.remote_id).strip() == old.rendered.text.strip()
        assert before.remote_id in ada.text(f"{before.remote_id.rpartition(':')[0]}:start")
        new = parcel(issue(name, intro="Three ideas."), "dokuwiki", corrected=True)
        after = left(new, WAY.send(account(server.address), new, before))
        assert ada.save(before.remote_id, "A colleague was here.")
        with pytest.raises(Conflict) as conflict:
            WAY.send(account(server.address), old, after)
        assert ada.text(before.remote_id).strip() == "A colleague was here."
    assert conflict.value.theirs.strip() == "A colleague was here."


def test_seen_and_replaced() -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    page = doku_id("digest:{community}:{number}", issue(name))
    assert ada.save(page, "A colleague was here.")
    sent = parcel(issue(name), "dokuwiki")
    with Server(JsonLine().answer) as server:
        with pytest.raises(Conflict) as conflict:
            WAY.send(account(server.address), sent, None)
        done = WAY.send(account(server.address), replace(sent, over=conflict.value.rev), None)
    assert (done.state, ada.text(page).strip()) == ("verified", sent.rendered.text.strip())


@pytest.mark.parametrize("step", ["core.lockPages", "core.getPageInfo", "core.savePage"])
def test_an_edit_between_any_of_our_steps_is_never_overwritten(step: str) -> None:
    name, ada, saved = fresh(), OnDokuWiki("ada"), []
    page = doku_id("digest:{community}:{number}", issue(name))

    def colleague(method: str) -> None:
        if method == step and not saved:
            saved.append(ada.save(page, "A colleague was here."))

    sent = parcel(issue(name), "dokuwiki")
    conflict = None
    with Server(JsonLine(colleague).answer) as server:
        try:
            WAY.send(account(server.address, index="-"), sent, None)
        except Conflict as raised:
            conflict = raised
    assert saved == [conflict is not None]
    assert ada.text(page).strip() == ("A colleague was here." if conflict else sent.rendered.text.strip())


def test_a_token_that_is_none_a_page_in_use_and_an_api_that_is_off() -> None:
    name, ada = fresh(), OnDokuWiki("ada")
    page = doku_id("digest:{community}:{number}", issue(name))
    with Server(JsonLine().answer) as server:
        with pytest.raises(PublishError, match="does not take this login"):
            WAY.test(account(server.address, token="wrong"))
        assert "Release 2024" in WAY.test(account(server.address)).text
        ada.begin_to_edit(page)
        with pytest.raises(PublishError, match="editing the page"):
            WAY.send(account(server.address), parcel(issue(name), "dokuwiki"), None)
        ada.end_editing(page)
    off = Told(404, b'{"error":{"code":-32605,"message":"JSON-RPC server not enabled."}}')
    with Server(lambda asked: off) as server, pytest.raises(PublishError, match="switched off"):
        WAY.test(account(server.address))
