"""What has left stays left: which steps undo forgets, and which it keeps."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import triage
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.share import sealing
from tests.core.commands.shelf import put_item


def test_sealing_forgets_how_the_issue_was_made_and_nothing_else(library: Library) -> None:
    community = curate.add_community(library, "Facilitators").value
    draft = curate.new_issue(library, community.id).value
    other = curate.new_issue(library, community.id).value
    entry = curate.add_entry(library, draft.id, Ref("item", put_item(library, "One")), why="a").value.entries[
        0
    ]
    kept = curate.add_entry(library, other.id, Ref("item", put_item(library, "Two")), why="b").value.entries[
        0
    ]
    curate.edit_entry(library, entry.id, why="c")
    curate.edit_entry(library, kept.id, why="d")
    curate.remove_entry(library, entry.id)
    curate.edit_issue(library, draft.id, intro="Hello.")
    curate.edit_issue(library, other.id, intro="Later.")
    curate.edit_community(library, community.id, recipients="kim@example.org")
    with library.writing() as writing:
        sealing.seal(writing, draft.id)
    title = other.title
    assert upkeep.history(library) == (
        "Edit “Facilitators”",
        f"Edit “{title}”",
        "Edit “Two”",
        "Add “Two”",
        "New issue for “Facilitators”",
    )


def test_another_draft_can_be_undone_after_one_has_left(library: Library) -> None:
    community = curate.add_community(library, "Facilitators").value
    draft = curate.new_issue(library, community.id).value
    other = curate.new_issue(library, community.id).value
    curate.add_entry(library, draft.id, Ref("item", put_item(library, "One")), why="a")
    curate.edit_issue(library, other.id, intro="Later.")
    publish.publish(library, draft.id, ["text"], anyway=True)
    with pytest.raises(Rejected, match="Publishing cannot be undone"):
        upkeep.undo(library)
    upkeep.undo(library)
    assert curate.issue(library, other.id).intro == ""
    while upkeep.undo(library).value:
        pass
    left = curate.issue(library, draft.id)
    assert (left.status, len(left.entries), len(left.publications)) == ("published", 1, 1)


def test_an_undo_after_publishing_says_once_that_it_cannot(library: Library) -> None:
    community = curate.add_community(library, "Facilitators").value
    draft = curate.new_issue(library, community.id).value
    curate.add_entry(library, draft.id, Ref("item", put_item(library, "One")), why="a")
    triage.later(library, [put_item(library, "Two")])
    publish.publish(library, draft.id, ["text", "markdown"], anyway=True)
    left = f"Publish Facilitators #{draft.number}"
    assert [label for label in upkeep.history(library) if "Publish" in label] == [left]
    before = upkeep.history(library)[1:]
    with pytest.raises(Rejected, match=f"^Facilitators #{draft.number}: Publishing cannot be undone; a corr"):
        upkeep.undo(library)
    assert upkeep.history(library) == before
    assert upkeep.undo(library).value == before[0] == "Read later: 1 item"
