"""Communities: made once, found by any name, changed only into what makes sense."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import curate, upkeep
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library


def test_a_community_has_a_series_of_its_own(library: Library) -> None:
    made = curate.add_community(
        library, "  L&D   team ", kind="team", rhythm="weekly:fri", recipients="ld@example.org"
    )
    assert made.changes.communities
    found = made.value
    assert (found.name, found.kind, found.rhythm, found.quote_limit) == ("L&D team", "team", "weekly:fri", 50)
    assert found.digest_title == "L&D team digest"
    assert found.digest_id > 0
    assert curate.communities(library) == (found,)


def test_a_name_is_taken_once(library: Library) -> None:
    curate.add_community(library, "Größe")
    with pytest.raises(Rejected, match="There is a community “GRÖSSE” already"):
        curate.add_community(library, "GRÖSSE")


def test_communities_are_found_by_number_id_and_name(library: Library) -> None:
    made = curate.add_community(library, "Facilitators").value
    for name in (made.id, f"c{made.id}", "facilitators", " FACILITATORS "):
        assert curate.community(library, name) == made
    with pytest.raises(NotFound, match="There is no community “Nobody”. There are: Facilitators"):
        curate.community(library, "Nobody")
    with pytest.raises(NotFound):
        curate.community(library, 99)


@pytest.mark.parametrize(
    "values",
    [
        {"name": " "},
        {"name": "c12"},
        {"name": "a", "kind": "crowd"},
        {"name": "a", "rhythm": "whenever"},
        {"name": "a", "lang": "not a language"},
        {"name": "a", "quote_limit": 0},
    ],
)
def test_nonsense_is_rejected_in_words(library: Library, values: dict[str, object]) -> None:
    with pytest.raises(Rejected, match=r"\."):
        curate.add_community(library, **values)  # type: ignore[arg-type]
    assert curate.communities(library) == ()


def test_a_community_is_edited_and_the_edit_undone(library: Library) -> None:
    made = curate.add_community(library, "Facilitators").value
    curate.add_community(library, "Others")
    edited = curate.edit_community(
        library, made.id, name="Hosts", recipients="h@example.org", digest_title="Friday"
    )
    assert (edited.value.name, edited.value.digest_title) == ("Hosts", "Friday")
    assert not curate.edit_community(library, made.id, name="Hosts").changes
    with pytest.raises(Rejected):
        curate.edit_community(library, made.id, name="others")
    with pytest.raises(Rejected):
        curate.edit_community(library, made.id, colour="red")
    upkeep.undo(library)
    assert curate.community(library, made.id) == made
