"""A note is half-baked until its writer says more."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import annotate, recall, upkeep
from pkm_desktop.core.commands.ripening import mark_maturity
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library


def test_notes_are_called_tested_and_half_baked_again(library: Library) -> None:
    first, second = (annotate.write_note(library, text).value for text in ("one", "two"))
    assert first.maturity == "half-baked"
    assert mark_maturity(library, [first.id, second.id], "tested").value == 2
    again = mark_maturity(library, [first.id], "tested")
    assert (again.value, bool(again.changes), again.undo) == (0, False, "")
    assert recall.note(library, first.id).maturity == "tested"
    upkeep.undo(library)
    assert recall.note(library, second.id).maturity == "half-baked"
    assert recall.note(library, second.id).updated == second.updated


def test_what_cannot_be_is_said(library: Library) -> None:
    note = annotate.write_note(library, "one").value
    with pytest.raises(Rejected, match="There are: half-baked, tested, settled"):
        mark_maturity(library, [note.id], "overripe")
    with pytest.raises(NotFound):
        mark_maturity(library, [note.id, 99], "settled")
