"""The first round: each step counts from the moment it is done."""

from __future__ import annotations

from pathlib import Path

from pkm_desktop.core.commands.practice import beginning
from pkm_desktop.core.commands.seek import browse, capture, triage
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.beginning import FirstSteps
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref

PAGE = b"<html><head><title>Small steps</title></head><body><p>One step a day is enough.</p></body></html>"


def test_nothing_is_done_in_an_empty_library(library: Library) -> None:
    assert beginning.first_steps(library) == FirstSteps()
    assert not beginning.first_steps(library).done


def test_the_steps_are_taken_one_after_the_other(library: Library, tmp_path: Path) -> None:
    capture.save_page(library, "https://example.org/small", page=PAGE)
    (item,) = browse.item_ids(library, ItemFilter(view="all"))
    triage.put_back(library, [item])
    assert beginning.first_steps(library) == FirstSteps(followed=True)
    triage.keep(library, [item])
    assert beginning.first_steps(library) == FirstSteps(followed=True, kept=True)
    annotate.say_why(library, item, "Good for Friday.")
    assert beginning.first_steps(library) == FirstSteps(followed=True, kept=True, noted=True)
    community = curate.add_community(library, "Facilitators").value
    issue = curate.new_issue(library, community.id).value
    curate.add_entry(library, issue.id, Ref("item", item))
    assert not beginning.first_steps(library).shared
    publish.publish(library, issue.id, ["markdown"], folder=tmp_path / "out")
    assert beginning.first_steps(library).done
