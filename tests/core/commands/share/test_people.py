"""People: noted, changed, merged, forgotten."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import curate, people
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.responses import Person


def answers(library: Library, person_id: int) -> int:
    with library.reading() as db:
        row = db.execute("SELECT count(*) FROM response WHERE person_id = ?", (person_id,)).fetchone()
    return int(row[0])


def answer(library: Library, person_id: int) -> None:
    community = curate.add_community(library, f"For {person_id}").value
    issue = curate.new_issue(library, community.id).value
    with library.writing() as writing:
        writing.db.execute(
            "INSERT INTO response(issue_id, person_id, kind, received, created)"
            " VALUES (?1, ?2, 'thanks', ?3, ?3)",
            (issue.id, person_id, writing.stamp),
        )


def test_a_person_is_noted_tidied_and_found_again(library: Library) -> None:
    made = people.add_person(
        library, "  Grace\u202e\n Ndiaye ", address="Grace@Example.ORG", role="coach"
    ).value
    assert made == Person(made.id, "Grace Ndiaye", "grace@example.org", "coach", "unknown")
    for name in (made.id, f"U{made.id}", "grace  NDIAYE", "GRACE@example.org"):
        assert people.person(library, name) == made
    people.add_person(library, "山田 太郎")
    people.add_person(library, "محمد علي")
    assert len(people.people(library)) == 3
    assert upkeep.undo(library).value == "Add محمد علي"
    assert len(people.people(library)) == 2


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": " \u200b"}, "needs a name"),
        ({"name": "u12"}, "looks like an id"),
        ({"name": "A", "consent": "maybe"}, "no consent"),
        ({"name": "A", "address": "a@b@c d"}, "no address"),
        ({"name": "A", "address": "x\r\nBcc: y@z.example"}, "no address"),
        ({"name": "A", "address": "grace@example.org"}, "is the address of Grace"),
    ],
)
def test_what_makes_no_person_is_refused(library: Library, values: dict[str, str], said: str) -> None:
    people.add_person(library, "Grace", address="grace@example.org")
    with pytest.raises(Rejected, match=said):
        people.add_person(library, **values)
    assert len(people.people(library)) == 1


def test_names_may_be_shared_but_then_one_has_to_say_who(library: Library) -> None:
    first = people.add_person(library, "Ada").value
    people.add_person(library, "ADA")
    with pytest.raises(Rejected, match="Several people"):
        people.person(library, "ada")
    assert people.person(library, f"u{first.id}") == first
    with pytest.raises(Rejected, match="nobody"):
        people.person(library, "x" * 10_000)
    with pytest.raises(NotFound):
        people.person(library, 99)


def test_a_change_touches_only_what_is_given(library: Library) -> None:
    made = people.add_person(library, "Ada", address="a@example.org").value
    outcome = people.edit_person(library, made.id, consent="yes")
    assert outcome.value == Person(made.id, "Ada", "a@example.org", "", "yes")
    assert outcome.changes.issues
    assert people.edit_person(library, made.id, consent="yes").undo == ""
    upkeep.undo(library)
    assert people.person(library, made.id) == made


def test_two_entries_for_one_person_become_one(library: Library) -> None:
    old = people.add_person(library, "A. Okafor", address="a@example.org", consent="no").value
    new = people.add_person(library, "Ada Okafor", role="coach", consent="yes").value
    answer(library, old.id)
    answer(library, new.id)
    merged = people.merge_people(library, old.id, new.id).value
    assert merged == Person(new.id, "Ada Okafor", "a@example.org", "coach", "no")
    assert (answers(library, new.id), people.people(library)) == (2, (merged,))
    upkeep.undo(library)
    assert (answers(library, old.id), answers(library, new.id)) == (1, 1)
    assert set(people.people(library)) == {old, new}
    with pytest.raises(Rejected):
        people.merge_people(library, old.id, old.id)


def test_a_forgotten_person_leaves_their_answers(library: Library) -> None:
    made = people.add_person(library, "Ada").value
    answer(library, made.id)
    people.delete_person(library, made.id)
    assert people.people(library) == ()
    with library.reading() as db:
        assert db.execute("SELECT person_id FROM response").fetchone()[0] is None
    upkeep.undo(library)
    assert answers(library, made.id) == 1
