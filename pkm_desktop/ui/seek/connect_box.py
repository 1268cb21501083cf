"""Connect what is read with what is there: five candidates with the sentence that fits, a key links each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.notes import RELATIONS, Related
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.candidate_row import CandidateRow
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.placing import place
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.widgets.telling import tell
from pkm_desktop.ui.widgets.words import words

WIDTH = 460
SHOWN = 5
ORDER = ("see-also", "supports", "contradicts", "extends", "example")


class ConnectBox(QFrame):
    """`typed(text)` asks for titles ('' for the candidates); `linked(ref, relation, reason)` for each link.

    It stays open: a second link is one key away, and R or a reason changes the last one.
    """

    typed = Signal(str)
    linked = Signal(object, str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Connect"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._done: dict[Ref, str] = {}
        self._current = -1
        self.rows: list[CandidateRow] = []
        heading = QLabel(self.tr("Connect"))
        heading.setProperty("role", "heading")
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Another note or item, by its title"))
        self.line.setAccessibleName(self.tr("Another note or item, by its title"))
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._hint = words(self.tr("Looking through your own material…"), "muted")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason (optional)"))
        self.reason.setAccessibleName(self.tr("Reason (optional)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addLayout(self._list)
        column.addWidget(self._hint)
        column.addLayout(self._relation_row())
        column.addWidget(self.reason)
        column.addWidget(self.line)
        keys = self.tr("1 to 5 link at once · R the relation · Tab a reason · / another title · Esc done")
        column.addWidget(words(keys, "faint", small=True))
        self.setFixedWidth(room(WIDTH))
        for field in (self.line, self.reason):
            field.installEventFilter(self)
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(lambda: self.link(max(self._current, 0)))
        self.reason.returnPressed.connect(self._with_reason)

    def open_at(self, point: QPoint) -> None:
        """Show it at a place on the screen; the keys go to the candidates."""
        self._point = point
        place(self, point)
        self.show()
        self.setFocus()
        self.typed.emit("")

    def offer(self, found: Sequence[Related]) -> None:
        """These may be meant, the best first."""
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for number, related in enumerate(found[:SHOWN], 1):
            row = CandidateRow(self._theme, number, related, self)
            row.clicked.connect(lambda _=False, place=number - 1: self.link(place))
            self._list.addWidget(row)
            row.show()  # only what shows counts for the height
            self.rows.append(row)
        self._hint.setVisible(not self.rows)
        if not self.rows:
            typed = self.line.text().strip()
            self._hint.setText(
                self.tr("Nothing has this title.")
                if typed
                else self.tr(
                    "Nothing of yours is close to this yet. Type a title to connect it all the same."
                )
            )
        self._go(0 if self.rows else -1)
        for row in self.rows:
            row.say(self._words(self._done.get(row.related.ref, "")))
        self._fit()

    def _fit(self) -> None:
        """As high as its lines need at this width, and wholly on the screen."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            for row in self.rows:
                row.ensurePolished()
                row.setFixedHeight(row.height_for(WIDTH - 24))
            layout.activate()
            self.setFixedHeight(layout.totalHeightForWidth(WIDTH))
        place(self, self._point)

    def relation(self) -> str:
        """The relation that is chosen."""
        return ORDER[self._relations.checkedId()]

    def link(self, number: int) -> None:
        """Connect with the candidate at this place, 0 is the first."""
        if not 0 <= number < len(self.rows):
            return
        self._go(number)
        ref = self.rows[number].related.ref
        self._done[ref] = self.relation()
        self.rows[number].say(self._words(self.relation()))
        self.linked.emit(ref, self.relation(), self.reason.text().strip())

    def turn(self, step: int = 1) -> None:
        """The next relation; what is linked already changes to it."""
        wanted = (self._relations.checkedId() + step) % len(ORDER)
        self._relations.button(wanted).setChecked(True)
        self._again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit = event.key(), event.key() - Qt.Key.Key_1
        if key == Qt.Key.Key_Escape:
            self.close()
        elif 0 <= digit < SHOWN:
            self.link(digit)
        elif key == Qt.Key.Key_R:
            self.turn(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K):
            self._go(self._current + (1 if key in (Qt.Key.Key_Down, Qt.Key.Key_J) else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.link(self._current)
        elif key == Qt.Key.Key_Slash:
            self.line.setFocus()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._go(self._current + (1 if event.key() == Qt.Key.Key_Down else -1))
                return True
        return super().eventFilter(watched, event)

    def _relation_row(self) -> FlowLayout:
        self._relations = QButtonGroup(self)
        row = FlowLayout(gap=2)
        for number, name in enumerate(ORDER):
            button = QPushButton(self._words(name))
            button.setProperty("flat", "true")
            button.setProperty("choice", "true")
            button.setCheckable(True)
            button.setChecked(number == 0)
            button.setAutoDefault(False)
            button.clicked.connect(self._again)
            button.setAutoExclusive(True)  # told as one of several, not as a switch
            self._relations.addButton(button, number)
            row.addWidget(button)
        return row

    def _words(self, relation: str) -> str:
        texts = {
            "see-also": self.tr("see also"),
            "supports": self.tr("supports"),
            "contradicts": self.tr("contradicts"),
            "extends": self.tr("extends"),
            "example": self.tr("example of"),
        }
        return texts.get(relation, RELATIONS.get(relation, ("",))[0])

    def _go(self, number: int) -> None:
        if not self.rows:
            self._current = -1
            return
        self._current = min(max(number, 0), len(self.rows) - 1)
        for index, row in enumerate(self.rows):
            row.choose(index == self._current)
        chosen = self.rows[self._current]
        tell(chosen, f"{chosen.accessibleName()}. {chosen.accessibleDescription()}")

    def _again(self) -> None:
        """Another relation for what is linked already."""
        if 0 <= self._current < len(self.rows) and self.rows[self._current].related.ref in self._done:
            self.link(self._current)

    def _with_reason(self) -> None:
        self.link(max(self._current, 0))
        self.reason.clear()
        self.setFocus()
