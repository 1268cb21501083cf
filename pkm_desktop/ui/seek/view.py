"""The Seek stage: sources at the left, what came in beside them, the open article at the right."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.later_parts import LaterParts
from pkm_desktop.ui.seek.list_tools import ListTools
from pkm_desktop.ui.seek.list_words import ListWords, what_keys_do
from pkm_desktop.ui.seek.listing import Listing
from pkm_desktop.ui.seek.panes import Panes
from pkm_desktop.ui.seek.remembering import Remembering
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.seek.sidebar_rows import Place, source_key, view_title
from pkm_desktop.ui.seek.spots import Spots
from pkm_desktop.ui.seek.triage import Triage


class SeekView(LaterParts):
    """Puts the parts together; what they do is in their own modules."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._stale = True
        self.setAccessibleName(self.tr("Seek"))
        self._build()
        self._wire()
        self.memory = Remembering(desk, self.parts, self.sidebar, self)
        self.spots = Spots(desk, self, self)
        self.wanted = self.memory.item  # to be selected once its list is there
        self.listing.place = self.memory.place() or self.listing.place

    def show_ref(self, ref: Ref) -> None:
        """Show an item in its list, or the items of a source."""
        self.spots.leaving.emit()
        if ref.kind == "source":
            self.sidebar.nav.select(source_key(ref.id))
            source = self.sidebar.source(ref.id)
            self.show_place(Place(ItemFilter(view="all", source_id=ref.id), source.title if source else ""))
        elif self.select(ref.id):
            if self.parts.page():  # the sources or the dead links lie over it
                self.parts.back_to_list()
        else:
            self.wanted = ref.id
            self.sidebar.nav.select("")
            self.show_place(Place(ItemFilter(view="all"), view_title("all")))

    def show_watch(self, rule_id: int) -> None:
        """Show what a watched word found."""
        self.sidebar.go(f"watch:{rule_id}")

    def show_sources(self) -> None:
        """All sources, to look after them."""
        self.sources_page.show()

    def set_sidebar(self, visible: bool) -> None:
        """Show or hide the list of sources."""
        self.nav.setVisible(visible)
        self.parts.panes.fit()

    def panes(self) -> list[QWidget]:
        """Where F6 goes, in order."""
        return self.parts.in_order()

    def leave(self) -> None:
        """Nothing that was typed is lost."""
        if self.complete:
            self.reader.view.why.flush()
            self.reading.keep_place()
        self.memory.keep()

    def reload(self) -> None:
        """Read everything that is shown anew. At first the list: the numbers beside it can come after it."""
        self._stale = False
        self.listing.reload()
        if self.sidebar.known:
            self.sidebar.reload()
        else:
            self._desk.jobs.later(self.sidebar.reload, ahead=True)
        if self.complete:
            self.reading.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def completed(self) -> None:
        """The reader is there: show what was chosen meanwhile."""
        self.open_chosen()

    def _build(self) -> None:
        desk = self._desk
        self.parts = Panes(desk)
        self.nav, self.list_pane = self.parts.nav, self.parts.list
        self.sidebar = Sidebar(desk, self.nav, self)
        self.listing = Listing(desk, self.list_pane, self)
        self.triage = Triage(desk, self.list_pane, self.listing, self)
        self.words = ListWords(desk, self.list_pane, self.listing, self.sidebar, parent=self)
        self.tools = ListTools(desk, self.listing, self, self.triage.mark_all_read)
        for button in self.tools.buttons():
            self.list_pane.add_button(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.parts)
        self.setFocusProxy(self.parts)

    def _wire(self) -> None:
        self.sidebar.chosen.connect(self.show_place)
        self.sidebar.failing_wanted.connect(lambda: self.sources_page.show_failing())
        self.sidebar.loaded.connect(self._sidebar_loaded)
        self.sidebar.dead_wanted.connect(lambda: self.dead_links.show())
        self.listing.loaded.connect(self._list_loaded)
        self.list_pane.emptied.connect(self.words.say_empty)
        self.list_pane.table.chosen.connect(self.open_chosen)
        self.list_pane.table.doubleClicked.connect(lambda index: self.read())
        self._desk.jobs.changed.connect(self._on_changed)
        for name, move in (("next", self.triage.next), ("previous", self.triage.previous)):
            self._desk.actions.on(name, move, owner=self)
        self._desk.actions.bind_letters(self.list_pane.table)

    def read(self) -> None:
        """Go into the article."""
        self.finish()
        self.parts.go_into(reading=True)

    def peek(self) -> None:
        """The text beside the list; where it shows already, the original in the browser."""
        if self.reader.view.isVisible():
            self.reading.open_browser()
        else:
            self.read()

    def rule_from(self) -> None:
        """A rule made from the item the keys are at."""
        self.rules.rule_from(self.list_pane.table.current_id())

    def back_to_list(self) -> None:
        """Out of the article again."""
        self.parts.go_into(reading=False)

    def page_down(self) -> None:
        """A page of the article; at its end the next item."""
        if not self.reading.page_down():
            self.triage.next()

    def ask_tags(self, beside: QWidget | None = None) -> None:
        """Type tags for what is selected."""
        self.labelling.ask_tags(self.list_pane.table.at_hand(), self._under(beside))

    def select_passage(self) -> None:
        """Begin a selection by keys, from wherever the keys are."""
        self.read()
        self.reader.view.keys.start()
        if self.reader.view.keys.active:
            keys = self.tr(
                "Arrows stretch it (Ctrl: words), V the other end, Tab the next sentence, Esc ends."
            )
            self._desk.window.status(keys)

    def add_to_digest(self) -> None:
        """Put what is selected into a digest."""
        refs = tuple(Ref("item", item) for item in self.list_pane.table.at_hand())
        button: QWidget = self.reader.digest_button
        corner = QPoint(button.width(), button.height() + 2)
        if not button.isVisible():
            button, corner = self.reader, QPoint(self.reader.width() - 24, 42)
        self.digests.choose(refs, button.mapToGlobal(corner))

    def quote(self) -> None:
        """Highlight the selected passage and put it into a digest."""
        item, passage = self.reading.item, self.reader.view.passage()
        if item is not None and passage is not None:
            self.annotating.mark(item, passage, then=lambda made: self.quote_highlight(made.id))

    def quote_highlight(self, highlight_id: int) -> None:
        """Put a marked passage into a digest."""
        item = self.reading.item
        if item is not None:
            at = self.reader.mapToGlobal(QPoint(self.reader.width() - 24, 42))
            self.digests.choose((Ref("item", item.row.id),), at, highlight_id)

    def _under(self, widget: QWidget | None) -> QPoint:
        place = widget or self.reader
        return place.mapToGlobal(QPoint(0, place.height() + 4) if widget else QPoint(24, 42))

    def show_place(self, place: Place) -> None:
        """Another list."""
        self.spots.leaving.emit()
        self.parts.show_list()
        self._desk.session.keep("seek/place", self.nav.chosen())
        self.listing.show(place)

    def _sidebar_loaded(self) -> None:
        from pkm_desktop.ui.seek.empty import is_first_run

        self.listing.turn_to(self.memory.named(self.listing.place))
        self.words.say_anew()
        self.finish_soon()
        self.parts.show_doors(is_first_run(self.sidebar.counts, self.sidebar.sources))
        page = self.memory.page()
        if page:
            (self.sources_page.show if page == "sources" else self.dead_links.show)()

    def _list_loaded(self) -> None:
        self.words.say_title()
        self.tools.update()
        if self.list_pane.model.rowCount():
            self.list_pane.update_empty()
        elif self.sidebar.known:  # else there may be doors to show instead
            self.words.say_empty()
        wanted, self.wanted = self.wanted, 0
        self.select(wanted)
        if not self.list_pane.table.selected_count():
            self.open_chosen()  # says what to press, as soon as there is something to press it for
        self.memory.scroll()
        self._desk.actions.refresh()
        if self.sidebar.known:
            self.finish_soon()

    def open_chosen(self) -> None:
        """Show what is selected, once there is a reader for it."""
        if not self.complete:
            return
        table = self.list_pane.table
        count = table.selected_count()
        if count == 1:
            item_id = table.selected_ids()[0]
            self._desk.session.keep("seek/item", item_id)
            self.reading.open(item_id)
        elif count:
            text = self.tr(
                "{drop} drops them, {keep} keeps them, {later} leaves them for later, {tag} tags them."
            )
            text = self._desk.actions.hint(text, "drop", "keep", "later", "tag")
            self.reading.close(
                self.tr("{} items are selected").format(QLocale().toString(count)), text, tools=True
            )
        else:
            text = what_keys_do(self._desk.actions) if self.list_pane.model.rowCount() else ""
            self.reading.close(self.tr("Nothing is open"), text)
        self._desk.actions.refresh()

    def select(self, item_id: int) -> bool:
        """Choose an item of the list; False where it is not in it."""
        place = self.list_pane.model.place(item_id) if item_id else -1
        return self.list_pane.table.go(place) if place >= 0 else False

    def touched(self, item_id: int) -> None:
        """Something about an item is others now."""
        self.tags_touched((item_id,))

    def tags_touched(self, ids: tuple[int, ...]) -> None:
        """Items have other tags now."""
        self.listing.refresh_rows(ids)
        self.reading.reload()

    def untag(self, name: str) -> None:
        """Take a tag off the open item."""
        if self.reading.item is not None:
            self.labelling.tag((self.reading.item.row.id,), remove=(name,))

    def take_category(self, name: str) -> None:
        """Make a category of its feed a tag of the open item."""
        if self.reading.item is not None:
            self.labelling.tag((self.reading.item.row.id,), add=(name,))

    def show_tag(self, name: str) -> None:
        """The items with a tag."""
        self.nav.select("")
        self.show_place(Place(ItemFilter(view="all", tag=name), f"#{name}"))

    def zoom(self, step: int) -> None:
        """Another size of the text."""
        self._desk.actions.run("text_larger" if step > 0 else "text_smaller")

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if not (changes.items or changes.sources or changes.tags or changes.highlights or changes.notes):
            return
        self._stale = not self.isVisible()
        if self._stale:
            return
        self.sidebar.reload()
        if initiator is self.triage or (self.complete and initiator in self._own_ways()):
            return  # the list and the page have moved on already
        self.listing.reload()
        if self.complete:
            self.reading.reload()

    def _own_ways(self) -> tuple[object, ...]:
        return self.annotating, self.labelling, self.thinking
