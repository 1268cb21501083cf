"""The open article: brought to the page, read, left and come back to."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.errors import NotFound, PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.links import host_of, open_link
from pkm_desktop.ui.seek.jumping import place_of, stays_here
from pkm_desktop.ui.seek.opened import Opened
from pkm_desktop.ui.seek.pictures import Pictures
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.seek.text_choice import ARTICLE
from pkm_desktop.ui.seek.whereabouts import Whereabouts
from pkm_desktop.ui.widgets.telling import tell
from pkm_desktop.ui.words.core_words import retold

READ_AFTER = 350  # ms on the screen: who leafs through has not read
LIMIT = 500  # highlights of one article


class Reading(QObject):
    """Keeps one item open in the pane. `shown(id)` when another one is on the page, `was_read(id)` when it
    has been there for a moment.
    """

    was_read = Signal(int)
    shown = Signal(int)

    def __init__(self, desk: Desk, pane: ReaderPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._wanted = 0
        self.opened: Opened | None = None
        self._whereabouts = Whereabouts(desk, pane, self)
        self._pictures = Pictures(desk, pane.view, self)
        self._read_clock = QTimer(self, singleShot=True, interval=READ_AFTER)
        self._read_clock.timeout.connect(self._read)
        pane.view.link_clicked.connect(self._follow_link)
        pane.view.header.note_picked.connect(self._open_note)
        pane.view.header.origin.ref_picked.connect(desk.window.open_ref)
        pane.view.link_hovered.connect(self._say_host)
        pane.texts.switched.connect(self._switched)
        self._pictures.loaded.connect(self._pictures_tried)
        extras = pane.view.header.extras
        extras.file_wanted.connect(self.open_link)
        extras.pictures_wanted.connect(self._load_pictures)

    @property
    def item(self) -> Item | None:
        """The item on the page, None while there is none or another one is on its way."""
        shown = self._pane.view.item
        return shown if shown is not None and shown.row.id == self._wanted else None

    def open(self, item_id: int) -> None:
        """Show an item as soon as it is there."""
        if item_id != self._wanted:
            self._leave()
            self._wanted = item_id
            self.reload()

    def close(self, title: str, text: str, *, tools: bool = False) -> None:
        """Show no item, and say why."""
        self._leave()
        self._wanted = 0
        self._pane.show_nothing(title, text, tools=tools)

    def reload(self) -> None:
        """Read the open item anew."""
        if self._wanted:
            look = partial(_look, self._desk.library, self._wanted)
            self._desk.jobs.look("seek/item", look, self._show, self._gone)

    def open_browser(self) -> None:
        """The original, where it lives."""
        if self.item is not None:
            self.open_link(self.item.row.url)

    def copy_link(self) -> None:
        """The address, to the clipboard."""
        if self.item is not None and self.item.row.url:
            QApplication.clipboard().setText(self.item.row.url)
            self._desk.window.status(self.tr("Link copied"))

    def keep_place(self) -> None:
        """Write down how far the open article is read."""
        self._whereabouts.keep()

    def finished(self) -> None:
        """The open article is read to its end, wherever it was left."""
        self._whereabouts.finish()

    def full_text(self) -> None:
        """Fetch the page and show its article instead of the beginning."""
        if self.item is not None:
            self._pane.texts.use(ARTICLE)

    def page_down(self) -> bool:
        """A page down; False at the end."""
        bar = self._pane.view.verticalScrollBar()
        if not self._pane.view.isVisible() or bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + round(bar.pageStep() * 0.9))
        return True

    def open_link(self, address: str) -> None:
        """Hand an address to the system, if it is one that may leave."""
        if not open_link(address):
            self._desk.window.toast(self.tr("Only web and mail addresses are opened from here."))

    def _follow_link(self, address: str) -> None:
        """A link in the text: to a place of the same page, or out to the system."""
        item, view = self.item, self._pane.view
        fragment = stays_here(address, item.row.url) if item is not None else ""
        place = place_of(view.document(), fragment) if fragment else -1
        if place < 0:
            self.open_link(address)
            return
        here = view.verticalScrollBar().value()
        view.go_to(place)
        back = partial(view.verticalScrollBar().setValue, here)
        self._desk.window.toast(self.tr("Jumped within the article."), action=(self.tr("Back"), back))

    def _leave(self) -> None:
        self._read_clock.stop()
        self._pictures.leave()
        self._pane.view.why.flush()
        self._pane.finder.leave()
        self._whereabouts.leave()

    def _show(self, opened: Opened) -> None:
        view, item = self._pane.view, opened.item
        if item.row.id != self._wanted:
            return
        self.opened = opened
        fresh = view.item is None or view.item.row.id != item.row.id
        if not fresh:
            view.update_item(item, opened.highlights)
        else:
            view.show_item(item, opened.highlights)
            if view.hasFocus():  # from the list one hears the row
                tell(view, view.header.spoken())
        view.header.show_notes(opened.notes)
        view.header.origin.show_way(opened)
        view.why.show_beside(*((opened.why.other_view, opened.why.not_so_when) if opened.why else ("", "")))
        view.header.extras.show_hits(opened.hits)
        self._pane.texts.show_item(item, opened.source)
        self._pictures.open(item)
        self._say_pictures()
        self._pane.show_item(item)
        if fresh:
            self._whereabouts.open(item)
        self._desk.actions.refresh()
        if not item.row.read:
            self._read_clock.start()
        if fresh:
            self.shown.emit(item.row.id)

    def _open_note(self, note_id: int) -> None:
        self._desk.window.open_ref(Ref("note", note_id))

    def _gone(self, error: PkmError) -> None:
        self.close(self.tr("This is not here any more"), retold(error))

    def _read(self) -> None:
        item = self.item
        if item is not None and not item.row.read:
            self._pane.view.item = replace(item, row=replace(item.row, read=True))
            self.was_read.emit(item.row.id)

    def _switched(self, item_id: int) -> None:
        if item_id == self._wanted:
            self.reload()

    def _load_pictures(self, always: bool) -> None:
        if always:
            self._pane.texts.pictures(True)
        self._pictures.load()

    def _pictures_tried(self, count: int, failed: int) -> None:
        if failed:
            text = (
                self.tr("1 picture could not be loaded")
                if failed == 1
                else self.tr("{} pictures could not be loaded")
            )
            self._desk.window.status(text.format(failed))
        self._say_pictures()

    def _say_pictures(self) -> None:
        """The line about what is not loaded; none while a source may load them by itself."""
        item = self.item
        if item is not None:
            count = 0 if item.images else len(self._pictures.missing())
            from_source = self._pane.texts.source is not None
            self._pane.view.header.extras.show_blocked(count, from_source=from_source)
            self._pane.view.fit()

    def _say_host(self, address: str) -> None:
        self._desk.window.status(host_of(address))


def _look(library: Library, item_id: int) -> Opened:
    from pkm_desktop.core.commands.seek import ruling
    from pkm_desktop.core.commands.sense import recall

    item = browse.item(library, item_id)
    said = recall.item_notes(library, item_id)
    notes = tuple(note for note in said if note.kind != "why")
    why = next((note for note in said if note.kind == "why"), None)
    shared = recall.sharing(library, Ref("item", item_id))
    marks = recall.highlights(library, item_id=item_id, limit=LIMIT)
    hits = ruling.hits(library, item_id) if item.row.rules else ()
    return Opened(item, marks, notes, _source_of(library, item), hits, why, shared)


def _source_of(library: Library, item: Item) -> Source | None:
    try:
        return browse.source(library, item.row.source_id) if item.row.source_id is not None else None
    except NotFound:  # it was left a moment ago
        return None
