"""Which sources an issue names: external feeds, without those that take a login."""

from __future__ import annotations

from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import IssueSource
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import put_item

SOURCES = (
    ("Open", "feed", "https://a.example/feed", "https://a.example/", "external", ""),
    ("Members", "feed", "https://b.example/feed", "https://b.example/", "external", "basic"),
    ("Intranet", "feed", "https://c.example/feed", "https://c.example/", "internal", ""),
    ("Letters", "mail", None, "mailto:news@d.example", "external", ""),
)


def test_only_what_outsiders_may_follow_is_named(library: Library) -> None:
    issue = curate.new_issue(library, curate.add_community(library, "Hosts").value.id).value
    for number, source in enumerate(SOURCES, 1):
        items = [put_item(library, f"{source[0]} {n}") for n in range(2)]
        with library.writing() as writing:
            writing.db.execute(
                "INSERT INTO source(id, title, kind, feed_url, site_url, reach, login, added)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (number, *source, writing.stamp),
            )
            writing.db.executemany("UPDATE item SET source_id = ? WHERE id = ?", [(number, i) for i in items])
        for item in items:
            curate.add_entry(library, issue.id, Ref("item", item), why="w")
    assert curate.issue(library, issue.id).sources == (
        IssueSource("Open", "https://a.example/feed", "https://a.example/"),
        IssueSource("Members", "", "https://b.example/"),
    )
