"""From the library to real wikis: published, corrected, in conflict, replaced; the passwords in no file."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from pkm_desktop.core.commands.share import conflicts, curate, publish, targets
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.core.model.progress import never
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.mailing import ready_issue
from tests.servers.wiki_people import BOT, OnDokuWiki, OnMediaWiki

pytestmark = [pytest.mark.wikis, pytest.mark.timeout(300)]

PASSWORD = "pw123456"


def on_mediawiki(library: Library, name: str) -> None:
    url = f"{OnMediaWiki().address}/api.php"
    given = {"url": url, "user": BOT[0], "page": f"{name} {{number}}", "index": name}
    targets.add_target(library, "wiki", "mediawiki", given, secret=BOT[1])


def on_dokuwiki(library: Library, name: str) -> None:
    given = {"url": OnDokuWiki("kim").address, "user": "kim", "page": f"{name}:{{number}}", "index": name}
    targets.add_target(library, "wiki", "dokuwiki", given, secret=PASSWORD)


def once(library: Library, issue: Issue) -> Publication:
    (done,) = publish.publish(library, issue.id, ["wiki"]).value
    return done


@pytest.mark.parametrize("kind", ["mediawiki", "dokuwiki"])
def test_a_life_on_a_wiki(library: Library, kind: str) -> None:
    name = f"T{uuid4().hex[:8]}"
    (on_mediawiki if kind == "mediawiki" else on_dokuwiki)(library, name)
    ada = OnMediaWiki() if kind == "mediawiki" else OnDokuWiki("ada")
    issue = ready_issue(library)
    assert targets.test_target(library, "wiki", stop=never).ok
    first = once(library, issue)
    assert (first.state, first.error) == ("verified", "")
    assert (
        ada.text(first.remote_id).strip() == publish.publication_content(library, first.id).decode().strip()
    )
    curate.reopen_issue(library, issue.id)
    curate.edit_issue(library, issue.id, intro="We were wrong.")
    second = once(library, issue)
    assert (second.state, second.remote_id) == ("verified", first.remote_id)
    ada.save(first.remote_id, "A colleague was here.")
    curate.reopen_issue(library, issue.id)
    curate.edit_issue(library, issue.id, intro="We were right.")
    third = once(library, issue)
    assert third.state == "conflict"
    assert ada.text(first.remote_id).strip() == "A colleague was here."
    seen = conflicts.conflict(library, third.id)
    assert "We were wrong." in seen.base
    assert "We were right." in seen.ours
    assert seen.theirs.strip() == "A colleague was here."
    ada.save(first.remote_id, "A colleague was here twice.")
    assert publish.retry(library, third.id, over=seen.seen).value.state == "conflict"
    assert ada.text(first.remote_id).strip() == "A colleague was here twice."
    with pytest.raises(Rejected, match="Another text stands there"):
        publish.retry(library, third.id, over=seen.seen)
    now = conflicts.conflict(library, third.id)
    assert publish.retry(library, third.id, over=now.seen).value.state == "verified"
    assert "We were right." in ada.text(first.remote_id)
    secret = (BOT[1] if kind == "mediawiki" else PASSWORD).encode()
    files = [path for path in Path(library.folder).rglob("*") if path.is_file()]
    assert [path for path in files if secret in path.read_bytes()] == []


def test_many_issues_are_listed_in_their_order(library: Library) -> None:
    name = f"T{uuid4().hex[:8]}"
    on_dokuwiki(library, name)
    issue = ready_issue(library)
    once(library, issue)
    community = issue.community.id
    for title in ("Second", "Third"):
        draft = curate.new_issue(library, community, title=title).value
        entry = issue.entries[0]
        assert entry.item_id
        curate.add_entry(library, draft.id, Ref("item", entry.item_id), why="Again.")
        (done,) = publish.publish(library, draft.id, ["wiki"], anyway=True).value
        assert (done.state, done.error) == ("verified", "")
    rows = [row for row in OnDokuWiki("ada").text(name.lower()).splitlines() if row.startswith("  *")]
    assert [row.partition(" · ")[0].rpartition("#")[2] for row in rows] == [
        "3 Third",
        "2 Second",
        "1 Making sense",
    ]
