"""What is offered for an issue, and what is never offered; suggestions by topics."""

from __future__ import annotations

from pkm_desktop.core.commands.seek import triage
from pkm_desktop.core.commands.sense import annotate, tagging
from pkm_desktop.core.commands.share import contributions, curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import put_item


def offered(library: Library, community_id: int) -> list[str]:
    return [one.title for one in curate.candidates(library, community_id)]


def put_source(library: Library, title: str, item: int, *, reach: str = "external") -> int:
    with library.writing() as writing:
        number = writing.db.execute(
            "INSERT INTO source(title, feed_url, reach, added) VALUES (?, ?, ?, ?)",
            (title, f"https://{title.lower()}.example/feed", reach, writing.stamp),
        ).lastrowid
        writing.db.execute(
            "INSERT INTO sighting(item_id, source_id, guid, seen_at) VALUES (?, ?, ?, ?)",
            (item, number, f"{number}-{item}", writing.stamp),
        )
    return int(number or 0)


def test_what_a_community_must_never_get_is_not_offered(library: Library) -> None:
    titles = ("Plain", "Tagged", "Below", "From there", "From a tagged source")
    plain, tagged, below, there, sourced = (put_item(library, title) for title in titles)
    tagging.tag(library, [Ref("item", tagged)], add=["Secret"])
    tagging.tag(library, [Ref("item", below)], add=["secret/plans"])
    source = put_source(library, "Closed", there)
    other = put_source(library, "Open", sourced)
    tagging.tag(library, [Ref("source", other)], add=["secret"])
    note = annotate.write_note(library, "text", title="On the closed one", item_id=there).value
    own = annotate.write_note(library, "text", title="A secret note").value
    tagging.tag(library, [Ref("note", own.id)], add=["secret"])
    open_to_all = curate.add_community(library, "All").value
    assert set(offered(library, open_to_all.id)) == {*titles, note.title, own.title}
    careful = curate.add_community(library, "Careful", never_tags=["secret"], never_sources=[source]).value
    assert offered(library, careful.id) == ["Plain"]
    assert plain


def test_an_alias_means_its_tag(library: Library) -> None:
    item = put_item(library, "A")
    tagging.tag(library, [Ref("item", item)], add=["knowledge management"])
    tagging.add_alias(library, "knowledge management", "KM")
    about = curate.add_community(library, "About", topics=["km"]).value
    (one,) = curate.candidates(library, about.id)
    assert one.topics == ("km",)
    never = curate.add_community(library, "Never", never_tags=["KM"]).value
    assert offered(library, never.id) == []


def test_only_titled_notes_are_offered(library: Library) -> None:
    annotate.write_note(library, "PRIVATECANARY is how this begins.")
    annotate.write_note(library, "# A heading\n\nText.")
    annotate.write_note(library, "Text.", title="A title")
    made = curate.add_community(library, "All").value
    assert sorted(offered(library, made.id)) == ["A heading", "A title"]


def test_suggestions_say_why(library: Library) -> None:
    made = curate.add_community(library, "Hosts", topics=["learning/at-work", "Tides"]).value
    below = put_item(library, "Below")
    tagging.tag(library, [Ref("item", below)], add=["tides/spring"])
    annotate.say_why(library, below, "It matters.")
    marked = put_item(library, "Marked", text="Nothing else does.")
    mark = annotate.highlight(library, marked, "Nothing else").value
    tagging.tag(library, [Ref("highlight", mark.id)], add=["tides"])
    put_item(library, "Spoken of", text="Learning happens at work, mostly.")
    put_item(library, "Stranger")
    found = {one.candidate.title: one.why for one in curate.suggestions(library, made.id)}
    assert list(found) == ["Below", "Marked", "Spoken of"]
    assert found["Below"] == ("about Tides", "you said why it matters")
    assert found["Marked"] == ("about Tides", "you marked a passage")
    assert found["Spoken of"] == ("speaks of “at work”",)
    assert len(curate.suggestions(library, made.id, limit=1)) == 1


def test_a_topic_may_hold_anything(library: Library) -> None:
    put_item(library, "A", text='"quotes" AND -minus (brackets')
    made = curate.add_community(library, "Odd", topics=['"', "AND", "-minus", "a OR b*", "(", "tag:x"]).value
    curate.suggestions(library, made.id)
    assert offered(library, made.id) == ["A"]


def test_what_a_colleague_brought_says_so_once_kept(library: Library) -> None:
    brought = contributions.import_contributions(library, b"- [A](https://example.org/a) good", "Ada").value
    made = curate.add_community(library, "All").value
    assert offered(library, made.id) == []
    triage.keep(library, brought.new)
    (one,) = curate.candidates(library, made.id)
    assert (one.title, one.contributor) == ("A", "Ada")
    assert curate.suggestions(library, made.id)[0].why == ("brought by Ada",)


def test_what_was_said_to_matter_is_offered_though_nobody_kept_it(library: Library) -> None:
    read, dropped, silent = (put_item(library, title) for title in ("Read", "Dropped", "Silent"))
    triage.put_back(library, [read, dropped, silent])
    for item in (read, dropped):
        annotate.say_why(library, item, "It names the habit.")
    triage.drop(library, [dropped])
    made = curate.add_community(library, "All").value
    assert offered(library, made.id) == ["Read"]


def test_a_post_without_a_title_goes_by_how_it_begins(library: Library) -> None:
    post = put_item(library, "")
    with library.writing() as writing:
        writing.db.execute("UPDATE item SET excerpt = 'Six of eight promises kept.' WHERE id = ?", (post,))
    made = curate.add_community(library, "All").value
    assert offered(library, made.id) == ["Six of eight promises kept."]
    issue = curate.new_issue(library, made.id).value
    entries = curate.add_entry(library, issue.id, Ref("item", post)).value.entries
    assert [entry.title for entry in entries] == ["Six of eight promises kept."]
