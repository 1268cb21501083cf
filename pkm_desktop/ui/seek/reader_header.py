"""The head of an article: title, where it is from, tags. It scrolls with the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from pkm_desktop.core.model.items import Item, ItemRow
from pkm_desktop.ui.seek.row_content import title_of
from pkm_desktop.ui.seek.when import day, minutes_to_read
from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.chips import ChipRow

TITLE_SCALE = 1.9  # of the interface font


class ReaderHeader(QWidget):
    """Foreign text, so plain text everywhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = _label(self)
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

    def show_item(self, item: Item) -> None:
        """Say what this article is."""
        self._title.setText(title_of(item.row))
        self._about.setText(self._about_text(item))
        self.chips.show_tags(item.row.tags)

    def title(self) -> str:
        """The title as shown."""
        return self._title.text()

    def height_for(self, width: int) -> int:
        """Pixels it needs at this width."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def _about_text(self, item: Item) -> str:
        row = item.row
        words = row.words or len(item.text.split())
        parts = [
            row.source,
            row.author if row.author and row.author != row.source else "",
            day(row.published or row.when),
            self.tr("{} min read").format(minutes_to_read(words)) if words else "",
            _others(self, row),
        ]
        return " · ".join(part for part in parts if part)


def _others(widget: QWidget, row: ItemRow) -> str:
    return widget.tr("also in {} other sources").format(row.seen_in - 1) if row.seen_in > 1 else ""


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
