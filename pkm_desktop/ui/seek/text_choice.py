"""Which text of an item is read: the feed's own, the article on its page, or the whole page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.items import Item, Saved
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.sources.doings import SourceDoings

FEED, PAGE = "feed", "page"  # Item.text_origin
ARTICLE, WHOLE = "article", "whole"  # what may be taken from the page


class TextChoice(QObject):
    """`switched(item id)` when another text has taken the place of the one before."""

    switched = Signal(int)

    def __init__(self, desk: Desk, doings: SourceDoings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._doings = desk, doings
        self._item: Item | None = None
        self.source: Source | None = None  # the one the open item is from
        self.button = QToolButton()
        self.button.setIcon(desk.theme.icon("file-text"))
        self.button.setIconSize(QSize(16, 16))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setToolTip(self.tr("Which text to read"))
        self.button.setAccessibleName(self.tr("Which text to read"))
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)

    def show_item(self, item: Item, source: Source | None) -> None:
        """The item that is open, and the source it is from."""
        self._item, self.source = item, source

    def stand_beside(self, another: bool) -> None:
        """Be the lesser half of a button for the full text, or a button of one's own."""
        self.button.setIcon(self._desk.theme.icon("chevron-down" if another else "file-text"))

    def submenu(self) -> QMenu:
        """The same choice inside another menu."""
        self.menu.setTitle(self.tr("Which text to read"))
        self._fill()
        return self.menu

    def use(self, wanted: str, *, anyway: bool = False) -> None:
        """Take the FEED's own text, the ARTICLE on the page, or the WHOLE page."""
        item = self._item
        if item is None:
            return
        titles = {
            FEED: self.tr("Fetching the feed's own text"),
            ARTICLE: self.tr("Fetching the full text"),
            WHOLE: self.tr("Fetching the whole page"),
        }
        library = self._desk.library

        def fetch(on_progress: Progress, stop: Stop) -> Outcome[Saved]:
            return _fetch(library, item.row.id, wanted, anyway=anyway, stop=stop)

        self._desk.jobs.work(fetch, title=titles[wanted], then=partial(self._has_text, wanted))

    def always(self, on: bool) -> None:
        """Fetch the whole article of everything that comes from this source; and of this one now."""
        self._edit({"full_text": on})
        if on and self._item is not None and self._item.text_origin == FEED:
            self.use(ARTICLE)

    def pictures(self, on: bool) -> None:
        """Load the pictures of everything from this source, or none."""
        self._edit({"images": on})

    def _edit(self, edits: dict[str, Any]) -> None:
        if self.source is not None:
            self._doings.edit((self.source,), edits)

    def _has_text(self, wanted: str, saved: Saved) -> None:
        marked = self._item is not None and self._item.row.id == saved.id and self._item.row.highlights > 0
        if saved.hint and marked and not saved.extracted:
            again = (self.tr("Take it anyway"), partial(self.use, wanted, anyway=True))
            self._desk.window.toast(saved.hint, action=again)
        elif saved.hint:
            self._desk.window.toast(saved.hint)
        self.switched.emit(saved.id)

    def _fill(self) -> None:
        self.menu.clear()
        item, source = self._item, self.source
        if item is None:
            return
        if source is not None and source.feed_url:
            self._add(self.tr("The feed's own text"), item.text_origin == FEED, partial(self.use, FEED))
        self._add(self.tr("The article on the page"), item.text_origin == PAGE, partial(self.use, ARTICLE))
        self._add(self.tr("The whole page"), False, partial(self.use, WHOLE))
        if source is None:
            return
        self.menu.addSeparator()
        text = self.tr("Always fetch the whole article from this source")
        self._add(text, source.full_text, partial(self.always, not source.full_text))
        text = self.tr("Always load pictures from this source")
        self._add(text, source.images, partial(self.pictures, not source.images))

    def _add(self, text: str, checked: bool, run: Callable[[], None]) -> None:
        action = self.menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda: run())


def _fetch(library: Library, item_id: int, wanted: str, *, anyway: bool, stop: Stop) -> Outcome[Saved]:
    if wanted == FEED:
        from pkm_desktop.core.commands.seek import texts

        return texts.use_feed_text(library, item_id, anyway=anyway, stop=stop)
    from pkm_desktop.core.commands.seek import capture

    return capture.full_text(library, item_id, whole=wanted == WHOLE, anyway=anyway, stop=stop)
