"""Connect: five things from one's own older material, each with its sentence; a number links it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.core.commands.sense import linking, recall
from pkm_desktop.core.model.notes import Note, Related
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.candidate_card import CandidateCard
from pkm_desktop.ui.sense.relation_words import CHOSEN, relation_label
from pkm_desktop.ui.widgets.choice_box import ChoiceBox
from pkm_desktop.ui.widgets.room import somewhat
from pkm_desktop.ui.widgets.words import say, words

MOST = 5
HEADING_FROM = 380  # pixels of width


class ConnectPanel(QFrame):
    """`closed` on Escape; `linked(Note)` after each connection."""

    closed = Signal()
    linked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._from: Ref | None = None
        self._relation = "see-also"
        self._offered: tuple[Related, ...] = ()
        self.setObjectName("connectPanel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Connect"))
        self.setAccessibleDescription(self.tr("1 to 5 links, R chooses the relation, F finds another thing."))
        self._kind = self._tool("")
        self._kind.setProperty("facet", "true")
        self._kind.clicked.connect(self._open_relations)
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("Reason (optional)"))
        self._reason.setAccessibleName(self.tr("Reason for the connection"))
        self._reason.returnPressed.connect(self.setFocus)
        self._find = self._tool("search")
        self._find.setToolTip(self.tr("Connect with something else (F)"))
        self._find.setAccessibleName(self.tr("Connect with something else"))
        self._find.clicked.connect(self.find_other)
        self._close = self._tool("x")
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.shut)
        self._said = words("", "muted")
        self._cards: list[CandidateCard] = []
        self._lay_out()
        self._choose("see-also")
        self.hide()

    def _tool(self, icon: str) -> QToolButton:
        button = QToolButton()
        if icon:
            button.setIcon(self._desk.theme.icon(icon, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        self._heading = QLabel(self.tr("Connect"))
        self._heading.setProperty("role", "heading")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._heading)
        row.addWidget(self._kind)
        row.addWidget(self._reason, 1)
        row.addWidget(self._find)
        row.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 12)
        self._column.setSpacing(4)
        self._column.addLayout(row)
        self._column.addWidget(self._said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heading.setVisible(self.width() >= somewhat(HEADING_FROM))  # the relation needs its room

    def open_on(self, ref: Ref) -> None:
        """Offer what fits this thing."""
        self._from = ref
        self._choose("see-also")
        self._reason.clear()
        self.show()
        self.setFocus()
        self._ask()

    def shut(self) -> None:
        """Done connecting."""
        self.hide()
        self.closed.emit()

    def link(self, place: int) -> None:
        """Connect with the offered thing at a place, from 0."""
        if place < len(self._offered):
            self._link_to(self._offered[place].ref)

    def find_other(self) -> None:
        """Anything else by its title."""
        library = self._desk.library
        self._desk.jobs.look("sense/titles", lambda: recall.titles(library, "", limit=200), self._open_titles)

    def _open_titles(self, found: Sequence[tuple[Ref, str]]) -> None:
        pairs: list[tuple[str, object]] = [(title, ref) for ref, title in found if ref != self._from]
        box = ChoiceBox(self.tr("Connect with"), pairs, self, asks=True)
        box.chosen.connect(self._link_to)
        box.typed.connect(partial(self._narrow, box))
        box.open_at(self._find.mapToGlobal(QPoint(-240, self._find.height())))

    def _narrow(self, box: ChoiceBox, text: str) -> None:
        library = self._desk.library
        self._desk.jobs.look("sense/titles", lambda: recall.titles(library, text, limit=50), box.offer_refs)

    def _ask(self) -> None:
        ref, library = self._from, self._desk.library
        if ref is not None:
            ask = partial(linking.candidates, library, ref, limit=MOST)
            self._desk.jobs.look("sense/candidates", ask, self._show)

    def _show(self, found: tuple[Related, ...]) -> None:
        self._offered = found
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        for place, one in enumerate(found):
            card = CandidateCard(place + 1, one)
            card.clicked.connect(lambda _=False, place=place: self.link(place))
            self._column.addWidget(card)
            self._cards.append(card)
        nothing = self.tr("Nothing older speaks of the same. F finds something by its title.")
        say(self._said, "" if found else nothing)

    def _link_to(self, ref: object) -> None:
        source, library = self._from, self._desk.library
        if source is None or not isinstance(ref, Ref):
            return
        relation, reason = self._relation, self._reason.text().strip()
        self._desk.jobs.change(
            partial(linking.connect, library, source, ref, relation=relation, reason=reason),
            then=self._linked,
            toast=True,
        )

    def _linked(self, note: Note) -> None:
        self._reason.clear()
        self._choose("see-also")
        self.linked.emit(note)
        self._ask()

    def _open_relations(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for relation in CHOSEN:
            entry = menu.addAction(f"&{relation_label(relation)}", partial(self._choose, relation))
            entry.setCheckable(True)
            entry.setChecked(relation == self._relation)
        menu.popup(self._kind.mapToGlobal(QPoint(0, self._kind.height() + 2)))

    def _choose(self, relation: str) -> None:
        self._relation = relation
        self._kind.setText(f"{relation_label(relation)} ▾")
        self._kind.setToolTip(self.tr("How it stands to it (R)"))
        self._kind.setAccessibleName(self.tr("Relation: {}").format(relation_label(relation)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 link, R the relation, F something else, Escape closes."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.shut()
        elif 0 <= key - Qt.Key.Key_1 < MOST:
            self.link(key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_R:
            self._open_relations()
        elif key == Qt.Key.Key_F:
            self.find_other()
        else:
            super().keyPressEvent(event)
