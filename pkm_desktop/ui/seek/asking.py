"""Decisions that want one more word: until when, with which tags, into which folder, what one thinks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.drafts import Drafts
from pkm_desktop.ui.seek.folder_box import FolderBox
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.seek.snooze_popup import SnoozePopup
from pkm_desktop.ui.seek.thought_line import ThoughtLine
from pkm_desktop.ui.seek.triage import Triage, Verdict
from pkm_desktop.ui.widgets.tag_edit import TagEdit

INTO_ROW = 29  # pixels: under the title, where the text of a row begins


class Asking(QObject):
    """Small boxes in the place where the eyes are; none of them is a dialog."""

    def __init__(
        self, desk: Desk, pane: ListPane, triage: Triage, sidebar: Sidebar, *, host: QWidget
    ) -> None:
        super().__init__(host)
        self._desk = desk
        self._pane = pane
        self._triage = triage
        self._sidebar = sidebar
        self._host = host
        self._tags: TagEdit | None = None
        self._drafts = Drafts(desk.library.folder / "drafts")
        self._line = ThoughtLine(pane.table, self._drafts)
        self._line.thought.connect(self._think)

    def snooze(self) -> None:
        """Until when?"""
        ids = self._pane.table.at_hand()
        if ids:
            today = self._desk.library.clock().astimezone().date()
            about = self.tr("Snooze {} items until").format(_number(ids)) if len(ids) > 1 else ""
            popup = SnoozePopup(self._desk.theme, today, self._host, about=about)
            popup.chosen.connect(partial(self._snooze, ids))
            popup.open_at(self._at_row())

    def keep_tagged(self) -> None:
        """Keep, with which tags?"""
        ids = self._pane.table.at_hand()
        if ids:
            several = self.tr("Keep {} items with tags").format(_number(ids))
            box = TagEdit((), self._host, about=several if len(ids) > 1 else self.tr("Keep with tags"))
            box.entered.connect(partial(self._triage.keep_tagged, ids))
            box.open_at(self._at_row())
            self._tags = box
            library = self._desk.library
            self._desk.jobs.look("seek/keep-tags", lambda: tagging.tags(library), self._offer_tags)

    def quick_thought(self) -> None:
        """What do you think of it?"""
        item = self._pane.table.current_id()
        if item:
            self._pane.table.scrollTo(self._pane.table.currentIndex())
            self._line.open_on(item, self._pane.model.place(item))

    def _think(self, item_id: int, text: str) -> None:
        self._triage.quick_thought(item_id, text, then=partial(self._drafts.drop, f"thought-{item_id}"))

    def file_into(self) -> None:
        """Into which bookmark folder?"""
        ids = self._pane.table.at_hand()
        if ids:
            several = self.tr("Put {} items into a bookmark folder").format(_number(ids))
            known = [folder for folder, _ in self._sidebar.counts.shelves if folder]
            box = FolderBox(known, self._host, about=several if len(ids) > 1 else "")
            box.entered.connect(partial(self.file, ids))
            box.open_at(self._at_row())

    def file(self, ids: Sequence[int], folder: str | None) -> None:
        """Put items into a bookmark folder; None takes them out of all."""
        from pkm_desktop.core.commands import bookmarking

        items, library = tuple(ids), self._desk.library
        if folder:  # what is put into a folder is kept
            self._triage.decide(Verdict("kept"), partial(bookmarking.file_items, folder=folder), items)
        else:
            self._desk.jobs.change(lambda: bookmarking.file_items(library, items, None), toast=True)

    def tag(self, ids: Sequence[int], name: str) -> None:
        """Tag what was dropped on a tag."""
        refs, library = [Ref("item", item) for item in ids], self._desk.library
        self._desk.jobs.change(lambda: tagging.tag(library, refs, add=(name,)), toast=True)

    def _snooze(self, ids: tuple[int, ...], until: date) -> None:
        self._triage.snooze(ids, until)

    def _offer_tags(self, tags: Sequence[Tag]) -> None:
        box, self._tags = self._tags, None
        if box is not None and isValid(box) and box.isVisible():
            box.offer_known([tag.name for tag in tags])

    def _at_row(self) -> QPoint:
        """Under the title of the row the keys are at."""
        table = self._pane.table
        row = table.visualRect(table.currentIndex())
        top = min(max(row.bottom() - row.height() // 2, 0), table.viewport().height() - 40)
        return table.viewport().mapToGlobal(QPoint(INTO_ROW, top))


def _number(ids: Sequence[int]) -> str:
    return QLocale().toString(len(ids))
