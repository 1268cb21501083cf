"""What a writer says of whole notes: who may see them, how settled they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.commands.sense.confidentiality import mark_note
from pkm_desktop.core.commands.sense.ripening import mark_maturity
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome

Mark = Callable[[Library, Sequence[int], Any], Outcome[int]]
both = pytest.mark.parametrize(
    ("mark", "field", "words"),
    [
        (mark_note, "confidentiality", ("private", "team", "community", "public")),
        (mark_maturity, "maturity", ("half-baked", "tested", "settled")),
    ],
)


@both
def test_notes_are_marked_and_marked_back(
    library: Library, mark: Mark, field: str, words: tuple[str, ...]
) -> None:
    usual, other = words[:2]
    first, second = (annotate.write_note(library, text).value for text in ("one", "two"))
    assert getattr(first, field) == usual
    assert mark(library, [first.id, second.id], other).value == 2
    again = mark(library, [first.id], other)
    assert (again.value, bool(again.changes), again.undo) == (0, False, "")
    assert getattr(recall.note(library, first.id), field) == other
    upkeep.undo(library)
    assert getattr(recall.note(library, second.id), field) == usual
    assert recall.note(library, second.id).updated == second.updated


@both
def test_what_cannot_be_is_said(library: Library, mark: Mark, field: str, words: tuple[str, ...]) -> None:
    note = annotate.write_note(library, "one").value
    with pytest.raises(Rejected, match=f"There are: {', '.join(words)}"):
        mark(library, [note.id], "friends")
    with pytest.raises(NotFound):
        mark(library, [note.id, 99], words[-1])
    assert getattr(recall.note(library, note.id), field) == words[0]
