"""Notes are private until their writer says otherwise."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import annotate, recall, upkeep
from pkm_desktop.core.commands.confidentiality import mark_note
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library


def test_notes_are_opened_and_closed_again(library: Library) -> None:
    first, second = (annotate.write_note(library, text).value for text in ("one", "two"))
    assert first.confidentiality == "private"
    assert mark_note(library, [first.id, second.id], "team").value == 2
    again = mark_note(library, [first.id], "team")
    assert (again.value, bool(again.changes), again.undo) == (0, False, "")
    assert recall.note(library, first.id).confidentiality == "team"
    upkeep.undo(library)
    assert recall.note(library, second.id).confidentiality == "private"
    assert recall.note(library, second.id).updated == second.updated


def test_what_cannot_be_is_said(library: Library) -> None:
    note = annotate.write_note(library, "one").value
    with pytest.raises(Rejected, match="There are: private, team, community, public"):
        mark_note(library, [note.id], "friends")
    with pytest.raises(NotFound):
        mark_note(library, [note.id, 99], "public")
    assert recall.note(library, note.id).confidentiality == "private"
