"""To revisit: a handful of cards, four answers, and an end one can see."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.commands.sense import review
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.thinking import ANSWERS, Card, Review
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.when import due_day
from pkm_desktop.ui.sense.loose_ends import LooseEnds
from pkm_desktop.ui.sense.query_bar import HEADER
from pkm_desktop.ui.widgets.cutting import breakable
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.room import follow, room, tall
from pkm_desktop.ui.widgets.telling import tell
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.local_forms import counted, quoted

WIDEST = 640
LONGEST = 4_000  # characters of a note on its card: a label lays out all it has, time and again
LINK = re.compile(r"\[\[(?:[^\]|\n]*\|)?([^\]\n]*)\]\]")


def as_shown(text: str) -> str:
    """The beginning of a text, links by their words; Enter opens the whole."""
    shown = LINK.sub(r"\1", text[: 2 * LONGEST])
    return shown if len(shown) <= LONGEST and len(text) <= 2 * LONGEST else f"{shown[:LONGEST].rstrip()}…"


class ReviewPage(QWidget):
    """`opened(ref)` on Enter; `listed(place)`: one of the lists of loose ends is wanted."""

    opened = Signal(Ref)
    listed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cards: list[Card] = []
        self._answered_now: list[Ref] = []  # in this sitting
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("To revisit today"))
        self._head = QLabel()
        self._head.setProperty("tone", "muted")
        self._from = words("", "muted")
        self._title = words("", role="heading")
        self._quote = words("")
        self._comment = words("", "muted")
        self._dress()  # before Qt does, or it would take it back
        self._stack = QStackedWidget()
        self.ends = LooseEnds(desk.theme)
        self.ends.picked.connect(self.listed)
        self._end_words = words("", "muted")
        self._stack.addWidget(self._card_side())
        self._stack.addWidget(self._end_side())
        self._lay_out()
        desk.theme.changed.connect(self._dress)
        desk.jobs.changed.connect(self._others_changed)

    @property
    def _done(self) -> int:
        return len(self._answered_now)

    def _dress(self) -> None:
        """In the type one reads in; what it is called stands out from it."""
        font, name = self._desk.theme.reading_font(), QFont(self._title.font())
        name.setPixelSize(font.pixelSize() + 1)
        self._quote.setFont(font)
        self._title.setFont(name)

    def reload(self) -> None:
        """Ask for today's cards; what has been answered in this sitting is counted on."""
        library = self._desk.library
        self._desk.jobs.look("sense/review", lambda: review.sitting(library), self._show)

    def card(self) -> Card | None:
        """The card on the table."""
        return self._cards[0] if self._cards else None

    def answer(self, answer: str) -> None:
        """How soon this card is to come back; the next one is shown at once."""
        if not self._cards:
            return
        card, library = self._cards.pop(0), self._desk.library
        self._answered_now.append(card.ref)
        self._desk.jobs.change(
            lambda: review.answer(library, card, answer), then=self._answered, initiator=self
        )
        self._turn()
        tell(self, self.accessibleDescription() if self._cards else self._head.text())

    def _answered(self, ignored: object) -> None:
        if not self._cards:
            self.reload()

    def _others_changed(self, changes: Changes, initiator: object) -> None:
        """An answer that is taken back brings its card back."""
        if initiator is not self and self._answered_now and self.isVisible():
            self.reload()

    def _show(self, seen: Review) -> None:
        due = {card.ref for card in seen.cards}
        back = [ref for ref in self._answered_now if ref in due]
        self._answered_now = [ref for ref in self._answered_now if ref not in due]
        self._cards = sorted(seen.cards, key=lambda card: card.ref not in back)
        self.ends.show_review(seen)
        end = self.tr("Nothing more to look at today.")
        if seen.next_due:
            end += " " + self.tr("The next card comes on {}.").format(due_day(seen.next_due))
        if not self._done and not self._cards and not seen.next_due:
            end = self.tr("Mark a passage or write a note: it comes back here after a while.")
        self._end_words.setText(end)
        self._turn()

    def _turn(self) -> None:
        card = self.card()
        self._stack.setCurrentIndex(0 if card else 1)
        total = self._done + len(self._cards)
        place = self.tr("Card {place} of {total}").format(place=self._done + 1, total=total)
        done = self.tr("To revisit today")
        if self._done:
            done = counted(self._done, self.tr("1 card looked at"), self.tr("{} cards looked at"))
        self._head.setText(place if card else done)
        if card is None:
            return
        kind = self.tr("Highlight from") if card.ref.kind == "highlight" else self.tr("Note")
        self._from.setText(kind)
        self._title.setText(breakable(card.title))
        text = as_shown(card.text)
        read = breakable(text)
        self._quote.setText(quoted(read) if card.ref.kind == "highlight" else read)
        self._comment.setText(breakable(card.comment))
        self._comment.setVisible(bool(card.comment))
        self.setAccessibleDescription(". ".join((place, kind, card.title, text, card.comment)))

    def _open(self) -> None:
        card = self.card()
        if card is not None:
            self.opened.emit(card.ref)

    def _lay_out(self) -> None:
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(IconLabel(self._desk.theme.icon("repeat"), 16))
        row.addWidget(self._head, 1)
        middle = QWidget()
        middle.setProperty("plain", "true")
        line = QHBoxLayout(middle)
        line.setContentsMargins(24, 32, 24, 24)
        line.addStretch()
        follow(self._stack, lambda: self._stack.setMaximumWidth(room(WIDEST)))
        line.addWidget(self._stack, 10)
        line.addStretch()
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(scroll, 1)

    def _card_side(self) -> QWidget:
        side, card = QWidget(), QFrame()
        card.setProperty("card", "true")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 20, 24, 24)
        inner.setSpacing(8)
        for label in (self._from, self._title, self._quote, self._comment):
            inner.addWidget(label)
            inner.addSpacing(4 if label is self._title else 0)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addLayout(self._buttons())
        column.addStretch()
        return side

    def _buttons(self) -> QHBoxLayout:
        names = (self.tr("Sooner"), self.tr("Later"), self.tr("Someday"), self.tr("Never"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for place, (answer, name) in enumerate(zip(ANSWERS, names, strict=True), 1):
            button = QPushButton(f"{place}  {name}")
            button.setAccessibleName(self.tr("{name}, key {key}").format(name=name, key=place))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._answer_clicked, answer))
            row.addWidget(button, 1)
        opened = QPushButton(self.tr("Open  ↵"))
        opened.setAccessibleName(self.tr("Open, key Enter"))
        opened.setProperty("flat", "true")
        opened.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        opened.clicked.connect(self._open)
        row.addWidget(opened)
        return row

    def _answer_clicked(self, answer: str, *ignored: object) -> None:
        self.answer(answer)

    def _end_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel(self._desk.theme.icon("circle-check", color="ok"), 24))
        done = words(self.tr("That was it for today"), role="heading")
        head.addWidget(done, 1)
        column.addLayout(head)
        column.addWidget(self._end_words)
        column.addSpacing(16)
        column.addWidget(self.ends)
        column.addStretch()
        return side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 answer, Enter opens, U takes back."""
        place = event.key() - Qt.Key.Key_1
        if self.card() is not None and 0 <= place < len(ANSWERS):
            self.answer(ANSWERS[place])
        elif self.card() is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_U and not event.modifiers() and self._desk.settings.single_letter_keys:
            self._desk.actions.run("undo")
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
