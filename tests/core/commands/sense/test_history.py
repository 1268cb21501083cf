"""What notes said before: a version for each stretch of writing, compared, restored, thinned out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, history, linking, recall, tagging
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import index_is_whole, put_item

Clock = Callable[[], datetime]


def bodies(library: Library, note_id: int) -> list[str]:
    return [one.body for one in history.versions(library, note_id)]


def test_typing_leaves_a_version_every_ten_minutes(library: Library, clock: Clock) -> None:
    made = annotate.write_note(library, "0").value
    for minute in range(1, 31):
        clock.forward(minutes=1)  # type: ignore[attr-defined]
        annotate.edit_note(library, made.id, body=str(minute), typing=True)
    assert bodies(library, made.id) == ["29", "19", "9"]


def test_the_end_of_a_stretch_stays(library: Library, clock: Clock) -> None:
    made = annotate.write_note(library, "a").value
    clock.forward(seconds=5)  # type: ignore[attr-defined]
    annotate.edit_note(library, made.id, body="a b", typing=True)
    assert bodies(library, made.id) == []
    clock.forward(hours=2)  # type: ignore[attr-defined]
    annotate.edit_note(library, made.id, body="a b c", typing=True)
    clock.forward(seconds=2)  # type: ignore[attr-defined]
    annotate.edit_note(library, made.id, body="a b c d", typing=True)
    assert bodies(library, made.id) == ["a b"]
    assert history.keep_version(library, made.id).value
    assert not history.keep_version(library, made.id).value
    assert bodies(library, made.id) == ["a b c d", "a b"]
    annotate.edit_note(library, made.id, kind="permanent")
    annotate.edit_note(library, made.id, body="all new")
    annotate.edit_note(library, made.id, body="and again")
    assert bodies(library, made.id) == ["all new", "a b c d", "a b"]


def test_versions_are_compared_and_restored(library: Library, clock: Clock) -> None:
    made = annotate.write_note(library, "one\ntwo [[X]]", title="First").value
    clock.forward(hours=1)  # type: ignore[attr-defined]
    annotate.edit_note(library, made.id, body="one\ntwo [[Y]]\nthree", title="Second")
    (old,) = history.versions(library, made.id)
    assert (old.title, old.saved) == ("First", made.updated)
    lines = history.version_diff(library, made.id, old.id)
    assert [line.change for line in lines] == ["removed", "added", "same", "changed", "added"]
    restored = history.restore_version(library, made.id, old.id).value
    assert (restored.body, restored.title, restored.links) == ("one\ntwo [[X]]", "First", ("X",))
    assert bodies(library, made.id) == ["one\ntwo [[Y]]\nthree", "one\ntwo [[X]]"]
    newer = history.versions(library, made.id)[0].id
    assert history.version_diff(library, made.id, old.id, newer) == lines
    upkeep.undo(library)
    assert recall.note(library, made.id).title == "Second"
    upkeep.redo(library)
    assert recall.note(library, made.id).title == "First"
    for attempt in (
        lambda: history.versions(library, 99),
        lambda: history.version_diff(library, made.id, 99),
        lambda: history.restore_version(library, made.id, 99),
        lambda: history.restore_deleted(library, made.id),
        lambda: history.keep_version(library, 99),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_a_deleted_note_comes_back_with_all_it_had(library: Library, clock: Clock) -> None:
    item = put_item(library, "Rivers", "x")
    made = annotate.write_note(library, "Text [[X]] #one", title="T", kind="literature", item_id=item).value
    tagging.tag(library, [Ref("note", made.id)], add=["two"])
    before = recall.note(library, made.id)
    clock.forward(days=1)  # type: ignore[attr-defined]
    annotate.delete_note(library, made.id)
    (gone,) = history.deleted(library)
    assert (gone.note_id, gone.title, gone.kind, gone.deleted) == (made.id, "T", "literature", clock())
    assert bodies(library, made.id) == ["Text [[X]] #one"]
    back = history.restore_deleted(library, made.id).value
    assert (back.id, back.kind, back.item_id, back.created) == (made.id, "literature", item, before.created)
    assert (back.body, back.tags, back.links) == (before.body, before.tags, before.links)
    assert history.deleted(library) == ()
    assert index_is_whole(library)
    upkeep.undo(library)
    assert [one.note_id for one in history.deleted(library)] == [made.id]
    version = history.versions(library, made.id)[0].id
    assert history.restore_version(library, made.id, version).value.title == "T"


def test_a_deleted_why_comes_back(library: Library) -> None:
    item = put_item(library, "Rivers", "x")
    annotate.say_why(library, item, "First", other_view="not at all")
    annotate.say_why(library, item, "")
    annotate.say_why(library, item, "Second")
    (gone,) = history.deleted(library)
    back = history.restore_deleted(library, gone.note_id).value
    assert (back.kind, back.body, back.other_view) == ("fleeting", "First", "not at all")
    annotate.say_why(library, item, "")
    again = history.restore_deleted(library, history.deleted(library)[0].note_id).value
    assert (again.kind, again.body) == ("why", "Second")


def test_deleted_notes_are_kept_for_thirty_days(library: Library, clock: Clock) -> None:
    made = annotate.write_note(library, "Text").value
    annotate.delete_note(library, made.id)
    clock.forward(days=29)  # type: ignore[attr-defined]
    assert len(history.deleted(library)) == 1
    clock.forward(days=2)  # type: ignore[attr-defined]
    assert history.deleted(library) == ()
    annotate.delete_note(library, annotate.write_note(library, "Another").value.id)
    with pytest.raises(NotFound):
        history.versions(library, made.id)


def test_old_versions_are_thinned_to_one_a_week(library: Library, clock: Clock) -> None:
    made = annotate.write_note(library, "day 0").value
    for day in range(1, 71):
        clock.forward(days=1)  # type: ignore[attr-defined]
        annotate.edit_note(library, made.id, body=f"day {day}", typing=True)
    found = history.versions(library, made.id)
    recent = [one for one in found if (clock() - one.saved).days <= 30]
    old = [one for one in found if (clock() - one.saved).days > 30]
    assert len(recent) == 30
    assert len(old) in (5, 6, 7)
    assert len({one.saved.isocalendar()[:2] for one in old}) == len(old)


def test_long_notes_keep_fewer_versions(library: Library, clock: Clock) -> None:
    made = annotate.write_note(library, "0" * 9_000_000).value
    for number in range(1, 8):
        clock.forward(hours=1)  # type: ignore[attr-defined]
        annotate.edit_note(library, made.id, body=str(number) * 9_000_000)
    assert [one.body[0] for one in history.versions(library, made.id)] == ["6", "5", "4", "3", "2"]


def test_what_a_connection_changes_is_in_the_history(library: Library) -> None:
    one = annotate.write_note(library, "Text.", title="One").value
    two = annotate.write_note(library, "Text.", title="Two").value
    linking.connect(library, Ref("note", one.id), Ref("note", two.id))
    assert bodies(library, one.id) == ["Text."]
