"""The check of an issue with everything the library knows, and mending at a stroke."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, tagging
from pkm_desktop.core.commands.share import checking, curate, people, publish, templates
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import put_item
from tests.servers.web import Reply, WebServer


@pytest.fixture
def draft(library: Library) -> Issue:
    community = curate.add_community(library, "Facilitators").value
    return curate.new_issue(library, community.id).value


def add(library: Library, draft: Issue, title: str = "A", **values: str) -> int:
    """Put a new item with a reason into the issue; gives the entry's id."""
    item = put_item(library, title, **values)
    made = curate.add_entry(library, draft.id, Ref("item", item), why="Because.").value
    return made.entries[-1].id


def sql(library: Library, statement: str, *values: object) -> None:
    with library.writing() as writing:
        writing.db.execute(statement, values)


def codes(library: Library, draft: Issue) -> list[str]:
    return [one.code for one in curate.issue(library, draft.id).problems]


def opened(library: Library, draft: Issue, **values: object) -> None:
    curate.edit_community(library, draft.community.id, **values)  # type: ignore[arg-type]


def carry(library: Library, item_id: int, title: str, reach: str = "external") -> int:
    """A source that carries the item; gives its id."""
    with library.writing() as writing:
        number = writing.db.execute(
            "INSERT INTO source(title, feed_url, reach, added) VALUES (?1, ?1, ?2, ?3)",
            (title, reach, writing.stamp),
        ).lastrowid
        writing.db.execute(
            "INSERT INTO sighting(item_id, source_id, guid, seen_at) VALUES (?, ?, 'g', ?)",
            (item_id, number, writing.stamp),
        )
    return int(number or 0)


def test_tracking_comes_off_everywhere_and_can_be_undone(library: Library, draft: Issue) -> None:
    entry = add(library, draft)
    spy = "https://b.example/?utm_source=x&id=1"
    sql(library, "UPDATE entry SET url = ? WHERE id = ?", "https://a.example/?fbclid=1", entry)
    curate.edit_entry(library, entry, why=f"See {spy}, and {spy}2.")
    curate.edit_issue(library, draft.id, intro=f"On ({spy}).")
    opened(library, draft, closing=f"Archive: {spy}")
    assert codes(library, draft) == ["tracking-parameters"] * 4
    fixed = checking.fix(library, draft.id, "tracking-parameters", entry)
    assert (fixed.value.entries[0].url, fixed.value.entries[0].why) == (
        "https://a.example/",
        "See https://b.example/?id=1, and https://b.example/?id=12.",
    )
    fixed = checking.fix(library, draft.id, "tracking-parameters")
    assert fixed.value.problems == ()
    assert fixed.value.intro == "On (https://b.example/?id=1)."
    assert fixed.value.community.closing == "Archive: https://b.example/?id=1"
    with pytest.raises(Rejected, match="nothing of the kind"):
        checking.fix(library, draft.id, "tracking-parameters")
    upkeep.undo(library)
    assert codes(library, draft) == ["tracking-parameters"] * 2
    assert checking.fix_all(library, draft.id).value.problems == ()


def test_a_long_quote_is_cut_and_stays_word_for_word(library: Library, draft: Issue) -> None:
    text = "Meaning comes from the work. " * 30
    entry = add(library, draft, text=text)
    curate.edit_entry(library, entry, quote=text)
    assert codes(library, draft) == ["quote-too-long"]
    fixed = checking.fix(library, draft.id, "quote-too-long", entry).value
    assert fixed.problems == ()
    assert fixed.entries[0].quote == "Meaning comes from the work. " * 9 + "Meaning comes from the work. […]"
    with pytest.raises(Rejected):
        checking.fix(library, draft.id, "quote-too-long", entry)


def test_a_private_note_leaves_in_no_way_until_it_is_opened(library: Library, draft: Issue) -> None:
    note = annotate.write_note(library, "Body", title="A thought").value
    made = curate.add_entry(library, draft.id, Ref("note", note.id), why="Because.").value
    assert codes(library, draft) == ["private-note"]
    for anyway in (False, True):
        with pytest.raises(PublishError, match="is a note that is private"):
            publish.publish(library, draft.id, ["text"], anyway=anyway)
    assert checking.fix_all(library, draft.id).value.problems != ()
    fixed = checking.fix(library, draft.id, "private-note", made.entries[0].id)
    assert fixed.value.problems == ()
    assert fixed.changes.notes
    with library.reading() as db:
        level = db.execute("SELECT confidentiality FROM note WHERE id = ?", (note.id,)).fetchone()[0]
    assert level == "community"
    opened(library, draft, openness="public", text_licence="CC BY 4.0")
    assert codes(library, draft) == ["private-note"]
    upkeep.undo(library)
    upkeep.undo(library)
    assert codes(library, draft) == ["private-note"]


def test_a_private_note_does_not_get_out_by_being_deleted(library: Library, draft: Issue) -> None:
    note = annotate.write_note(library, "Body", title="TITLECANARY").value
    curate.add_entry(library, draft.id, Ref("note", note.id), why="Because.")
    annotate.delete_note(library, note.id)
    assert "origin-gone" in codes(library, draft)
    with pytest.raises(PublishError, match="nobody can tell whether it was private"):
        publish.publish(library, draft.id, ["text"])


def test_what_needs_a_person_is_not_mended(library: Library, draft: Issue) -> None:
    entry = add(library, draft)
    curate.edit_entry(library, entry, why="")
    with pytest.raises(Rejected, match="takes a person"):
        checking.fix(library, draft.id, "missing-why", entry)
    with pytest.raises(Rejected, match="not in the issue"):
        checking.fix(library, draft.id, "quote-too-long", 99)
    before = checking.fix_all(library, draft.id)
    assert (before.undo, bool(before.changes)) == ("", False)


def test_never_and_internal_are_asked_of_the_library_as_it_is_today(library: Library, draft: Issue) -> None:
    first, second = add(library, draft, "A"), add(library, draft, "B")
    items = {one.id: one.item_id or 0 for one in curate.issue(library, draft.id).entries}
    board = carry(library, items[first], "Board minutes", reach="internal")
    wiki = carry(library, items[second], "Wiki", reach="internal")
    carry(library, items[second], "The same on the web")
    tagging.tag(library, [Ref("item", items[second])], add=["pay/2026"])
    assert codes(library, draft) == []
    opened(library, draft, outsiders=True)
    assert [(one.code, one.entry) for one in curate.issue(library, draft.id).problems] == [
        ("internal-item", first)
    ]
    opened(library, draft, outsiders=False, never_sources=(board, wiki), never_tags=("pay",))
    found = {(one.code, one.entry) for one in curate.issue(library, draft.id).problems}
    assert found == {("never-source", first), ("never-source", second), ("never-tag", second)}
    with pytest.raises(PublishError, match="Board minutes"):
        publish.publish(library, draft.id, ["text"])


def test_a_banned_tag_is_known_by_its_other_names_and_on_sources(library: Library, draft: Issue) -> None:
    entry = add(library, draft)
    item = curate.issue(library, draft.id).entries[0].item_id or 0
    source = carry(library, item, "S")
    tagging.tag(library, [Ref("source", source)], add=["salary"])
    tagging.add_alias(library, "salary", "pay")
    opened(library, draft, never_tags=("Pay",))
    assert [(one.code, one.entry) for one in curate.issue(library, draft.id).problems] == [
        ("never-tag", entry)
    ]


def test_a_banned_tag_stays_banned_under_its_new_name(library: Library, draft: Issue) -> None:
    entry = add(library, draft)
    item = curate.issue(library, draft.id).entries[0].item_id or 0
    tagging.tag(library, [Ref("item", item)], add=["salary/2026"])
    opened(library, draft, never_tags=("salary",), topics=("salary/2026", "tides"))
    tagging.tag(library, [Ref("item", item)], add=["salary", "pay"])
    tagging.rename_tag(library, "salary", "wages")
    audience = curate.community(library, draft.community.id)
    assert (audience.never_tags, audience.topics) == (("wages",), ("wages/2026", "tides"))
    tagging.merge_tags(library, "wages", "pay")
    found = curate.issue(library, draft.id).problems
    assert [(one.code, one.entry) for one in found] == [("never-tag", entry)]
    upkeep.undo(library)
    upkeep.undo(library)
    assert curate.community(library, draft.community.id).never_tags == ("salary",)


def test_names_are_checked_against_the_people_of_the_library(library: Library, draft: Issue) -> None:
    entry = add(library, draft)
    curate.edit_entry(library, entry, why="Grace Ndiaye tried it.")
    assert codes(library, draft) == []
    grace = people.add_person(library, "Grace Ndiaye").value
    assert codes(library, draft) == ["name-without-consent"]
    people.edit_person(library, grace.id, consent="yes")
    assert codes(library, draft) == []


def test_links_are_asked_and_what_is_found_is_remembered(library: Library, draft: Issue) -> None:
    with WebServer() as server:
        server.routes["/here"] = Reply(b"<html>ok</html>")
        server.routes["/gone"] = Reply(b"", status=410)
        server.routes["/old"] = Reply(b"", status=301, headers={"Location": "/new"})
        server.routes["/new"] = Reply(b"<html>ok</html>")
        numbers = {
            path: add(library, draft, path, url=server.url(path)) for path in ("/here", "/gone", "/old")
        }
        sql(library, "UPDATE item_state SET state = 'new'")  # whatever became of the items
        loose = add(library, draft, "loose", url=server.url("/missing"))
        sql(library, "UPDATE entry SET item_id = NULL WHERE id = ?", loose)
        told: list[int] = []
        found = checking.check(
            library, draft.id, links=True, on_progress=lambda done, *_: told.append(done), pace=0.0
        )
    said = {(one.code, one.entry) for one in found if one.code != "internal-address"}
    assert said == {
        ("dead-link", numbers["/gone"]),
        ("moved-link", numbers["/old"]),
        ("dead-link", loose),
        ("one-source", None),
    }
    assert told == [1, 2, 3, 4]
    assert "moved-link" in codes(library, draft)
    fixed = checking.fix(library, draft.id, "moved-link", numbers["/old"]).value
    assert fixed.entries[2].url.endswith("/new")
    assert "moved-link" not in codes(library, draft)


def test_asking_links_can_be_stopped(library: Library, draft: Issue) -> None:
    add(library, draft, url="http://127.0.0.1:9/x")
    assert "dead-link" not in [
        one.code for one in checking.check(library, draft.id, links=True, stop=lambda: True, pace=0.0)
    ]


def test_a_whole_check_of_thirty_entries_takes_no_time(library: Library, draft: Issue) -> None:
    text = "Meaning comes from the work we do afterwards, not from the list. " * 300
    for number in range(30):
        entry = add(library, draft, f"Item {number}", text=text)
        sql(library, "UPDATE entry SET quote = 'Meaning […] the list.' WHERE id = ?", entry)
    sql(library, "INSERT INTO tag(id, name, name_key) VALUES (1, 'much', 'much')")
    sql(
        library,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
        " INSERT INTO tagging(tag_id, kind, target_id) SELECT 1, 'item', i FROM n",
    )
    best = min(_seconds(library, draft) for _ in range(5))
    assert best < 0.05


def _seconds(library: Library, draft: Issue) -> float:
    start = time.perf_counter()
    curate.issue(library, draft.id)
    return time.perf_counter() - start


def test_mail_to_strangers_stops_mails_and_nothing_else(library: Library, draft: Issue) -> None:
    library.settings = replace(library.settings, user_email="me@example.org")
    add(library, draft)
    opened(library, draft, openness="confidential", recipients="a@example.org, bob@other.example")
    with pytest.raises(PublishError, match="bob@other.example is not of example.org"):
        publish.publish(library, draft.id, ["eml", "text"])
    assert publish.publish(library, draft.id, ["text"]).value[0].state == "verified"


def test_own_templates_are_tried_before_an_issue_leaves_by_them(library: Library, draft: Issue) -> None:
    add(library, draft)
    made = templates.copy_template(library, "Mine", files=["edition.txt.j2"]).value
    opened(library, draft, template="Mine")
    assert codes(library, draft) == []
    assert made.folder is not None
    text = made.folder / "edition.txt.j2"
    text.write_text(
        text.read_text(encoding="utf-8") + "\n{{ edition.nothing_of_the_kind }}", encoding="utf-8"
    )
    (problem,) = curate.issue(library, draft.id).problems
    assert (problem.code, problem.blocking) == ("template-broken", True)
    assert "edition.txt.j2, line" in problem.text
    text.unlink()
    made.folder.rmdir()
    (problem,) = curate.issue(library, draft.id).problems
    assert "There is no set of templates “Mine”" in problem.text


def test_links_in_our_own_words_are_asked_too(library: Library, draft: Issue) -> None:
    with WebServer() as server:
        server.routes["/here"] = Reply(b"<html>ok</html>")
        server.routes["/old"] = Reply(b"", status=301, headers={"Location": "/here"})
        gone, old, here = server.url("/gone"), server.url("/old"), server.url("/here")
        number = add(library, draft, "One", url=here)
        curate.edit_entry(library, number, why=f"More on {gone}.")
        curate.edit_issue(library, draft.id, intro=f"See {old} and {here}, also {gone}")
        asked: list[int] = []
        found = checking.check(
            library, draft.id, links=True, on_progress=lambda *said: asked.append(said[1]), pace=0.0
        )
    said = {(one.code, one.entry, one.field) for one in found if one.code.endswith("-link")}
    assert said == {
        ("moved-link", None, "intro"),
        ("dead-link", None, "intro"),
        ("dead-link", number, "why"),
    }
    assert set(asked) == {3}
    assert not any(one.fix or one.blocking for one in found if one.code.endswith("-link"))
