"""The cards of an issue's entries: the first at once, the others a few in each turn of the event loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pkm_desktop.core.model.digests import Entry
from pkm_desktop.ui.share.entry_card import EntryCard

AT_ONCE = 4  # as many as are seen at first
TURN_MS = 8  # of building in one turn
DELETED = 3  # in one turn


class CardPile(QObject):
    """`made` says that more cards are there. Cards of another issue are used again: building one is dear."""

    made = Signal()

    def __init__(
        self, build: Callable[[Entry], EntryCard], dress: Callable[[EntryCard], None], parent: QObject
    ) -> None:
        """`build` makes a card; `dress` gives it what is the same for all cards of the issue."""
        super().__init__(parent)
        self.there: dict[int, EntryCard] = {}
        self._build, self._dress = build, dress
        self._coming: dict[int, Entry] = {}
        self._going: list[QWidget] = []
        self._clock = QTimer(self, interval=0)
        self._clock.timeout.connect(self._turn)

    def show(self, entries: Sequence[Entry], *, anew: bool) -> list[EntryCard]:
        """Show these entries, `anew` on cards of other ones; gives the cards that are left over."""
        spare = list(self.there.values()) if anew else []
        kept = {} if anew else dict(self.there)
        wanted = {entry.id for entry in entries}
        left = [card for number, card in kept.items() if number not in wanted]
        self.there.clear()
        self._coming, new = {}, 0
        for entry in entries:
            card = kept.get(entry.id)
            if card is not None:
                card.show_entry(entry)
            elif spare:
                card = spare.pop(0)
                _leave(card)
                card.become(entry)
            elif new < AT_ONCE:
                new += 1
                card = self._build(entry)
            else:
                self._coming[entry.id] = entry
                continue
            self._dress(card)
            self.there[entry.id] = card
        if self._coming:
            self._clock.start()
        return left + spare

    def need(self, number: int) -> EntryCard | None:
        """The card of an entry, made now if it was still to come."""
        if number in self._coming:
            self._make(number)
            self.made.emit()
        return self.there.get(number)

    def let_go(self, widgets: Sequence[QWidget]) -> None:
        """Destroy what is out of sight, a few in each turn."""
        self._going += widgets
        if self._going:
            self._clock.start()

    def _make(self, number: int) -> None:
        card = self.there[number] = self._build(self._coming.pop(number))
        self._dress(card)

    def _turn(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        made = False
        while self._coming and (not made or spent.elapsed() < TURN_MS):
            self._make(next(iter(self._coming)))
            made = True
        if made:
            self.made.emit()
        for widget in self._going[:DELETED]:
            widget.deleteLater()
        del self._going[:DELETED]
        if not self._coming and not self._going:
            self._clock.stop()


def _leave(card: EntryCard) -> None:
    """Who was writing on it is elsewhere now."""
    focus = QApplication.focusWidget()
    if focus is not None and card.isAncestorOf(focus):
        focus.clearFocus()
