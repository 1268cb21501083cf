"""What Seek has once its first rows stand: the reader, and all that is done with articles and sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.annotating import Annotating
from pkm_desktop.ui.seek.asking import Asking
from pkm_desktop.ui.seek.dead_links import DeadLinks
from pkm_desktop.ui.seek.digests import Digests
from pkm_desktop.ui.seek.handlers import connect_actions
from pkm_desktop.ui.seek.labelling import Labelling
from pkm_desktop.ui.seek.place_menu import PlaceMenu
from pkm_desktop.ui.seek.reading import Reading
from pkm_desktop.ui.seek.row_menu import RowMenu
from pkm_desktop.ui.seek.rules.door import RulesDoor
from pkm_desktop.ui.seek.source_menu import SourceMenu
from pkm_desktop.ui.seek.sources_page import SourcesPage
from pkm_desktop.ui.seek.thinking import Thinking
from pkm_desktop.ui.seek.walking import Walking

if TYPE_CHECKING:
    from pkm_desktop.ui.seek.view import SeekView


def complete(desk: Desk, view: SeekView) -> Iterator[None]:
    """Build and connect them, and register every action of the stage: in steps that each take little time."""
    yield from view.parts.furnish()
    view.reader = view.parts.reader
    view.reading = Reading(desk, view.reader, view)
    view.annotating = Annotating(desk, view.reader, view.reading, view)
    view.walking = Walking(desk, view.reader.view, view)
    view.thinking = Thinking(desk, view.reader, view.reading, view.triage, host=view)
    yield
    view.labelling = Labelling(desk, view)
    view.digests = Digests(desk, view)
    view.rules = RulesDoor(desk, view)
    view.asking = Asking(desk, view.list_pane, view.triage, view.sidebar, host=view)
    yield
    view.row_menu = RowMenu(desk, view.list_pane, view.sidebar, view.rules, host=view)
    view.place_menu = PlaceMenu(desk, view.sidebar, view.asking, view.rules, host=view)
    view.dead_links = DeadLinks(desk, view.parts, view)
    view.source_menu = SourceMenu(desk, view.sidebar, view.parts.doings, view)
    view.sources_page = SourcesPage(desk, view.parts, view.sidebar, view)
    yield
    _wire(desk, view)
    connect_actions(desk, view, view)


def _wire(desk: Desk, view: SeekView) -> None:
    view.dead_links.item_wanted.connect(lambda item_id: view.show_ref(Ref("item", item_id)))
    view.reading.was_read.connect(view.triage.opened)
    view.annotating.touched.connect(view.touched)
    view.annotating.quote_wanted.connect(view.quote_highlight)
    view.labelling.touched.connect(view.tags_touched)
    view.thinking.touched.connect(view.touched)
    view.sources_page.items_wanted.connect(lambda source_id: view.show_ref(Ref("source", source_id)))
    page = view.reader.view
    chips = page.header.chips
    chips.add_wanted.connect(lambda: view.ask_tags(chips.add_chip))
    chips.removed.connect(view.untag)
    chips.picked.connect(view.show_tag)
    page.header.extras.rule_wanted.connect(view.rules.show_rule)
    page.header.extras.category_wanted.connect(view.take_category)
    page.escaped.connect(view.back_to_list)
    page.zoomed.connect(view.zoom)
