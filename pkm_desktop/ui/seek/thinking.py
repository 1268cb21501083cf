"""From reading to thinking: connect, claim, finish, and put right what an item says about itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands.seek import triage
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.thinking import Promoted
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.claim_card import ClaimCard
from pkm_desktop.ui.seek.connecting import Connecting
from pkm_desktop.ui.seek.correcting import Correcting
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.seek.reading import Reading
from pkm_desktop.ui.seek.triage import Triage, Verdict

LONGEST_FINISH = 200  # items finished at once whose place is written as the end


class Thinking(QObject):
    """`touched(id)` when something was added to the open item."""

    touched = Signal(int)

    def __init__(
        self, desk: Desk, pane: ReaderPane, reading: Reading, triage: Triage, *, host: QWidget
    ) -> None:
        super().__init__(host)
        self._desk, self._pane, self._reading, self._triage = desk, pane, reading, triage
        self._host = host
        self._connecting = Connecting(desk, host)
        self._connecting.touched.connect(self._touch)
        self._correcting = Correcting(desk, host)
        self._correcting.touched.connect(self.touched)

    def connect_it(self) -> None:
        """Connect the article, its chosen highlight, or what the selected words are about."""
        item, view = self._reading.item, self._pane.view
        if item is None:
            return
        passage, chosen = view.passage(), view.chosen_mark
        about = Ref("item", item.row.id)
        ref = Ref("highlight", chosen) if chosen and view.highlight(chosen) and passage is None else about
        self._connecting.ask(ref, self._corner(), words=passage.exact if passage else "", besides=about)

    def edit_item(self) -> None:
        """Put right what the open article says about itself."""
        if self._reading.item is not None:
            self._correcting.ask(self._reading.item)

    def promote(self) -> None:
        """A permanent note from the why, from a thought on this article, or from its highlights."""
        item = self._reading.item
        if item is None:
            return
        source = self._source(item)
        if source is not None:
            about = self.tr("From your why") if source.kind == "why" else self.tr("From your note")
            card = ClaimCard(source.body, source=about, parent=self._host)
            card.claimed.connect(lambda title, text: self._promote(source.id, title))
        else:
            card = ClaimCard(self._quotes(), parent=self._host)
            card.claimed.connect(partial(self._write, item.row.id))
        card.open_at(self._corner())

    def finish(self) -> None:
        """Read to the end: kept, and the next one opens. Without a why it waits in its own list."""
        ids = self._triage.selected()
        item = self._reading.item
        if not ids:
            return
        unsaid = item is not None and item.row.id in ids and not self._pane.view.why.text()
        self._reading.finished()
        stays = self._triage.decide(Verdict("kept"), _finish, ids)
        if stays:
            self._triage.next()
        if unsaid:
            text = self.tr("Finished. Without a why (W) it waits in “read, no note”.")
            self._desk.window.status(text)

    def _source(self, item: Item) -> Note | None:
        """The note a permanent one is made from: the why, else the newest thought on the article."""
        opened = self._reading.opened
        if opened is None or opened.item.row.id != item.row.id:
            return None
        why = opened.why if opened.why is not None and opened.why.body.strip() else None
        thoughts = [note for note in opened.notes if note.kind == "fleeting" and note.title]
        return why or (thoughts[-1] if thoughts else None)

    def _quotes(self) -> str:
        """The highlights of the article as quotes, with the comments on them."""
        parts = []
        for mark in self._pane.view.marks:
            quote = "\n".join(f"> {line}" for line in mark.highlight.passage.exact.splitlines())
            parts.append(f"{quote}\n\n{mark.highlight.comment}".rstrip())
        return "\n\n".join(parts)

    def _promote(self, note_id: int, title: str) -> None:
        from pkm_desktop.core.commands.sense import growing

        library = self._desk.library
        self._desk.jobs.change(
            lambda: growing.promote(library, note_id, title), then=self._promoted, initiator=self
        )

    def _promoted(self, made: Promoted) -> None:
        self._made(made.note, made.hint)

    def _write(self, item_id: int, title: str, text: str) -> None:
        from pkm_desktop.core.commands.sense import annotate

        library = self._desk.library
        self._desk.jobs.change(
            lambda: annotate.write_note(library, text, title=title, kind="permanent", item_id=item_id),
            then=self._made,
            initiator=self,
        )

    def _made(self, note: Note, hint: str = "") -> None:
        text = " ".join(part for part in (self.tr("A permanent note was made."), hint) if part)
        show = partial(self._desk.window.open_ref, Ref("note", note.id))
        self._desk.window.toast(text, action=(self.tr("Show"), show))
        self._touch()

    def _touch(self) -> None:
        if self._reading.item is not None:
            self.touched.emit(self._reading.item.row.id)

    def _corner(self) -> QPoint:
        """Beside the selected words, else at the top of the article."""
        view = self._pane.view
        if view.textCursor().hasSelection():
            return self._pane.selection_on_screen().bottomLeft() + QPoint(0, 8)
        return self._pane.mapToGlobal(QPoint(24, 42))


def _finish(library: Library, ids: Sequence[int]) -> Outcome[Any]:
    """Keep, mark as read, and note that they are read to their end."""
    from pkm_desktop.core.commands.sense import review

    kept = triage.keep(library, ids)
    triage.mark_read(library, ids, undoable=False)
    for item_id in ids[:LONGEST_FINISH]:
        review.remember_place(library, item_id, 1.0)
    return Outcome(kept.value, kept.changes | Changes(items=True), kept.undo)
