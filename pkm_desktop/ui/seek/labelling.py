"""Tags on items."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.tag_edit import TagEdit
from pkm_desktop.ui.words.local_forms import number


class Labelling(QObject):
    """`touched(ids)` when tags have changed."""

    touched = Signal(tuple)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self._box: TagEdit | None = None

    def ask_tags(self, item_ids: Sequence[int], at: QPoint) -> None:
        """Let the person type tags for these items."""
        ids = tuple(item_ids)
        if not ids:
            return
        about = self.tr("Tag {} items").format(number(len(ids))) if len(ids) > 1 else ""
        box = TagEdit((), self._host, about=about)
        box.entered.connect(lambda names: self.tag(ids, add=names))
        box.open_at(at)
        library = self._desk.library
        self._box = box
        self._desk.jobs.look("seek/tags", lambda: tagging.tags(library), self._offer)
        if len(ids) == 1:
            self._desk.jobs.look("seek/tags-that-fit", partial(_fitting, library, ids[0]), box.suggest)

    def tag(self, item_ids: Sequence[int], *, add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
        """Put tags on items or take them off."""
        ids = tuple(item_ids)
        refs = [Ref("item", item) for item in ids]
        command = partial(tagging.tag, self._desk.library, refs, add=tuple(add), remove=tuple(remove))
        self._desk.jobs.change(
            command, then=lambda count: self.touched.emit(ids), initiator=self, toast=bool(remove)
        )

    def _offer(self, tags: Sequence[Tag]) -> None:
        box, self._box = self._box, None
        if box is not None and isValid(box) and box.isVisible():
            box.offer_known([tag.name for tag in tags])


def _fitting(library: Library, item_id: int) -> tuple[str, ...]:
    """Tags that one's own tagging speaks for."""
    from pkm_desktop.core.commands.sense import topics

    return tuple(found.name for found in topics.suggest_tags(library, Ref("item", item_id)))
