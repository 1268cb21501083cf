"""What can be done with a source or a folder: fetch, read, rename, move, leave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.seek.sidebar_rows import folders_of, place_of
from pkm_desktop.ui.seek.sources.doings import SourceDoings

OWN = ("view", "folder", "source", "failing")  # kinds of rows


class SourceMenu(QObject):
    """The context menu of the sidebar. `changed` after each of its commands."""

    changed = Signal()

    def __init__(self, desk: Desk, sidebar: Sidebar, doings: SourceDoings, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._doings = doings
        self._sidebar = sidebar
        self._host = host
        sidebar.nav.menu_wanted.connect(self.open)

    def open(self, key: str, at: QPoint) -> None:
        """The menu of a row, at a place on the screen; the lower half of the sidebar has its own."""
        if key.partition(":")[0] not in OWN:
            return
        sources = self._sidebar.within(key)
        place = place_of(key, self._sidebar.sources)
        icon = self._desk.theme.icon
        menu = QMenu(self._host)
        menu.aboutToHide.connect(menu.deleteLater)
        if place is not None:
            read = partial(self.mark_read, place.filter)
            menu.addAction(icon("check-check"), self.tr("Mark all as read"), read)
        if sources:
            menu.addAction(icon("refresh-cw"), self.tr("Fetch now"), partial(self._doings.fetch, sources))
            menu.addSeparator()
        if key.startswith("source:") and sources:
            self._add_own(menu, sources[0])
            self._add_folders(menu, sources)
            menu.addSeparator()
        if sources:
            self._add_ends(menu, sources)
        menu.addSeparator()
        menu.addAction(icon("rss"), self.tr("All sources…"), partial(self._desk.actions.run, "sources"))
        menu.addAction(self._desk.actions.action("export_opml"))
        menu.popup(at)

    def mark_read(self, wanted: ItemFilter) -> None:
        """Mark everything a row leads to as read."""
        self._desk.jobs.change(partial(_mark_all, self._desk.library, wanted), toast=True)

    def rename(self, source: Source, title: str) -> None:
        """Call a source something else."""
        if title.strip():
            self._doings.edit((source,), {"title": title.strip()})

    def move(self, sources: Sequence[Source], folder: str) -> None:
        """Put sources into a folder; '' is the top."""
        self._doings.edit(sources, {"folder": folder.strip().strip("/")})

    def _add_own(self, menu: QMenu, source: Source) -> None:
        icon, doings = self._desk.theme.icon, self._doings
        menu.addAction(icon("settings"), self.tr("Source settings…"), partial(doings.properties, source))
        menu.addAction(icon("pencil"), self.tr("Rename…"), partial(self._ask_name, source))
        if source.feed_url:
            menu.addAction(icon("copy"), self.tr("Copy the address"), partial(doings.copy_address, source))

    def _add_ends(self, menu: QMenu, sources: Sequence[Source]) -> None:
        """What keeps sources quiet, and what takes them away."""
        icon, doings = self._desk.theme.icon, self._doings
        muted = all(source.muted for source in sources)
        text = self.tr("Show in the inbox again") if muted else self.tr("Mute: keep out of the inbox")
        sign = icon("volume-2" if muted else "volume-x")
        menu.addAction(sign, text, partial(doings.mute, sources, not muted))
        stopped = [source for source in sources if source.stopped]
        if stopped:
            menu.addAction(icon("circle-play"), self.tr("Resume"), partial(doings.resume, stopped))
        else:
            menu.addAction(icon("circle-pause"), self.tr("Stop fetching"), partial(doings.stop, sources))
        menu.addAction(icon("x"), self.tr("Unfollow"), partial(doings.unfollow, sources))

    def _add_folders(self, menu: QMenu, sources: Sequence[Source]) -> None:
        into = menu.addMenu(self._desk.theme.icon("folder"), self.tr("Move to folder"))
        into.addAction(self.tr("No folder"), partial(self.move, sources, ""))
        for folder in folders_of(self._sidebar.sources):
            into.addAction(folder.replace("&", "&&"), partial(self.move, sources, folder))
        into.addSeparator()
        into.addAction(self.tr("New folder…"), partial(self._ask_folder, sources))

    def _ask_name(self, source: Source) -> None:
        dialog = self._dialog(self.tr("Rename"), self.tr("Name of this source:"), source.title)
        dialog.textValueSelected.connect(partial(self.rename, source))
        dialog.open()

    def _ask_folder(self, sources: Sequence[Source]) -> None:
        words = self.tr("Name of the folder. A slash makes a folder in a folder: Work/Research")
        dialog = self._dialog(self.tr("New folder"), words, sources[0].folder)
        dialog.textValueSelected.connect(partial(self.move, sources))
        dialog.open()

    def _dialog(self, title: str, words: str, text: str) -> QInputDialog:
        dialog = QInputDialog(self._host)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(words)
        dialog.setTextValue(text)
        return dialog


def _mark_all(library: Library, wanted: ItemFilter) -> Outcome[int]:
    ids = browse.item_ids(library, wanted)
    return triage.mark_read(library, ids) if ids else Outcome(0, Changes())
