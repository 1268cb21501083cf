"""The pages of the Sense stage's lists."""

from __future__ import annotations

from pkm_desktop.core.commands.seek import triage
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.library import Library
from pkm_desktop.ui.sense import shelves
from tests.core.sense.stock import put_item


def test_the_library_goes_on_beyond_its_first_page(library: Library) -> None:
    whole = 2 * shelves.PAGE + 30
    items = [put_item(library, f"Page {number}", "Some text.") for number in range(whole - 10)]
    triage.keep(library, items)
    annotate.say_why(library, items[0], "It says what I mean.")
    for number in range(10):
        annotate.write_note(library, f"Thought {number}.")
    first = shelves.shelf(library, "library", "")
    rest = shelves.shelf(library, "library", "", offset=len(first.things))
    assert (len(first.things), first.total, rest.total) == (2 * shelves.PAGE, whole, whole)
    refs = [thing.ref for thing in (*first.things, *rest.things)]
    assert len(refs) == len(set(refs)) == whole
    assert shelves.shelf(library, "library", "", offset=whole).things == ()
