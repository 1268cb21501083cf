"""One search over everything, from the first letter to a question; any text is a query."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pkm_desktop.core.commands.sense import annotate, find, tagging
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import put_item
from tests.core.sense.texts import ARTICLE, OTHER


@pytest.fixture
def stocked(library: Library) -> Library:
    put_item(library, "The meeting that nobody missed", ARTICLE)
    put_item(library, "Bread", OTHER)
    put_item(library, "東京の川", "東京には多くの川がある。")
    annotate.highlight(library, 1, "The sentence is the hard part.", comment="opener")
    annotate.write_note(library, "Communities need failure. See [[Bread]]", title="On communities")
    annotate.say_why(library, 2, "Because patience can be learnt")
    tagging.tag(library, [Ref("item", 1)], add=["practice"])
    return library


def test_hits_show_what_was_found(stocked: Library) -> None:
    found = find.find(stocked, "communities tag:practice")
    (hit,) = found.hits
    assert (str(hit.ref), hit.title, hit.tags) == ("i1", "The meeting that nobody missed", ("practice",))
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["community"]
    assert (found.total, found.understood, found.hint) == (1, "communities AND tag:practice", "")
    assert hit.score > 0
    assert hit.when == stocked.clock()
    assert 0 < found.seconds < 5


def test_all_kinds_are_found_and_can_be_chosen(stocked: Library) -> None:
    assert str(find.find(stocked, "opener").hits[0].ref) == "h1"
    assert find.find(stocked, "patience").hits[0].title == "Bread"
    assert {hit.ref.kind for hit in find.find(stocked, "sentence", kinds=["highlights"]).hits} == {
        "highlight"
    }
    with pytest.raises(Rejected, match="cannot be searched"):
        find.find(stocked, "x", kinds=["mails"])


def test_a_short_list_is_filled_up_and_says_so(stocked: Library) -> None:
    found = find.find(stocked, "bread patience meeting")
    assert found.total == 5
    assert found.hint == "None of these have every word; the others have some."
    assert find.find(stocked, "bread AND patience AND meeting").total == 0


def test_a_better_spelling_is_offered_for_words_that_are_not_there(stocked: Library) -> None:
    assert find.find(stocked, "comunities").did_you_mean == "communities"
    assert find.find(stocked, "metting bread").did_you_mean == "meeting bread"
    assert find.find(stocked, "communities").did_you_mean == ""
    assert find.find(stocked, "qqqqqq").did_you_mean == ""


def test_scripts_without_spaces_are_found_by_any_piece(stocked: Library) -> None:
    assert [str(hit.ref) for hit in find.find(stocked, "多くの川").hits] == ["i3"]
    assert [str(hit.ref) for hit in find.as_you_type(stocked, "京")] == ["i3"]


def test_pages_do_not_overlap(stocked: Library) -> None:
    whole = find.find(stocked, "the a of", limit=50)
    pages = [find.find(stocked, "the a of", limit=1, offset=at).hits[0].ref for at in range(whole.total)]
    assert pages == [hit.ref for hit in whole.hits]
    assert find.find(stocked, "is:new", limit=1, offset=5).total == 3


def test_from_the_first_letter(stocked: Library) -> None:
    assert {str(hit.ref) for hit in find.as_you_type(stocked, "b")} == {"i2"}
    assert str(find.as_you_type(stocked, "communi")[0].ref) == "n1"
    assert {str(hit.ref) for hit in find.as_you_type(stocked, "flo")} == {"i2"}
    assert {str(hit.ref) for hit in find.as_you_type(stocked, "meeting no")} == {"i1", "h1"}
    assert find.as_you_type(stocked, " ") == ()
    assert find.as_you_type(stocked, '"') == ()


def test_what_is_undone_is_no_longer_found(stocked: Library) -> None:
    from pkm_desktop.core.commands import upkeep

    annotate.write_note(stocked, "xylophone")
    assert find.find(stocked, "xylophone").total == 1
    upkeep.undo(stocked)
    assert find.find(stocked, "xylophone").total == 0
    upkeep.redo(stocked)
    assert find.find(stocked, "xylophone").total == 1


def test_what_was_undone_takes_no_other_hits_place(library: Library) -> None:
    from pkm_desktop.core.commands import bring_in, upkeep

    rows = "".join(f"https://whales.example/{n} Whales and whales {n}\n" for n in range(40))
    listed = library.folder / "whales.txt"
    listed.write_text(rows)
    bring_in.import_files(library, [listed])
    annotate.write_note(library, "Once I saw whales, among many other things, far out from a cliff")
    upkeep.undo(library)
    upkeep.undo(library)
    assert find.find(library, "whales").total == 0
    annotate.write_note(library, "Once I saw whales, among many other things, far out from a cliff")
    for query in ("whales", "whales after:2000", "after:2000", "whales OR moles"):
        found = find.find(library, query)
        assert (found.total, [hit.ref.kind for hit in found.hits]) == (1, ["note"]), query
    assert [hit.ref.kind for hit in find.as_you_type(library, "whal")] == ["note"]
    assert [hit.ref.kind for hit in find.as_you_type(library, "w")] == ["note"]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_is_a_query(stocked: Library, text: str) -> None:
    find.find(stocked, text)
    find.as_you_type(stocked, text)


def test_thousands_of_hostile_queries(stocked: Library) -> None:
    dice = random.Random(2)
    bits = [
        "AND",
        "OR",
        "NOT",
        "-",
        '"',
        "(",
        ")",
        "*",
        "tag:",
        "is:kept",
        "before:2020",
        "in:notes",
        "^",
        "{",
        "}",
        "'",
    ]
    bits += [
        "NEAR(",
        "title:",
        "col:",
        ";",
        "--",
        "%",
        "_",
        "\\",
        "東京",
        "😀",
        "the",
        "bread",
        "\0",
        "\ud800",
        ",",
        "+",
        "é",
    ]
    for _ in range(1500):
        typed = "".join(dice.choice(bits) + dice.choice(["", " "]) for _ in range(dice.randrange(1, 10)))
        found = find.find(stocked, typed)
        assert len(found.hits) <= 20


@pytest.mark.corpus
def test_the_big_list_of_naughty_strings(stocked: Library, corpus: Path) -> None:
    for line in (corpus / "abuse" / "blns" / "blns.txt").read_text(encoding="utf-8").splitlines():
        find.find(stocked, line)
        find.as_you_type(stocked, line)


def test_in_a_question_words_that_stand_side_by_side_count_more(library: Library) -> None:
    for number in range(8):
        put_item(library, f"Other {number}", "Bread, water and salt.")
    beside = put_item(library, "One", "A boundary and a flow; then heat transfer and more of it.")
    apart = put_item(library, "Two", "A boundary and a flow; then heat and more transfer of it.")
    found = find.find(library, "what is boundary flow heat transfer absent")
    assert [hit.ref.id for hit in found.hits] == [beside, apart]


def test_a_word_of_two_is_looked_for_by_each_of_them_at_last(library: Library) -> None:
    put_item(library, "Beams", "The deflection of a beam under a load, and its buckling.")
    put_item(library, "Shells", "Load-deflection curves of shells.")
    found = find.find(library, "load-deflection curves")
    assert [hit.title for hit in found.hits] == ["Shells", "Beams"]
    assert [hit.title for hit in find.find(library, '"load-deflection"').hits][0] == "Shells"


def test_a_question_is_answered_best_by_what_is_about_it(library: Library) -> None:
    put_item(library, "Buckling", "Buckling of thin shells: buckling loads, shells, buckling again.")
    put_item(
        library, "Everything", "what is known " + "of this and that, in which " * 40 + "thin buckling shells"
    )
    found = find.find(library, "what is known of buckling in thin shells")
    assert [hit.title for hit in found.hits] == ["Buckling", "Everything"]
