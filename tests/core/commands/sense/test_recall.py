"""What is connected to what, read back."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands.sense import annotate, attaching, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Links
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import put_item


def refs(links: tuple[object, ...]) -> list[str]:
    return [str(link.ref) for link in links]  # type: ignore[attr-defined]


def test_links_have_both_ends(library: Library) -> None:
    item = put_item(library, "Rivers & Stones", "A text.")
    one = annotate.write_note(
        library, "To [[rivers & stones]], [[Two#part]], [[i1]] and [[Nowhere]]", title="One"
    ).value
    two = annotate.write_note(library, "Back to [[ONE]] and [[n1]]", title="Two").value
    out = recall.links(library, Ref("note", one.id)).out
    assert refs(out) == ["i1", "n2", "None"]
    assert [link.title for link in out] == ["Rivers & Stones", "Two", "Nowhere"]
    assert out[0].context == "To [[rivers & stones]], [[Two#part]], [[i1]] and [[Nowhere]]"
    assert refs(recall.links(library, Ref("note", two.id)).back) == ["n1"]
    assert refs(recall.links(library, Ref("note", one.id)).back) == ["n2"]
    assert refs(recall.links(library, Ref("item", item)).back) == ["n1"]
    written = annotate.write_note(library, "now it is", title="Nowhere").value
    assert refs(recall.links(library, Ref("note", written.id)).back) == ["n1"]


def test_a_note_comes_before_an_item_of_the_same_title(library: Library) -> None:
    item = put_item(library, "Same", "A text.")
    note = annotate.write_note(library, "x", title="same").value
    annotate.write_note(library, "See [[SAME]] and [[i1]]")
    assert refs(recall.links(library, Ref("note", note.id)).back) == ["n2"]
    assert refs(recall.links(library, Ref("item", item)).back) == ["n2"]


def test_a_title_with_a_sharp_is_a_title(library: Library) -> None:
    sharp = annotate.write_note(library, "x", title="C# in depth").value
    plain = annotate.write_note(library, "y", title="C").value
    annotate.write_note(library, "[[C# in depth]] [[C#part]]", title="Both")
    assert refs(recall.links(library, Ref("note", sharp.id)).back) == ["n3"]
    assert refs(recall.links(library, Ref("note", plain.id)).back) == ["n3"]


def test_an_item_links_where_the_notes_on_it_link(library: Library) -> None:
    item = put_item(library, "Rivers", "A text.")
    annotate.write_note(library, "See [[Other]]", item_id=item)
    annotate.say_why(library, item, "Because [[Third]]")
    links = recall.links(library, Ref("item", item))
    assert [link.title for link in links.out] == ["Third", "Other"]


def test_a_title_as_long_as_a_text_is_not_looked_for_in_the_others(library: Library) -> None:
    title = "tide " * 99
    long = annotate.write_note(library, "Body", title=title).value
    annotate.write_note(library, f"Once more: {title}")
    assert recall.links(library, Ref("note", long.id)).mentions == ()


def test_unlinked_mentions_are_whole_titles_in_other_texts(library: Library) -> None:
    slow = annotate.write_note(library, "x", title="Slow reading").value
    put_item(library, "Essay", "Many praise\nslow reading these days.")
    put_item(library, "Other", "Slowly read and reading slow.")
    annotate.write_note(library, "A linked [[Slow reading]] is no mention of slow reading", title="Linked")
    (mention,) = recall.links(library, Ref("note", slow.id)).mentions
    assert (str(mention.ref), mention.title, mention.context) == ("i1", "Essay", "slow reading these days.")


def test_an_item_without_connections(library: Library) -> None:
    assert recall.links(library, Ref("item", put_item(library, "", ""))) == Links()


def test_related_things_say_why(library: Library) -> None:
    one = put_item(
        library, "Sourdough", "Bread from flour, water and a sour culture; the dough rests overnight."
    )
    for title in ("A", "B", "C", "D", "E", "F"):
        put_item(library, title, f"Something else entirely, number {title}, about trains and timetables.")
    two = put_item(
        library, "Baking", "The dough of this bread rests in the cold. Flour matters more than yeast."
    )
    annotate.say_why(library, one, "bread dough flour")
    (first, *_) = recall.related(library, Ref("item", one))
    assert (first.ref, set(first.why) >= {"bread", "dough", "flour"}) == (Ref("item", two), True)
    assert Ref("item", one) not in {each.ref for each in recall.related(library, Ref("item", one))}
    assert {each.ref.kind for each in recall.related(library, Ref("item", one))} == {"item"}


def test_titles_complete_a_link(library: Library) -> None:
    put_item(library, "River % 100_a", "")
    put_item(library, "The long river", "")
    annotate.write_note(library, "x", title="Rivers")
    assert [title for _, title in recall.titles(library, "RIV")] == [
        "Rivers",
        "River % 100_a",
        "The long river",
    ]
    assert [title for _, title in recall.titles(library, "river % 1")] == ["River % 100_a"]
    assert recall.titles(library, "100") == ((Ref("item", 1), "River % 100_a"),)
    assert recall.titles(library, "%") == ()
    assert len(recall.titles(library, "", limit=2)) == 2


def test_titles_without_spaces_are_found_by_what_is_within(library: Library) -> None:
    annotate.write_note(library, "x", title="組織の知識管理")
    put_item(library, "入門・知識管理", "")
    assert {title for _, title in recall.titles(library, "知識")} == {"組織の知識管理", "入門・知識管理"}


def test_notes_are_listed_newest_first_and_found(library: Library) -> None:
    for text in ("alpha one", "beta two", "alpha three"):
        annotate.write_note(library, text)
    assert [note.body for note in recall.notes(library, limit=2)] == ["alpha three", "beta two"]
    assert [note.body for note in recall.notes(library, offset=2)] == ["alpha one"]
    assert {note.body for note in recall.notes(library, query="alpha")} == {"alpha one", "alpha three"}
    assert recall.notes(library, query='"(') == ()


def test_highlights_are_listed(library: Library) -> None:
    item = put_item(library, "Text", "first words, second words, third words")
    made = [annotate.highlight(library, item, quote).value for quote in ("third", "first", "second")]
    in_order = recall.highlights(library, item_id=item)
    assert [each.passage.exact for each in in_order] == ["first", "second", "third"]
    assert [each.id for each in recall.highlights(library, limit=2)] == [made[2].id, made[1].id]
    assert recall.highlight(library, made[0].id) == made[0]


def test_where_a_thing_was_shared(library: Library) -> None:
    item = put_item(library, "Text", "words")
    with library.writing() as writing:
        for sql in (
            "INSERT INTO community(id, name, name_key, created) VALUES (1, 'Team', 'team', '')",
            "INSERT INTO digest(id, community_id, title, created) VALUES (1, 1, 'd', '')",
            "INSERT INTO issue(id, digest_id, number, title, status, created, updated, published)"
            " VALUES (1, 1, 7, 'Friday', 'published', '', '', '2026-01-02T00:00:00Z'),"
            " (2, 1, 8, 'Next', 'draft', '', '', NULL)",
            "INSERT INTO entry(issue_id, item_id, position) VALUES (1, 1, 0), (2, 1, 0)",
        ):
            writing.db.execute(sql)
    (shared,) = recall.sharing(library, Ref("item", item))
    assert (shared.community, shared.number, shared.title) == ("Team", 7, "Friday")
    assert recall.sharing(library, Ref("source", 1)) == ()


@pytest.mark.parametrize("body", ["See [[Rivers]]", "no links"])
def test_a_note_is_shown_as_html(library: Library, body: str) -> None:
    put_item(library, "Rivers", "")
    html = recall.note_html(library, body)
    assert ('href="pkm:i1"' in html) == ("[[" in body)
    assert recall.note_html(library, annotate.write_note(library, body).value) == html


def test_files_of_a_note_are_shown_or_linked(library: Library) -> None:
    picture = attaching.attach(library, b"\x89PNG\r\n\x1a\n" + bytes(20), "My plan.png").value
    paper = attaching.attach(library, b"%PDF-1.4\n", "paper.pdf").value
    annotate.write_note(library, "x", title="Other")
    shown = recall.note_html(library, f"![[{picture.name}]] ![[{paper.name}]] ![[Other]] ![[gone.png]]")
    assert '<img alt="My plan.png" src="pkm:attachment/My%20plan.png">' in shown
    assert "!" not in shown
    assert '<a class="link" href="pkm:attachment/paper.pdf">paper.pdf</a>' in shown
    assert 'href="pkm:n1">Other</a>' in shown
    assert '<span class="missing">gone.png</span>' in shown


def test_an_item_and_what_was_said_on_it_are_one_related_thing(library: Library) -> None:
    item = put_item(library, "Tides and moons", "The tide follows the moon around the earth.")
    annotate.say_why(library, item, "The tide and the moon, again.")
    titled = annotate.write_note(library, "The moon pulls the tide.", title="Pull", item_id=item).value
    for number in range(8):
        put_item(library, f"Bread {number}", "Flour, water, salt and time.")
    asked = annotate.write_note(library, "Why does the tide follow the moon?", title="Question").value
    found = recall.related(library, Ref("note", asked.id))
    assert sorted(one.title for one in found) == ["Pull", "Tides and moons"]
    assert Ref("note", titled.id) in [one.ref for one in found]
