"""Communities: made once, found by any name, changed only into what makes sense."""

from __future__ import annotations

import re

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community


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


def test_all_that_is_said_of_a_community_is_kept(library: Library) -> None:
    (library.folder / "templates" / "mine").mkdir(parents=True)
    values = {
        "openness": "public",
        "outsiders": True,
        "naming": "no",
        "domain": "Hosting meetings",
        "practice": "We try things.",
        "charter_url": "https://example.org/charter",
        "archive_url": "https://example.org/all",
        "topics": ("tides", "learning/at-work"),
        "never_tags": ("secret",),
        "text_licence": "CC BY 4.0",
        "opening": "What we found this week.",
        "closing": "Until next time.\nAda",
        "template": "mine",
        "one_each": True,
        "targets": ("eml", "markdown"),
    }
    made = curate.add_community(library, "Hosts", **values).value
    assert {name: getattr(made, name) for name in values} == values
    assert curate.edit_community(library, made.id, topics=[" #Tides", "tides", ""]).value.topics == ("Tides",)
    assert curate.edit_community(library, made.id, topics="a, b").value.topics == ("a", "b")
    emptied = curate.edit_community(library, made.id, topics=(), template="", charter_url="").value
    assert (emptied.topics, emptied.template, emptied.charter_url) == ((), "", "")


def test_a_kind_brings_what_such_communities_may_get(library: Library) -> None:
    def rules(community: Community) -> tuple[str, str, bool]:
        return community.openness, community.naming, community.outsiders

    team = curate.add_community(library, "Team", kind="team").value
    assert rules(team) == ("confidential", "yes", False)
    assert rules(curate.add_community(library, "Craft").value) == ("members", "consent", False)
    edited = curate.edit_community(library, team.id, kind="network", naming="consent").value
    assert rules(edited) == ("public", "consent", True)
    assert rules(curate.edit_community(library, team.id, openness="members").value)[0] == "members"
    assert rules(curate.edit_community(library, team.id, kind="network").value)[0] == "members"
    assert rules(curate.add_community(library, "Odd", kind="team", outsiders=True).value)[2]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"recipients": "a@example.org, nobody"}, "“nobody” is no mail address"),
        ({"rhythm": "weekly:xyz"}, "“weekly:xyz” is no rhythm"),
        ({"targets": ["wiki"]}, "There is no way out called “wiki”. There are: "),
        ({"template": "../secrets"}, "There is no set of templates called “../secrets”"),
        ({"template": ".."}, "There is no set of templates"),
        ({"never_sources": [7]}, "There is no source s7"),
        ({"charter_url": "javascript:alert(1)"}, "is no web address"),
        ({"openness": "secret"}, "“secret” is no openness. There are: confidential, members, public"),
        ({"naming": "maybe"}, "is no rule about names"),
        ({"skipped": ["friday"]}, "A day is written like"),
        ({"opening": "x" * 3000}, "at most 2000 characters"),
        ({"name": "語" * 101}, "at most 100 characters"),  # replies find their issue by it in the subject
        ({"id": 3}, "A community has no id"),
    ],
)
def test_what_cannot_be_is_named(library: Library, values: dict[str, object], said: str) -> None:
    made = curate.add_community(library, "Hosts").value
    with pytest.raises(Rejected, match=re.escape(said)):
        curate.edit_community(library, made.id, **values)
    assert curate.community(library, made.id) == made


def test_what_was_right_once_does_not_stop_an_edit(library: Library) -> None:
    made = curate.add_community(library, "Hosts").value
    with library.writing() as writing:
        writing.db.execute(
            "UPDATE community SET rhythm = 'monthly:fri', recipients = 'the list', targets = 'gone',"
            " never_sources = '99'"
        )
    edited = curate.edit_community(library, made.id, name="Others").value
    assert (edited.name, edited.rhythm, edited.targets) == ("Others", "monthly:fri", ("gone",))


def test_a_way_out_that_was_set_up_may_be_named(library: Library) -> None:
    with library.writing() as writing:
        writing.db.execute(
            "INSERT INTO target(name, name_key, kind, created)"
            " VALUES ('Team wiki', 'team wiki', 'mediawiki', ?)",
            (writing.stamp,),
        )
    made = curate.add_community(library, "Hosts", targets=["TEAM WIKI", "eml"]).value
    assert made.targets == ("Team wiki", "eml")
