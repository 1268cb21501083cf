"""The record of what left: one row for the same bytes, kept whatever is undone."""

from __future__ import annotations

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Rendered
from pkm_desktop.core.store.share import communities, issues, publications

RENDERED = Rendered("text", b"exactly \x00 these bytes", ".txt", "text/plain")


def issue_in(library: Library, label: str = "") -> int:
    with library.writing(label) as writing:
        number = communities.add_community(writing, Community(0, "Facilitators", digest_title="Friday"))
        series = communities.community(writing.db, number).digest_id
        return issues.add_issue(writing, series, number=1, title="t", sections=())


def test_the_same_bytes_are_one_record(library: Library) -> None:
    issue = issue_in(library)
    with library.writing() as writing:
        first = publications.start(writing, issue, "text", RENDERED)
        assert first.state == "pending"
        publications.finish(writing, first.id, "failed", error="No room.")
    with library.writing() as writing:
        again = publications.start(writing, issue, "text", RENDERED)
        assert (again.id, again.state, again.error) == (first.id, "failed", "No room.")
        publications.finish(writing, again.id, "verified", url="/somewhere")
        other = publications.start(writing, issue, "page", RENDERED)
    with library.reading() as db:
        found = publications.publications(db, issue)
        assert [(each.id, each.state, each.error) for each in found] == [
            (first.id, "verified", ""),
            (other.id, "pending", ""),
        ]
        assert publications.content(db, first.id) == RENDERED.content
        assert publications.content(db, 99) == b""
