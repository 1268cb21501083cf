"""Publishing into a folder: a small site, written whole, and nobody else's file touched."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import feedparser
import pytest
from lxml import html as lxml_html

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.share.sending.folder import WAY
from pkm_desktop.core.share.sending.protocol import Account, Conflict, Past
from tests.core.share import samples
from tests.core.share.nasty import strings
from tests.core.share.sending.parcels import issue, left, parcel


def account(folder: Path, **settings: str) -> Account:
    site = {"site": "https://example.org/digests"}
    return Account("site", WAY.check({"folder": str(folder), **site, **settings}), sender=samples.SENDER)


def seen(folder: Path) -> dict[str, tuple[bytes, int]]:
    """All files with their content and the moment they were written."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_an_issue_becomes_a_page_a_line_and_two_feeds(tmp_path: Path) -> None:
    first = parcel(issue("Facilitators", 38), "page")
    done = WAY.send(account(tmp_path), first, None)
    assert (done.state, done.note, done.remote_id) == ("verified", "", "facilitators-38.html")
    files = seen(tmp_path)
    assert sorted(files) == [
        f"facilitators/{name}" for name in ("facilitators-38.html", "feed.json", "feed.xml", "index.html")
    ]
    second = parcel(issue("Facilitators", 39), "page", archive=(Past(first.issue, done.remote_id, done.url),))
    WAY.send(account(tmp_path), second, None)
    home = lxml_html.fromstring((tmp_path / "facilitators/index.html").read_bytes())
    assert home.xpath("//li/a/@href") == ["facilitators-39.html", "facilitators-38.html"]
    assert home.xpath("//h1/text()") == ["Friday finds"]
    assert not home.xpath("//script")
    feed = feedparser.parse(
        BytesIO((tmp_path / "facilitators/feed.xml").read_bytes()),
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    assert not feed.bozo
    assert len(feed.entries) >= 4
    own = [link.href for link in feed.feed.links if link.rel == "self"]
    assert own == ["https://example.org/digests/facilitators/feed.xml"]
    assert json.loads((tmp_path / "facilitators/feed.json").read_bytes())["version"].endswith("1.1")


def test_only_what_changes_is_written(tmp_path: Path) -> None:
    sent = parcel(issue("Facilitators"), "page")
    done = WAY.send(account(tmp_path), sent, None)
    before = seen(tmp_path)
    assert WAY.send(account(tmp_path), sent, left(sent, done)) == done
    assert seen(tmp_path) == before
    new = parcel(issue("Facilitators", intro="Three ideas."), "page", corrected=True)
    assert WAY.send(account(tmp_path), new, left(sent, done)).remote_id == done.remote_id
    changed = {name for name, state in seen(tmp_path).items() if state != before[name]}
    assert "facilitators/facilitators-38.html" in changed
    assert "facilitators/index.html" not in changed


def test_what_is_not_ours_is_neither_changed_nor_deleted(tmp_path: Path) -> None:
    folder = tmp_path / "facilitators"
    folder.mkdir()
    theirs = {name: f"{name} of somebody else" for name in ("index.html", "feed.xml", "feed.json", "a.css")}
    for name, text in theirs.items():
        (folder / name).write_text(text)
    done = WAY.send(account(tmp_path), parcel(issue("Facilitators"), "page"), None)
    assert done.state == "verified"
    assert all(name in done.note for name in ("index.html", "feed.xml", "feed.json"))
    assert {name: (folder / name).read_text() for name in theirs} == theirs


def test_a_page_of_somebody_else_is_a_conflict_until_it_was_seen(tmp_path: Path) -> None:
    folder = tmp_path / "facilitators"
    folder.mkdir()
    page = folder / "facilitators-38.html"
    page.write_text("Mine.")
    sent = parcel(issue("Facilitators"), "page")
    with pytest.raises(Conflict) as conflict:
        WAY.send(account(tmp_path), sent, None)
    assert (conflict.value.theirs, page.read_text()) == ("Mine.", "Mine.")
    done = WAY.send(account(tmp_path), replace(sent, over=conflict.value.rev), None)
    assert page.read_bytes() == sent.rendered.content
    page.write_text("Edited by hand.")
    with pytest.raises(Conflict):
        WAY.send(account(tmp_path), parcel(issue("Facilitators", intro="x"), "page"), left(sent, done))
    assert page.read_text() == "Edited by hand."


def test_the_list_may_be_dressed_up_around_the_markers(tmp_path: Path) -> None:
    sent = parcel(issue("Facilitators", 1), "page")
    done = WAY.send(account(tmp_path), sent, None)
    home = tmp_path / "facilitators/index.html"
    home.write_text(home.read_text().replace("<h1", "<p>Welcome!</p>\n<h1"))
    second = parcel(issue("Facilitators", 2), "page", archive=(Past(sent.issue, done.remote_id),))
    assert WAY.send(account(tmp_path), second, None).note == ""
    assert "<p>Welcome!</p>" in home.read_text()
    assert "facilitators-2.html" in home.read_text()


@pytest.mark.parametrize("part", range(4))
def test_awkward_texts_stay_text(tmp_path: Path, part: int) -> None:
    one = samples.awkward(strings(200, seed=3)[part * 40 :])
    done = WAY.send(account(tmp_path), parcel(replace(one, number=38), "page"), None)
    home = lxml_html.fromstring(Path(done.url).with_name("index.html").read_bytes())
    assert len(home.xpath("//li/a")) == 1
    assert not home.xpath("//script | //img | //li//*[not(self::a or self::br or self::small)]")


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    gone = tmp_path / "usb" / "site"
    assert not WAY.test(account(gone)).ok
    with pytest.raises(PublishError, match="disk is connected"):
        WAY.send(account(gone), parcel(issue("F"), "page"), None)
    assert not gone.parent.exists()
    assert WAY.test(account(tmp_path)).ok
    assert seen(tmp_path) == {}


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "facilitators").write_text("a file")
    with pytest.raises(PublishError, match="could not be written"):
        WAY.send(account(tmp_path), parcel(issue("Facilitators"), "page"), None)


@pytest.mark.parametrize(
    "settings", [{"folder": "relative"}, {"site": "ftp://x.y"}, {"site": "x"}, {"x": "y"}]
)
def test_settings_that_cannot_be(tmp_path: Path, settings: dict[str, str]) -> None:
    with pytest.raises(Rejected):
        WAY.check({"folder": str(tmp_path), **settings})
