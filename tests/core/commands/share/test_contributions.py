"""What colleagues bring: into the inbox with their credit, and from one PKM Desktop to another whole."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.practice import reflect
from pkm_desktop.core.commands.seek import browse, editing, triage
from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.commands.share.contributions import import_contributions
from pkm_desktop.core.errors import ImportFileError, Rejected
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.digests import Entry
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import put_item

LINES = b"""- [A good read](https://example.org/a?utm_source=feed) why it matters #tides
- [Another](https://example.org/b)
"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Ada's finds</title><id>x:1</id>
<updated>2026-01-02T00:00:00Z</updated><entry><id>x:2</id><title>A &lt;b&gt; title</title>
<author><name>Grace</name></author><link href="https://example.org/atom"/><category term="tides"/>
<updated>2026-01-02T00:00:00Z</updated><summary>Short and good.</summary></entry></feed>"""


@pytest.fixture
def other(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Library]:
    opened = open_library(tmp_path / "other", clock=clock)
    yield opened
    opened.close()


def inbox(library: Library) -> dict[str, str]:
    rows = browse.item_rows(library, browse.item_ids(library, ItemFilter()))
    return {row.title: row.url for row in rows}


def entered(library: Library, item: int) -> Entry:
    triage.keep(library, [item])
    found = curate.communities(library)
    audience = found[0] if found else curate.add_community(library, "Hosts").value
    issue = curate.new_issue(library, audience.id).value
    return curate.add_entry(library, issue.id, Ref("item", item)).value.entries[0]


def test_a_list_of_links_comes_into_the_inbox(library: Library) -> None:
    outcome = import_contributions(library, LINES, " Ada\n")
    assert outcome.value.person == "Ada"
    assert inbox(library) == {"A good read": "https://example.org/a", "Another": "https://example.org/b"}
    assert reflect.weeks(library, 1)[0].arrived == 2
    first = entered(library, outcome.value.new[0])
    assert (first.why, first.contributor, first.tags, first.author) == (
        "why it matters",
        "Ada",
        ("tides",),
        "",
    )
    assert first.source == "example.org"


def test_taking_in_is_undone_as_a_whole_and_done_again(library: Library) -> None:
    outcome = import_contributions(library, LINES, "Ada")
    assert upkeep.undo(library).value == outcome.undo == "Take in what “Ada” brought"
    assert inbox(library) == {}
    assert tagging.tags(library) == ()
    again = import_contributions(library, LINES, "Ada")
    assert again.value.new == outcome.value.new
    assert len(inbox(library)) == 2


def test_the_first_who_brought_it_keeps_the_credit(library: Library) -> None:
    brought = import_contributions(library, LINES, "Ada").value
    twice = import_contributions(library, LINES.replace(b"why it matters", b"better said"), "Ada").value
    assert (twice.new, twice.known) == ((), brought.new)
    import_contributions(library, LINES.replace(b"why it matters", b"me too"), "Bo")
    found = entered(library, brought.new[0])
    assert (found.contributor, found.why) == ("Ada", "better said")
    assert len(inbox(library)) == 1


def test_what_is_here_already_gets_the_credit_and_keeps_its_place(library: Library) -> None:
    kept = put_item(library, "Mine", url="https://example.org/a")
    dropped = put_item(library, "Dropped", url="https://example.org/b", state="dropped")
    with library.writing() as writing:
        writing.db.execute("UPDATE item SET url_key = replace(url, 'https://', '')")
    value = import_contributions(library, LINES, "Ada").value
    assert (value.new, value.known) == ((), (kept, dropped))
    assert list(inbox(library)) == ["Dropped"]
    assert browse.item(library, kept).row.state == "kept"
    assert entered(library, kept).contributor == "Ada"


def test_the_credit_goes_along_when_two_items_become_one(library: Library) -> None:
    mine = put_item(library, "Mine", url="https://example.org/mine")
    first, second = import_contributions(library, LINES, "Ada").value.new
    merged = editing.merge_items(library, mine, first)
    assert entered(library, mine).contributor == "Ada"
    while upkeep.undo(library).value != merged.undo:
        pass
    assert entered(library, first).contributor == "Ada"
    assert entered(library, mine).contributor == ""
    assert entered(library, second).contributor == "Ada"


def test_an_atom_feed_is_taken(library: Library) -> None:
    value = import_contributions(library, ATOM, "Ada").value
    found = entered(library, value.new[0])
    assert (found.title, found.author, found.source) == ("A <b> title", "Grace", "Ada's finds")
    assert (found.why, found.tags, found.contributor) == ("Short and good.", ("tides",), "Ada")


def test_a_digest_comes_over_whole(library: Library, other: Library) -> None:
    nasty = "[[Draft]] & <b>“x”</b> {{y}} &amp; *z*"
    first = put_item(library, nasty, url="https://example.org/a?b=1&c=%20d")
    second = put_item(library, "Without an author", url="https://example.org/b")
    with library.writing() as writing:
        writing.db.execute("UPDATE item SET authors = '' WHERE id = ?", (second,))
    tagging.tag(library, [Ref("item", first)], add=["learning/at-work", "Tides & times"])
    community = curate.add_community(library, "Friends", topics=["learning", "Tides & times"]).value
    issue = curate.new_issue(library, community.id).value
    curate.add_entry(library, issue.id, Ref("item", first), why="W & <i>\n\nx", via="Cy", kind="asset")
    issue = curate.add_entry(library, issue.id, Ref("item", second), why="V").value
    curate.edit_entry(library, issue.entries[1].id, contributor="Di", other_view="Or not.")
    (one, two) = curate.issue(library, issue.id).entries
    feed = publish.render(library, issue.id, "jsonfeed").content
    value = import_contributions(other, feed, "Ada").value
    (here, there) = (entered(other, item) for item in value.new)
    same = ("title", "url", "author", "source", "why", "other_view", "tags", "published", "kind", "lang")
    for name in same:
        assert getattr(here, name) == getattr(one, name), name
        assert getattr(there, name) == getattr(two, name), name
    assert (here.contributor, here.via) == ("Ada", "Cy")
    assert (there.contributor, there.via) == ("Di", "Ada")  # who brought it there, and through whom it came


def test_folders_and_archives_are_looked_into(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "published"
    (folder / "12").mkdir(parents=True)
    (folder / "12" / "index.html").write_text("<p>x</p>")
    (folder / "finds.md").write_bytes(LINES)
    assert len(import_contributions(library, folder, "Ada").value.new) == 2
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "title": "From the archive"}]}
    archive = tmp_path / "digest.zip"
    with zipfile.ZipFile(archive, "w") as writing:
        writing.writestr("page.html", "<p>x</p>")
        writing.writestr("feed.json", json.dumps(feed))
    assert len(import_contributions(library, archive, "Ada").value.new) == 1
    assert len(import_contributions(library, archive, "Ada").value.known) == 1
    assert "From the archive" in inbox(library)


def test_hostile_lines_do_no_harm(library: Library) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {
                "title": "Bad",
                "url": "javascript:alert(1)",
                "content_html": "<script>x</script><p onclick=a>ok</p>",
            },
            {"title": "\u202eevil\nname", "url": "https://u:pw@example.org/", "authors": [{"name": "A\nB"}]},
            {"title": "\x00", "tags": ["t" * 500, "ok"]},
        ],
    }
    value = import_contributions(library, json.dumps(feed).encode(), "Ada").value
    bad, evil = (browse.item(library, item) for item in value.new)
    assert (bad.row.url, bad.html) == ("", "<p>ok</p>")
    assert (evil.row.title, evil.row.url, evil.row.author) == ("evil name", "https://example.org/", "A B")


@pytest.mark.parametrize("data", [b"", b"just words", b"{", b"<html><body>x</body></html>", b"\xff\xfe\x00"])
def test_what_holds_nothing_is_said(library: Library, data: bytes) -> None:
    with pytest.raises(ImportFileError):
        import_contributions(library, data, "Ada")
    assert inbox(library) == {}


def test_a_name_is_needed_and_a_file(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Rejected, match="Say who brought it"):
        import_contributions(library, LINES, " ")
    with pytest.raises(ImportFileError, match="no such file"):
        import_contributions(library, tmp_path / "none.md", "Ada")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ImportFileError, match="no feed and no Markdown"):
        import_contributions(library, tmp_path / "empty", "Ada")
