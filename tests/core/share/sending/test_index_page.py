"""The list between markers: lines come, stay and change; nothing outside does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share.sending import dokuwiki
from pkm_desktop.core.share.sending.index_page import Line, Markers, updated
from tests.core.share.sending import parcels

MARKERS = Markers("<!-- begin -->", "<!-- end -->")


def lines(*numbers: int, text: str = "issue") -> list[Line]:
    return [Line(f"[[{number}|", f"* [[{number}|{text}]]") for number in numbers]


def page(*rows: str, before: str = "Top", after: str = "End\n") -> str:
    return "\n".join([before, MARKERS.begin, *rows, MARKERS.end, after])


def test_a_page_is_begun_and_a_page_without_a_list_gets_one_at_its_end() -> None:
    new = updated("", MARKERS, lines(1), heading="Finds")
    assert new == "Finds\n\n<!-- begin -->\n* [[1|issue]]\n<!-- end -->\n"
    assert updated(new, MARKERS, lines(1), heading="Finds") == new
    assert updated("Mine.\n\n", MARKERS, lines(1)) == "Mine.\n\n<!-- begin -->\n* [[1|issue]]\n<!-- end -->\n"


def test_new_lines_stand_by_their_number() -> None:
    old = page("* [[4|issue]]", "a note", "* [[2|issue]]")
    new = updated(old, MARKERS, lines(5, 4, 3, 2, 1))
    rows = ["* [[5|issue]]", "* [[4|issue]]", "a note", "* [[3|issue]]", "* [[2|issue]]", "* [[1|issue]]"]
    assert new == page(*rows)


def test_a_known_line_is_replaced_and_others_stay() -> None:
    old = page("* [[12|x]]", "* [[1|old]] my remark", "* [[somebody's]]")
    assert updated(old, MARKERS, lines(1)) == page("* [[12|x]]", "* [[1|issue]]", "* [[somebody's]]")


def test_nothing_outside_changes() -> None:
    outside = "* [[1|mine]]\n\n  odd\twhite space \n"
    old = page("* [[1|old]]", before=outside, after=outside)
    assert updated(old, MARKERS, lines(1)) == page("* [[1|issue]]", before=outside, after=outside)


@pytest.mark.parametrize(
    "old",
    [
        "<!-- begin -->\n",
        "<!-- end -->\n",
        "<!-- end -->\n<!-- begin -->\n",
        page() + page(),
        f"{page()}\n<!-- begin -->",
    ],
)
def test_damaged_markers_are_told(old: str) -> None:
    with pytest.raises(PublishError, match="marker lines"):
        updated(old, MARKERS, lines(1))


def test_the_lines_around_a_list_on_a_dokuwiki_are_in_the_language_of_its_readers() -> None:
    english = parcels.issue("Lernteams")
    german = replace(english, community=replace(english.community, lang="de"))
    in_english, in_german = (
        dokuwiki._markers(parcels.parcel(issue, "dokuwiki"), "") for issue in (english, german)
    )
    assert in_english.end == "<sub>End of the list (lernteams). Write above or below it.</sub>"
    assert "PKM Desktop führt diese Liste" in in_german.begin
    there = f"Text\n{in_english.begin}\n{in_english.end}\n"  # whatever the language is by now
    assert dokuwiki._markers(parcels.parcel(german, "dokuwiki"), there) == in_english
