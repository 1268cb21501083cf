"""The head of an article: title, where it is from, tags. It scrolls with the text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.text import first_words
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.origin_line import OriginLine
from pkm_desktop.ui.seek.reader_extras import ReaderExtras
from pkm_desktop.ui.seek.row_content import title_of
from pkm_desktop.ui.seek.when import day, minutes_to_read
from pkm_desktop.ui.widgets.chips import Chip, ChipRow
from pkm_desktop.ui.widgets.cutting import broken
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.words.local_forms import counted, dotted, week_day

NOTES = 6  # shown
LONGEST = 300  # characters of a note
NAMED = 3  # other sources that are named
TITLE_SCALE = 1.9  # of the interface font


class ReaderHeader(QWidget):
    """Foreign text, so plain text everywhere. `note_picked(id)` for one of the notes on the article."""

    note_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _label(self)
        self._whole_title = ""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * TITLE_SCALE)
        font.setWeight(QFont.Weight.Bold)
        self._title.setFont(font)
        self._about = _label(self)
        self._about.setProperty("tone", "muted")
        self.chips = ChipRow(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(9)
        column.addWidget(self._about)
        column.addSpacing(17)
        column.addWidget(self.chips)
        self._notes = QWidget(self)
        self._flow = FlowLayout(self._notes)
        self._flow.setContentsMargins(0, 6, 0, 0)
        self._notes.hide()
        column.addWidget(self._notes)
        self.origin = OriginLine(self)
        self.extras = ReaderExtras(theme, self)
        column.addWidget(self.extras)
        column.addWidget(self.origin)
        self._theme = theme
        self._shown: tuple[Note, ...] = ()

    def show_item(self, item: Item) -> None:
        """Say what this article is."""
        self._whole_title = title_of(item.row)
        self._fit_title(self.width())
        self._about.setText(self._about_text(item))
        self._about.setToolTip(self._carriers(item))
        self.chips.show_tags(item.row.tags)
        self.extras.show_item(item)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """The notes on this article, each a chip with its first words."""
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in self._shown[:NOTES]:
            words = note.title or first_words(note.body, LONGEST)
            chip = Chip(self._theme, self.tr("Note: {}").format(words), self._notes)
            chip.clicked.connect(partial(self.note_picked.emit, note.id))
            self._flow.addWidget(chip)
            chip.show()
        self._notes.setVisible(bool(self._shown))

    def title(self) -> str:
        """The title as shown."""
        return self._whole_title

    def spoken(self) -> str:
        """What a screen reader is told when the keys stay in the text and another article comes."""
        return f"{self._whole_title}. {self._about.text()}"

    def height_for(self, width: int) -> int:
        """Pixels it needs at this width."""
        self._fit_title(width)
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def _fit_title(self, width: int) -> None:
        """A word that no line could hold goes on in the next one."""
        text = broken(self._title.fontMetrics(), self._whole_title, width - 2)
        if text != self._title.text():
            self._title.setText(text)
            self._title.setAccessibleName(self._whole_title)

    def _carriers(self, item: Item) -> str:
        """All sources that carried it, for a tool tip."""
        names = list(dict.fromkeys(item.sources))
        text = self.tr("Seen in {}").format(", ".join(names)) if len(names) > 1 else ""
        return f"<qt>{escape(text)}</qt>" if text else ""

    def _about_text(self, item: Item) -> str:
        row = item.row
        words = row.words or len(item.text.split())
        parts = [
            row.source,
            row.author if row.author and row.author != row.source else "",
            day(row.published or row.when),
            self.tr("{} min read").format(minutes_to_read(words)) if words else "",
            self.tr("{} % read").format(round(100 * item.place)) if 0.02 < item.place < 0.98 else "",
            _others(self, item),
            self.tr("put aside until {}").format(_day_of(row.due)) if row.due else "",
            self.tr("sent to {}").format(", ".join(row.sent_to)) if row.sent_to else "",
        ]
        return dotted(*parts)


def _others(widget: QWidget, item: Item) -> str:
    """'seen in A and B', or how many there are."""
    names = [name for name in dict.fromkeys(item.sources) if name != item.row.source]
    if names and len(names) <= NAMED:
        return QCoreApplication.translate("ReaderHeader", "also in {}").format(", ".join(names))
    others = max(item.row.seen_in - 1, len(names))
    return (
        counted(
            others,
            QCoreApplication.translate("ReaderHeader", "also in 1 other source"),
            QCoreApplication.translate("ReaderHeader", "also in {} other sources"),
        )
        if others > 0
        else ""
    )


def _day_of(when: date) -> str:
    return week_day(when)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setCursor(Qt.CursorShape.IBeamCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
