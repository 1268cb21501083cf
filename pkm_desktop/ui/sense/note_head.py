"""The head of a note: its title, kind and tags, how settled it is, who may see it, when to look again."""

from __future__ import annotations

from datetime import date
from functools import partial
from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.notes import Note
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.snooze_popup import SnoozePopup
from pkm_desktop.ui.seek.when import due_day
from pkm_desktop.ui.sense.note_kinds import CHOSEN, kind_label, kind_meaning
from pkm_desktop.ui.sense.note_standing import NoteStanding
from pkm_desktop.ui.sense.title_edit import TitleEdit
from pkm_desktop.ui.widgets.chips import ChipRow
from pkm_desktop.ui.widgets.cutting import cut

TITLE_PX = 22
BESIDE_ABOUT = 16  # pixels of the button that are no text


class NoteHead(QWidget):
    """What is changed here is told by signals; the page saves it."""

    titled = Signal(str)  # the person gave a title
    kind_picked = Signal(str)
    look_picked = Signal(object)  # a date, or None
    item_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = "permanent"
        self._look: date | None = None
        self._item: int | None = None
        self.title = TitleEdit(self.tr("Title of the note"), TITLE_PX)
        self.chips = ChipRow(desk.theme)
        self._kinds = self._small_button()
        self._kinds.clicked.connect(self._open_kinds)
        self.standing = NoteStanding()
        self._again = self._small_button()
        self._again.setIcon(desk.theme.icon("calendar", 14))
        self._again.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._again.clicked.connect(self._open_look)
        self._said_about = ""
        self._about = QPushButton()
        self._about.setProperty("link", "true")
        self._about.setProperty("align", "start")
        self._about.clicked.connect(self._open_item)
        self._about.hide()
        self.title.done.connect(lambda: self.titled.emit(self.title.text()))
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._kinds, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addWidget(self.chips)
        column.addWidget(self._about)

    def show_note(self, note: Note | None, kind: str) -> None:
        """The head of a note, or of one that is to come."""
        is_why = note is not None and note.kind == "why"  # it goes by the title of its item
        self.title.setReadOnly(is_why)
        claim = self.tr("A title that makes a claim")
        self.title.setPlaceholderText(kind_label("why") if is_why else claim)
        self._kind = note.kind if note else kind
        self._kinds.setText(kind_label(self._kind))
        self._kinds.setToolTip(kind_meaning(self._kind))
        self._kinds.setAccessibleName(self.tr("Kind: {}").format(kind_label(self._kind)))
        self._kinds.setEnabled(not is_why)
        self.chips.show_tags(note.tags if note else ())
        self.standing.show_note(note)
        self._look = note.look_again if note else None
        self._again.setVisible(self._kind == "log" or self._look is not None)
        again = self.tr("Look again {}").format(due_day(self._look)) if self._look else self.tr("Look again…")
        self._again.setText(again)
        self._again.setAccessibleName(again)
        self._item = note.item_id if note else None
        self._about.setVisible(False)

    def say_title(self, title: str) -> None:
        """Another title, seen from its beginning."""
        self.title.show_text(title)

    def show_about(self, title: str) -> None:
        """The item the note is on."""
        self._said_about = self.tr("On: {}").format(" ".join(title.split()))
        self._about.setAccessibleName(self._said_about)
        self._about.setVisible(bool(title))
        self._fit_about()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_about()

    def _fit_about(self) -> None:
        """As much of the title as there is room for."""
        shown = cut(self._about.fontMetrics(), self._said_about, self.width() - BESIDE_ABOUT)
        self._about.setText(shown.replace("&", "&&"))
        self._about.setToolTip("" if shown == self._said_about else f"<qt>{escape(self._said_about)}</qt>")

    def _small_button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("facet", "true")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _open_kinds(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for kind in CHOSEN:
            entry = menu.addAction(kind_label(kind), partial(self.kind_picked.emit, kind))
            entry.setToolTip(kind_meaning(kind))
            entry.setCheckable(True)
            entry.setChecked(kind == self._kind)
        menu.popup(self._kinds.mapToGlobal(QPoint(0, self._kinds.height() + 2)))

    def _open_look(self) -> None:
        today = self._desk.library.clock().astimezone().date()
        popup = SnoozePopup(self._desk.theme, today, self, about=self.tr("Look at it again"))
        popup.chosen.connect(self.look_picked)
        popup.open_at(self._again.mapToGlobal(QPoint(0, self._again.height() + 2)))

    def _open_item(self) -> None:
        if self._item is not None:
            self.item_wanted.emit(self._item)
