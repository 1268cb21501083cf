"""What a person adds to the open article: highlights, comments, notes, the why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal

from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Highlight, Passage
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.drafts import Drafts
from pkm_desktop.ui.seek.mark_card import MarkCard
from pkm_desktop.ui.seek.passage_card import PassageCard
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.seek.reading import Reading


class Annotating(QObject):
    """`touched(id)` after each change, `quote_wanted(highlight)` when a passage is to go into a digest."""

    touched = Signal(int)
    quote_wanted = Signal(int)

    def __init__(self, desk: Desk, pane: ReaderPane, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._reading = reading
        self._newest: Highlight | None = None
        self._drafts = Drafts(desk.library.folder / "drafts")
        view = pane.view
        view.passage_clicked.connect(self._edit_highlight)
        view.lost.picked.connect(self._edit_highlight)
        view.why.saved.connect(self._say_why)
        view.why.closed.connect(view.setFocus)
        view.keys.ended.connect(lambda: desk.window.status(""))

    def can_mark(self) -> bool:
        """Whether there is a passage to mark, or a marked one the keys are at."""
        chosen = bool(self._pane.view.chosen_mark)
        return self._reading.item is not None and (self._pane.view.textCursor().hasSelection() or chosen)

    def highlight(self, layer: int = 1) -> None:
        """Mark the selected passage; the highlight the keys are at changes its layer."""
        from pkm_desktop.core.commands.sense import annotate

        item, passage = self._reading.item, self._pane.view.passage()
        if item is None:
            return
        if passage is not None:
            self.mark(item, passage, layer=layer)
            return
        chosen = self._chosen()
        if chosen is None:
            self._desk.window.status(self.tr("Select a passage first."))
        elif chosen.layer != layer:
            self._change(partial(annotate.edit_highlight, self._desk.library, chosen.id, layer=layer), item)

    def highlight_more(self) -> None:
        """Mark in the second layer; on a highlight of the second go on to the third, and back."""
        chosen = self._chosen()
        again = chosen is not None and chosen.layer == 2 and self._pane.view.passage() is None
        self.highlight(3 if again else 2)

    def mark(
        self,
        item: Item,
        passage: Passage,
        comment: str = "",
        *,
        layer: int = 1,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """Mark a passage of an item; `then` gets the Highlight. The keys are at it afterwards."""
        from pkm_desktop.core.commands.sense import annotate

        view = self._pane.view
        view.keys.leave()
        view.clear_selection()
        command = partial(
            annotate.highlight,
            self._desk.library,
            item.row.id,
            passage.exact,
            prefix=passage.prefix,
            suffix=passage.suffix,
            start=passage.start,
            comment=comment,
            layer=layer,
        )

        def made(highlight: Highlight) -> None:
            self._newest = highlight
            view.chosen_mark = highlight.id
            self._desk.actions.refresh()
            if then is not None:
                then(highlight)

        self._change(command, item, then=made, draft=f"passage-{item.row.id}" if comment else "")

    def note(self) -> None:
        """A comment on the selected passage or on the highlight at hand, else a note on the article."""
        item, view = self._reading.item, self._pane.view
        passage, chosen = view.passage(), self._chosen()
        if item is None:
            return
        if passage is None and chosen is not None:
            self._edit_highlight(chosen.id, self._box_of(chosen.id))
            return
        if passage is not None:
            card = self._card(self.tr("Comment on this passage"), f"passage-{item.row.id}")
            card.saved.connect(lambda text: self.mark(item, passage, text))
            box = self._pane.selection_on_screen()
        else:
            card = self._card(self.tr("Note on this article"), f"note-{item.row.id}")
            card.saved.connect(lambda text: self._write_note(item, text))
            box = QRect(self._pane.mapToGlobal(QPoint(28, 10)), QSize(1, 28))
        card.offer()
        card.open_beside(box)

    def _card(self, title: str, draft: str) -> PassageCard:
        return PassageCard(title, parent=self._pane, drafts=self._drafts, draft=draft)

    def why(self, add: str = "") -> None:
        """Open the box for one's own words; `add` is put there first."""
        if self._reading.item is not None:
            self._pane.view.why.edit(add)
            self._pane.view.fit()
            self._pane.view.show_why()

    def _chosen(self) -> Highlight | None:
        """The highlight the keys are at."""
        return self._known(self._pane.view.chosen_mark)

    def _known(self, highlight_id: int) -> Highlight | None:
        """A highlight of the open article; the newest is known before the page shows it."""
        newest = self._newest
        known = self._pane.view.highlight(highlight_id)
        return known or (newest if newest is not None and newest.id == highlight_id else None)

    def _box_of(self, highlight_id: int) -> QRect:
        view = self._pane.view
        box = view.mark_box(highlight_id)
        return QRect(view.viewport().mapToGlobal(box.topLeft()), box.size())

    def _edit_highlight(self, highlight_id: int, box: QRect) -> None:
        from pkm_desktop.core.commands.sense import annotate, tagging

        highlight = self._known(highlight_id)
        item = self._reading.item
        if highlight is None or item is None:
            return
        library, ref = self._desk.library, Ref("highlight", highlight_id)
        card = MarkCard(self._desk.theme, highlight, self._pane, drafts=self._drafts)
        card.edited.connect(
            lambda comment, layer: self._change(
                partial(annotate.edit_highlight, library, highlight_id, comment=comment, layer=layer),
                item,
                draft=f"comment-{highlight_id}",
            )
        )
        card.tagged.connect(
            lambda add, remove: self._change(
                partial(tagging.tag, library, [ref], add=add, remove=remove), item
            )
        )
        remove = partial(annotate.remove_highlight, library, highlight_id)
        card.removed.connect(lambda: self._change(remove, item, toast=True))
        card.quoted.connect(lambda: self.quote_wanted.emit(highlight_id))
        card.open_beside(box)

    def _write_note(self, item: Item, text: str) -> None:
        from pkm_desktop.core.commands.sense import annotate

        command = partial(annotate.write_note, self._desk.library, text, item_id=item.row.id)
        self._change(command, item, toast=True, draft=f"note-{item.row.id}")

    def _say_why(self, text: str, other_view: str | None, not_so_when: str | None) -> None:
        from pkm_desktop.core.commands.sense import annotate

        item = self._pane.view.item
        if item is not None:
            say = partial(annotate.say_why, self._desk.library, item.row.id, text)
            self._change(partial(say, other_view=other_view, not_so_when=not_so_when), item)

    def _change(
        self,
        command: Callable[[], Any],
        item: Item,
        *,
        toast: bool = False,
        then: Callable[[Any], None] | None = None,
        draft: str = "",
    ) -> None:
        def done(value: object) -> None:
            if draft:
                self._drafts.drop(draft)
            self.touched.emit(item.row.id)
            if then is not None:
                then(value)

        self._desk.jobs.change(command, then=done, initiator=self, toast=toast)
